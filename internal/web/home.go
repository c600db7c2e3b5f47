package web

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
	"sakstall/views"
)

// home shows what the user can do now.
func (s *Server) home(c echo.Context) error {
	page, err := s.page(c)
	if err != nil {
		return err
	}
	user, err := s.user(c)
	if err != nil {
		return err
	}
	p := views.HomePage{
		Page: page, Register: user.Role.May(auth.RegisterCases), Coordinator: user.Role.May(auth.ReadWorkingReport),
		Admin: user.Role == auth.Administrator,
	}
	p.Title = p.Text().Home.Title
	if user.Role != auth.Anonymous {
		p.Title = p.Text().Home.Welcome(user.Name)
	}
	if user.Role == auth.Anonymous {
		if p.Editions, err = s.openEditions(c.Request().Context(), p.Lang); err != nil { // the way in is shown all the same
			s.failed(c, "editions not listed", err)
			p.Editions = []views.Link{{Href: statisticsPath, Text: p.Text().Editions.Title}}
		}
	}
	if p.Register {
		counts, err := s.Store.Cases.HalvesOf(c.Request().Context(), user)
		if err != nil {
			return err
		}
		if p.Reminders, err = s.reminders(c.Request().Context(), page, user); err != nil {
			return err
		}
		now := period.MonthOf(s.Now()).Half()
		p.CurrentHalf = p.Text().Home.CasesIn(halfText(p.Lang, now), counts[now])
	}
	if p.Coordinator {
		if p.Tasks, err = s.reviewTasks(c.Request().Context(), page); err != nil {
			return err
		}
		if p.Reopened, err = s.reopenedHalves(c.Request().Context(), page); err != nil {
			return err
		}
		if err := s.homeYears(c, &p); err != nil {
			return err
		}
	}
	return s.render(c, http.StatusOK, views.Home(p))
}

// openEditions are the newest editions that stand, one of each year and half.
func (s *Server) openEditions(ctx context.Context, l lang.Lang) ([]views.Link, error) {
	all, err := s.Store.Editions.Entries(ctx)
	var out []views.Link
	for _, e := range slices.Backward(all) {
		if latest, stands := edition.Latest(all, e.Name.Scope); stands && latest.Name == e.Name {
			out = append(out, views.Link{Href: statisticsPath + "/" + e.Name.Scope.String(), Text: i18n.Of(l).Editions.Of + " " + e.Name.Scope.In(l)})
		}
	}
	return out, err
}

// homeYears lists the years that have cases, with their number by scheme.
func (s *Server) homeYears(c echo.Context, p *views.HomePage) error {
	ctx := c.Request().Context()
	book, err := s.Store.Codebook.Get(ctx)
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

func halfText(l lang.Lang, h period.Half) string { return l.Half(h.Year(), h.Number()) }

func monthText(l lang.Lang, m period.Month) string { return l.Month(m.Year(), m.Month()) }

func reportPath(year int) string { return "/rapport/" + strconv.Itoa(year) }
