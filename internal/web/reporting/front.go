package reporting

import (
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// front lists the years that have cases to a coordinator, with their number by scheme.
func (s *pages) front(c *web.Call, p *views.HomePage) error {
	if !c.User.Role.May(auth.ReadWorkingReport) {
		return nil
	}
	ctx := c.Context()
	book, err := c.Book()
	if err != nil {
		return err
	}
	cells, err := s.Store.Counts.Cells(ctx, book.FirstYear(), s.Now().Year())
	if err != nil {
		return err
	}
	counts := map[int]map[codebook.Scheme]int{}
	for _, cell := range cells {
		year := cell.Half.Year()
		if counts[year] == nil {
			counts[year] = map[codebook.Scheme]int{}
		}
		counts[year][cell.Scheme] += cell.N
	}
	part := view.YearsPart{Page: p.Page}
	for _, scheme := range codebook.Schemes() {
		part.Schemes = append(part.Schemes, report.SchemeName(p.Lang, scheme))
	}
	for year, n := range counts {
		y := view.Year{Text: strconv.Itoa(year), Href: address.Report(year)}
		for _, scheme := range codebook.Schemes() {
			y.Counts = append(y.Counts, p.Lang.Number(n[scheme]))
		}
		part.Years = append(part.Years, y)
	}
	slices.SortFunc(part.Years, func(a, b view.Year) int { return strings.Compare(b.Text, a.Text) })
	p.Parts = append(p.Parts, view.Years(part))
	return nil
}
