package site_test

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// aCase is what somebody of the role fills in, every field of the form.
func aCase(role auth.Role) url.Values {
	form := url.Values{
		"month": {"2024-05"}, "subject": {"person"}, "contact": {"school_staff"}, "category": {"forced_marriage_fear"},
		"gender": {"female"}, "age": {"under_18"}, "country": {"SY"},
		"elements": {"threats_violence", "fgm_fear"}, "themes": {"racism"}, "services": {"police", "school"},
	}
	if role == auth.Envoy {
		form["whereabouts"], form["tie"] = []string{"abroad"}, []string{"resident"}
	}
	return form
}

// with is the form with one field filled in otherwise; without values, not filled in at all.
func with(form url.Values, field string, values ...string) url.Values {
	out := url.Values{}
	for name, was := range form {
		out[name] = was
	}
	out[field] = values
	return out
}

// registers registers a case of the user's and returns its reference.
func (s *site) registers(t *testing.T, who auth.User) string {
	t.Helper()
	return s.signIn(t, who).registers(aCase(who.Role))
}

// registers registers a case through the form and returns its reference.
func (c *client) registers(fields url.Values) string {
	c.t.Helper()
	got := c.post("/saker/ny", c.get("/saker/ny").fill("/saker/ny", fields)).is(http.StatusSeeOther)
	ref, query, _ := strings.Cut(strings.TrimPrefix(got.header.Get("Location"), "/saker/"), "?")
	if query != "ny=1" || !refPattern.MatchString(ref) {
		c.t.Fatalf("the receipt is at %q", got.header.Get("Location"))
	}
	return ref
}

// imports adds the cases to the user's unit the way a file does, and returns the references that they get.
func (s *site) imports(t *testing.T, who auth.User, cs ...cases.Case) []string {
	t.Helper()
	var refs []string
	for i := range cs {
		ref, err := cases.NewRef(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		cs[i].Ref, cs[i].Unit = ref, who.Unit
		cs[i].Scheme, _ = cases.SchemeOf(who.Role)
		refs = append(refs, ref)
	}
	if err := s.store.Cases.Add(t.Context(), nil, cs, byHand); err != nil {
		t.Fatal(err)
	}
	return refs
}

// imported is a case for imports.
func imported(t *testing.T, month string, change func(*cases.Case)) cases.Case {
	t.Helper()
	m, err := period.ParseMonth(month)
	if err != nil {
		t.Fatal(err)
	}
	c := cases.Case{Month: m, Subject: "person", Contact: "self", Category: "threats_violence", Gender: "female", Age: "under_18", Country: "SY"}
	if change != nil {
		change(&c)
	}
	return c
}
