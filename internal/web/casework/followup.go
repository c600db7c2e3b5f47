package casework

import (
	"net/http"
	"net/url"
	"slices"

	"sakstall/internal/cases"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// followUp is the form that logs a follow-up, as it was filled in.
type followUp struct {
	changing
	draft cases.FollowUpDraft
}

// followUpForm asks for a follow-up, of a case that counts.
func (s *pages) followUpForm(c *web.Call) error {
	_, found, err := s.open(c)
	if err != nil {
		return err
	}
	if found.Withdrawn {
		return c.SeeOther(casePath(c.Param("ref")))
	}
	in := followUp{changing: changing{change: cases.Change{User: c.User, Ref: found.Ref, Version: found.Version}}}
	rules, err := s.Cases.Rules(c.Context())
	if err != nil {
		return err
	}
	if rules.Locked(found.Scheme, found.Unit, rules.Now.Half()) == "" {
		in.draft.Month = rules.Now.String()
	}
	typed, err := c.Typed()
	if err != nil {
		return err
	}
	if typed != nil {
		in.resume(typed)
		in.draft = followUpOf(typed)
	}
	return s.showFollowUp(c, http.StatusOK, in)
}

func followUpOf(form url.Values) cases.FollowUpDraft {
	return cases.FollowUpDraft{
		Month: form.Get(string(cases.Month)), Services: form[string(cases.Services)],
		Happened: form.Get(string(cases.Happened)),
	}
}

// logFollowUp logs a follow-up. Whatever is wrong, the form comes back with all that was typed.
func (s *pages) logFollowUp(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, changeFields(string(cases.Month), string(cases.Happened)),
		[]string{string(cases.Services)}); err != nil {
		return err
	}
	ch, err := s.changeOf(c)
	if err != nil {
		return err
	}
	in := followUp{changing: changing{change: ch}, draft: followUpOf(form)}
	if ch.Form == "" {
		return s.showFollowUp(c, http.StatusUnprocessableEntity, in)
	}
	ctx, stop := c.Writing()
	defer stop()
	_, in.problems, err = s.Changes.FollowUp(ctx, ch, in.draft)
	if code, is := in.judge(err); is {
		return s.showFollowUp(c, code, in)
	}
	if err != nil {
		return s.notChanged(c, ch.Ref, err)
	}
	return toCase(c, doneLogged)
}

func (s *pages) showFollowUp(c *web.Call, code int, in followUp) error {
	page, found, err := s.open(c)
	if err != nil {
		return err
	}
	rules, err := s.Cases.Rules(c.Context())
	if err != nil {
		return err
	}
	page.Title = page.Text().After.FollowUpTitle(found.Ref)
	page.LanguageForm = views.FormID
	page.HasErrs = code >= 400
	p := view.FollowUpPage{
		Page: page, Ref: found.Ref, Version: in.change.Version, FormToken: in.change.Form,
		FormError: in.sentence(page, code),
	}
	if p.FormToken == "" {
		p.FormToken = web.NewToken()
	}
	b := followUpBuilder{
		page: page, rules: rules, names: words.Names{Book: rules.Book, Lang: page.Lang}, of: found,
		in: in,
	}
	p.Fields = []views.Field{b.month(), b.services()}
	if rules.MayHaveHappened(found) || in.draft.Happened != "" {
		p.Fields = append(p.Fields, b.happened())
	}
	return c.Render(code, view.FollowUp(p))
}

// followUpBuilder makes the form's fields.
type followUpBuilder struct {
	page  views.Page
	rules cases.Rules
	names words.Names
	of    cases.Case
	in    followUp
}

func (b followUpBuilder) field(f cases.Field, kind views.Kind, label, hint string) views.Field {
	out := views.Field{Name: string(f), Kind: kind, Label: label, Hint: hint}
	t := b.page.Text()
	switch p := b.in.problems[f]; {
	case f == cases.Month && p == cases.Missing:
		out.Error = t.After.FollowUpMonthMissing
	case p != "":
		out.Error = b.names.Problem(f, p)
	}
	return out
}

// month offers the months from the case's own to this one.
func (b followUpBuilder) month() views.Field {
	out := b.field(cases.Month, views.Select, b.page.Text().After.FollowUpMonth, b.page.Text().After.FollowUpMonthHint)
	sent := b.in.draft.Month
	out.Groups = words.MonthGroups(b.page.Lang, b.rules.Months(b.of.Scheme, b.of.Unit, b.of.Month, sent), sent)
	return out
}

func (b followUpBuilder) services() views.Field {
	out := b.field(cases.Services, views.Checkboxes, b.page.Text().After.FollowUpServices, "")
	year := b.rules.Now.Year()
	if m, err := period.ParseMonth(b.in.draft.Month); err == nil {
		year = m.Year()
	}
	var choices []views.Choice
	for _, v := range b.rules.Book.Values(cases.Services.Dimension(), b.of.Scheme, year) {
		choices = append(choices, views.Choice{
			Value: v.Code, Label: b.names.One(cases.Services, v.Code),
			Chosen: slices.Contains(b.in.draft.Services, v.Code),
		})
	}
	out.Groups = []views.Group{{Choices: choices}}
	return out
}

func (b followUpBuilder) happened() views.Field {
	t := b.page.Text().After
	out := b.field(cases.Happened, views.Checkboxes, t.Happened, "")
	out.Groups = []views.Group{{Choices: []views.Choice{{
		Value: "yes", Label: t.HappenedYes,
		Chosen: b.in.draft.Happened == "yes",
	}}}}
	return out
}
