package halves_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/web/webtest"
)

func TestAFindingIsSettledByItsUnitAndTheHalfApproved(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	refs := s.Sisters(t, s.Ada)
	c := s.SignIn(t, s.Ada)
	const half = "/halvar/2023-H1"
	page := c.Get(half).Has("Til kontroll", "Frykt for og gjennomført i én familie", "Dine saker dette gjelder:",
		refs[0], refs[1], "Det er ulike personer")
	c.Post(half, page.Form(half)).Is(http.StatusSeeOther)
	c.Get(half).Has("Status: Levert", "Til kontroll").HasNot("Godkjent, automatisk")
	form := c.Get(half).Form(webtest.AnswerPath)
	s.Unchanged(t, "no answer", func() {
		back := c.Post(webtest.AnswerPath, form).Is(http.StatusUnprocessableEntity).Has("Velg et svar.")
		back.Has("Feil: 1. halvår 2023")
	})
	for what, bad := range map[string]url.Values{
		"an answer of another kind": webtest.Answered(form, "vacancy"),
		"no answer that there is":   webtest.Answered(form, "x"),
		"no finding":                webtest.With(webtest.Answered(form, "checked_correct"), "finding", "x"),
		"another field":             webtest.With(webtest.Answered(form, "checked_correct"), "unit", "bergen-1"),
	} {
		s.Unchanged(t, what, func() { c.Post(webtest.AnswerPath, bad).Is(http.StatusBadRequest) })
	}
	gone := strings.Repeat("0", 64)
	s.Unchanged(t, "a finding that is not there", func() {
		c.Post(webtest.AnswerPath, url.Values{
			"csrf_token": form["csrf_token"], "finding": {gone},
			"answer-00000000": {"checked_correct"},
		}).Is(http.StatusConflict).Has("Sakene er endret siden du så på siden.")
	})
	c.Post(webtest.AnswerPath, webtest.Answered(form, "different_persons")).LeadsTo(half)
	c.Get(half).Has("Besvart: Det er ulike personer.", "Status: Godkjent", "Godkjent, automatisk")
	s.SignIn(t, s.Bo).Get(half).HasNot("Til kontroll", refs[0])
}
