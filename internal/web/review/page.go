package review

import (
	"net/url"
	"slices"
	"strconv"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/internal/report"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	"sakstall/views/chart"
	view "sakstall/views/review"
)

// reviewBuilder makes the page of the overview.
type reviewBuilder struct {
	review
	page   views.Page
	at     time.Time
	show   halfyear.ReviewFilter
	sort   halfyear.ReviewOrder
	months map[period.Month]int
}

func (b *reviewBuilder) build() view.Page {
	b.page.Title = words.Half(b.page.Lang, b.Half) + ", " + report.SchemeName(b.page.Lang, b.Scheme)
	p := view.Page{
		Page: b.page, Path: address.Half(b.Half), Scheme: string(b.Scheme), State: b.state(), Halves: b.halves(),
		Schemes: b.schemes(),
		Figures: b.figures(), Approve: b.approve(), Close: b.close(), Rows: b.units(), Totals: b.totals(),
		Charts: []chart.Figure{b.monthChart(), b.halfChart()},
	}
	if b.states.Scheme(b.Scheme, b.Half) == halfyear.SchemeOpen {
		p.Deadline = words.Deadline(b.page.Lang, b.decided, b.Half, b.at)
	}
	p.Show, p.Sort = b.questions()
	return p
}

func (b *reviewBuilder) state() string {
	t := b.page.Text().Review
	return map[halfyear.SchemeState]string{
		halfyear.SchemeOpen: t.SchemeOpen, halfyear.Closed: t.SchemeClosed, halfyear.Published: t.SchemePublished,
	}[b.states.Scheme(b.Scheme, b.Half)]
}

func (b *reviewBuilder) halves() []views.Link {
	var out []views.Link
	for h := period.MonthOf(b.at).Half(); h.Year() >= b.book.FirstYear(); h = h.Previous() {
		out = append(out, views.Link{
			Href: address.Review(halfyear.SchemePlace{Scheme: b.Scheme, Half: h}, ""),
			Text: words.Half(b.page.Lang, h), Current: h == b.Half,
		})
	}
	return out
}

func (b *reviewBuilder) schemes() []views.Link {
	var out []views.Link
	for _, scheme := range codebook.Schemes() {
		out = append(out, views.Link{
			Href: address.Review(halfyear.SchemePlace{Scheme: scheme, Half: b.Half}, ""),
			Text: report.SchemeName(b.page.Lang, scheme), Current: scheme == b.Scheme,
		})
	}
	return out
}

func (b *reviewBuilder) figures() []views.Fact {
	t, left := b.page.Text().Review, halfyear.Left(b.Scheme, b.rows)
	approved := 0
	for _, r := range b.rows {
		if halfyear.UnitsApproved.Holds(r) {
			approved++
		}
	}
	n := b.page.Lang.Number
	return []views.Fact{
		{Label: t.Missing, Value: n(left.Missing)},
		{Label: t.Waiting, Value: n(left.Waiting)},
		{Label: t.Found, Value: n(left.Found)},
		{Label: t.Approved, Value: n(approved)},
	}
}

// approve names all units that can be approved without another thought.
func (b *reviewBuilder) approve() view.Action {
	var a view.Action
	for _, r := range b.rows {
		if r.Ready() {
			a.Units, a.Names = append(a.Units, r.Unit.Code), append(a.Names, r.Unit.Name)
		}
	}
	if len(a.Units) > 0 {
		a.How, a.Button = b.page.Text().Review.ApproveHow, b.page.Text().Review.ApproveAll(len(a.Units))
	}
	return a
}

// close names all units that the half would be closed without. Those that are approved by themselves in closing are
// not among them.
func (b *reviewBuilder) close() view.Action {
	t := b.page.Text().Review
	switch {
	case b.states.Scheme(b.Scheme, b.Half) != halfyear.SchemeOpen:
		return view.Action{How: b.state()}
	case !halfyear.Ended(b.Half, b.at):
		return view.Action{How: t.CloseTooEarly}
	}
	a := view.Action{How: t.CloseComplete, Button: t.Close}
	for _, r := range b.rows {
		if r.Standing.Unit != halfyear.Approved && !r.Ready() {
			a.Units, a.Names = append(a.Units, r.Unit.Code), append(a.Names, r.Unit.Name)
		}
	}
	if n := len(a.Units); n > 0 {
		a.How, a.Button = t.CloseMissing(n), t.CloseWithout(n)
	}
	return a
}

func (b *reviewBuilder) questions() (show, sort views.Field) {
	t := b.page.Text().Review
	shown := choices(filters(), halfyear.ReviewFilters(), b.show, map[halfyear.ReviewFilter]string{
		halfyear.AllUnits: t.Filters.All, halfyear.UnitsMissing: t.Filters.Missing,
		halfyear.UnitsWaiting: t.Filters.Waiting,
		halfyear.UnitsFound:   t.Filters.Found, halfyear.UnitsApproved: t.Filters.Approved,
	})
	sorted := choices(orders(), halfyear.ReviewOrders(), b.sort, map[halfyear.ReviewOrder]string{
		halfyear.ByName: t.Orders.Name, halfyear.ByState: t.Orders.State, halfyear.ByCases: t.Orders.Cases,
		halfyear.ByChange: t.Orders.Change, halfyear.ByUnknown: t.Orders.Unknown, halfyear.ByFound: t.Orders.Found,
	})
	show = views.Field{Name: showField, Label: t.Show, Kind: views.Always, Groups: []views.Group{{Choices: shown}}}
	sort = views.Field{Name: sortField, Label: t.Sort, Kind: views.Always, Groups: []views.Group{{Choices: sorted}}}
	return show, sort
}

// shown are the rows that are asked for, in the order that is asked for.
func (b *reviewBuilder) shown() []halfyear.ReviewRow {
	rows := slices.DeleteFunc(slices.Clone(b.rows), func(r halfyear.ReviewRow) bool { return !b.show.Holds(r) })
	b.sort.Sort(rows)
	return rows
}

func (b *reviewBuilder) units() []view.Row {
	l := b.page.Lang
	var out []view.Row
	for _, r := range b.shown() {
		row := view.Row{
			Href: reviewUnitPath(b.Half, r.Unit.Code), Unit: r.Unit.Name,
			State: words.State(b.page.Text().Halves, r.Standing),
			Cases: l.Number(r.N), LastHalf: l.Number(r.LastHalf), LastYear: l.Number(r.LastYear),
			Open: l.Number(r.Open()),
		}
		if r.N > 0 {
			row.Unknown = l.PercentOf(r.Unknowns, r.Values)
		}
		if r.Missing() && r.Standing.Moving() {
			left := b.daysLeft(r)
			if row.DaysLeft = l.Number(left); left < 0 {
				row.DaysLeft = b.page.Text().Review.DaysOver(-left)
			}
		}
		out = append(out, row)
	}
	return out
}

// daysLeft is how many days a unit that has not handed in has to do so; a reopened half has its own time.
func (b *reviewBuilder) daysLeft(r halfyear.ReviewRow) int {
	if r.Standing.Reopened() {
		return int(r.Standing.Until.Sub(b.at).Hours() / 24)
	}
	return b.decided.DaysLeft(b.Half, b.at)
}

func reviewUnitPath(h period.Half, unit string) string {
	return address.Half(h) + "/enhet?" + url.Values{unitField: {unit}}.Encode()
}

func (b *reviewBuilder) totals() []view.Total {
	l := b.page.Lang
	var out []view.Total
	for _, t := range halfyear.Totals(b.Half, totalHalves-1, b.counts) {
		out = append(out, view.Total{
			Half: words.Half(l, t.Half), Cases: l.Number(t.N),
			LastYear: l.Number(t.LastYear), Change: l.Signed(t.N - t.LastYear),
		})
	}
	return out
}

func (b *reviewBuilder) monthChart() chart.Figure {
	t, l := b.page.Text().Review, b.page.Lang
	now, before := chart.Series{Name: strconv.Itoa(b.Half.Year())}, chart.Series{Name: strconv.Itoa(b.Half.Year() - 1)}
	f := chart.Figure{
		ID: "months", Kind: chart.Bars, Lang: l, Title: t.MonthsTitle(words.Half(l, b.Half)),
		Axis: t.Month,
	}
	n, was := 0, 0
	for m := b.Half.First(); !b.Half.Last().Before(m); m = m.Add(1) {
		last := m.Add(-12)
		f.Labels = append(f.Labels, chart.Label{Short: l.ShortMonth(m.Month()), Long: words.Month(l, m)})
		now.Values, before.Values = append(now.Values, b.counted(m)), append(before.Values, b.counted(last))
		n, was = n+b.months[m], was+b.months[last]
	}
	f.Desc, f.Series = t.MonthsDesc(words.Half(l, b.Half), n, was), []chart.Series{now, before}
	f.Words.NotInUse = b.page.Text().Report.NotInUse
	return f
}

// counted is the month's cases. A month that is to come has none to be counted, nor has one before the register's
// first year.
func (b *reviewBuilder) counted(m period.Month) chart.Value {
	if period.MonthOf(b.at).Before(m) || m.Year() < b.book.FirstYear() {
		return chart.NotInUse()
	}
	return chart.Shown(b.months[m])
}

func (b *reviewBuilder) halfChart() chart.Figure {
	t, l := b.page.Text().Review, b.page.Lang
	now, before := chart.Series{Name: t.Cases}, chart.Series{Name: t.SameYearBefore}
	f := chart.Figure{
		ID: "halves", Kind: chart.Bars, Lang: l, Title: t.HalvesTitle(words.Half(l, b.Half)), Axis: t.Half,
		Desc: t.HalvesDesc(words.Half(l, b.Half), totalHalves-1),
	}
	for _, total := range slices.Backward(halfyear.Totals(b.Half, totalHalves-1, b.counts)) {
		f.Labels = append(f.Labels, chart.Label{
			Short: words.Half(l, total.Half), Long: words.Half(l, total.Half),
		})
		now.Values, before.Values = append(now.Values, b.total(total.Half, total.N)),
			append(before.Values, b.total(halfyear.LastYear(total.Half), total.LastYear))
	}
	f.Series, f.Words.NotInUse = []chart.Series{now, before}, b.page.Text().Report.NotInUse
	return f
}

func (b *reviewBuilder) total(h period.Half, n int) chart.Value {
	if h.Year() < b.book.FirstYear() {
		return chart.NotInUse()
	}
	return chart.Shown(n)
}
