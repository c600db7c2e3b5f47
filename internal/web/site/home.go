package site

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/views"
)

// caseworkFront counts the user's cases of the half that has begun.
func (s *pages) caseworkFront(c *web.Call, p *views.HomePage) error {
	if p.Register = c.User.Role.May(auth.RegisterCases); !p.Register {
		return nil
	}
	counts, err := s.store.Cases.HalvesOf(c.Context(), c.User)
	now := period.MonthOf(s.Now()).Half()
	p.CurrentHalf = p.Text().Home.CasesIn(halfText(p.Lang, now), counts[now])
	return err
}

// halvesFront reminds the user of halves that are to be handed in.
func (s *pages) halvesFront(c *web.Call, p *views.HomePage) (err error) {
	if c.User.Role.May(auth.HandInHalves) {
		p.Reminders, err = s.reminders(c.Context(), p.Page, c.User)
	}
	return err
}

// reviewFront says to a coordinator what there is to do, and what is open again.
func (s *pages) reviewFront(c *web.Call, p *views.HomePage) (err error) {
	if !c.User.Role.May(auth.CloseHalves) {
		return nil
	}
	if p.Tasks, err = s.reviewTasks(c.Context(), p.Page); err != nil {
		return err
	}
	p.Reopened, err = s.reopenedHalves(c.Context(), p.Page)
	return err
}

// reportingFront lists the years that have cases to a coordinator, with their number by scheme.
func (s *pages) reportingFront(c *web.Call, p *views.HomePage) error {
	if p.Coordinator = c.User.Role.May(auth.ReadWorkingReport); !p.Coordinator {
		return nil
	}
	ctx := c.Context()
	book, err := s.store.Codebook.Get(ctx)
	if err != nil {
		return err
	}
	cells, err := s.store.Counts.Cells(ctx, book.FirstYear(), s.Now().Year())
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
	for _, scheme := range codebook.Schemes() {
		p.Schemes = append(p.Schemes, report.SchemeName(p.Lang, scheme))
	}
	for year, n := range counts {
		y := views.HomeYear{Year: strconv.Itoa(year), Href: reportPath(year)}
		for _, scheme := range codebook.Schemes() {
			y.Counts = append(y.Counts, p.Lang.Number(n[scheme]))
		}
		p.Years = append(p.Years, y)
	}
	slices.SortFunc(p.Years, func(a, b views.HomeYear) int { return strings.Compare(b.Year, a.Year) })
	return nil
}

// publicFront lists the published editions to who is not signed in.
func (s *pages) publicFront(c *web.Call, p *views.HomePage) (err error) {
	if c.User.Role != auth.Anonymous {
		return nil
	}
	if p.Editions, err = s.openEditions(c.Context(), p.Lang); err != nil { // the way in is shown all the same
		c.Failed("editions not listed", err)
		p.Editions = []views.Link{{Href: statisticsPath, Text: p.Text().Editions.Title}}
	}
	return nil
}

// openEditions are the newest editions that stand, one of each year and half.
func (s *pages) openEditions(ctx context.Context, l lang.Lang) ([]views.Link, error) {
	all, err := s.store.Editions.Entries(ctx)
	var out []views.Link
	for _, e := range slices.Backward(all) {
		if latest, stands := edition.Latest(all, e.Name.Scope); stands && latest.Name == e.Name {
			out = append(out, views.Link{Href: statisticsPath + "/" + e.Name.Scope.String(), Text: i18n.Of(l).Editions.Of + " " + e.Name.Scope.In(l)})
		}
	}
	return out, err
}

func halfText(l lang.Lang, h period.Half) string { return l.Half(h.Year(), h.Number()) }

func monthText(l lang.Lang, m period.Month) string { return l.Month(m.Year(), m.Month()) }

func reportPath(year int) string { return "/rapport/" + strconv.Itoa(year) }
