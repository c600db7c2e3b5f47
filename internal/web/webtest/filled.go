package webtest

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

// ACase is what somebody of the role fills in, every field of the form.
func ACase(role auth.Role) url.Values {
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

// With is the form with one field filled in otherwise; without values, not filled in at all.
func With(form url.Values, field string, values ...string) url.Values {
	out := url.Values{}
	for name, was := range form {
		out[name] = was
	}
	out[field] = values
	return out
}

// Registers registers a case of the user's and returns its reference.
func (s *Site) Registers(t *testing.T, who auth.User) string {
	t.Helper()
	return s.SignIn(t, who).Registers(ACase(who.Role))
}

// Registers registers a case through the form and returns its reference.
func (c *Client) Registers(fields url.Values) string {
	c.t.Helper()
	got := c.Post("/saker/ny", c.Get("/saker/ny").Fill("/saker/ny", fields)).Is(http.StatusSeeOther)
	ref, query, _ := strings.Cut(strings.TrimPrefix(got.Header.Get("Location"), "/saker/"), "?")
	if query != "ny=1" || !RefPattern.MatchString(ref) {
		c.t.Fatalf("the receipt is at %q", got.Header.Get("Location"))
	}
	return ref
}

// Imports adds the cases to the user's unit the way a file does, and returns the references that they get.
func (s *Site) Imports(t *testing.T, who auth.User, cs ...cases.Case) []string {
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
	if err := s.Store.Cases.Add(t.Context(), nil, cs, ByHand); err != nil {
		t.Fatal(err)
	}
	return refs
}

// Imported is a case for imports.
func Imported(t *testing.T, month string, change func(*cases.Case)) cases.Case {
	t.Helper()
	m, err := period.ParseMonth(month)
	if err != nil {
		t.Fatal(err)
	}
	c := cases.Case{
		Month: m, Subject: "person", Contact: "self", Category: "threats_violence", Gender: "female",
		Age: "under_18", Country: "SY",
	}
	if change != nil {
		change(&c)
	}
	return c
}
