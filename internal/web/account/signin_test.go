package account_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

func TestAWrongPasswordLooksLikeAnUnknownUser(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	wrong := s.Nobody(t).TrySignIn(s.Ada.Email, "feil hest batteri stift").Is(http.StatusUnprocessableEntity)
	for what, email := range map[string]string{
		"unknown user":            "ida@example.no",
		"user without a password": s.Silent.Email,
	} {
		got := s.Nobody(t).TrySignIn(email, "feil hest batteri stift").Is(wrong.Code)
		got.Has("E-postadressen eller passordet er feil.", "Feil: Logg inn")
		if got.Likeness(email) != wrong.Likeness(s.Ada.Email) {
			t.Errorf("%s: the page differs:\n%s\n%s", what, got.Likeness(email), wrong.Likeness(s.Ada.Email))
		}
		for name := range wrong.Header {
			if got.Header.Get(name) == "" {
				t.Errorf("%s: no %s", what, name)
			}
		}
	}
	s.Nobody(t).TrySignIn(s.Ada.Email, webtest.Password+" ").Is(http.StatusUnprocessableEntity)
	s.Nobody(t).TrySignIn(s.Ada.Email, strings.ToUpper(webtest.Password)).Is(http.StatusUnprocessableEntity)
	s.Nobody(t).TrySignIn(s.Ada.Email, strings.Repeat(webtest.Password, 1000)).Is(http.StatusUnprocessableEntity)
}

func TestSigningInAsksForWhatIsMissing(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	const noEmail, noPassword = "Skriv inn e-postadressen din.", "Skriv inn passordet ditt."
	for _, c := range []struct{ email, password, emailError, passwordError string }{
		{"", "", noEmail, noPassword},
		{"  ", webtest.Password, noEmail, ""},
		{s.Ada.Email, "", "", noPassword},
	} {
		s.Unchanged(t, "an empty field", func() {
			got := s.Nobody(t).TrySignIn(c.email, c.password).Is(http.StatusUnprocessableEntity)
			if got.ID("email-error") != c.emailError || got.ID("password-error") != c.passwordError {
				t.Errorf("%q, %q: %q and %q", c.email, c.password, got.ID("email-error"), got.ID("password-error"))
			}
			form := got.Form("/logg-inn")
			if form.Get("email") != c.email || form.Get("password") != "" {
				t.Errorf("%q, %q: the form holds %q", c.email, c.password, form)
			}
		})
	}
}

func TestAnEMailAddressHasNoCase(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, email := range []string{"ada@example.no", "ADA@Example.NO", "  ada@example.no\t"} {
		c := s.Nobody(t)
		c.TrySignIn(email, webtest.Password).LeadsTo("/")
		c.Get("/").Has("Hei, Ada")
	}
}

func TestWrongAttemptsAreSlowedDownAndNobodyIsLockedOut(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for range auth.PerAccount - 1 {
		s.Nobody(t).TrySignIn(s.Ada.Email, "feil hest batteri stift").Is(http.StatusUnprocessableEntity)
	}
	s.SignIn(t, s.Ada) // the right password starts the count anew
	for i := range auth.PerAccount {
		email := []string{s.Ada.Email, strings.ToUpper(s.Ada.Email)}[i%2]
		s.Nobody(t).TrySignIn(email, "feil hest batteri stift").Is(http.StatusUnprocessableEntity)
	}
	s.Unchanged(t, "an attempt too many", func() {
		got := s.Nobody(t).TrySignIn(s.Ada.Email, webtest.Password).Is(http.StatusTooManyRequests)
		got.Has("For mange forsøk på å logge inn. Prøv igjen om 15 minutter.")
		if wait := got.Header.Get("Retry-After"); wait != "900" {
			t.Errorf("Retry-After is %q, want 900", wait)
		}
	})
	s.SignIn(t, s.Bo)
	s.Clock.Move(auth.Window - time.Second)
	s.Nobody(t).TrySignIn(s.Ada.Email, webtest.Password).Is(http.StatusTooManyRequests).Has("Prøv igjen om 1 minutt.")
	s.Clock.Move(time.Second)
	s.SignIn(t, s.Ada)
}

func TestAttemptsMadeAtOnceCountToo(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.Nobody(t)
	form := c.Get("/logg-inn").Form("/logg-inn")
	form.Set("email", s.Ada.Email)
	form.Set("password", "feil hest batteri stift")
	statuses := c.AtOnce(40, func() *http.Request { return c.PostFrom("/logg-inn", form) })
	if statuses["422 "] != auth.PerAccount || statuses["429 "] != 40-auth.PerAccount {
		t.Errorf("%v, want %d looked at", statuses, auth.PerAccount)
	}
}

func TestTheAuditTrailTellsOfSignInsWithoutAddresses(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ada := s.Ada.ID
	var c *webtest.Client
	for _, step := range []struct {
		do   func()
		want string // actor, action and object
	}{
		{func() { c = s.SignIn(t, s.Ada) }, fmt.Sprintf(`"user:%d" REQUEST "signed in" "user:%d"`, ada, ada)},
		{
			func() { c.Post("/logg-ut", c.Get("/").Form("/logg-ut")) },
			fmt.Sprintf(`"user:%d" REQUEST "signed out" "user:%d"`, ada, ada),
		},
		{
			func() { s.Nobody(t).TrySignIn("ADA@example.no", "feil") },
			fmt.Sprintf(`"" REQUEST "sign-in failed" "user:%d"`, ada),
		},
		{func() { s.Nobody(t).TrySignIn("ingen@example.no", "feil") }, `"" REQUEST "sign-in failed" ""`},
		{func() { s.Nobody(t).TrySignIn("x'; DROP TABLE users; --", "feil") }, `"" REQUEST "sign-in failed" ""`},
		{
			func() { s.Nobody(t).TrySignIn("\x00\r\n\x1b[31m\u2028@example.no", "feil") },
			`"" REQUEST "sign-in failed" ""`,
		},
	} {
		added := s.Added(t, step.do)
		pattern := strings.ReplaceAll(regexp.QuoteMeta(step.want), "REQUEST", `"([0-9a-f]{16})"`)
		found := regexp.MustCompile(pattern).FindStringSubmatch(strings.Join(added, "\n"))
		if webtest.Count(added, "audit") != 1 || found == nil {
			t.Errorf("added %q, want %s", added, step.want)
			continue
		}
		if !strings.Contains(s.Log.String(), "id="+found[1]+" method=POST") {
			t.Errorf("the request %s is not in the log", found[1])
		}
	}
	if dump := s.Dump(t); strings.Contains(strings.Join(dump, "\n"), "ingen@") {
		t.Error("the register holds the address that is nobody's")
	}
	problems, err := s.Store.Verify(t.Context())
	if err != nil || len(problems) > 0 {
		t.Errorf("%v, %v", problems, err)
	}
}
