package account_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

func TestASessionEndsOnTheServer(t *testing.T) {
	t.Parallel()
	const idle, long, moment = 30 * time.Minute, 10 * time.Hour, time.Second
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	alive := func(d time.Duration) {
		t.Helper()
		s.Clock.Move(d)
		c.Get("/saker").Is(http.StatusOK)
	}
	ended := func(d time.Duration) {
		t.Helper()
		s.Clock.Move(d)
		c.Get("/saker").LeadsTo("/logg-inn?next=%2Fsaker")
	}
	alive(idle - moment)
	alive(idle - moment) // what counts is when it was last seen
	ended(idle)
	ended(0)

	c = s.SignIn(t, s.Ada)
	for range int(long/(20*time.Minute)) - 1 {
		alive(20 * time.Minute)
	}
	alive(20*time.Minute - moment)
	ended(moment)
}

func TestASessionThatIsUsedOutlivesARestart(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	s.Clock.Move(29 * time.Minute)
	c.Get("/saker").Is(http.StatusOK)
	s.Stop(t)
	s.Serve(t, webtest.OneKey)
	s.Clock.Move(29 * time.Minute)
	c.Get("/saker").Is(http.StatusOK)
}

func TestASavedCookieIsDeadAfterSigningOut(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c, other := s.SignIn(t, s.Ada), s.SignIn(t, s.Ada)
	saved, form := c.Copy(), c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	out := c.Post("/logg-ut", c.Get("/").Form("/logg-ut"))
	out.LeadsTo("/logg-inn?ut=1")
	if c.Session() != "" {
		t.Error("the cookie is still there")
	}
	c.Get("/logg-inn?ut=1").Has("Du er logget ut.")
	saved.Get("/saker").LeadsTo("/logg-inn?next=%2Fsaker")
	s.Unchanged(t, "a form of the session that has ended",
		func() { saved.Post("/saker/ny", form).LeadsTo("/logg-inn?next=%2Fsaker%2Fny") })
	other.Get("/saker").Is(http.StatusOK)
}

func TestAFormPostedAfterItsSessionLeadsBackToItsPage(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	out := c.Get("/").Form("/logg-ut")
	s.Clock.Move(time.Hour)
	s.Unchanged(t, "signing out of a session that has ended",
		func() { c.Post("/logg-ut", out).LeadsTo("/logg-inn?next=%2F") })
	added := s.Added(t, func() { c.Post("/saker/ny", form).LeadsTo("/logg-inn?next=%2Fsaker%2Fny&tatt-vare-paa=1") })
	if webtest.Count(added, "drafts") != len(added) {
		t.Errorf("a form of a session that has ended has added %q", added)
	}
	signIn := c.Get("/logg-inn?next=%2Fsaker%2Fny").Form("/logg-inn")
	signIn.Set("email", s.Ada.Email)
	signIn.Set("password", webtest.Password)
	c.Post("/logg-inn", signIn).LeadsTo("/saker/ny")
	c.Get("/saker/ny").Is(http.StatusOK)
}

func TestSigningInGivesAnIDThatNobodyHasKnown(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.Nobody(t)
	before := c.Get("/logg-inn")
	if c.Session() != "" {
		t.Errorf("%s has started a session", before)
	}
	c.TrySignIn(s.Ada.Email, webtest.Password).Is(http.StatusSeeOther)
	old, form := c.Copy(), c.Get("/").Form("/logg-ut")
	form.Set("email", s.Bo.Email)
	form.Set("password", webtest.Password)
	c.Post("/logg-inn", form).LeadsTo("/")
	if c.Session() == old.Session() {
		t.Error("the cookie is the one from before the sign-in")
	}
	c.Get("/").Has("Logget inn som Bo")
	old.Get("/saker").LeadsTo("/logg-inn?next=%2Fsaker")
}

func TestTheRegisterHoldsNoUsableSession(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c, again := s.SignIn(t, s.Ada), s.SignIn(t, s.Ada)
	if c.SessionID() == again.SessionID() {
		t.Error("two sessions have the same id")
	}
	dump := strings.Join(s.Dump(t), "\n")
	for _, known := range []string{c.SessionID(), c.Session(), fmt.Sprintf("%x", c.SessionID())} {
		if strings.Contains(dump, known) {
			t.Errorf("the register holds %q", known)
		}
	}
	if hash := fmt.Sprintf("%x", sha256.Sum256([]byte(c.SessionID()))); strings.Count(dump, hash) != 1 {
		t.Error("the register does not hold the id's hash")
	}
}

func TestACookieThatWeDidNotMakeIsNobody(t *testing.T) {
	t.Parallel()
	s := webtest.NewSecure(t)
	c := s.SignIn(t, s.Ada)
	name, good := s.Cookie("sakstall"), c.Session()
	bad := []string{
		"x", "|", "a|b|c", strings.Repeat("x", 5000), good + "x", good[1:], good[:len(good)/2], c.SessionID(),
		c.Cookies[s.Cookie("sakstall-form")],
	}
	for i := 0; i < len(good)-8; i += 5 { // the last letters hold bits that mean nothing
		bad = append(bad, webtest.Flip(good, i))
	}
	for _, value := range bad {
		c.Cookies[name] = value
		c.Get("/saker").LeadsTo("/logg-inn?next=%2Fsaker")
		c.Get("/").Is(http.StatusOK).Has("Logg inn")
	}
	c.Cookies = map[string]string{"sakstall": good} // the name of plain HTTP
	c.Get("/saker").LeadsTo("/logg-inn?next=%2Fsaker")
	c.Cookies = map[string]string{s.Cookie("sakstall-language"): good}
	c.Get("/saker").LeadsTo("/logg-inn?next=%2Fsaker")
	c.Cookies = map[string]string{name: good}
	c.Get("/saker").Is(http.StatusOK)
}

func TestKeysAreChangedInTwoSteps(t *testing.T) {
	t.Parallel()
	newKey := bytes.Repeat([]byte("n"), 32)
	s := webtest.New(t)
	before := s.SignIn(t, s.Ada)
	form := before.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	s.Serve(t, newKey, webtest.OneKey)
	before.Get("/saker").Is(http.StatusOK)
	before.Post("/saker/ny", form).Is(http.StatusSeeOther)
	between := s.SignIn(t, s.Ada)
	s.Serve(t, newKey)
	before.Get("/saker").LeadsTo("/logg-inn?next=%2Fsaker")
	between.Get("/saker").Is(http.StatusOK)
}

func TestSomebodyElsesSignInEndsNoSessionInUse(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ada := s.SignIn(t, s.Ada)
	s.Clock.Move(29*time.Minute + 40*time.Second)
	ada.Get("/saker").Is(http.StatusOK)
	s.Clock.Move(25 * time.Second) // seen a moment ago, which has not been written down yet
	s.SignIn(t, s.Cato)
	ada.Get("/saker").Is(http.StatusOK)
}
