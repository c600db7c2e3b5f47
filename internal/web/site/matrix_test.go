package site_test

import (
	"net/http"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say, beside a status: where a redirect leads.
const (
	ok      = "200"
	no      = "403"
	never   = "405" // nobody may, whoever they are
	unread  = "400" // the form is read, and what the matrix sends is none that a page has
	bad     = "400" // no page of ours sends what the matrix sends
	invalid = "422" // the form is read, and what the matrix sends is refused for what it says
	late    = "409" // the form is read, and is of no report as it is now
	front   = "303 /"
	toOwn   = "303 /saker/{own}"

	unreadable = "400" // the form lacks what every one of ours sends
)

// access is one row: what each role gets. A HEAD gets what a GET gets.
type access struct {
	method, route, path                                string
	nobody, advisor, envoy, coordinator, administrator string
}

// matrix is who may do what: every address, every method, every role. {own} is a case of the user's own.
var matrix = []access{
	{"GET", "/", "/", ok, ok, ok, ok, ok},
	{"POST", "/", "/", never, never, never, never, never},
	{"GET", "/logg-inn", "/logg-inn", ok, front, front, front, front},
	{"POST", "/logg-inn", "/logg-inn", invalid, invalid, invalid, invalid, invalid},
	{"GET", "/logg-ut", "/logg-ut", never, never, never, never, never},
	{"POST", "/logg-ut", "/logg-ut", signInTo("/"), signedOut, signedOut, signedOut, signedOut},
	{"GET", "/sprak/:lang", "/sprak/nn", front, front, front, front, front},
	{"POST", "/sprak/:lang", "/sprak/nn", never, never, never, never, never},

	{"GET", "/saker", "/saker", signInTo("/saker"), ok, ok, no, no},
	{"POST", "/saker", "/saker", never, never, never, never, never},
	{"GET", "/saker/ny", "/saker/ny", signInTo("/saker/ny"), ok, ok, no, no},
	{"POST", "/saker/ny", "/saker/ny", signInTo("/saker/ny"), invalid, invalid, no, no},
	{"GET", "/saker/eksport", "/saker/eksport", signInTo("/saker/eksport"), "303 /saker", "303 /saker", no, no},
	{"POST", "/saker/eksport", "/saker/eksport", signInTo("/saker/eksport"), ok, ok, no, no},
	{"GET", "/saker/:ref", "/saker/{own}", signInTo("/saker/{own}"), ok, ok, no, no},
	{"POST", "/saker/:ref", "/saker/{own}", never, never, never, never, never},
	{"GET", "/saker/:ref/rett", "/saker/{own}/rett", signInTo("/saker/{own}/rett"), ok, ok, no, no},
	{"POST", "/saker/:ref/rett", "/saker/{own}/rett", signInTo("/saker/{own}/rett"), unreadable, unreadable, no, no},
	{"GET", "/saker/:ref/trekk", "/saker/{own}/trekk", signInTo("/saker/{own}/trekk"), ok, ok, no, no},
	{"POST", "/saker/:ref/trekk", "/saker/{own}/trekk", signInTo("/saker/{own}/trekk"), unreadable, unreadable, no, no},
	{"GET", "/saker/:ref/angre", "/saker/{own}/angre", signInTo("/saker/{own}/angre"), toOwn, toOwn, no, no},
	{"POST", "/saker/:ref/angre", "/saker/{own}/angre", signInTo("/saker/{own}/angre"), unreadable, unreadable, no, no},
	{"GET", "/saker/:ref/gjennomfort", "/saker/{own}/gjennomfort", signInTo("/saker/{own}/gjennomfort"), toOwn, toOwn, no, no},
	{"POST", "/saker/:ref/gjennomfort", "/saker/{own}/gjennomfort", signInTo("/saker/{own}/gjennomfort"), unreadable, unreadable, no, no},
	{"GET", "/saker/:ref/oppfolging", "/saker/{own}/oppfolging", signInTo("/saker/{own}/oppfolging"), ok, ok, no, no},
	{"POST", "/saker/:ref/oppfolging", "/saker/{own}/oppfolging", signInTo("/saker/{own}/oppfolging"), unreadable, unreadable, no, no},
	{"GET", "/saker/:ref/oppfolging/:number/trekk", "/saker/{own}/oppfolging/1/trekk", signInTo("/saker/{own}/oppfolging/1/trekk"), toOwn, toOwn, no, no},
	{"POST", "/saker/:ref/oppfolging/:number/trekk", "/saker/{own}/oppfolging/1/trekk", signInTo("/saker/{own}/oppfolging/1/trekk"), unreadable, unreadable, no, no},

	{"GET", "/halvar", "/halvar", signInTo("/halvar"), ok, ok, "303 /halvar/2023-H2", no},
	{"POST", "/halvar", "/halvar", never, never, never, never, never},
	{"GET", "/halvar/:half", "/halvar/2024-H1", signInTo("/halvar/2024-H1"), ok, ok, ok, no},
	{"POST", "/halvar/:half", "/halvar/2024-H1", signInTo("/halvar/2024-H1"), unread, unread, no, no},
	{"GET", "/halvar/:half/svar", "/halvar/2024-H1/svar", never, never, never, never, never},
	{"POST", "/halvar/:half/svar", "/halvar/2024-H1/svar", signInTo("/halvar/2024-H1"), unread, unread, no, no},

	{"GET", "/saker/importer", "/saker/importer", signInTo("/saker/importer"), ok, ok, no, no},
	{"POST", "/saker/importer", "/saker/importer", signInTo("/saker/importer"), invalid, invalid, no, no},
	{"GET", "/saker/mal.csv", "/saker/mal.csv", signInTo("/saker/mal.csv"), ok, ok, no, no},
	{"POST", "/saker/mal.csv", "/saker/mal.csv", never, never, never, never, never},
	{"GET", "/saker/mal.xlsx", "/saker/mal.xlsx", signInTo("/saker/mal.xlsx"), ok, ok, no, no},
	{"POST", "/saker/mal.xlsx", "/saker/mal.xlsx", never, never, never, never, never},
	{"GET", "/saker/importer/:upload", "/saker/importer/{file}", signInTo("/saker/importer/{file}"), ok, ok, no, no},
	{"POST", "/saker/importer/:upload", "/saker/importer/{file}", signInTo("/saker/importer/{file}"), unread, unread, no, no},
	{"GET", "/halvar/:half/godkjenn", "/halvar/2024-H1/godkjenn", never, never, never, never, never},
	{"POST", "/halvar/:half/godkjenn", "/halvar/2024-H1/godkjenn", signInTo("/halvar/2024-H1"), no, no, unread, no},
	{"GET", "/halvar/:half/lukk", "/halvar/2024-H1/lukk", never, never, never, never, never},
	{"POST", "/halvar/:half/lukk", "/halvar/2024-H1/lukk", signInTo("/halvar/2024-H1"), no, no, unread, no},
	{"GET", "/halvar/:half/regneark", "/halvar/2024-H1/regneark", never, never, never, never, never},
	{"POST", "/halvar/:half/regneark", "/halvar/2024-H1/regneark", signInTo("/halvar/2024-H1"), no, no, unread, no},
	{"GET", "/halvar/:half/enhet", "/halvar/2024-H1/enhet?enhet=oslo-1", signInTo("/halvar/2024-H1/enhet?enhet=oslo-1"), no, no, ok, no},
	{"POST", "/halvar/:half/enhet", "/halvar/2024-H1/enhet", signInTo("/halvar/2024-H1/enhet"), no, no, unread, no},

	{"GET", "/aktiviteter", "/aktiviteter", signInTo("/aktiviteter"), ok, ok, no, no},
	{"POST", "/aktiviteter", "/aktiviteter", never, never, never, never, never},
	{"GET", "/aktiviteter/ny", "/aktiviteter/ny", signInTo("/aktiviteter/ny"), ok, ok, no, no},
	{"POST", "/aktiviteter/ny", "/aktiviteter/ny", signInTo("/aktiviteter/ny"), invalid, invalid, no, no},
	{"GET", "/aktiviteter/:id", "/aktiviteter/{held}", signInTo("/aktiviteter/{held}"), ok, ok, no, no},
	{"POST", "/aktiviteter/:id", "/aktiviteter/{held}", never, never, never, never, never},
	{"GET", "/aktiviteter/:id/rett", "/aktiviteter/{held}/rett", signInTo("/aktiviteter/{held}/rett"), ok, ok, no, no},
	{"POST", "/aktiviteter/:id/rett", "/aktiviteter/{held}/rett", signInTo("/aktiviteter/{held}/rett"), unread, unread, no, no},
	{"GET", "/aktiviteter/:id/trekk", "/aktiviteter/{held}/trekk", signInTo("/aktiviteter/{held}/trekk"), ok, ok, no, no},
	{"POST", "/aktiviteter/:id/trekk", "/aktiviteter/{held}/trekk", signInTo("/aktiviteter/{held}/trekk"), unread, unread, no, no},

	{"GET", "/usendt", "/usendt", signInTo("/usendt"), "303 /", "303 /", "303 /", "303 /"},
	{"POST", "/usendt", "/usendt", signInTo("/usendt"), "303 /", "303 /", "303 /", "303 /"},

	{"GET", "/rapport", "/rapport", signInTo("/rapport"), no, no, "303 /rapport/2024", no},
	{"POST", "/rapport", "/rapport", never, never, never, never, never},
	{"GET", "/rapport/:year", "/rapport/2023", signInTo("/rapport/2023"), no, no, ok, no},
	{"POST", "/rapport/:year", "/rapport/2023", never, never, never, never, never},

	{"GET", "/rapport/:year/rediger", "/rapport/2023/rediger", signInTo("/rapport/2023/rediger"), no, no, ok, no},
	{"POST", "/rapport/:year/rediger", "/rapport/2023/rediger", signInTo("/rapport/2023/rediger"), no, no, late, no},
	{"GET", "/rapport/:year/tekst/:part", "/rapport/2023/tekst/ny", signInTo("/rapport/2023/tekst/ny"), no, no, ok, no},
	{"POST", "/rapport/:year/tekst/:part", "/rapport/2023/tekst/ny", signInTo("/rapport/2023/tekst/ny"), no, no, late, no},
	{"GET", "/rapport/:year/utgave", "/rapport/2023/utgave", signInTo("/rapport/2023/utgave"), no, no, ok, no},
	{"POST", "/rapport/:year/utgave", "/rapport/2023/utgave", never, never, never, never, never},
	{"GET", "/rapport/:year/historikk", "/rapport/2023/historikk", signInTo("/rapport/2023/historikk"), no, no, ok, no},
	{"POST", "/rapport/:year/historikk", "/rapport/2023/historikk", signInTo("/rapport/2023/historikk"), no, no, "303 /rapport/2023/historikk", no},
	{"GET", "/rapport/:year/publiser", "/rapport/2023/publiser", signInTo("/rapport/2023/publiser"), no, no, ok, no},
	{"POST", "/rapport/:year/publiser", "/rapport/2023/publiser", signInTo("/rapport/2023/publiser"), no, no, invalid, no},
	{"GET", "/tidligere-rapporter", "/tidligere-rapporter", signInTo("/tidligere-rapporter"), no, no, ok, no},
	{"POST", "/tidligere-rapporter", "/tidligere-rapporter", never, never, never, never, never},
	{"GET", "/utgaver", "/utgaver", signInTo("/utgaver"), no, no, ok, no},
	{"POST", "/utgaver", "/utgaver", never, never, never, never, never},
	{"GET", "/utgaver/:edition/trekk", "/utgaver/2022.1/trekk", signInTo("/utgaver/2022.1/trekk"), no, no, ok, no},
	{"POST", "/utgaver/:edition/trekk", "/utgaver/2022.1/trekk", signInTo("/utgaver/2022.1/trekk"), no, no, invalid, no},

	{"GET", "/statistikk", "/statistikk", ok, ok, ok, ok, ok},
	{"POST", "/statistikk", "/statistikk", never, never, never, never, never},
	{"GET", "/statistikk/sammenlign", "/statistikk/sammenlign", ok, ok, ok, ok, ok},
	{"POST", "/statistikk/sammenlign", "/statistikk/sammenlign", never, never, never, never, never},
	{"GET", "/statistikk/:edition", "/statistikk/2022.1", ok, ok, ok, ok, ok},
	{"POST", "/statistikk/:edition", "/statistikk/2022.1", never, never, never, never, never},

	{"GET", "/static/*", "/static/{css}", ok, ok, ok, ok, ok},
	{"POST", "/static/*", "/static/{css}", never, never, never, never, never},
	{"GET", "/healthz", "/healthz", ok, ok, ok, ok, ok},
	{"POST", "/healthz", "/healthz", never, never, never, never, never},
	{"GET", "/readyz", "/readyz", ok, ok, ok, ok, ok},
	{"POST", "/readyz", "/readyz", never, never, never, never, never},
}

const signedOut = "303 /logg-inn?ut=1"

func signInTo(path string) string {
	return "303 /logg-inn?next=" + strings.NewReplacer("/", "%2F", "?", "%3F", "=", "%3D").Replace(path)
}

func TestEveryAddressHasItsRowsInTheMatrix(t *testing.T) {
	t.Parallel()
	rows := map[[2]string]bool{}
	for _, row := range matrix {
		rows[[2]string{row.method, row.route}] = true
	}
	served := map[[2]string]bool{}
	for _, r := range webtest.New(t).App.Routes() {
		served[r] = true
		if r[0] == http.MethodHead {
			r[0] = http.MethodGet
		}
		if !rows[r] {
			t.Errorf("%s %s has no row", r[0], r[1])
		}
	}
	for _, row := range matrix {
		if !rows[[2]string{"GET", row.route}] || !rows[[2]string{"POST", row.route}] {
			t.Errorf("%s has a row for one method only", row.route)
		}
		if nothing := row.nobody == never; served[[2]string{row.method, row.route}] == nothing {
			t.Errorf("%s %s: the row says 405 where it is served, or the other way round", row.method, row.route)
		}
	}
}

func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	roles := []struct {
		who  auth.User
		cell func(access) string
	}{
		{auth.User{}, func(a access) string { return a.nobody }},
		{s.Ada, func(a access) string { return a.advisor }},
		{s.Envoy, func(a access) string { return a.envoy }},
		{s.Coordinator, func(a access) string { return a.coordinator }},
		{s.Administrator, func(a access) string { return a.administrator }},
	}
	own := map[auth.Role]string{auth.Advisor: s.Registers(t, s.Ada), auth.Envoy: s.Registers(t, s.Envoy)}
	held := map[auth.Role]string{auth.Advisor: s.SignIn(t, s.Ada).Logs(webtest.ACourse()), auth.Envoy: s.SignIn(t, s.Envoy).Logs(webtest.ACourse())}
	s.Publishes(t, "2022")
	files := map[auth.Role]string{auth.Advisor: s.SignIn(t, s.Ada).Uploads(webtest.AFile), auth.Envoy: s.SignIn(t, s.Envoy).Uploads(webtest.AFile)}
	for _, role := range roles {
		c := s.Nobody(t)
		if role.who.ID != 0 {
			c = s.SignIn(t, role.who)
		}
		ref := own[role.who.Role]
		activity, file := held[role.who.Role], files[role.who.Role]
		if ref == "" {
			ref, activity, file = own[auth.Advisor], held[auth.Advisor], files[auth.Advisor]
		}
		real := strings.NewReplacer("{own}", ref, "{held}", activity, "{file}", file, "{css}", strings.TrimPrefix(c.Get("/").Stylesheet(), "/static/"))
		for _, row := range matrix {
			path, want := real.Replace(row.path), real.Replace(role.cell(row))
			if row.method == http.MethodPost {
				got := c.Copy().Post(path, c.EmptyForm(row.route)) // a copy: a sign-out would end it for the rows that follow
				got.Meets(role.who.Role, want)
				if want == signedOut {
					c = s.SignIn(t, role.who)
				}
				continue
			}
			c.Copy().Get(path).Meets(role.who.Role, want)
			head := c.Copy().Head(path)
			if head.Meets(role.who.Role, want); head.Body != "" {
				t.Errorf("%s has a body", head)
			}
		}
	}
}
