package site_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

const answerPath = "/halvar/2023-H1/svar"

// sisters imports a case that is feared and one that is completed, of one family: a finding whatever else there is.
func (s *site) sisters(t *testing.T, who auth.User) []string {
	t.Helper()
	of := func(category string) cases.Case {
		return imported(t, "2023-05", func(c *cases.Case) { c.Category, c.Complex = category, "AAAAA-AAAAA" })
	}
	return s.imports(t, who, of("forced_marriage_fear"), of("forced_marriage_completed"))
}

// answered is the form of the first finding with the answer chosen.
func answered(form url.Values, code string) url.Values {
	out := url.Values{}
	for name, values := range form {
		if out[name] = values; strings.HasPrefix(name, "answer-") {
			out[name] = []string{code}
		}
	}
	out["answer-"+form.Get("finding")[:8]] = []string{code}
	return out
}

// anAnswer is what cato fills in to settle a finding.
func (s *site) anAnswer(t *testing.T) url.Values {
	t.Helper()
	s.sisters(t, s.cato)
	out := answered(s.signIn(t, s.cato).get("/halvar/2023-H1").form(answerPath), "different_persons")
	out.Del("csrf_token")
	return out
}

func TestAFindingIsSettledByItsUnitAndTheHalfApproved(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	refs := s.sisters(t, s.ada)
	c := s.signIn(t, s.ada)
	const half = "/halvar/2023-H1"
	page := c.get(half).has("Noe å se på", "Frykt for og gjennomført i én familie", "Dine saker dette gjelder:", refs[0], refs[1], "Det er ulike personer")
	c.post(half, page.form(half)).is(http.StatusSeeOther)
	c.get(half).has("Status: Levert", "Noe å se på").hasNot("Godkjent, automatisk")
	form := c.get(half).form(answerPath)
	s.unchanged(t, "no answer", func() {
		back := c.post(answerPath, form).is(http.StatusUnprocessableEntity).has("Velg et svar.")
		back.has("Feil: 1. halvår 2023")
	})
	for what, bad := range map[string]url.Values{
		"an answer of another kind": answered(form, "vacancy"), "no answer that there is": answered(form, "x"), "no finding": with(answered(form, "checked_correct"), "finding", "x"),
		"another field": with(answered(form, "checked_correct"), "unit", "bergen-1"),
	} {
		s.unchanged(t, what, func() { c.post(answerPath, bad).is(http.StatusBadRequest) })
	}
	gone := strings.Repeat("0", 64)
	s.unchanged(t, "a finding that is not there", func() {
		c.post(answerPath, url.Values{"csrf_token": form["csrf_token"], "finding": {gone}, "answer-00000000": {"checked_correct"}}).is(http.StatusConflict).has("Sakene er endret siden du så på siden.")
	})
	c.post(answerPath, answered(form, "different_persons")).leadsTo(half)
	c.get(half).has("Besvart: Det er ulike personer.", "Status: Godkjent", "Godkjent, automatisk")
	s.signIn(t, s.bo).get(half).hasNot("Noe å se på", refs[0])
}
