package public

import (
	"net/http"
	"slices"
	"strconv"

	"sakstall/internal/edition"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/views"
	view "sakstall/views/public"
)

// compare shows how one edition differs from another.
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
	if sent := c.Query(); !sent.Has("a") && !sent.Has("b") {
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
	if !p.HasErrs && two[0].Name.Half != two[1].Name.Half {
		p.Second.Error, p.HasErrs = t.ChooseAlike, true
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

// fillComparison lists the figures that differ and that both editions show. Two years are compared by the same figure of
// each one's own time, two editions of the same time as they are. What has become hidden is not told: of a correction of
// few cases, that list would be their description.
func fillComparison(p *view.ComparePage, a, b *edition.Edition) {
	for _, change := range edition.Compare(a, b) {
		was, wasErr := strconv.Atoi(change.Was)
		is, isErr := strconv.Atoi(change.Is)
		if wasErr != nil || isErr != nil {
			continue
		}
		row := view.CompareRow{
			What: report.NewWords(b.Book, p.Lang).Count(change.Where), Was: p.Lang.Number(was), Is: p.Lang.Number(is),
			Change: p.Lang.Signed(is - was),
		}
		if change.What != "" {
			row.What += ", " + report.NewWords(b.Book, p.Lang).Figure(change.What)
		}
		p.Rows = append(p.Rows, row)
	}
	p.Summary = p.Text().Workshop.Summary(len(p.Rows))
	if len(p.Rows) == 0 {
		p.Summary = p.Text().Workshop.Same
	}
}
