package webtest

import (
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

// AnswerPath is where a unit answers what was found in a half.
const AnswerPath = "/halvar/2023-H1/svar"

// Sisters imports a case that is feared and one that is completed, of one family: a finding whatever else there is.
func (s *Site) Sisters(t *testing.T, who auth.User) []string {
	t.Helper()
	of := func(category string) cases.Case {
		return Imported(t, "2023-05", func(c *cases.Case) { c.Category, c.Complex = category, "AAAAA-AAAAA" })
	}
	return s.Imports(t, who, of("forced_marriage_fear"), of("forced_marriage_completed"))
}

// Answered is the form of the first finding with the answer chosen.
func Answered(form url.Values, code string) url.Values {
	out := url.Values{}
	for name, values := range form {
		if out[name] = values; strings.HasPrefix(name, "answer-") {
			out[name] = []string{code}
		}
	}
	out["answer-"+form.Get("finding")[:8]] = []string{code}
	return out
}

// AnAnswer is what cato fills in to settle a finding.
func (s *Site) AnAnswer(t *testing.T) url.Values {
	t.Helper()
	s.Sisters(t, s.Cato)
	out := Answered(s.SignIn(t, s.Cato).Get("/halvar/2023-H1").Form(AnswerPath), "different_persons")
	out.Del("csrf_token")
	return out
}
