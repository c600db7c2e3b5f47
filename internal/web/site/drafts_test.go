package site_test

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
)

func TestADraftIsBackWithEveryField(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, who := range []auth.User{s.ada, s.envoy} {
		c := s.signIn(t, who)
		sent := with(with(with(c.newForm(aFamily(who.Role, 3)), "gender"), "country-2", ""), "category-3", "")
		c.post("/saker/ny", with(sent, "do", "draft")).leadsTo("/saker/ny?kladd=1")
		c.get("/saker/ny?kladd=1").has("Kladden er lagret.").keeps(sent)
		other := s.signIn(t, who)
		back := other.get("/saker/ny").has("Her er kladden din.", "Person 3")
		back.keeps(sent)
		if back.form("/saker/ny").Get("form_token") != sent.Get("form_token") {
			t.Error("the draft has another token, so that a form that was saved after all would be saved twice")
		}
		s.signIn(t, s.bo).get("/saker/ny").hasNot("kladden din", "Person 2")

		other.post("/saker/ny", back.fill("/saker/ny", with(aFamily(who.Role, 3), "do", "discard"))).leadsTo("/saker/ny")
		c.get("/saker/ny").hasNot("kladden din", "Person 2")
	}
	if n := count(s.dump(t), "drafts") + count(s.dump(t), "cases"); n != 0 {
		t.Errorf("%d rows are left", n)
	}
}

func TestADraftIsEncryptedAndHoldsOnlyCodes(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	sent := c.newForm(aCase(auth.Advisor))
	for _, value := range hostile {
		for _, field := range []string{"country", "services", "month", "tie"} {
			c.post("/saker/ny", with(with(sent, field, value), "do", "draft")).leadsTo("/saker/ny?kladd=1")
			c.get("/saker/ny").keeps(with(sent, field, c.get("/saker/ny").form("/saker/ny")[field]...))
		}
	}
	for _, row := range s.dump(t) {
		if strings.HasPrefix(row, "drafts ") && (strings.Contains(row, "forced_marriage") || strings.Contains(row, "666f726365645f6d")) { // in hexadecimal
			t.Errorf("the draft can be read: %s", row)
		}
	}
}

func TestADraftGoesWhenTheFormIsUsedOrTooOld(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	drafts := func() int { return count(s.dump(t), "drafts") }
	form := c.newForm(aCase(auth.Envoy))
	c.post("/saker/ny", with(form, "do", "draft"))
	c.post("/saker/ny", form).is(http.StatusSeeOther)
	if drafts() != 0 {
		t.Error("the draft of a case that has been registered is still there")
	}
	c.post("/saker/ny", with(form, "do", "notes")).is(http.StatusOK) // what was under way while the case was registered
	if drafts() != 0 {
		t.Error("a form that has made its case is kept as a draft")
	}
	application := c.newForm(anApplication())
	c.post("/saker/ny", with(application, "do", "draft"))
	c.post("/saker/ny", with(application, "do", "contact")).is(http.StatusSeeOther)
	if drafts() != 0 {
		t.Error("the draft of a contact that has been noted is still there")
	}
	c.post("/saker/ny", with(c.newForm(aCase(auth.Envoy)), "do", "draft"))
	s.clock.move(14*24*time.Hour - time.Second)
	s.signIn(t, s.envoy).get("/saker/ny").has("Her er kladden din.")
	s.clock.move(time.Second)
	again := s.signIn(t, s.ada)
	if drafts() != 0 {
		t.Error("a draft of fourteen days is still there")
	}
	again.get("/saker/ny").hasNot("kladden din")
}

func TestAFormOfASessionThatHasEndedIsKeptForItsUser(t *testing.T) {
	t.Parallel()
	for what, after := range map[string]time.Duration{"idle": 31 * time.Minute, "too long": 11 * time.Hour} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			s := newSite(t)
			c := s.signIn(t, s.ada)
			sent := c.newForm(with(aFamily(auth.Advisor, 4), "age-2"))
			s.clock.move(after)
			got := c.post("/saker/ny", sent)
			got.leadsTo("/logg-inn?next=%2Fsaker%2Fny&tatt-vare-paa=1")
			page := c.get(got.header.Get("Location")).has("Det du hadde fylt ut, er tatt vare på")
			if count(s.dump(t), "cases") != 0 {
				t.Error("a session that has ended has registered a case")
			}
			stranger := c.copy()
			stranger.post("/logg-inn", page.fill("/logg-inn", url.Values{"email": {s.cato.Email}, "password": {password}})).leadsTo("/saker/ny")
			stranger.get("/saker/ny").hasNot("kladden din", "Person 2")
			c.post("/logg-inn", page.fill("/logg-inn", url.Values{"email": {s.ada.Email}, "password": {password}})).leadsTo("/saker/ny")
			back := c.get("/saker/ny").has("Her er kladden din.")
			back.keeps(sent)
			c.post("/saker/ny", back.fill("/saker/ny", url.Values{"age-2": {"unknown"}})).is(http.StatusSeeOther)
			if n := count(s.dump(t), "cases"); n != 4 {
				t.Errorf("%d cases, want 4", n)
			}
		})
	}
}

func TestNothingIsKeptOfAFormThatIsNotProvedToBeOurs(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c, bo, out := s.signIn(t, s.ada), s.signIn(t, s.bo), s.signIn(t, s.ada)
	form, foreign, gone := c.newForm(aCase(auth.Advisor)), bo.newForm(aCase(auth.Advisor)), out.newForm(aCase(auth.Advisor))
	out.post("/logg-ut", out.get("/").form("/logg-ut")).is(http.StatusSeeOther)
	s.clock.move(31 * time.Minute)
	for what, try := range map[string]struct {
		by   *client
		form url.Values
	}{
		"without its token":      {c, with(form, "csrf_token")},
		"with another's":         {c, with(form, "csrf_token", foreign.Get("csrf_token"))},
		"by nobody":              {s.nobody(t), form},
		"with a field too many":  {c, with(form, "name", "Kari")},
		"after a signing out":    {out, gone},
		"with somebody's cookie": {bo, form},
	} {
		s.unchanged(t, what, func() { try.by.post("/saker/ny", try.form) })
	}
	bo.header["Sec-Fetch-Site"] = "cross-site"
	s.unchanged(t, "from another site", func() { bo.send(bo.postFrom("/saker/ny", foreign)).is(http.StatusForbidden) })
}

func TestDraftsOutliveAChangeOfTheKey(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	sent := c.newForm(aFamily(auth.Advisor, 2))
	c.post("/saker/ny", with(sent, "do", "draft"))
	newKey := bytes.Repeat([]byte("n"), 32)
	s.serve(t, newKey, oneKey)
	s.signIn(t, s.ada).get("/saker/ny").has("Her er kladden din.").keeps(sent)
	s.serve(t, newKey)
	s.signIn(t, s.ada).get("/saker/ny").hasNot("kladden din", "Person 2")
}

func TestWhatComesOfAFormIsToldWhileItIsFilledIn(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	empty := c.newForm(nil)
	for _, tt := range []struct {
		form      url.Values
		says, not []string
	}{
		{aFamily(auth.Envoy, 3), []string{"Dette telles som 3 nye saker i 1. halvår 2024."}, []string{"ikke en sak"}},
		{with(aCase(auth.Envoy), "month", ""), []string{"Dette telles som 1 ny sak."}, nil},
		{anApplication(), []string{"Dette telles som 0 nye saker", "Dette er ikke en sak", "Regelen gjelder fra januar 2023."}, nil},
		{with(anApplication(), "month", "2022-12"), []string{"Dette telles som 1 ny sak i 2. halvår 2022."}, []string{"ikke en sak"}},
	} {
		var added []string
		before, sent := s.dump(t), with(empty, "do", "notes")
		maps.Copy(sent, tt.form)
		got := c.post("/saker/ny", sent).is(http.StatusOK).has(tt.says...).hasNot(tt.not...)
		for _, row := range s.dump(t) {
			if !slices.Contains(before, row) {
				added = append(added, row)
			}
		}
		if count(added, "drafts") != len(added) || strings.Contains(got.body, "<html") {
			t.Errorf("added %q, answered %s", added, got.body)
		}
	}
}
