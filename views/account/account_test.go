package account_test

import (
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/account"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, signIns()...) }

func signIns() []viewstest.State {
	var out []viewstest.State
	add := func(name string, change func(*account.SignInPage, texts.SignIn)) {
		t := i18n.Of(lang.NB).SignIn
		p := account.SignInPage{
			Page: viewstest.Frame(lang.NB, "/logg-inn", t.Title), Next: "/saker/ny",
			Email:    views.Field{Name: "email", Kind: views.Email, Label: t.Email},
			Password: views.Field{Name: "password", Kind: views.Password, Label: t.Password},
		}
		p.CSRF = "a-token-of-the-form-cookie"
		change(&p, t)
		out = append(out, viewstest.Of(account.SignIn, name, p))
	}
	failed := func(p *account.SignInPage) { p.HasErrs, p.Email.Value = true, "kari@skole.example" }
	add("empty", func(*account.SignInPage, texts.SignIn) {})
	add("signed-out", func(p *account.SignInPage, _ texts.SignIn) { p.SignedOut, p.Next = true, "/" })
	add("kept", func(p *account.SignInPage, _ texts.SignIn) { p.Kept = true })
	add("wrong", func(p *account.SignInPage, t texts.SignIn) { failed(p); p.Problem = t.Wrong })
	add("throttled", func(p *account.SignInPage, t texts.SignIn) { failed(p); p.Problem = t.TooMany(4) })
	add("missing", func(p *account.SignInPage, t texts.SignIn) {
		p.HasErrs, p.Email.Error, p.Password.Error = true, t.EmailMissing, t.PasswordMissing
	})
	add("password-missing", func(p *account.SignInPage,
		t texts.SignIn,
	) {
		failed(p)
		p.Password.Error = t.PasswordMissing
	})
	return out
}
