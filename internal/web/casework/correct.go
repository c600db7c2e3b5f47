package casework

import (
	"errors"
	"net/http"
	"net/url"

	"sakstall/internal/cases"
	"sakstall/internal/i18n"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// correction is the form that corrects a case, as it was filled in.
type correction struct {
	changing
	draft cases.Draft
	sure  cases.Sure
	stale *cases.Case // what the case says by now, where that is not what the form began with
}

// correctForm shows the case as a form, where it may be corrected; its page says where it may not.
func (s *pages) correctForm(c *web.Call) error {
	return s.beginChange(c, func(begun changing, found cases.Case) error {
		in := correction{changing: begun, draft: found.Draft()}
		typed, err := c.Typed()
		if err != nil {
			return err
		}
		if typed != nil {
			in.resume(typed)
			in.draft, in.sure = draftOf(typed), sureOf(typed, 1)[0]
		}
		return s.showCorrection(c, http.StatusOK, in)
	})
}

// beginChange shows the form that corrects or withdraws a case, where that may be done now; the case's page says
// where it may not.
func (s *pages) beginChange(c *web.Call, show func(changing, cases.Case) error) error {
	_, found, err := s.open(c)
	if err != nil {
		return err
	}
	lock, err := s.Store.Halves.Lock(c.Context(), s.Now())
	if err != nil {
		return err
	}
	if found.Withdrawn || lock(found.Scheme, found.Unit, found.Month.Half()) != "" {
		return c.SeeOther(casePath(c.Param("ref")))
	}
	return show(changing{change: cases.Change{User: c.User, Ref: found.Ref, Version: found.Version}}, found)
}

// correctCase corrects a case. Whatever is wrong, the form comes back with all that was typed; where the case has
// been changed meanwhile, beside what it says now.
func (s *pages) correctCase(c *web.Call) error {
	form := c.Form()
	if err := checkCorrection(form); err != nil {
		return err
	}
	ch, err := s.changeOf(c)
	if err != nil {
		return err
	}
	in := correction{changing: changing{change: ch}, draft: draftOf(form), sure: sureOf(form, 1)[0]}
	ch.Sure = in.sure
	if ch.Form == "" {
		return s.showCorrection(c, http.StatusUnprocessableEntity, in)
	}
	ctx, stop := c.Writing()
	defer stop()
	_, in.problems, err = s.Changes.Correct(ctx, ch, in.draft)
	var stale cases.StaleError
	if errors.As(err, &stale) {
		in.stale, in.change.Version, in.change.Form = &stale.Current, stale.Current.Version, ""
		return s.showCorrection(c, http.StatusConflict, in)
	}
	if code, is := in.judge(err); is {
		return s.showCorrection(c, code, in)
	}
	if err != nil {
		return err
	}
	return toCase(c, doneCorrected)
}

func checkCorrection(form url.Values) error {
	single, lists := append(changeFields(), besideFields()...), []string{}
	for _, f := range cases.Fields() {
		switch {
		case f == cases.Complex: // a case stays in its family
		case f.List():
			lists = append(lists, string(f))
		default:
			single = append(single, string(f))
		}
	}
	return web.OnlyFields(form, single, lists)
}

func draftOf(form url.Values) cases.Draft {
	return personsOf(form)[0]
}

func (s *pages) showCorrection(c *web.Call, code int, in correction) error {
	page, found, err := s.open(c)
	if err != nil {
		return err
	}
	page.Title = page.Text().After.CorrectTitle(found.Ref)
	page.LanguageForm = views.FormID
	page.HasErrs = code >= 400
	p := view.CorrectionPage{Page: page, Ref: found.Ref, Version: in.change.Version, FormToken: in.change.Form}
	user := c.User
	user.Unit = found.Unit // the case's own, wherever the user is now
	form := filled{
		persons: []cases.Draft{in.draft}, sure: []cases.Sure{in.sure}, problems: []cases.Problems{in.problems},
	}
	if p.Fields, p.FormError, err = s.caseFields(c, page, user, form); err != nil {
		return err
	}
	if text := in.sentence(page, code); text != "" {
		p.FormError = text
	}
	if in.stale != nil {
		if err := s.setBeside(c, &p, in); err != nil {
			return err
		}
	}
	if p.FormToken == "" {
		p.FormToken = web.NewToken()
	}
	return c.Render(code, view.Correction(p))
}

// setBeside sets what was filled in beside what the case says by now.
func (s *pages) setBeside(c *web.Call, p *view.CorrectionPage, in correction) error {
	book, err := c.Book()
	if err != nil {
		return err
	}
	n := words.Names{Book: book, Lang: p.Lang}
	now := in.stale.Draft()
	for _, f := range asked(book, in.stale.Scheme, in.stale.Month.Year()) {
		mine, theirs := n.Answer(f, in.draft), n.Answer(f, now)
		p.Stale = append(p.Stale, views.Difference{
			Label: words.Field(p.Text().Fields, f).Label, Sent: mine, Now: theirs,
			Differs: mine != theirs,
		})
	}
	if in.stale.Withdrawn {
		p.Withdrawn, err = s.withdrawnBecause(c, n, in.stale.Ref)
	}
	return err
}

// withdrawnBecause says that a case is withdrawn, and why.
func (s *pages) withdrawnBecause(c *web.Call, n words.Names, ref string) (string, error) {
	versions, err := s.Store.Cases.Versions(c.Context(), c.User, ref)
	if err != nil || len(versions) == 0 {
		return "", err
	}
	return i18n.Of(n.Lang).After.IsWithdrawn(n.Reason(versions[len(versions)-1].Reason)), nil
}
