package reporting

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/reportpage"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// scopeOf is the year or half in the address. It returns web.ErrNotFound where there is none, and for one that has
// not begun.
func (s *pages) scopeOf(c *web.Call) (edition.Scope, error) {
	scope, err := edition.ParseScope(c.Param("year"))
	if err != nil {
		return scope, web.ErrNotFound
	}
	book, err := c.Book()
	if err != nil {
		return scope, err
	}
	if now := s.Now(); scope.Year < book.FirstYear() || scope.Year > now.Year() ||
		scope.Halves()[0].First().String() > now.Format("2006-01") {
		return scope, web.ErrNotFound
	}
	return scope, nil
}

func workingPath(s edition.Scope) string { return "/rapport/" + s.String() }

// outcome shows what an edition of the scope would hide, and why.
func (s *pages) outcome(c *web.Call) error {
	scope, err := s.scopeOf(c)
	if err != nil {
		return err
	}
	preview, err := s.preview(c, scope)
	var impossible *disclosure.Unprotectable
	if preview == nil || err != nil && !errors.As(err, &impossible) {
		return err
	}
	page := c.Page()
	t := page.Text().Editions
	page.Title = t.OutcomeTitle(scope.In(page.Lang))
	p := internalreport.OutcomePage{Page: page, Views: workshopLinks(page, scope, address.Outcome(scope))}
	if impossible != nil {
		if p.Impossible, err = s.impossible(c, page.Lang, impossible); err != nil {
			return err
		}
		correction, err := preview.Correction()
		if err != nil {
			return err
		}
		p.Correction = reportpage.WaysOn(page.Lang, preview.Basis.Book, correction, waysOn(correction))
		p.Different = differentOf(page.Lang, preview.Basis)
		return c.Render(http.StatusOK, internalreport.Outcome(p))
	}
	p.Proof, p.Publish = proofTexts(page.Lang, preview), views.Link{Href: address.Publish(scope), Text: t.PublishLink}
	p.Different, p.Draft = differentOf(page.Lang, preview.Basis), draftLink(page.Lang, scope.Year)
	hidings, counts := hidingsOf(page.Lang, preview), preview.Basis.Counted()
	for _, c := range preview.Request.Counts {
		counts[c.Where] = c.N
	}
	for _, scheme := range codebook.Schemes() {
		p.Schemes = append(p.Schemes, hiddenOf(page.Lang, preview, hidings, counts, scheme))
	}
	p.Chapters = reportpage.Yearly(page.Lang, previewSource(page.Lang, preview)).Chapters
	return c.Render(http.StatusOK, internalreport.Outcome(p))
}

// workshopLinks lead from one side of a year's report to the others.
func workshopLinks(page views.Page, scope edition.Scope, current string) []views.Link {
	out := []views.Link{
		{Href: workingPath(scope), Text: page.Text().Editions.Internal},
		{Href: address.Outcome(scope), Text: page.Text().Editions.AsPublished},
		{Href: historyPath(scope), Text: page.Text().Editions.History},
		{Href: arrangePath(scope.Year), Text: page.Text().Workshop.Link},
	}
	for i := range out {
		out[i].Current = out[i].Href == current
	}
	return out
}

func (s *pages) impossible(c *web.Call, l lang.Lang, err *disclosure.Unprotectable) ([]string, error) {
	book, failed := c.Book()
	if failed != nil {
		return nil, failed
	}
	var out []string
	for _, w := range err.Cells {
		out = append(out, report.NewWords(book, l).Count(w))
	}
	return out, nil
}

// proofTexts are the proof's summary in plain words, and what the edition goes without.
func proofTexts(l lang.Lang, p *edition.Preview) []string {
	shown, hidden := seen(p.Result.Release)
	t := i18n.Of(l).Editions
	out := []string{t.Proof(texts.Proof{
		Shown: shown, Hidden: hidden, Sensitive: len(p.Result.Proof.Bounds), Width: p.Basis.Policy.Width,
	})}
	if n := len(p.Result.GivenAway); n > 0 {
		out = append(out, t.ProofEarlier(n))
	}
	return append(out, leftOutTexts(l, p)...)
}

// leftOutTexts say what the edition goes without, and why.
func leftOutTexts(l lang.Lang, p *edition.Preview) []string {
	var breakdowns, years, rows, splits []string
	out := contentTexts(l, p)
	for _, w := range p.AsPrinted {
		rows = append(rows, report.NewWords(p.Basis.Book, l).Count(w))
	}
	for _, w := range p.LeftOut {
		of := &years
		if w.Category != "" {
			of = &breakdowns
		} else if !w.Split.IsZero() {
			of = &splits
		}
		*of = append(*of, report.NewWords(p.Basis.Book, l).Count(w))
	}
	if len(breakdowns) > 0 {
		out = append(out, i18n.Of(l).Editions.LeftOutBreakdowns(strings.Join(breakdowns, "; ")))
	}
	if len(rows) > 0 {
		out = append(out, i18n.Of(l).Editions.LeftAsPrinted(strings.Join(rows, "; ")))
	}
	if len(splits) > 0 {
		out = append(out, i18n.Of(l).Editions.LeftOutSplits(strings.Join(splits, "; ")))
	}
	if len(years) > 0 {
		out = append(out, i18n.Of(l).Editions.LeftOutYears(strings.Join(years, "; ")))
	}
	return out
}

// hiding is why the edition hides a count: in short, in words, and what a reader can know of it, in short and in
// words, or "".
type hiding struct{ letter, reason, span, bounds string }

// hidingsOf say of each count that the preview hides why, and what a reader can know of it, with what earlier reports
// give away by themselves.
func hidingsOf(l lang.Lang, p *edition.Preview) map[disclosure.Where]hiding {
	t := i18n.Of(l).Editions
	out, reprinted := map[disclosure.Where]hiding{}, map[disclosure.Where]bool{}
	for _, k := range p.Request.Reprinted {
		reprinted[k.Where] = true
	}
	for w, reason := range p.Result.Reasons {
		h := hiding{letter: t.Letters.Secondary, reason: t.Secondary}
		switch {
		case reprinted[w]:
			h = hiding{letter: t.Letters.Reprint, reason: t.Reprint}
		case reason == disclosure.Primary:
			h = hiding{letter: t.Letters.Primary, reason: t.Primary}
		}
		out[w] = h
	}
	bounds := slices.Clone(p.Result.Proof.Bounds)
	for _, g := range p.GivenAway {
		bounds = append(bounds, g.Bound) // never wider than what was proved of it
	}
	for _, b := range bounds {
		h, hidden := out[b.Where]
		if !hidden {
			continue // of no count of the edition: the other half's, say
		}
		h.span, h.bounds = l.Number(b.Low)+"–", boundText(l, b)
		switch {
		case b.Low == b.High:
			h.span = l.Number(b.Low)
		case b.High >= 0:
			h.span += l.Number(b.High)
		}
		out[b.Where] = h
	}
	return out
}

// hiddenOf are the scheme's hidden counts with what they really are, where that is known.
func hiddenOf(l lang.Lang, p *edition.Preview, hidings map[disclosure.Where]hiding, counts map[disclosure.Where]int,
	scheme codebook.Scheme,
) internalreport.HiddenScheme {
	t := i18n.Of(l).Editions
	out, all := internalreport.HiddenScheme{ID: "hidden-" + string(scheme)}, 0
	for _, c := range p.Result.Release.Cells() {
		w := c.Where()
		if w.Scheme != scheme {
			continue
		}
		all++
		if _, shown := c.Value(); shown {
			continue
		}
		row := internalreport.HiddenRow{
			What:   strings.SplitN(report.NewWords(p.Basis.Book, l).Count(w), ", ", 2)[1],
			Reason: hidings[w].reason, Bounds: hidings[w].bounds,
		}
		if n, counted := counts[w]; counted {
			row.Count = l.Number(n)
		}
		out.Rows = append(out.Rows, row)
	}
	out.Title = t.HiddenHead(report.SchemeName(l, scheme), len(out.Rows), all)
	return out
}

func boundText(l lang.Lang, b disclosure.Bound) string {
	switch {
	case b.High < 0:
		return i18n.Of(l).Editions.AtLeast(b.Low)
	case b.Low == b.High:
		return i18n.Of(l).Editions.Exact
	default:
		return i18n.Of(l).Editions.From(b.Low, b.High)
	}
}

// earlierReports shows the tables of reports from before there were editions, what they give away, and where the
// register differs.
func (s *pages) earlierReports(c *web.Call) error {
	ctx := c.Context()
	page := c.Page()
	printed, err := s.Store.Printed.All(ctx)
	if err != nil {
		return err
	}
	t := page.Text().Editions
	page.Title = t.EarlierTitle
	p := internalreport.EarlierPage{Page: page}
	if len(printed) == 0 {
		return c.Render(http.StatusOK, internalreport.Earlier(p))
	}
	last := edition.Scope{}
	for _, table := range printed {
		last.Year = max(last.Year, slices.Max(table.Years))
	}
	b, err := s.Publishing.Basis(ctx, last)
	if err != nil {
		return err
	}
	given, err := b.GivenAway(ctx)
	if err != nil {
		return err
	}
	for _, g := range given {
		known := boundText(page.Lang, g.Bound)
		if g.Printed {
			known = t.Open
		}
		p.Given = append(p.Given, internalreport.GivenRow{
			What:  report.NewWords(b.Book, page.Lang).Count(g.Where),
			Known: known,
		})
	}
	p.Different = differentOf(page.Lang, b)
	if next := last.Year + 1; next <= s.Now().Year() {
		last.Year = next
	}
	p.Draft = draftLink(page.Lang, last.Year)
	for _, table := range printed {
		p.Tables = append(p.Tables, s.printedTable(page.Lang, table))
	}
	return c.Render(http.StatusOK, internalreport.Earlier(p))
}
