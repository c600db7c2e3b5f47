package site_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
)

func TestASessionEndsOnTheServer(t *testing.T) {
	t.Parallel()
	const idle, long, moment = 30 * time.Minute, 10 * time.Hour, time.Second
	s := newSite(t)
	c := s.signIn(t, s.ada)
	alive := func(d time.Duration) {
		t.Helper()
		s.clock.move(d)
		c.get("/saker").is(http.StatusOK)
	}
	ended := func(d time.Duration) {
		t.Helper()
		s.clock.move(d)
		c.get("/saker").leadsTo("/logg-inn?next=%2Fsaker")
	}
	alive(idle - moment)
	alive(idle - moment) // what counts is when it was last seen
	ended(idle)
	ended(0)

	c = s.signIn(t, s.ada)
	for range int(long/(20*time.Minute)) - 1 {
		alive(20 * time.Minute)
	}
	alive(20*time.Minute - moment)
	ended(moment)
}

func TestASessionThatIsUsedOutlivesARestart(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	s.clock.move(29 * time.Minute)
	c.get("/saker").is(http.StatusOK)
	s.stop(t)
	s.serve(t, oneKey)
	s.clock.move(29 * time.Minute)
	c.get("/saker").is(http.StatusOK)
}

// stop lets the application serve on a port of its own, and ends it the way a signal does.
func (s *site) stop(t *testing.T) {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.app.Serve(ctx, l) }()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+l.Addr().String()+"/healthz", nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	got.Body.Close()
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestASavedCookieIsDeadAfterSigningOut(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c, other := s.signIn(t, s.ada), s.signIn(t, s.ada)
	saved, form := c.copy(), c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	out := c.post("/logg-ut", c.get("/").form("/logg-ut"))
	out.leadsTo("/logg-inn?ut=1")
	if c.session() != "" {
		t.Error("the cookie is still there")
	}
	c.get("/logg-inn?ut=1").has("Du er logget ut.")
	saved.get("/saker").leadsTo("/logg-inn?next=%2Fsaker")
	s.unchanged(t, "a form of the session that has ended", func() { saved.post("/saker/ny", form).leadsTo("/logg-inn?next=%2Fsaker%2Fny") })
	other.get("/saker").is(http.StatusOK)
}

func TestAFormPostedAfterItsSessionLeadsBackToItsPage(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	out := c.get("/").form("/logg-ut")
	s.clock.move(time.Hour)
	s.unchanged(t, "signing out of a session that has ended", func() { c.post("/logg-ut", out).leadsTo("/logg-inn?next=%2F") })
	added := s.added(t, func() { c.post("/saker/ny", form).leadsTo("/logg-inn?next=%2Fsaker%2Fny&tatt-vare-paa=1") })
	if count(added, "drafts") != len(added) {
		t.Errorf("a form of a session that has ended has added %q", added)
	}
	signIn := c.get("/logg-inn?next=%2Fsaker%2Fny").form("/logg-inn")
	signIn.Set("email", s.ada.Email)
	signIn.Set("password", password)
	c.post("/logg-inn", signIn).leadsTo("/saker/ny")
	c.get("/saker/ny").is(http.StatusOK)
}

func TestSigningInGivesAnIDThatNobodyHasKnown(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.nobody(t)
	before := c.get("/logg-inn")
	if c.session() != "" {
		t.Errorf("%s has started a session", before)
	}
	c.trySignIn(s.ada.Email, password).is(http.StatusSeeOther)
	old, form := c.copy(), c.get("/").form("/logg-ut")
	form.Set("email", s.bo.Email)
	form.Set("password", password)
	c.post("/logg-inn", form).leadsTo("/")
	if c.session() == old.session() {
		t.Error("the cookie is the one from before the sign-in")
	}
	c.get("/").has("Logget inn som Bo")
	old.get("/saker").leadsTo("/logg-inn?next=%2Fsaker")
}

// idPattern is how the random id stands in the decoded cookie.
var idPattern = regexp.MustCompile(`[A-Za-z0-9_-]{43}`)

// sessionID is the random id in the cookie.
func (c *client) sessionID() string {
	c.t.Helper()
	signed, err := base64.URLEncoding.DecodeString(c.session())
	if err != nil {
		c.t.Fatal(err)
	}
	value := bytes.Split(signed, []byte("|"))[1]
	decoded, err := base64.URLEncoding.DecodeString(string(value))
	id := idPattern.Find(decoded)
	if err != nil || id == nil {
		c.t.Fatalf("no id of 256 bits in %q: %v", decoded, err)
	}
	return string(id)
}

func TestTheRegisterHoldsNoUsableSession(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c, again := s.signIn(t, s.ada), s.signIn(t, s.ada)
	if c.sessionID() == again.sessionID() {
		t.Error("two sessions have the same id")
	}
	dump := strings.Join(s.dump(t), "\n")
	for _, known := range []string{c.sessionID(), c.session(), fmt.Sprintf("%x", c.sessionID())} {
		if strings.Contains(dump, known) {
			t.Errorf("the register holds %q", known)
		}
	}
	if hash := fmt.Sprintf("%x", sha256.Sum256([]byte(c.sessionID()))); strings.Count(dump, hash) != 1 {
		t.Error("the register does not hold the id's hash")
	}
}

func TestACookieThatWeDidNotMakeIsNobody(t *testing.T) {
	t.Parallel()
	s := newSecureSite(t)
	c := s.signIn(t, s.ada)
	name, good := s.cookie("sakstall"), c.session()
	bad := []string{"x", "|", "a|b|c", strings.Repeat("x", 5000), good + "x", good[1:], good[:len(good)/2], c.sessionID(), c.cookies[s.cookie("sakstall-form")]}
	for i := 0; i < len(good)-8; i += 5 { // the last letters hold bits that mean nothing
		bad = append(bad, flip(good, i))
	}
	for _, value := range bad {
		c.cookies[name] = value
		c.get("/saker").leadsTo("/logg-inn?next=%2Fsaker")
		c.get("/").is(http.StatusOK).has("Logg inn")
	}
	c.cookies = map[string]string{"sakstall": good} // the name of plain HTTP
	c.get("/saker").leadsTo("/logg-inn?next=%2Fsaker")
	c.cookies = map[string]string{s.cookie("sakstall-language"): good}
	c.get("/saker").leadsTo("/logg-inn?next=%2Fsaker")
	c.cookies = map[string]string{name: good}
	c.get("/saker").is(http.StatusOK)
}

func TestKeysAreChangedInTwoSteps(t *testing.T) {
	t.Parallel()
	newKey := bytes.Repeat([]byte("n"), 32)
	s := newSite(t)
	before := s.signIn(t, s.ada)
	form := before.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	s.serve(t, newKey, oneKey)
	before.get("/saker").is(http.StatusOK)
	before.post("/saker/ny", form).is(http.StatusSeeOther)
	between := s.signIn(t, s.ada)
	s.serve(t, newKey)
	before.get("/saker").leadsTo("/logg-inn?next=%2Fsaker")
	between.get("/saker").is(http.StatusOK)
}

func TestSomebodyElsesSignInEndsNoSessionInUse(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ada := s.signIn(t, s.ada)
	s.clock.move(29*time.Minute + 40*time.Second)
	ada.get("/saker").is(http.StatusOK)
	s.clock.move(25 * time.Second) // seen a moment ago, which has not been written down yet
	s.signIn(t, s.cato)
	ada.get("/saker").is(http.StatusOK)
}
