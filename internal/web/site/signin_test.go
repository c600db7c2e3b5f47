package site_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"sakstall/internal/auth"
)

// tokens are what differs from page to page by chance.
var tokens = regexp.MustCompile(`name="(csrf_token|form_token)" value="[^"]*"`)

// likeness is the page without what differs by chance, and with the word in place of a value that was sent.
func (a answer) likeness(sent string) string {
	return strings.ReplaceAll(tokens.ReplaceAllString(a.body, ""), sent, "SENT")
}

func TestAWrongPasswordLooksLikeAnUnknownUser(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	wrong := s.nobody(t).trySignIn(s.ada.Email, "feil hest batteri stift").is(http.StatusUnprocessableEntity)
	for what, email := range map[string]string{"unknown user": "ida@example.no", "user without a password": s.silent.Email} {
		got := s.nobody(t).trySignIn(email, "feil hest batteri stift").is(wrong.code)
		got.has("E-postadressen eller passordet er feil.", "Feil: Logg inn")
		if got.likeness(email) != wrong.likeness(s.ada.Email) {
			t.Errorf("%s: the page differs:\n%s\n%s", what, got.likeness(email), wrong.likeness(s.ada.Email))
		}
		for name := range wrong.header {
			if got.header.Get(name) == "" {
				t.Errorf("%s: no %s", what, name)
			}
		}
	}
	s.nobody(t).trySignIn(s.ada.Email, password+" ").is(http.StatusUnprocessableEntity)
	s.nobody(t).trySignIn(s.ada.Email, strings.ToUpper(password)).is(http.StatusUnprocessableEntity)
	s.nobody(t).trySignIn(s.ada.Email, strings.Repeat(password, 1000)).is(http.StatusUnprocessableEntity)
}

func TestSigningInAsksForWhatIsMissing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	const noEmail, noPassword = "Skriv inn e-postadressen din.", "Skriv inn passordet ditt."
	for _, c := range []struct{ email, password, emailError, passwordError string }{
		{"", "", noEmail, noPassword},
		{"  ", password, noEmail, ""},
		{s.ada.Email, "", "", noPassword},
	} {
		s.unchanged(t, "an empty field", func() {
			got := s.nobody(t).trySignIn(c.email, c.password).is(http.StatusUnprocessableEntity)
			if got.id("email-error") != c.emailError || got.id("password-error") != c.passwordError {
				t.Errorf("%q, %q: %q and %q", c.email, c.password, got.id("email-error"), got.id("password-error"))
			}
			form := got.form("/logg-inn")
			if form.Get("email") != c.email || form.Get("password") != "" {
				t.Errorf("%q, %q: the form holds %q", c.email, c.password, form)
			}
		})
	}
}

func TestAnEMailAddressHasNoCase(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, email := range []string{"ada@example.no", "ADA@Example.NO", "  ada@example.no\t"} {
		c := s.nobody(t)
		c.trySignIn(email, password).leadsTo("/")
		c.get("/").has("Hei, Ada")
	}
}

func TestWrongAttemptsAreSlowedDownAndNobodyIsLockedOut(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for range auth.PerAccount - 1 {
		s.nobody(t).trySignIn(s.ada.Email, "feil hest batteri stift").is(http.StatusUnprocessableEntity)
	}
	s.signIn(t, s.ada) // the right password starts the count anew
	for i := range auth.PerAccount {
		email := []string{s.ada.Email, strings.ToUpper(s.ada.Email)}[i%2]
		s.nobody(t).trySignIn(email, "feil hest batteri stift").is(http.StatusUnprocessableEntity)
	}
	s.unchanged(t, "an attempt too many", func() {
		got := s.nobody(t).trySignIn(s.ada.Email, password).is(http.StatusTooManyRequests)
		got.has("For mange forsøk på å logge inn. Prøv igjen om 15 minutter.")
		if wait := got.header.Get("Retry-After"); wait != "900" {
			t.Errorf("Retry-After is %q, want 900", wait)
		}
	})
	s.signIn(t, s.bo)
	s.clock.move(auth.Window - time.Second)
	s.nobody(t).trySignIn(s.ada.Email, password).is(http.StatusTooManyRequests).has("Prøv igjen om 1 minutt.")
	s.clock.move(time.Second)
	s.signIn(t, s.ada)
}

func TestAttemptsMadeAtOnceCountToo(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.nobody(t)
	form := c.get("/logg-inn").form("/logg-inn")
	form.Set("email", s.ada.Email)
	form.Set("password", "feil hest batteri stift")
	statuses := c.atOnce(40, func() *http.Request { return c.postFrom("/logg-inn", form) })
	if statuses["422 "] != auth.PerAccount || statuses["429 "] != 40-auth.PerAccount {
		t.Errorf("%v, want %d looked at", statuses, auth.PerAccount)
	}
}

// atOnce sends n requests beside each other and counts the answers by status and where they lead.
func (c *client) atOnce(n int, request func() *http.Request) map[string]int {
	c.t.Helper()
	var wg sync.WaitGroup
	answers := make(chan answer, n)
	for range n {
		r := request()
		wg.Go(func() {
			a, err := c.answer(r)
			if err != nil {
				c.t.Error(err)
				return
			}
			answers <- a
		})
	}
	wg.Wait()
	close(answers)
	out := map[string]int{}
	for a := range answers {
		a.check()
		out[fmt.Sprintf("%d %s", a.code, a.header.Get("Location"))]++
	}
	return out
}

func TestTheAuditTrailTellsOfSignInsWithoutAddresses(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ada := s.ada.ID
	var c *client
	for _, step := range []struct {
		do   func()
		want string // actor, action and object
	}{
		{func() { c = s.signIn(t, s.ada) }, fmt.Sprintf(`"user:%d" REQUEST "signed in" "user:%d"`, ada, ada)},
		{func() { c.post("/logg-ut", c.get("/").form("/logg-ut")) }, fmt.Sprintf(`"user:%d" REQUEST "signed out" "user:%d"`, ada, ada)},
		{func() { s.nobody(t).trySignIn("ADA@example.no", "feil") }, fmt.Sprintf(`"" REQUEST "sign-in failed" "user:%d"`, ada)},
		{func() { s.nobody(t).trySignIn("ingen@example.no", "feil") }, `"" REQUEST "sign-in failed" ""`},
		{func() { s.nobody(t).trySignIn("x'; DROP TABLE users; --", "feil") }, `"" REQUEST "sign-in failed" ""`},
		{func() { s.nobody(t).trySignIn("\x00\r\n\x1b[31m\u2028@example.no", "feil") }, `"" REQUEST "sign-in failed" ""`},
	} {
		added := s.added(t, step.do)
		pattern := strings.ReplaceAll(regexp.QuoteMeta(step.want), "REQUEST", `"([0-9a-f]{16})"`)
		found := regexp.MustCompile(pattern).FindStringSubmatch(strings.Join(added, "\n"))
		if count(added, "audit") != 1 || found == nil {
			t.Errorf("added %q, want %s", added, step.want)
			continue
		}
		if !strings.Contains(s.log.String(), "id="+found[1]+" method=POST") {
			t.Errorf("the request %s is not in the log", found[1])
		}
	}
	if dump := s.dump(t); strings.Contains(strings.Join(dump, "\n"), "ingen@") {
		t.Error("the register holds the address that is nobody's")
	}
	problems, err := s.store.Verify(t.Context())
	if err != nil || len(problems) > 0 {
		t.Errorf("%v, %v", problems, err)
	}
}
