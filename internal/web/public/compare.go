package public

import (
	"net/http"
	"slices"
	"strconv"

	"sakstall/internal/edition"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/views"
	view "sakstall/views/public"
)

// compare shows what one edition has otherwise than another.
func (s *pages) compare(c *web.Call) error {
	ctx := c.Context()
	all, err := s.Editions.Entries(ctx)
	if err != nil {
		return err
	}
	page := c.PublicPage()
	t := page.Text().Workshop
	page.Title = t.Compare
	p := view.ComparePage{Page: page}
	asked := [2]string{c.Query().Get("a"), c.Query().Get("b")}
	p.First, p.Second = editionChoices(all, "a", t.First, asked[0]), editionChoices(all, "b", t.Second, asked[1])
	if asked == [2]string{} {
		return renderOpen(c, view.Compare(p))
	}
	var two [2]*edition.Edition
	for i, field := range []*views.Field{&p.First, &p.Second} {
		if !chosen(*field) {
			field.Error = t.ChooseTwo
			p.HasErrs = true
			continue
		}
		name, err := edition.ParseName(asked[i])
		if err != nil {
			return err
		}
		if two[i], err = s.Editions.Get(ctx, name); err != nil {
			return err
		}
	}
	if p.HasErrs {
		return c.Render(http.StatusUnprocessableEntity, view.Compare(p))
	}
	p.Title2, p.Names = t.CompareOf(asked[0], asked[1]), asked
	fillComparison(&p, two[0], two[1])
	return renderOpen(c, view.Compare(p))
}

// editionChoices are the editions that stand, the newest first.
func editionChoices(all []edition.Entry, name, label, value string) views.Field {
	f := views.Field{Name: name, Kind: views.Select, Label: label, Groups: []views.Group{{}}}
	for _, e := range slices.Backward(all) {
		if e.Withdrawn == nil {
			f.Groups[0].Choices = append(f.Groups[0].Choices, views.Choice{
				Value: e.Name.String(), Label: e.Name.String(),
				Chosen: e.Name.String() == value,
			})
		}
	}
	return f
}

func chosen(f views.Field) bool {
	return slices.ContainsFunc(f.Groups[0].Choices, func(c views.Choice) bool { return c.Chosen })
}

// fillComparison lists the figures that differ. Two years are compared by the same figure of each one's own time, two
// editions of the same time as they are.
func fillComparison(p *view.ComparePage, a, b *edition.Edition) {
	t, hidden, visible := p.Text().Workshop, 0, 0
	for _, change := range edition.Compare(a, b) {
		row := view.CompareRow{
			What: report.NewWords(b.Book, p.Lang).Count(change.Where),
			Was:  markOrNothing(p.Lang, change.Was), Is: markOrNothing(p.Lang, change.Is),
		}
		if change.What != "" {
			row.What += ", " + report.NewWords(b.Book, p.Lang).Figure(change.What)
		}
		was, wasErr := strconv.Atoi(change.Was)
		is, isErr := strconv.Atoi(change.Is)
		switch {
		case wasErr == nil && isErr == nil:
			row.Change = p.Lang.Signed(is - was)
		case change.Is == "*":
			row.Seen = t.BecameHidden
			hidden++
		case change.Was == "*":
			row.Seen = t.BecameVisible
			visible++
		}
		p.Rows = append(p.Rows, row)
	}
	p.Summary = t.Summary(len(p.Rows), hidden, visible)
	if len(p.Rows) == 0 {
		p.Summary = t.Same
	}
}

// markOrNothing is a count as readers see it: * where it is hidden, a dash where there is none.
func markOrNothing(l lang.Lang, mark string) string {
	if n, err := strconv.Atoi(mark); err == nil {
		return l.Number(n)
	}
	if mark == "" {
		return "–"
	}
	return mark
}
