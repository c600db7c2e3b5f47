package site_test

import (
	"maps"
	"net/http"
	"slices"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

func TestLookingChangesNothing(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Registers(t, s.Ada)
	s.Registers(t, s.Envoy)
	s.Imports(t, s.Ada, webtest.Imported(t, "2022-11", nil), webtest.Imported(t, "2023-02", nil))
	must := map[auth.Role][]string{
		auth.Anonymous: {"/", "/logg-inn"},
		auth.Advisor: {
			"/", "/saker", "/saker/ny", "/saker?halvar=2024-H1", "/saker?halvar=2022-H2", "/halvar",
			"/halvar/2024-H1", "/halvar/2019-H1",
		},
		auth.Envoy: {"/", "/saker", "/saker/ny", "/saker?halvar=2024-H1", "/halvar", "/halvar/2024-H1"},
		auth.Coordinator: {
			"/", "/rapport", "/halvar", "/halvar/2023-H2", "/halvar/2019-H1?ordning=envoys",
			"/halvar/2023-H2/enhet?enhet=oslo-1", "/rapport/2019", "/rapport/2022", "/rapport/2023", "/rapport/2024",
		},
		auth.Administrator: {"/", "/administrasjon"},
	}
	for _, who := range []auth.User{{}, s.Ada, s.Envoy, s.Coordinator, s.Administrator} {
		c := s.Nobody(t)
		if who.ID != 0 {
			c = s.SignIn(t, who)
		}
		var found map[string]webtest.Answer
		s.Unchanged(t, "a look around as "+who.Name, func() { found = c.Crawl() })
		for _, path := range must[who.Role] {
			if _, is := found[path]; !is {
				t.Errorf("%q does not find %s among %q", who.Role, path, slices.Sorted(maps.Keys(found)))
			}
		}
		for path, a := range found {
			if who.ID != 0 && a.Code == http.StatusOK && !a.Download() {
				a.Form("/logg-ut")
				a.Has("Logget inn som " + who.Name)
			}
			if isCase := webtest.RefPattern.MatchString(path); isCase && !who.Role.May(auth.RegisterCases) {
				t.Errorf("%q is led to %s", who.Role, path)
			}
		}
	}
}
