package activities

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"sakstall/internal/activity"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/activities"
)

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
func (s *pages) newActivity(c *web.Call) error {
	in := activityFilled{draft: activity.Draft{Month: period.MonthOf(s.Now()).String()}}
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	if before, err := readActivity(typed, web.TokenField); typed != nil && err == nil {
		in = before
		in.token = web.TokenOf(typed)
	}
	return s.showActivityForm(c, http.StatusOK, in)
}

// logActivity logs an activity and leads to its page. Whatever is wrong, the form comes back with all that was typed.
func (s *pages) logActivity(c *web.Call) error {
	in, err := readActivity(c.Form(), web.TokenField)
	if err != nil {
		return err
	}
	if in.token = web.TokenOf(c.Form()); in.token == "" {
		in.problem = c.Text().Activities.FormGone
		return s.showActivityForm(c, http.StatusUnprocessableEntity, in)
	}
	ctx, stop := c.Writing()
	defer stop()
	made, problems, err := s.Activities.Log(ctx, activity.Submission{User: c.User, Draft: in.draft, Request: c.ID()},
		in.token)
	var used activity.FormUsedError
	if errors.As(err, &used) {
		in.token, in.usedBy = "", used.ID
		return s.showActivityForm(c, http.StatusConflict, in)
	}
	in.problems = problems
	if again, err := s.activityAgain(c, in, err); again || err != nil {
		return err
	}
	return c.SeeOther(activityPath(made.ID) + "?gjort=ny")
}

// activityAgain shows the form again where it has not come through: err is what the service said. It answers whether
// it has.
func (s *pages) activityAgain(c *web.Call, in activityFilled, err error) (again bool, _ error) {
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		in.problems = activity.Problems{activity.Month: closed.Why}
		return true, s.showActivityForm(c, http.StatusConflict, in)
	case web.Unavailable(err):
		c.Failed("activity not saved", err)
		t := c.Text().Errors
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
func (s *pages) correctPage(c *web.Call) error {
	a, _, _, err := s.ownActivity(c)
	if err != nil {
		return err
	}
	if a.Withdrawn {
		return c.SeeOther(activityPath(a.ID))
	}
	in := activityFilled{draft: a.Draft(), old: &a, version: a.Version}
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	if typed != nil {
		before, unreadable := readActivity(typed, web.VersionField)
		if version, err := web.ReadNumber(typed.Get(web.VersionField)); unreadable == nil && err == nil {
			in.draft, in.version = before.draft, version
		}
	}
	return s.showActivityForm(c, http.StatusOK, in)
}

// correctActivity puts what was filled in in the place of the activity, as the user has seen it. Where somebody else
// was quicker, both versions are shown, and the form has what was typed.
func (s *pages) correctActivity(c *web.Call) error {
	in, err := readActivity(c.Form(), web.VersionField)
	if err != nil {
		return err
	}
	if in.version, err = web.ReadNumber(c.Form().Get(web.VersionField)); err != nil {
		return err
	}
	a, _, _, err := s.ownActivity(c)
	if err != nil {
		return err
	}
	in.old = &a
	ctx, stop := c.Writing()
	defer stop()
	problems, err := s.Activities.Correct(ctx, activity.Submission{User: c.User, Draft: in.draft, Request: c.ID()},
		a.ID,
		in.version)
	var stale activity.StaleError
	if errors.As(err, &stale) && stale.Now.Withdrawn {
		return c.SeeOther(activityPath(a.ID))
	}
	if errors.As(err, &stale) {
		in.changed, in.version = &stale.Now, stale.Now.Version
		return s.showActivityForm(c, http.StatusConflict, in)
	}
	in.problems = problems
	if again, err := s.activityAgain(c, in, err); again || err != nil {
		return err
	}
	return c.SeeOther(activityPath(a.ID) + "?gjort=rettet")
}

// readActivity reads the form's fields. It returns web.ErrUnreadable where there are others than those and proof.
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
	return in, web.OnlyFields(form, single, lists)
}

// showActivityForm writes the form with all that was filled in.
func (s *pages) showActivityForm(c *web.Call, code int, in activityFilled) error {
	page := c.Page()
	rules, err := s.Cases.Rules(c.Context())
	if err != nil {
		return err
	}
	t := page.Text().Activities
	page.Title, page.HasErrs = t.Form, code >= 400
	page.LanguageForm = views.FormID
	p := view.FormPage{
		Lead: t.FormHint, Action: activitiesPath + "/ny", Submit: t.Submit, FormToken: in.token,
		FormError: in.problem,
	}
	b := activityFormBuilder{in: in, rules: rules, names: activityNames{rules.Book, page.Lang}, unit: c.User.Unit}
	b.scheme, _ = cases.SchemeOf(c.User.Role)
	if in.old != nil {
		b.scheme, b.unit = in.old.Scheme, in.old.Unit
		page.Title, p.Lead, p.Submit = t.Correct, t.CorrectLead, t.CorrectSubmit
		p.Action, p.Version = activityPath(in.old.ID)+"/rett", strconv.Itoa(in.version)
	} else if p.FormToken == "" {
		p.FormToken = web.NewToken()
	}
	if in.usedBy != 0 {
		p.UsedBy = activityPath(in.usedBy)
	}
	if in.changed != nil {
		p.Changed = b.differences(*in.changed)
	}
	p.Page, p.Unit, p.Fields = page, rules.Units[b.unit].Name, b.fields()
	p.MoreOpen = len(in.draft.Partners) > 0 || in.problems[activity.Partners] != ""
	return c.Render(code, view.Form(p))
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
	t := i18n.Of(b.names.lang).Activities
	hints := map[activity.Field]string{
		activity.Month: t.MonthHint, activity.Audience: t.AudienceHint,
		activity.Participants: t.ParticipantsHint(activity.MaxParticipants), activity.Partners: t.PartnersHint,
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
			field.Kind, field.Value = views.Digits, b.in.draft.Participants
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
		out = append(out, views.Choice{
			Value: v.Code, Label: v.Name.In(string(b.names.lang)),
			Chosen: slices.Contains(sent, v.Code),
		})
	}
	return out
}

// months are all months that an activity may have.
func (b activityFormBuilder) months() []views.Group {
	sent := b.in.draft.Month
	return words.MonthGroups(b.names.lang, b.rules.Months(b.scheme, b.unit, b.rules.FirstMonth(), sent), sent)
}

// differences are the activity's fields as they are now and as they were filled in.
func (b activityFormBuilder) differences(now activity.Activity) []views.Difference {
	nothing := i18n.Of(b.names.lang).Activities.Nothing
	var out []views.Difference
	for _, f := range activity.Fields() {
		d := views.Difference{
			Label: b.names.label(f), Now: b.names.value(f, now.Draft()),
			Sent: b.names.value(f, b.in.draft),
		}
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
			activity.Month: t.Activities.MonthMissing, activity.Kind: t.Activities.KindMissing,
			activity.Topic:    t.Activities.TopicMissing,
			activity.Audience: t.Activities.AudienceMissing,
		}[f]
	case p == activity.NotANumber:
		return t.Activities.NotANumber(activity.MaxParticipants)
	case p.Locked():
		return t.Activities.Locked
	default:
		return words.Problem(t.Problem, "", p)
	}
}
