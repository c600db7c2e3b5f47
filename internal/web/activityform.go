package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/labstack/echo/v4"

	"sakstall/internal/activity"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/period"
	"sakstall/views"
)

// versionField is the name of the form field with the version that somebody has seen of what they change.
const versionField = "version"

func readVersion(text string) (int, error) {
	n, err := strconv.ParseUint(text, 10, 31)
	if err != nil {
		return 0, errUnreadable
	}
	return int(n), nil
}

// activityFilled is a form as it was filled in, and what there is to say of it.
type activityFilled struct {
	draft    activity.Draft
	token    string // of a new activity; "" is a new one
	old      *activity.Activity
	version  int // of old, as the form saves it
	problems activity.Problems
	usedBy   int64              // the activity that the form has made before
	changed  *activity.Activity // what old has become since the form was opened
	problem  string             // what is wrong with the form as a whole
}

// newActivity shows an empty form.
func (s *Server) newActivity(c echo.Context) error {
	in := activityFilled{draft: activity.Draft{Month: period.MonthOf(s.Now()).String()}}
	typed, err := s.typedBefore(c)
	if err != nil {
		return err
	}
	if before, err := readActivity(typed, formTokenField); typed != nil && err == nil {
		in = before
		in.token = tokenOf(typed)
	}
	return s.showActivityForm(c, http.StatusOK, in)
}

// logActivity logs an activity and leads to its page. Whatever is wrong, the form comes back with all that was typed.
func (s *Server) logActivity(c echo.Context) error {
	in, err := readActivity(c.Request().PostForm, formTokenField)
	if err != nil {
		return err
	}
	if in.token = tokenOf(c.Request().PostForm); in.token == "" {
		in.problem = i18n.Of(s.lang(c)).Activity.FormGone
		return s.showActivityForm(c, http.StatusUnprocessableEntity, in)
	}
	user, err := s.user(c)
	if err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(c.Request().Context(), registerTimeout)
	defer stop()
	made, problems, err := s.activities.Log(ctx, activity.Submission{User: user, Draft: in.draft, Request: requestID(ctx)}, in.token)
	var used activity.FormUsedError
	if errors.As(err, &used) {
		in.token, in.usedBy = "", used.ID
		return s.showActivityForm(c, http.StatusConflict, in)
	}
	in.problems = problems
	if again, err := s.activityAgain(c, in, err); again || err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, activityPath(made.ID)+"?gjort=ny")
}

// activityAgain shows the form again where it has not come through: err is what the service said. It answers whether it has.
func (s *Server) activityAgain(c echo.Context, in activityFilled, err error) (again bool, _ error) {
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		in.problems = activity.Problems{activity.Month: closed.Why}
		return true, s.showActivityForm(c, http.StatusConflict, in)
	case unavailable(err):
		s.failed(c, "activity not saved", err)
		t := i18n.Of(s.lang(c)).Errors
		in.problem = t.Unavailable + ". " + t.UnavailableHow
		return true, s.showActivityForm(c, http.StatusServiceUnavailable, in)
	case err != nil:
		return false, err
	case len(in.problems) > 0:
		return true, s.showActivityForm(c, http.StatusUnprocessableEntity, in)
	}
	return false, nil
}

// correctPage shows the form with what the activity says.
func (s *Server) correctPage(c echo.Context) error {
	a, _, _, err := s.ownActivity(c)
	if err != nil {
		return err
	}
	if a.Withdrawn {
		return c.Redirect(http.StatusSeeOther, activityPath(a.ID))
	}
	in := activityFilled{draft: a.Draft(), old: &a, version: a.Version}
	typed, err := s.typedBefore(c)
	if err != nil {
		return err
	}
	if typed != nil {
		before, unreadable := readActivity(typed, versionField)
		if version, err := readVersion(typed.Get(versionField)); unreadable == nil && err == nil {
			in.draft, in.version = before.draft, version
		}
	}
	return s.showActivityForm(c, http.StatusOK, in)
}

// correctActivity puts what was filled in in the place of the activity, as the user has seen it. Where somebody else was quicker, both
// versions are shown, and the form has what was typed.
func (s *Server) correctActivity(c echo.Context) error {
	in, err := readActivity(c.Request().PostForm, versionField)
	if err != nil {
		return err
	}
	if in.version, err = readVersion(c.Request().PostForm.Get(versionField)); err != nil {
		return err
	}
	a, _, _, err := s.ownActivity(c)
	if err != nil {
		return err
	}
	in.old = &a
	user, err := s.user(c)
	if err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(c.Request().Context(), registerTimeout)
	defer stop()
	problems, err := s.activities.Correct(ctx, activity.Submission{User: user, Draft: in.draft, Request: requestID(ctx)}, a.ID, in.version)
	var stale activity.StaleError
	if errors.As(err, &stale) && stale.Now.Withdrawn {
		return c.Redirect(http.StatusSeeOther, activityPath(a.ID))
	}
	if errors.As(err, &stale) {
		in.changed, in.version = &stale.Now, stale.Now.Version
		return s.showActivityForm(c, http.StatusConflict, in)
	}
	in.problems = problems
	if again, err := s.activityAgain(c, in, err); again || err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, activityPath(a.ID)+"?gjort=rettet")
}

// readActivity reads the form's fields. It returns errUnreadable where there are others than those and proof.
func readActivity(form url.Values, proof string) (activityFilled, error) {
	single, lists := []string{views.CSRFField, proof}, []string{}
	var in activityFilled
	for _, f := range activity.Fields() {
		if f.List() {
			lists = append(lists, string(f))
		} else {
			single = append(single, string(f))
		}
		if values := form[string(f)]; len(values) > 0 {
			in.draft.Set(f, values...)
		}
	}
	return in, onlyFields(form, single, lists)
}

// showActivityForm writes the form with all that was filled in.
func (s *Server) showActivityForm(c echo.Context, code int, in activityFilled) error {
	page, user, err := s.pageAndUser(c)
	if err != nil {
		return err
	}
	rules, err := s.cases.Rules(c.Request().Context())
	if err != nil {
		return err
	}
	t := page.Text().Activity
	page.Title, page.HasErrs = t.Form, code >= 400
	page.LanguageForm = views.FormID
	p := views.ActivityFormPage{Lead: t.FormHint, Action: activitiesPath + "/ny", Submit: t.Submit, FormToken: in.token, FormError: in.problem}
	b := activityFormBuilder{in: in, rules: rules, names: activityNames{rules.Book, page.Lang}, unit: user.Unit}
	b.scheme, _ = cases.SchemeOf(user.Role)
	if in.old != nil {
		b.scheme, b.unit = in.old.Scheme, in.old.Unit
		page.Title, p.Lead, p.Submit = t.Correct, t.CorrectLead, t.CorrectSubmit
		p.Action, p.Version = activityPath(in.old.ID)+"/rett", strconv.Itoa(in.version)
	} else if p.FormToken == "" {
		p.FormToken = randomToken(16)
	}
	if in.usedBy != 0 {
		p.UsedBy = activityPath(in.usedBy)
	}
	if in.changed != nil {
		p.Changed = b.differences(*in.changed)
	}
	p.Page, p.Unit, p.Fields = page, rules.Units[b.unit].Name, b.fields()
	p.MoreOpen = len(in.draft.Partners) > 0 || in.problems[activity.Partners] != ""
	return s.render(c, code, views.ActivityForm(p))
}

// activityFormBuilder makes the form's fields out of the codebook and what was filled in.
type activityFormBuilder struct {
	in     activityFilled
	rules  cases.Rules
	names  activityNames
	scheme codebook.Scheme
	unit   string
}

func (b activityFormBuilder) fields() []views.Field {
	t := i18n.Of(b.names.lang).Activity
	hints := map[activity.Field]string{
		activity.Month: t.MonthHint, activity.Audience: t.AudienceHint, activity.Participants: t.ParticipantsHint, activity.Partners: t.PartnersHint,
	}
	var out []views.Field
	for _, f := range activity.Fields() {
		field := views.Field{Name: string(f), Kind: views.Select, Label: b.names.label(f), Hint: hints[f]}
		if f.List() {
			field.Kind = views.Checkboxes
		}
		if problem, is := b.in.problems[f]; is {
			field.Error = activityProblem(i18n.Of(b.names.lang), f, problem)
		}
		switch f {
		case activity.Participants:
			field.Value = b.in.draft.Participants
		case activity.Month:
			field.Groups = b.months()
		default:
			field.Groups = []views.Group{{Choices: b.choices(f)}}
		}
		out = append(out, field)
	}
	return out
}

// choices are the values of the form's year, and what was sent beside them where the codebook knows it.
func (b activityFormBuilder) choices(f activity.Field) []views.Choice {
	year := b.rules.Now.Year()
	if m, problem := b.rules.JudgeMonth(b.in.draft.Month); problem == "" {
		year = m.Year()
	}
	sent := b.in.draft.Get(f)
	values := b.rules.Book.Values(f.Dimension(), b.scheme, year)
	for _, code := range sent {
		if v, known := b.rules.Book.Value(f.Dimension(), code); known && !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	var out []views.Choice
	for _, v := range values {
		out = append(out, views.Choice{Value: v.Code, Label: v.Name.In(string(b.names.lang)), Chosen: slices.Contains(sent, v.Code)})
	}
	return out
}

// months are those of the halves that can still be changed, the newest first, and the one that was sent.
func (b activityFormBuilder) months() []views.Group {
	var out []views.Group
	for h := b.rules.Now.Half(); h.Year() >= b.rules.Book.FirstYear(); h = h.Previous() {
		g := views.Group{Label: halfText(b.names.lang, h)}
		for m := h.Last(); !m.Before(h.First()); m = m.Add(-1) {
			sent := m.String() == b.in.draft.Month
			if !b.rules.Now.Before(m) && (sent || b.rules.Locked(b.scheme, b.unit, h) == "") {
				g.Choices = append(g.Choices, views.Choice{Value: m.String(), Label: monthText(b.names.lang, m), Chosen: sent})
			}
		}
		if len(g.Choices) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// differences are the activity's fields as they are now and as they were filled in.
func (b activityFormBuilder) differences(now activity.Activity) []views.Difference {
	nothing := i18n.Of(b.names.lang).Activity.Nothing
	var out []views.Difference
	for _, f := range activity.Fields() {
		d := views.Difference{Label: b.names.label(f), Now: b.names.value(f, now.Draft()), Sent: b.names.value(f, b.in.draft)}
		if d.Now == "" {
			d.Now = nothing
		}
		if d.Sent == "" {
			d.Sent = nothing
		}
		d.Differs = d.Now != d.Sent
		out = append(out, d)
	}
	return out
}

// activityProblem says what to put right in a field.
func activityProblem(t *texts.Texts, f activity.Field, p cases.Problem) string {
	switch {
	case p == cases.Missing:
		return map[activity.Field]string{
			activity.Month: t.Activity.MonthMissing, activity.Kind: t.Activity.KindMissing, activity.Topic: t.Activity.TopicMissing,
			activity.Audience: t.Activity.AudienceMissing,
		}[f]
	case p == activity.NotANumber:
		return t.Activity.NotANumber
	case p.Locked():
		return t.Activity.Locked
	default:
		return problemText(t.Problem, "", p)
	}
}
