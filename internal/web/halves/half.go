package halves

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/halves"
)

// ownPlace is the half of the user's own unit.
func ownPlace(u auth.User, h period.Half) halfyear.Place {
	scheme, _ := cases.SchemeOf(u.Role)
	return halfyear.Place{Scheme: scheme, Unit: u.Unit, Half: h}
}

// ownHalves lists the halves of the user's own unit, the newest first.
func (s *pages) ownHalves(c *web.Call) error {
	ctx := c.Context()
	page := c.Page()
	rules, err := s.Cases.Rules(ctx)
	if err != nil {
		return err
	}
	states, err := s.Store.Halves.States(ctx, s.Now())
	if err != nil {
		return err
	}
	decided, err := s.Store.Halves.Settings(ctx)
	if err != nil {
		return err
	}
	cells, err := s.Store.Counts.UnitCells(ctx, c.User.Unit, period.FirstHalf(rules.Book.FirstYear()), rules.Now.Half())
	if err != nil {
		return err
	}
	counts := map[period.Half]int{}
	for _, cell := range cells {
		counts[cell.Half] += cell.N
	}
	t := page.Text().Halves
	page.Title = t.Menu
	p := view.ListPage{Page: page, Caption: t.ListCaption(rules.Units[c.User.Unit].Name)}
	for h := rules.Now.Half(); h.Year() >= rules.Book.FirstYear(); h = h.Previous() {
		p.Rows = append(p.Rows, view.Row{
			Href: address.Half(h), Half: words.Half(page.Lang, h), Cases: page.Lang.Number(counts[h]),
			State:    words.State(t, states.Of(ownPlace(c.User, h))),
			Deadline: page.Lang.Date(decided.Deadline(h, s.Now().Location())),
		})
	}
	return c.Render(http.StatusOK, view.List(p))
}

// ownHalf shows the half of the user's own unit.
func (s *pages) ownHalf(c *web.Call) error {
	return s.showOwnHalf(c, http.StatusOK, nil)
}

// moveOwnHalf makes one of the moves that are the unit's own. Where it can't be made the page comes back and says how
// the half stands.
func (s *pages) moveOwnHalf(c *web.Call) error {
	ctx, form := c.Context(), c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, "move", "cases"}, nil); err != nil {
		return err
	}
	book, err := c.Book()
	if err != nil {
		return err
	}
	h, err := address.ReadHalf(c, book, s.Now())
	if err != nil {
		return err
	}
	move, err := ownMove(form)
	if err != nil {
		return err
	}
	move.Place = ownPlace(c.User, h)
	if err := s.Halves.Make(ctx, c.User, move, c.ID()); words.RefusedHalf(err) {
		return s.showOwnHalf(c, http.StatusConflict, err)
	} else if err != nil {
		return err
	}
	return c.SeeOther(address.Half(h) + "?gjort=1")
}

// ownMove is the move that the form asks for.
func ownMove(form url.Values) (halfyear.UnitMove, error) {
	m := halfyear.UnitMove{Move: halfyear.Move(form.Get("move"))}
	n, err := strconv.ParseUint(form.Get("cases"), 10, 31)
	if !m.Move.Own() || err != nil {
		return m, web.ErrUnreadable
	}
	m.Cases = int(n)
	return m, nil
}

func (s *pages) showOwnHalf(c *web.Call, code int, refusal error) error {
	ctx := c.Context()
	page := c.Page()
	rules, err := s.Cases.Rules(ctx)
	if err != nil {
		return err
	}
	h, err := address.ReadHalf(c, rules.Book, s.Now())
	if err != nil {
		return err
	}
	b := halfBuilder{page: page, book: rules.Book, place: ownPlace(c.User, h), at: s.Now()}
	if err := b.read(ctx, s); err != nil {
		return err
	}
	page.Title = words.Half(page.Lang, h)
	p := b.build()
	if p.Findings, err = s.ownFindings(ctx, page, c.User, h, b.standing.Moving(), refusal); err != nil {
		return err
	}
	page.HasErrs = len(p.Unanswered()) > 0
	p.Page, p.Unit = page, rules.Units[c.User.Unit].Name
	if c.Query().Get("gjort") != "" {
		p.Done = doneText(page.Text().Halves, b.standing)
	}
	p.Problem = refusalText(page, h, refusal)
	return c.Render(code, view.Half(p))
}

// halfBuilder makes the page of a unit's half out of how it stands and what is counted.
type halfBuilder struct {
	page       views.Page
	book       *codebook.Codebook
	place      halfyear.Place
	at         time.Time
	standing   halfyear.Standing
	decided    halfyear.Settings
	counts     halfyear.Comparison
	followUps  int
	activities int
	history    []halfyear.Event
}

func (b *halfBuilder) read(ctx context.Context, s *pages) error {
	states, err := s.Store.Halves.States(ctx, b.at)
	if err != nil {
		return err
	}
	b.standing = states.Of(b.place)
	if b.decided, err = s.Store.Halves.Settings(ctx); err != nil {
		return err
	}
	from := period.FirstHalf(max(b.book.FirstYear(), b.place.Half.Year()-halfyear.UsualYears))
	cells, err := s.Store.Counts.UnitCells(ctx, b.place.Unit, from, b.place.Half)
	if err != nil {
		return err
	}
	b.counts = halfyear.Compare(b.book, b.place.Scheme, b.place.Half, cells)
	if b.followUps, err = s.Store.FollowUps.CountOfUnit(ctx, b.place.Unit, b.place.Half); err != nil {
		return err
	}
	if b.activities, err = s.Store.Activities.CountOfUnit(ctx, b.place.Unit, b.place.Half); err != nil {
		return err
	}
	b.history, err = s.Store.Halves.History(ctx, b.place)
	return err
}

func (b *halfBuilder) build() view.HalfPage {
	t := b.page.Text().Halves
	p := view.HalfPage{
		Path: address.Half(b.place.Half), State: words.State(t, b.standing), Means: b.means(),
		Beside:  []string{t.FollowUpsOfHalf(b.followUps), t.ActivitiesOfHalf(b.activities)},
		Columns: b.columns(), Tables: b.tables(), Forms: b.forms(),
	}
	if b.standing.Moving() && (b.standing.Unit == halfyear.Open || b.standing.Unit == halfyear.Returned) &&
		!b.standing.Reopened() {
		p.Deadline = words.Deadline(b.page.Lang, b.decided, b.place.Half, b.at)
	}
	for _, e := range slices.Backward(b.history) {
		p.History = append(p.History, words.HalfEvent(b.page.Lang, e, b.at.Location()))
	}
	if b.standing.Moving() && b.standing.Unit == halfyear.Returned && len(p.History) > 0 {
		p.Because = p.History[0].Details
	}
	return p
}

func (b *halfBuilder) means() string {
	t := b.page.Text().Halves
	if b.standing.Unit == halfyear.Open && b.standing.Moving() && !halfyear.CanBeHandedIn(b.place.Half, b.at) {
		return t.FromMonth(words.Month(b.page.Lang, b.place.Half.Last()))
	}
	return words.Meaning(b.page.Lang, b.standing, b.at.Location())
}

// forms are what the unit can do with the half now.
func (b *halfBuilder) forms() []view.Form {
	t, n := b.page.Text().Halves, b.counts.Total.Now
	form := func(m halfyear.Move, how, button string) []view.Form {
		return []view.Form{{Move: string(m), Cases: strconv.Itoa(n), How: how, Button: button}}
	}
	switch {
	case b.standing.May(halfyear.TakeBack):
		return form(halfyear.TakeBack, t.TakeBackHow, t.TakeBack)
	case !b.standing.May(halfyear.HandIn) || !halfyear.CanBeHandedIn(b.place.Half, b.at):
		return nil
	case n == 0:
		return form(halfyear.NothingToReport, t.NothingHow, t.Nothing)
	default:
		return form(halfyear.HandIn, t.HandInHow, t.HandIn(n))
	}
}

// columns are the years of the same half that the counts stand under.
func (b *halfBuilder) columns() []string {
	year := b.place.Half.Year()
	out := []string{strconv.Itoa(year), strconv.Itoa(year - 1)}
	if years := b.counts.Years; len(years) > 0 {
		span := strconv.Itoa(years[0])
		if last := years[len(years)-1]; last != years[0] {
			span += "–" + strconv.Itoa(last)
		}
		out = append(out, b.page.Text().Halves.Usual(span))
	}
	return out
}

func (b *halfBuilder) tables() []view.Table {
	t, n := b.page.Text(), words.Names{Book: b.book, Lang: b.page.Lang}
	var out []view.Table
	half := b.page.Lang.HalfOfYear(b.place.Half.Number())
	add := func(id, what string, f cases.Field, lines []halfyear.Line) {
		table := view.Table{ID: id, What: what, Half: half, Total: b.line(t.Yearly.Total, b.counts.Total)}
		for _, l := range lines {
			table.Rows = append(table.Rows, b.line(n.One(f, l.Code), l))
		}
		out = append(out, table)
	}
	if b.counts.Total == (halfyear.Line{}) {
		return nil
	}
	dimensions := t.Yearly.Dimensions
	add("category", dimensions["category"].Head, cases.Category, b.counts.Category)
	add("gender", dimensions["gender"].Head, cases.Gender, b.counts.Gender)
	add("age", dimensions["age"].Head, cases.Age, b.counts.Age)
	add("country", dimensions["country"].Title, cases.Country, b.counts.Country)
	return out
}

func (b *halfBuilder) line(name string, l halfyear.Line) view.Line {
	out := view.Line{Name: name, Counts: []string{b.page.Lang.Number(l.Now), b.page.Lang.Number(l.LastYear)}}
	if len(b.counts.Years) > 0 {
		out.Counts = append(out.Counts, b.page.Lang.Tenths(l.Usual))
	}
	return out
}
