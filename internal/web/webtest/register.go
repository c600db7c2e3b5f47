package webtest

import (
	"database/sql"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"testing"

	"sakstall/internal/fault"
)

// Keeps fails the test where the form does not hold just what was filled in.
func (a Answer) Keeps(sent url.Values) {
	a.t.Helper()
	a.KeepsAt("/saker/ny", sent)
}

// KeepsAt is keeps for the form that posts to the address.
func (a Answer) KeepsAt(action string, sent url.Values) {
	a.t.Helper()
	got, sent := months(a.Form(action)), months(sent)
	for name := range got {
		if name == "csrf_token" || name == "form_token" {
			continue
		}
		was, is := slices.Sorted(slices.Values(sent[name])), slices.Sorted(slices.Values(got[name]))
		if len(was) == 0 {
			was = []string{""} // a list to choose from sends this for nothing chosen
		}
		if !slices.Equal(was, is) {
			a.t.Errorf("%s: %s was %q and comes back as %q", a.asked, name, was, is)
		}
	}
	for name, values := range sent {
		if got[name] == nil && len(values) > 0 && values[0] != "" {
			a.t.Errorf("%s: %s was %q and is lost", a.asked, name, values)
		}
	}
}

// months is the form with its month in one place, whichever of the two lists it was chosen from.
func months(form url.Values) url.Values {
	out := maps.Clone(form)
	if older := out.Get("month-older"); older != "" && out.Get("month") == "older" {
		out["month"] = []string{older}
	}
	delete(out, "month-older")
	return out
}

// ReadOnly is the error that SQLite gives where it may not write.
func (s *Site) ReadOnly(t *testing.T) error {
	t.Helper()
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: s.file, RawQuery: "mode=ro"}).String())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	_, err = db.ExecContext(t.Context(), `DELETE FROM sessions`)
	if err == nil {
		t.Fatal("could write")
	}
	return fmt.Errorf("adding a case: %w", fault.As(fault.Unavailable, err)) // as the store says it
}
