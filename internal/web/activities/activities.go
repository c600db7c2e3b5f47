package activities

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/activities"
)

func activityPath(id int64) string { return activitiesPath + "/" + strconv.FormatInt(id, 10) }

// activityNames says what the codes of activities are called in a language.
type activityNames struct {
	book *codebook.Codebook
	lang lang.Lang
}

func (n activityNames) label(f activity.Field) string {
	t := i18n.Of(n.lang).Activities
	return map[activity.Field]string{
		activity.Month: t.Month, activity.Kind: t.Kind, activity.Topic: t.Topic, activity.Audience: t.Audience,
		activity.Participants: t.Participants, activity.Partners: t.Partners,
	}[f]
}

// value is what a field holds, as a text: "" where it is empty.
func (n activityNames) value(f activity.Field, d activity.Draft) string {
	var texts []string
	for _, code := range d.Get(f) {
		text := report.NewWords(n.book, n.lang).Value(f.Dimension(), code)
		if m, err := period.ParseMonth(code); f == activity.Month && err == nil {
			text = words.Month(n.lang, m)
		}
		if number, err := strconv.Atoi(code); f == activity.Participants && err == nil {
			text = n.lang.Number(number)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, ", ")
}

// facts are the fields that have been filled in.
func (n activityNames) facts(a activity.Activity) []views.Fact {
	var out []views.Fact
	for _, f := range activity.Fields() {
		if value := n.value(f, a.Draft()); value != "" {
			out = append(out, views.Fact{Label: n.label(f), Value: value})
		}
	}
	return out
}

func (n activityNames) title(a activity.Activity) string {
	return i18n.Of(n.lang).Activities.One(n.value(activity.Kind, a.Draft()), n.value(activity.Month, a.Draft()))
}

func (n activityNames) row(a activity.Activity) view.Row {
	d := a.Draft()
	return view.Row{
		Href: activityPath(a.ID), Kind: n.value(activity.Kind, d), Month: n.value(activity.Month, d),
		Topic:    n.value(activity.Topic, d),
		Audience: n.value(activity.Audience, d), Participants: n.value(activity.Participants, d),
	}
}

// ownActivity is the user's own activity that the address names, with a page for it.
func (s *pages) ownActivity(c *web.Call) (a activity.Activity, page views.Page, n activityNames, err error) {
	id, err := strconv.ParseInt(c.Param("id"), 10, 64)
	if err != nil || strconv.FormatInt(id, 10) != c.Param("id") {
		return a, page, n, activity.ErrNotFound
	}
	page = c.Page()
	if a, err = s.Store.Activities.Get(c.Context(), c.User, id); err != nil {
		return a, page, n, err
	}
	book, err := c.Book()
	return a, page, activityNames{book, page.Lang}, err
}

// activityPage shows one of the user's own activities.
func (s *pages) activityPage(c *web.Call) error {
	a, page, n, err := s.ownActivity(c)
	if err != nil {
		return err
	}
	page.Title = n.title(a)
	t := page.Text().Activities
	return c.Render(http.StatusOK, view.Activity(view.ActivityPage{
		Page: page, Done: map[string]string{"ny": t.Logged, "rettet": t.Corrected}[c.Query().Get("gjort")],
		Half:      words.Half(page.Lang, a.Month.Half()),
		Withdrawn: a.Withdrawn, Facts: n.facts(a), Correct: activityPath(a.ID) + "/rett", Withdraw: activityPath(a.ID) +
			"/trekk",
	}))
}

// withdrawPage asks whether the activity is to be withdrawn.
func (s *pages) withdrawPage(c *web.Call) error {
	return s.askToWithdraw(c, http.StatusOK, "")
}

func (s *pages) askToWithdraw(c *web.Call, code int, problem string) error {
	a, page, n, err := s.ownActivity(c)
	if err != nil {
		return err
	}
	if a.Withdrawn {
		return c.SeeOther(activityPath(a.ID))
	}
	page.Title, page.HasErrs = page.Text().Activities.WithdrawSubmit, problem != ""
	return c.Render(code, view.Withdraw(view.WithdrawPage{
		Page: page, Action: activityPath(a.ID) + "/trekk", Back: activityPath(a.ID), Version: strconv.Itoa(a.Version),
		Problem: problem,
		Facts: append([]views.Fact{{Label: page.Text().Activities.Half, Value: words.Half(page.Lang, a.Month.Half())}},
			n.facts(a)...),
	}))
}

// withdrawActivity withdraws the activity as the user has seen it.
func (s *pages) withdrawActivity(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, web.VersionField}, nil); err != nil {
		return err
	}
	version, err := web.ReadNumber(form.Get(web.VersionField))
	if err != nil {
		return err
	}
	a, page, _, err := s.ownActivity(c)
	if err != nil {
		return err
	}
	err = s.Activities.Withdraw(c.Context(), c.User, a.ID, version, c.ID())
	var stale activity.StaleError
	var closed cases.ClosedError
	switch {
	case errors.As(err, &stale):
		return s.askToWithdraw(c, http.StatusConflict, page.Text().Activities.StaleWithdraw)
	case errors.As(err, &closed):
		return s.askToWithdraw(c, http.StatusConflict, page.Text().Activities.Locked)
	case err != nil:
		return err
	}
	return c.SeeOther(activityPath(a.ID))
}

// activityList shows the own activities of a year: the current one where none is asked for.
func (s *pages) activityList(c *web.Call) error {
	page := c.Page()
	ctx := c.Context()
	book, err := c.Book()
	if err != nil {
		return err
	}
	year := s.Now().Year()
	if asked := c.Query().Get("ar"); asked != "" {
		if year, err = strconv.Atoi(asked); err != nil || strconv.Itoa(year) != asked || year < book.FirstYear() ||
			year > s.Now().Year() {
			return web.ErrNotFound
		}
	}
	years, err := s.Store.Activities.Years(ctx, c.User)
	if err != nil {
		return err
	}
	p, err := s.countActivities(c, c.User, year)
	if err != nil {
		return err
	}
	page.Title = page.Text().Activities.Title
	p.Page = page
	for _, y := range slices.Compact(append([]int{s.Now().Year()}, years...)) {
		p.Years = append(p.Years, views.Link{
			Href: activitiesPath + "?ar=" + strconv.Itoa(y), Text: strconv.Itoa(y),
			Current: y == year,
		})
	}
	return c.Render(http.StatusOK, view.List(p))
}

// countActivities lists the user's activities of the year by half, and counts them beside those of the year before.
func (s *pages) countActivities(c *web.Call, user auth.User, year int) (view.ListPage, error) {
	p := view.ListPage{Year: year}
	ctx, l := c.Context(), c.Lang
	book, err := c.Book()
	if err != nil {
		return p, err
	}
	now, err := s.Store.Activities.Of(ctx, user, year)
	if err != nil {
		return p, err
	}
	before, err := s.Store.Activities.Of(ctx, user, year-1)
	if err != nil {
		return p, err
	}
	n := activityNames{book, l}
	for _, a := range now {
		if a.Withdrawn {
			p.Withdrawn = append(p.Withdrawn, n.row(a))
		}
	}
	first, second := period.FirstHalf(year), period.SecondHalf(year)
	for _, h := range []period.Half{first, second} {
		held := heldIn(now, h)
		p.Totals = append(p.Totals, activityTotal(l, words.Half(l, h), held, heldIn(before, h.Previous().Previous())))
		half := view.Half{ID: h.Code(), Caption: i18n.Of(l).Activities.Caption(words.Half(l, h), len(held))}
		for _, a := range held {
			half.Rows = append(half.Rows, n.row(a))
		}
		p.Halves = append([]view.Half{half}, p.Halves...)
	}
	p.Totals = append(p.Totals, activityTotal(l, i18n.Of(l).Activities.Total, heldIn(now, first, second),
		heldIn(before, first.Previous(), first.Previous().Previous())))
	return p, nil
}

// heldIn are the activities of the halves, without those that are withdrawn.
func heldIn(all []activity.Activity, halves ...period.Half) []activity.Activity {
	var out []activity.Activity
	for _, a := range all {
		if !a.Withdrawn && slices.Contains(halves, a.Month.Half()) {
			out = append(out, a)
		}
	}
	return out
}

func activityTotal(l lang.Lang, label string, now, before []activity.Activity) view.Total {
	people := 0
	for _, a := range now {
		people += a.Participants
	}
	return view.Total{
		Label: label, Now: l.Number(len(now)), Before: l.Number(len(before)),
		People: l.Number(people),
	}
}
