package site_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
)

// unsafeForm is a form that changes the register, and who sends it.
type unsafeForm struct {
	path  string
	who   auth.User // nobody where it has no ID
	fill  url.Values
	route string // where it is not the path
}

func unsafeForms(t *testing.T, s *site) []unsafeForm {
	t.Helper()
	held := s.signIn(t, s.ada).logs(aCourse())
	s.readyForForms(t)
	if err := s.store.Drafts.Save(t.Context(), s.ada.ID, "unsent", "", []byte("x"), s.clock.Now()); err != nil {
		t.Fatal(err)
	}
	right := url.Values{"email": {s.ada.Email}, "password": {password}}
	s.move(t, s.bo, halfyear.UnitMove{Place: halfyear.Place{Scheme: codebook.Advisors, Unit: s.bo.Unit}, Move: halfyear.NothingToReport})
	return append(formsOfCases(t, s), []unsafeForm{
		{"/logg-inn", auth.User{}, right, ""},
		{"/logg-inn", s.bo, right, ""},
		{"/saker/ny", s.ada, aCase(auth.Advisor), ""},
		{"/saker/ny", s.envoy, aCase(auth.Envoy), ""},
		{"/logg-ut", s.ada, nil, ""},
		{"/halvar/2023-H2", s.bo, nil, "/halvar/:half"},
		{"/saker/importer", s.ada, url.Values{"file": {aFile}}, ""},
		{"/saker/importer/" + s.signIn(t, s.ada).uploads(aFile), s.ada, url.Values{"rows": {"all"}}, "/saker/importer/:upload"},
		{answerPath, s.cato, s.anAnswer(t), "/halvar/:half/svar"},
		{
			"/halvar/2023-H2/enhet", s.coordinator,
			url.Values{"enhet": {s.bo.Unit}, "move": {"return"}, "reason": {"double"}},
			"/halvar/:half/enhet",
		},
		{"/halvar/2024-H1/godkjenn", s.coordinator, url.Values{"ordning": {"advisors"}, "enhet": {s.bo.Unit}}, "/halvar/:half/godkjenn"},
		{"/halvar/2024-H1/regneark", s.coordinator, url.Values{"ordning": {"advisors"}}, "/halvar/:half/regneark"},
		{"/halvar/2023-H2/lukk", s.coordinator, url.Values{"ordning": {"envoys"}, "enhet": {s.envoy.Unit}}, "/halvar/:half/lukk"},
		{"/aktiviteter/ny", s.ada, aCourse(), ""},
		{"/aktiviteter/" + held + "/rett", s.ada, with(aCourse(), "kind", "lecture"), "/aktiviteter/:id/rett"},
		{"/aktiviteter/" + held + "/trekk", s.ada, nil, "/aktiviteter/:id/trekk"},
		{"/usendt", s.ada, nil, ""},
		{"/rapport/2022/publiser", s.coordinator, nil, "/rapport/:year/publiser"},
		{"/rapport/2022/historikk", s.coordinator, nil, "/rapport/:year/historikk"},
		{"/rapport/2022/rediger", s.coordinator, nil, "/rapport/:year/rediger"},
		{"/rapport/2022/tekst/ny", s.coordinator, url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."}, "do": {"save"}}, "/rapport/:year/tekst/:part"},
		{"/utgaver/2021.1/trekk", s.coordinator, url.Values{"note": {"Feil."}}, "/utgaver/:edition/trekk"},
	}...)
}

// formsOfCases are those that change a case, each with a case of its own.
func formsOfCases(t *testing.T, s *site) []unsafeForm {
	t.Helper()
	c := s.signIn(t, s.ada)
	of := func() string { return "/saker/" + c.registers(aCase(auth.Advisor)) }
	withdrawn, followed := c.registers(aCase(auth.Advisor)), c.registers(aCase(auth.Advisor))
	c.withdraws(withdrawn, "not_a_case").is(http.StatusSeeOther)
	c.followsUp(followed, "2024-06", nil).is(http.StatusSeeOther)
	return []unsafeForm{
		{of() + "/rett", s.ada, url.Values{"country": {"IQ"}}, "/saker/:ref/rett"},
		{of() + "/trekk", s.ada, url.Values{"reason": {"not_a_case"}}, "/saker/:ref/trekk"},
		{of() + "/oppfolging", s.ada, url.Values{"month": {"2024-06"}}, "/saker/:ref/oppfolging"},
		{of() + "/gjennomfort", s.ada, nil, "/saker/:ref/gjennomfort"},
		{"/saker/eksport", s.ada, nil, ""},
		{"/saker/" + withdrawn + "/angre", s.ada, nil, "/saker/:ref/angre"},
		{"/saker/" + followed + "/oppfolging/1/trekk", s.ada, nil, "/saker/:ref/oppfolging/:number/trekk"},
	}
}

// done is the status where the form has done its work: it leads on, but for those that answer with a file.
func (u unsafeForm) done() int {
	if u.path == "/saker/eksport" || strings.HasSuffix(u.path, "/regneark") {
		return http.StatusOK
	}
	return http.StatusSeeOther
}

// ready is a client with the filled-in form in front of it.
func (u unsafeForm) ready(t *testing.T, s *site) (*client, url.Values) {
	t.Helper()
	c := s.nobody(t)
	if u.who.ID != 0 {
		c = s.signIn(t, u.who)
	}
	var form url.Values
	switch {
	case strings.HasPrefix(u.route, "/saker/:ref/"):
		a := c.get(u.path)
		if a.code == http.StatusSeeOther { // a button has no page of its own, and leads to the one that it stands on
			a = c.get(a.header.Get("Location"))
		}
		form = a.form(u.path)
	case strings.HasPrefix(u.route, "/halvar/:half/"): // these have no page of their own, and are filled in whole
		form = c.get("/").form("/logg-ut")
	case u.path == "/saker/eksport":
		form = c.get("/saker").form(u.path)
	case u.path == "/saker/ny" || strings.HasPrefix(u.path, "/aktiviteter/") || u.path == "/saker/importer" || u.route != "":
		form = c.get(u.path).form(u.path)
	case u.who.ID == 0:
		form = c.get("/logg-inn").form("/logg-inn")
	default:
		form = c.get("/").form("/logg-ut")
	}
	for name, values := range u.fill {
		form[name] = values
	}
	return c, form
}

// forgery makes a form, or how it is sent, into what another site could send.
type forgery struct {
	form   func(url.Values)
	header map[string]string
}

// forgeries are what must not pass. others are tokens that are good, but not here.
func forgeries(s *site, others map[string]string) map[string]forgery {
	token := func(values ...string) func(url.Values) {
		return func(form url.Values) { form["csrf_token"] = values }
	}
	elsewhere := map[bool]string{true: "http://", false: "https://"}[s.https] + strings.TrimPrefix(strings.TrimPrefix(s.web.URL, "https://"), "http://")
	out := map[string]forgery{
		"no token":                {form: func(form url.Values) { form.Del("csrf_token") }},
		"an empty token":          {form: token("")},
		"no base64":               {form: token("ææ")},
		"a token cut short":       {form: func(form url.Values) { form.Set("csrf_token", form.Get("csrf_token")[:60]) }},
		"a changed token":         {form: func(form url.Values) { form.Set("csrf_token", flip(form.Get("csrf_token"), 40)) }},
		"a changed nonce":         {form: func(form url.Values) { form.Set("csrf_token", flip(form.Get("csrf_token"), 2)) }},
		"two tokens":              {form: func(form url.Values) { form.Add("csrf_token", form.Get("csrf_token")) }},
		"another site":            {header: map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "https://example.com"}},
		"another site, no origin": {header: map[string]string{"Sec-Fetch-Site": "cross-site"}},
		"a neighbouring site":     {header: map[string]string{"Sec-Fetch-Site": "same-site"}},
		"typed into the browser":  {header: map[string]string{"Sec-Fetch-Site": "none"}},
		"another origin":          {header: map[string]string{"Origin": "https://example.com"}},
		"the other scheme":        {header: map[string]string{"Origin": elsewhere}},
		"another port":            {header: map[string]string{"Origin": s.web.URL + "0"}},
		"our own name in another": {header: map[string]string{"Origin": s.web.URL + ".example.com"}},
		"a hidden origin":         {header: map[string]string{"Origin": "null"}},
		"two origins at odds":     {header: map[string]string{"Sec-Fetch-Site": "same-origin", "Origin": "https://example.com"}},
	}
	for whose, value := range others {
		out[whose] = forgery{form: token(value)}
	}
	return out
}

// flip changes one letter.
func flip(s string, i int) string {
	letter := "A"
	if s[i] == 'A' {
		letter = "B"
	}
	return s[:i] + letter + s[i+1:]
}

func TestAForgedFormChangesNothing(t *testing.T) {
	t.Parallel()
	for name, newSite := range map[string]func(*testing.T) *site{"http": newSite, "https": newSecureSite} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t)
			others := map[string]string{
				"the token of another session":    s.signIn(t, s.cato).get("/").form("/logg-ut").Get("csrf_token"),
				"the token of somebody's sign-in": s.nobody(t).get("/logg-inn").form("/logg-inn").Get("csrf_token"),
			}
			covered := map[string]bool{}
			for _, u := range unsafeForms(t, s) {
				covered[u.path], covered[u.route] = true, true
				c, form := u.ready(t, s)
				for what, f := range forgeries(s, others) {
					s.unchanged(t, u.path+" with "+what, func() { c.copy().forge(u.path, form, f).is(http.StatusForbidden) })
				}
				added := s.changed(t, func() { c.send(c.postFrom(u.path, form)).is(u.done()) })
				if count(added, "audit") == 0 && u.path != "/usendt" { // what is thrown away is told to nobody
					t.Errorf("%s as it should be, sent by a script, has added %q", u.path, added)
				}
			}
			for _, r := range s.app.Routes() {
				if r[0] != http.MethodGet && r[0] != http.MethodHead && !covered[r[1]] {
					t.Errorf("%s %s has not been tried", r[0], r[1])
				}
			}
		})
	}
}

func (c *client) forge(path string, form url.Values, f forgery) answer {
	c.t.Helper()
	sent := with(form, "csrf_token", form.Get("csrf_token"))
	if f.form != nil {
		f.form(sent)
	}
	r := c.postFrom(path, sent)
	for name, value := range f.header {
		r.Header.Set(name, value)
	}
	return c.send(r)
}

func TestABrowserThatHidesTheOriginMayPost(t *testing.T) {
	t.Parallel()
	s := newSecureSite(t)
	c := s.signIn(t, s.ada)
	for _, origin := range []string{"null", s.web.URL} { // "null" is what a page without a referrer makes a browser send
		r := c.postFrom("/saker/ny", c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor)))
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Origin", origin)
		c.send(r).is(http.StatusSeeOther)
	}
}
