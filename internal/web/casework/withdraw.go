package casework

import (
	"errors"
	"net/http"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// reasonField is the name of the form field with why a case is withdrawn, or a half sent back.
const reasonField = "reason"

// withdrawal is the form that withdraws a case, as it was filled in.
type withdrawal struct {
	changing
	reason  string
	problem cases.Problem
}

// withdrawForm asks why the case is to be withdrawn, where it may be; its page says where it may not.
func (s *pages) withdrawForm(c *web.Call) error {
	return s.beginChange(c, func(begun changing, _ cases.Case) error {
		return s.showWithdrawal(c, http.StatusOK, withdrawal{changing: begun})
	})
}

// withdrawCase withdraws a case.
func (s *pages) withdrawCase(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, changeFields(reasonField), nil); err != nil {
		return err
	}
	ch, err := s.changeOf(c)
	if err != nil {
		return err
	}
	in := withdrawal{changing: changing{change: ch}, reason: form.Get(reasonField)}
	if ch.Form == "" {
		return s.showWithdrawal(c, http.StatusUnprocessableEntity, in)
	}
	ctx, stop := c.Writing()
	defer stop()
	_, in.problem, err = s.Changes.Withdraw(ctx, ch, in.reason)
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		return s.notChanged(c, ch.Ref, err)
	case in.problem != "":
		return s.showWithdrawal(c, http.StatusUnprocessableEntity, in)
	}
	if code, is := in.judge(err); is {
		return s.showWithdrawal(c, code, in)
	}
	if err != nil {
		return s.notChanged(c, ch.Ref, err)
	}
	return toCase(c, doneWithdrawn)
}

func (s *pages) showWithdrawal(c *web.Call, code int, in withdrawal) error {
	page, found, err := s.open(c)
	if err != nil {
		return err
	}
	book, err := c.Book()
	if err != nil {
		return err
	}
	t := page.Text()
	page.Title = t.After.WithdrawTitle(found.Ref)
	page.HasErrs = code >= 400
	p := view.WithdrawalPage{
		Page: page, Ref: found.Ref, Version: in.change.Version, FormToken: in.change.Form,
		FormError: in.sentence(page, code),
		Reason:    views.Field{Name: reasonField, Kind: views.Radios, Label: t.After.Reason},
	}
	var choices []views.Choice
	for _, v := range book.Values(codebook.Withdrawal, found.Scheme, s.Now().Year()) {
		choices = append(choices, views.Choice{
			Value: v.Code, Label: v.Name.In(string(page.Lang)),
			Chosen: v.Code == in.reason,
		})
	}
	p.Reason.Groups = []views.Group{{Choices: choices}}
	switch in.problem {
	case "":
	case cases.Missing:
		p.Reason.Error = t.After.ReasonMissing
	default:
		p.Reason.Error = words.Problem(t.Problem, "", in.problem)
	}
	if p.FormToken == "" {
		p.FormToken = web.NewToken()
	}
	return c.Render(code, view.Withdrawal(p))
}

// sentence says what is wrong with the form as a whole, or "".
func (in changing) sentence(page views.Page, code int) string {
	t := page.Text()
	switch {
	case in.unavailable:
		return t.Errors.Unavailable + ". " + t.Errors.UnavailableHow
	case in.used:
		return t.After.FormUsed
	case in.change.Form == "" && code == http.StatusUnprocessableEntity:
		return t.After.FormGone
	default:
		return ""
	}
}
