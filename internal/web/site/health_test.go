package site_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
)

// inside is what no page says of what went wrong.
var inside = []string{"sql", "SQL", "database", "closed", "goroutine", ".go:", "panic", "store:", "boom"}

var requestCode = regexp.MustCompile(`Kode: ([0-9a-f]{16})`)

// broken fails the test where the page is not the one for what went wrong inside, and tells more than its code.
func (a answer) broken() {
	a.t.Helper()
	a.is(http.StatusInternalServerError).has("Noe gikk galt hos oss").hasNot(inside...)
	code := requestCode.FindStringSubmatch(a.text())
	if code == nil {
		a.t.Fatalf("%s: no code on the page:\n%s", a.asked, a.text())
	}
	if !strings.Contains(a.site.log.String(), `msg="request failed" id=`+code[1]) {
		a.t.Errorf("%s: the log does not tell of %s", a.asked, code[1])
	}
}

func TestARegisterThatDoesNotAnswer(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ref := s.registers(t, s.ada)
	ada, kari := s.signIn(t, s.ada), s.signIn(t, s.coordinator)
	form := ada.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	s.nobody(t).get("/readyz").is(http.StatusOK).has("ok")
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	s.nobody(t).get("/healthz").is(http.StatusOK).has("ok")
	s.nobody(t).get("/readyz").is(http.StatusServiceUnavailable).has("the register does not answer").hasNot("sql", "database")
	for _, path := range []string{"/", "/saker", "/saker/ny", "/saker/" + ref, "/logg-inn"} {
		ada.get(path).broken()
	}
	kari.get("/rapport/2024").broken()
	ada.post("/saker/ny", form).broken()
	s.nobody(t).trySignIn(s.ada.Email, password).broken()
	s.nobody(t).get("/").is(http.StatusOK)
}

func TestARequestWhoseTimeIsUpIsToldSo(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ada := s.signIn(t, s.ada)
	late, stop := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer stop()
	w := httptest.NewRecorder()
	s.app.ServeHTTP(w, ada.postFrom("/saker/ny", ada.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))).WithContext(late))
	if w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "Sakstall kan ikke lagre akkurat nå") {
		t.Errorf("status %d, %q", w.Code, w.Body)
	}
}

func TestAPanicTellsNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.breaks(t, "/broken", "boom: SELECT secret")
	s.nobody(t).get("/broken").broken()
	c := s.signIn(t, s.ada)
	c.get("/broken").broken()
	c.get("/broken").has("Logget inn som Ada")
	if !strings.Contains(s.log.String(), "boom: SELECT secret") {
		t.Error("the log does not tell of it either")
	}
	c.get("/saker").is(http.StatusOK)
}
