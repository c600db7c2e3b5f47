package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/web"
	"sakstall/internal/web/webtest"
)

func TestARegisterThatDoesNotAnswer(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ref := s.Registers(t, s.Ada)
	ada, kari := s.SignIn(t, s.Ada), s.SignIn(t, s.Coordinator)
	form := ada.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	s.Nobody(t).Get("/readyz").Is(http.StatusOK).Has("ok")
	if err := s.Store.Close(); err != nil {
		t.Fatal(err)
	}
	s.Nobody(t).Get("/healthz").Is(http.StatusOK).Has("ok")
	s.Nobody(t).Get("/readyz").Is(http.StatusServiceUnavailable).Has("the register does not answer").HasNot("sql",
		"database")
	for _, path := range []string{"/", "/saker", "/saker/ny", "/saker/" + ref, "/logg-inn"} {
		ada.Get(path).Broken()
	}
	kari.Get("/rapport/2024").Broken()
	ada.Post("/saker/ny", form).Broken()
	s.Nobody(t).TrySignIn(s.Ada.Email, webtest.Password).Broken()
	s.Nobody(t).Get("/").Is(http.StatusOK)
}

func TestARequestWhoseTimeIsUpIsToldSo(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ada := s.SignIn(t, s.Ada)
	late, stop := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer stop()
	w := httptest.NewRecorder()
	s.App.ServeHTTP(w, ada.PostFrom("/saker/ny",
		ada.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))).WithContext(late))
	if w.Code != http.StatusServiceUnavailable ||
		!strings.Contains(w.Body.String(), "Sakstall kan ikke lagre akkurat nå") {
		t.Errorf("status %d, %q", w.Code, w.Body)
	}
}

func TestAPanicTellsNothing(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Breaks(t, "/broken", "boom: SELECT secret")
	s.Nobody(t).Get("/broken").Broken()
	c := s.SignIn(t, s.Ada)
	c.Get("/broken").Broken()
	c.Get("/broken").Has("Logget inn som Ada")
	if !strings.Contains(s.Log.String(), "boom: SELECT secret") {
		t.Error("the log does not tell of it either")
	}
	c.Get("/saker").Is(http.StatusOK)
}

func TestTheCodebookIsReadOnceForARequest(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	var asked [2]*codebook.Codebook
	s.Does(t, "/asks", func(c *web.Call) error {
		for i := range asked {
			var err error
			if asked[i], err = c.Book(); err != nil {
				return err
			}
		}
		return c.Send(http.StatusNoContent, "", nil)
	})
	s.Nobody(t).Get("/asks").Is(http.StatusNoContent)
	if asked[0] == nil || asked[0].FirstYear() == 0 || asked[0] != asked[1] {
		t.Errorf("a request got %p and %p", asked[0], asked[1])
	}
}
