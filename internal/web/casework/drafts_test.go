package casework_test

import (
	"bytes"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

func TestADraftIsBackWithEveryField(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, who := range []auth.User{s.Ada, s.Envoy} {
		c := s.SignIn(t, who)
		sent := webtest.With(webtest.With(webtest.With(c.NewForm(aFamily(who.Role, 3)), "gender"), "country-2", ""),
			"category-3", "")
		c.Post("/saker/ny", webtest.With(sent, "do", "draft")).LeadsTo("/saker/ny?kladd=1")
		c.Get("/saker/ny?kladd=1").Has("Kladden er lagret.").Keeps(sent)
		other := s.SignIn(t, who)
		back := other.Get("/saker/ny").Has("Her er kladden din.", "Person 3")
		back.Keeps(sent)
		if back.Form("/saker/ny").Get("form_token") != sent.Get("form_token") {
			t.Error("the draft has another token, so that a form that was saved after all would be saved twice")
		}
		s.SignIn(t, s.Bo).Get("/saker/ny").HasNot("kladden din", "Person 2")

		other.Post("/saker/ny", back.Fill("/saker/ny",
			webtest.With(aFamily(who.Role, 3), "do", "discard"))).LeadsTo("/saker/ny")
		c.Get("/saker/ny").HasNot("kladden din", "Person 2")
	}
	if n := webtest.Count(s.Dump(t), "drafts") + webtest.Count(s.Dump(t), "cases"); n != 0 {
		t.Errorf("%d rows are left", n)
	}
}

func TestADraftIsEncryptedAndHoldsOnlyCodes(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	sent := c.NewForm(webtest.ACase(auth.Advisor))
	for _, value := range webtest.Hostile {
		for _, field := range []string{"country", "services", "month", "tie"} {
			c.Post("/saker/ny", webtest.With(webtest.With(sent, field, value), "do",
				"draft")).LeadsTo("/saker/ny?kladd=1")
			c.Get("/saker/ny").Keeps(webtest.With(sent, field, c.Get("/saker/ny").Form("/saker/ny")[field]...))
		}
	}
	for _, row := range s.Dump(t) {
		// in hexadecimal
		if strings.HasPrefix(row, "drafts ") &&
			(strings.Contains(row, "forced_marriage") || strings.Contains(row, "666f726365645f6d")) {
			t.Errorf("the draft can be read: %s", row)
		}
	}
}

func TestADraftGoesWhenTheFormIsUsedOrTooOld(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	drafts := func() int { return webtest.Count(s.Dump(t), "drafts") }
	form := c.NewForm(webtest.ACase(auth.Envoy))
	c.Post("/saker/ny", webtest.With(form, "do", "draft"))
	c.Post("/saker/ny", form).Is(http.StatusSeeOther)
	if drafts() != 0 {
		t.Error("the draft of a case that has been registered is still there")
	}
	// what was under way while the case was registered
	c.Post("/saker/ny", webtest.With(form, "do", "notes")).Is(http.StatusOK)
	if drafts() != 0 {
		t.Error("a form that has made its case is kept as a draft")
	}
	application := c.NewForm(anApplication())
	c.Post("/saker/ny", webtest.With(application, "do", "draft"))
	c.Post("/saker/ny", webtest.With(application, "do", "contact")).Is(http.StatusSeeOther)
	if drafts() != 0 {
		t.Error("the draft of a contact that has been noted is still there")
	}
	c.Post("/saker/ny", webtest.With(c.NewForm(webtest.ACase(auth.Envoy)), "do", "draft"))
	s.Clock.Move(14*24*time.Hour - time.Second)
	s.SignIn(t, s.Envoy).Get("/saker/ny").Has("Her er kladden din.")
	s.Clock.Move(time.Second)
	again := s.SignIn(t, s.Ada)
	if drafts() != 0 {
		t.Error("a draft of fourteen days is still there")
	}
	again.Get("/saker/ny").HasNot("kladden din")
}

func TestAFormOfASessionThatHasEndedIsKeptForItsUser(t *testing.T) {
	t.Parallel()
	for what, after := range map[string]time.Duration{"idle": 31 * time.Minute, "too long": 11 * time.Hour} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			s := webtest.New(t)
			c := s.SignIn(t, s.Ada)
			sent := c.NewForm(webtest.With(aFamily(auth.Advisor, 4), "age-2"))
			s.Clock.Move(after)
			got := c.Post("/saker/ny", sent)
			got.LeadsTo("/logg-inn?next=%2Fsaker%2Fny&tatt-vare-paa=1")
			page := c.Get(got.Header.Get("Location")).Has("Det du hadde fylt ut, er tatt vare på")
			if webtest.Count(s.Dump(t), "cases") != 0 {
				t.Error("a session that has ended has registered a case")
			}
			stranger := c.Copy()
			stranger.Post("/logg-inn", page.Fill("/logg-inn",
				url.Values{"email": {s.Cato.Email}, "password": {webtest.Password}})).LeadsTo("/saker/ny")
			stranger.Get("/saker/ny").HasNot("kladden din", "Person 2")
			c.Post("/logg-inn", page.Fill("/logg-inn",
				url.Values{"email": {s.Ada.Email}, "password": {webtest.Password}})).LeadsTo("/saker/ny")
			back := c.Get("/saker/ny").Has("Her er kladden din.")
			back.Keeps(sent)
			c.Post("/saker/ny", back.Fill("/saker/ny", url.Values{"age-2": {"unknown"}})).Is(http.StatusSeeOther)
			if n := webtest.Count(s.Dump(t), "cases"); n != 4 {
				t.Errorf("%d cases, want 4", n)
			}
		})
	}
}

func TestNothingIsKeptOfAFormThatIsNotProvedToBeOurs(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c, bo, out := s.SignIn(t, s.Ada), s.SignIn(t, s.Bo), s.SignIn(t, s.Ada)
	form, foreign, gone := c.NewForm(webtest.ACase(auth.Advisor)), bo.NewForm(webtest.ACase(auth.Advisor)),
		out.NewForm(webtest.ACase(auth.Advisor))
	out.Post("/logg-ut", out.Get("/").Form("/logg-ut")).Is(http.StatusSeeOther)
	s.Clock.Move(31 * time.Minute)
	for what, try := range map[string]struct {
		by   *webtest.Client
		form url.Values
	}{
		"without its token":      {c, webtest.With(form, "csrf_token")},
		"with another's":         {c, webtest.With(form, "csrf_token", foreign.Get("csrf_token"))},
		"by nobody":              {s.Nobody(t), form},
		"with a field too many":  {c, webtest.With(form, "name", "Kari")},
		"after a signing out":    {out, gone},
		"with somebody's cookie": {bo, form},
	} {
		s.Unchanged(t, what, func() { try.by.Post("/saker/ny", try.form) })
	}
	bo.Header["Sec-Fetch-Site"] = "cross-site"
	s.Unchanged(t, "from another site", func() { bo.Send(bo.PostFrom("/saker/ny", foreign)).Is(http.StatusForbidden) })
}

func TestDraftsOutliveAChangeOfTheKey(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	sent := c.NewForm(aFamily(auth.Advisor, 2))
	c.Post("/saker/ny", webtest.With(sent, "do", "draft"))
	newKey := bytes.Repeat([]byte("n"), 32)
	s.Serve(t, newKey, webtest.OneKey)
	s.SignIn(t, s.Ada).Get("/saker/ny").Has("Her er kladden din.").Keeps(sent)
	s.Serve(t, newKey)
	s.SignIn(t, s.Ada).Get("/saker/ny").HasNot("kladden din", "Person 2")
}

func TestWhatComesOfAFormIsToldWhileItIsFilledIn(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	empty := c.NewForm(nil)
	for _, tt := range []struct {
		form      url.Values
		says, not []string
	}{
		{aFamily(auth.Envoy, 3), []string{"Dette telles som 3 nye saker i 1. halvår 2024."}, []string{"ikke en sak"}},
		{webtest.With(webtest.ACase(auth.Envoy), "month", ""), []string{"Dette telles som 1 ny sak."}, nil},
		{anApplication(), []string{
			"Dette telles som 0 nye saker", "Dette er ikke en sak",
			"Regelen gjelder fra januar 2023.",
		}, nil},
		{
			webtest.With(anApplication(), "month", "2022-12"),
			[]string{"Dette telles som 1 ny sak i 2. halvår 2022."},
			[]string{"ikke en sak"},
		},
	} {
		var added []string
		before, sent := s.Dump(t), webtest.With(empty, "do", "notes")
		maps.Copy(sent, tt.form)
		got := c.Post("/saker/ny", sent).Is(http.StatusOK).Has(tt.says...).HasNot(tt.not...)
		for _, row := range s.Dump(t) {
			if !slices.Contains(before, row) {
				added = append(added, row)
			}
		}
		if webtest.Count(added, "drafts") != len(added) || strings.Contains(got.Body, "<html") {
			t.Errorf("added %q, answered %s", added, got.Body)
		}
	}
}
