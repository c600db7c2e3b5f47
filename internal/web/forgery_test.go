package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/web/webtest"
)

// unsafeForm is a form that changes the register, and who sends it.
type unsafeForm struct {
	path  string
	who   auth.User // nobody where it has no ID
	fill  url.Values
	route string // where it is not the path
}

func unsafeForms(t *testing.T, s *webtest.Site) []unsafeForm {
	t.Helper()
	held := s.SignIn(t, s.Ada).Logs(webtest.ACourse())
	s.ReadyForForms(t)
	if err := s.Store.Drafts.Save(t.Context(), s.Ada.ID, "unsent", "", []byte("x"), s.Clock.Now()); err != nil {
		t.Fatal(err)
	}
	right := url.Values{"email": {s.Ada.Email}, "password": {webtest.Password}}
	s.Move(t, s.Bo, halfyear.UnitMove{
		Place: halfyear.Place{Scheme: codebook.Advisors, Unit: s.Bo.Unit},
		Move:  halfyear.NothingToReport,
	})
	return append(formsOfCases(t, s), []unsafeForm{
		{"/logg-inn", auth.User{}, right, ""},
		{"/logg-inn", s.Bo, right, ""},
		{"/saker/ny", s.Ada, webtest.ACase(auth.Advisor), ""},
		{"/saker/ny", s.Envoy, webtest.ACase(auth.Envoy), ""},
		{"/logg-ut", s.Ada, nil, ""},
		{"/halvar/2023-H2", s.Bo, nil, "/halvar/:half"},
		{"/saker/importer", s.Ada, url.Values{"file": {webtest.AFile}}, ""},
		{
			"/saker/importer/" + s.SignIn(t, s.Ada).Uploads(webtest.AFile), s.Ada,
			url.Values{"rows": {"all"}},
			"/saker/importer/:upload",
		},
		{s.SignIn(t, s.Ada).Imports(webtest.AFile), s.Ada, nil, "/saker/importert/:import"},
		{webtest.AnswerPath, s.Cato, s.AnAnswer(t), "/halvar/:half/svar"},
		{
			"/halvar/2023-H2/enhet", s.Coordinator,
			url.Values{"enhet": {s.Bo.Unit}, "move": {"return"}, "reason": {"double"}},
			"/halvar/:half/enhet",
		},
		{
			"/halvar/2024-H1/godkjenn", s.Coordinator,
			url.Values{"ordning": {"advisors"}, "enhet": {s.Bo.Unit}},
			"/halvar/:half/godkjenn",
		},
		{"/halvar/2024-H1/regneark", s.Coordinator, url.Values{"ordning": {"advisors"}}, "/halvar/:half/regneark"},
		{
			"/halvar/2023-H2/lukk", s.Coordinator,
			url.Values{"ordning": {"envoys"}, "enhet": {s.Envoy.Unit}},
			"/halvar/:half/lukk",
		},
		{"/aktiviteter/ny", s.Ada, webtest.ACourse(), ""},
		{
			"/aktiviteter/" + held + "/rett", s.Ada, webtest.With(webtest.ACourse(), "kind", "lecture"),
			"/aktiviteter/:id/rett",
		},
		{"/aktiviteter/" + held + "/trekk", s.Ada, nil, "/aktiviteter/:id/trekk"},
		{"/usendt", s.Ada, nil, ""},
		{"/rapport/2022/publiser", s.Coordinator, nil, "/rapport/:year/publiser"},
		{"/rapport/2022/historikk", s.Coordinator, nil, "/rapport/:year/historikk"},
		{"/rapport/2022/rediger", s.Coordinator, nil, "/rapport/:year/rediger"},
		{"/rapport/2022/tekst/ny", s.Coordinator, url.Values{
			"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."},
			"do": {"save"},
		}, "/rapport/:year/tekst/:part"},
		{"/utgaver/2021.1/merknad", s.Coordinator, url.Values{"notice_nb": {"Feil."}}, "/utgaver/:edition/merknad"},
		{"/utgaver/2021.1/trekk", s.Coordinator, url.Values{"note": {"Feil."}}, "/utgaver/:edition/trekk"},
	}...)
}

// formsOfCases are those that change a case, each with a case of its own.
func formsOfCases(t *testing.T, s *webtest.Site) []unsafeForm {
	t.Helper()
	c := s.SignIn(t, s.Ada)
	of := func() string { return "/saker/" + c.Registers(webtest.ACase(auth.Advisor)) }
	withdrawn, followed := c.Registers(webtest.ACase(auth.Advisor)), c.Registers(webtest.ACase(auth.Advisor))
	c.Withdraws(withdrawn, "not_a_case").Is(http.StatusSeeOther)
	c.FollowsUp(followed, "2024-06", nil).Is(http.StatusSeeOther)
	return []unsafeForm{
		{of() + "/rett", s.Ada, url.Values{"country": {"IQ"}}, "/saker/:ref/rett"},
		{of() + "/trekk", s.Ada, url.Values{"reason": {"not_a_case"}}, "/saker/:ref/trekk"},
		{of() + "/oppfolging", s.Ada, url.Values{"month": {"2024-06"}}, "/saker/:ref/oppfolging"},
		{of() + "/gjennomfort", s.Ada, nil, "/saker/:ref/gjennomfort"},
		{"/saker/eksport", s.Ada, nil, ""},
		{"/saker/" + withdrawn + "/angre", s.Ada, nil, "/saker/:ref/angre"},
		{"/saker/" + followed + "/oppfolging/1/trekk", s.Ada, nil, "/saker/:ref/oppfolging/:number/trekk"},
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
func (u unsafeForm) ready(t *testing.T, s *webtest.Site) (*webtest.Client, url.Values) {
	t.Helper()
	c := s.Nobody(t)
	if u.who.ID != 0 {
		c = s.SignIn(t, u.who)
	}
	var form url.Values
	switch {
	case strings.HasPrefix(u.route, "/saker/:ref/"):
		a := c.Get(u.path)
		if a.Code == http.StatusSeeOther { // a button has no page of its own, and leads to the one that it stands on
			a = c.Get(a.Header.Get("Location"))
		}
		form = a.Form(u.path)
	case strings.HasPrefix(u.route, "/halvar/:half/"): // these have no page of their own, and are filled in whole
		form = c.Get("/").Form("/logg-ut")
	case u.path == "/saker/eksport":
		form = c.Get("/saker").Form(u.path)
	case u.path == "/saker/ny" || strings.HasPrefix(u.path, "/aktiviteter/") || u.path == "/saker/importer" ||
		u.route != "":
		form = c.Get(u.path).Form(u.path)
	case u.who.ID == 0:
		form = c.Get("/logg-inn").Form("/logg-inn")
	default:
		form = c.Get("/").Form("/logg-ut")
	}
	for name, values := range u.fill {
		form[name] = values
	}
	return c, form
}

// forgeries are what must not pass. others are tokens that are good, but not here.
func forgeries(s *webtest.Site, others map[string]string) map[string]webtest.Forgery {
	token := func(values ...string) func(url.Values) {
		return func(form url.Values) { form["csrf_token"] = values }
	}
	elsewhere := map[bool]string{true: "http://", false: "https://"}[s.Https] +
		strings.TrimPrefix(strings.TrimPrefix(s.Web.URL, "https://"), "http://")
	out := map[string]webtest.Forgery{
		"no token":          {Form: func(form url.Values) { form.Del("csrf_token") }},
		"an empty token":    {Form: token("")},
		"no base64":         {Form: token("ææ")},
		"a token cut short": {Form: func(form url.Values) { form.Set("csrf_token", form.Get("csrf_token")[:60]) }},
		"a changed token": {Form: func(form url.Values) {
			form.Set("csrf_token",
				webtest.Flip(form.Get("csrf_token"), 40))
		}},
		"a changed nonce": {Form: func(form url.Values) {
			form.Set("csrf_token",
				webtest.Flip(form.Get("csrf_token"), 2))
		}},
		"two tokens": {Form: func(form url.Values) { form.Add("csrf_token", form.Get("csrf_token")) }},
		"another site": {Header: map[string]string{
			"Sec-Fetch-Site": "cross-site",
			"Origin":         "https://example.com",
		}},
		"another site, no origin": {Header: map[string]string{"Sec-Fetch-Site": "cross-site"}},
		"a neighbouring site":     {Header: map[string]string{"Sec-Fetch-Site": "same-site"}},
		"typed into the browser":  {Header: map[string]string{"Sec-Fetch-Site": "none"}},
		"another origin":          {Header: map[string]string{"Origin": "https://example.com"}},
		"the other scheme":        {Header: map[string]string{"Origin": elsewhere}},
		"another port":            {Header: map[string]string{"Origin": s.Web.URL + "0"}},
		"our own name in another": {Header: map[string]string{"Origin": s.Web.URL + ".example.com"}},
		"a hidden origin":         {Header: map[string]string{"Origin": "null"}},
		"two origins at odds": {Header: map[string]string{
			"Sec-Fetch-Site": "same-origin",
			"Origin":         "https://example.com",
		}},
	}
	for whose, value := range others {
		out[whose] = webtest.Forgery{Form: token(value)}
	}
	return out
}

func TestAForgedFormChangesNothing(t *testing.T) {
	t.Parallel()
	for name, newSite := range map[string]func(*testing.T) *webtest.Site{
		"http":  webtest.New,
		"https": webtest.NewSecure,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t)
			others := map[string]string{
				"the token of another session":    s.SignIn(t, s.Cato).Get("/").Form("/logg-ut").Get("csrf_token"),
				"the token of somebody's sign-in": s.Nobody(t).Get("/logg-inn").Form("/logg-inn").Get("csrf_token"),
			}
			covered := map[string]bool{}
			for _, u := range unsafeForms(t, s) {
				covered[u.path], covered[u.route] = true, true
				c, form := u.ready(t, s)
				for what, f := range forgeries(s, others) {
					s.Unchanged(t, u.path+" with "+what,
						func() { c.Copy().Forge(u.path, form, f).Is(http.StatusForbidden) })
				}
				added := s.Changed(t, func() { c.Send(c.PostFrom(u.path, form)).Is(u.done()) })
				if webtest.Count(added, "audit") == 0 && u.path != "/usendt" { // what is thrown away is told to nobody
					t.Errorf("%s as it should be, sent by a script, has added %q", u.path, added)
				}
			}
			for _, r := range s.App.Routes() {
				if r[0] != http.MethodGet && r[0] != http.MethodHead && !covered[r[1]] {
					t.Errorf("%s %s has not been tried", r[0], r[1])
				}
			}
		})
	}
}

func TestABrowserThatHidesTheOriginMayPost(t *testing.T) {
	t.Parallel()
	s := webtest.NewSecure(t)
	c := s.SignIn(t, s.Ada)
	// "null" is what a page without a referrer makes a browser send
	for _, origin := range []string{"null", s.Web.URL} {
		r := c.PostFrom("/saker/ny", c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor)))
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Origin", origin)
		c.Send(r).Is(http.StatusSeeOther)
	}
}
