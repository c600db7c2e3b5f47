package site_test

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/auth"
)

// crawl follows every link from the front page and returns each answer under its address.
func (c *client) crawl() map[string]answer {
	c.t.Helper()
	found := map[string]answer{}
	left := []string{"/"}
	for len(left) > 0 {
		path, _, _ := strings.Cut(left[0], "#")
		left = left[1:]
		if _, seen := found[path]; seen || path == "" {
			continue
		}
		c.copy().head(path) // a copy: the language stays what it is
		a := c.copy().get(path)
		found[path] = a
		if a.code == http.StatusSeeOther {
			left = append(left, a.header.Get("Location"))
			continue
		}
		left = append(left, a.is(http.StatusOK).links()...)
	}
	return found
}

func TestLookingChangesNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.registers(t, s.ada)
	s.registers(t, s.envoy)
	s.imports(t, s.ada, imported(t, "2022-11", nil), imported(t, "2023-02", nil))
	must := map[auth.Role][]string{
		auth.Anonymous:     {"/", "/logg-inn"},
		auth.Advisor:       {"/", "/saker", "/saker/ny", "/saker?halvar=2024-H1", "/saker?halvar=2022-H2", "/halvar", "/halvar/2024-H1", "/halvar/2019-H1"},
		auth.Envoy:         {"/", "/saker", "/saker/ny", "/saker?halvar=2024-H1", "/halvar", "/halvar/2024-H1"},
		auth.Coordinator:   {"/", "/rapport", "/halvar", "/halvar/2023-H2", "/halvar/2019-H1?ordning=envoys", "/halvar/2023-H2/enhet?enhet=oslo-1", "/rapport/2019", "/rapport/2022", "/rapport/2023", "/rapport/2024"},
		auth.Administrator: {"/"},
	}
	for _, who := range []auth.User{{}, s.ada, s.envoy, s.coordinator, s.administrator} {
		c := s.nobody(t)
		if who.ID != 0 {
			c = s.signIn(t, who)
		}
		var found map[string]answer
		s.unchanged(t, "a look around as "+who.Name, func() { found = c.crawl() })
		for _, path := range must[who.Role] {
			if _, is := found[path]; !is {
				t.Errorf("%q does not find %s among %q", who.Role, path, slices.Sorted(maps.Keys(found)))
			}
		}
		for path, a := range found {
			if who.ID != 0 && a.code == http.StatusOK && !a.download() {
				a.form("/logg-ut")
				a.has("Logget inn som " + who.Name)
			}
			if isCase := refPattern.MatchString(path); isCase && !who.Role.May(auth.RegisterCases) {
				t.Errorf("%q is led to %s", who.Role, path)
			}
		}
	}
}
