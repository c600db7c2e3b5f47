// Package webtest holds what tests of pages stand on: a register of its own with the whole site in front of it, a
// browser, and what can be said of an answer.
package webtest

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/argon2"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
	"sakstall/internal/web"
	"sakstall/internal/web/site"
	"sakstall/static"
)

// Password is every user's.
const Password = "riktig hest batteri stift"

// What every site of the tests begins with.
var (
	Start  = time.Date(2024, time.June, 15, 12, 0, 0, 0, time.UTC) // the clock at the start of each test
	OneKey = bytes.Repeat([]byte("k"), 32)
	ByHand = audit.Origin{At: Start, Actor: audit.Operator}
)

// people are who can sign in: ada and cato at one school, bo at another.
type people struct {
	Ada, Bo, Cato, Envoy, Coordinator, Administrator auth.User
	Silent                                           auth.User // at ada's school, without a password
}

func (p *people) all() []*auth.User {
	return []*auth.User{&p.Ada, &p.Bo, &p.Cato, &p.Envoy, &p.Coordinator, &p.Administrator, &p.Silent}
}

// template is the register that every test starts with: as a file, and who is in it.
type template struct {
	file   []byte
	people people
}

var register = sync.OnceValues(func() (made template, err error) {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		return made, err
	}
	defer os.RemoveAll(dir)
	ctx, file := context.Background(), filepath.Join(dir, "register.db")
	if err = store.Migrate(ctx, file); err != nil {
		return made, err
	}
	s, err := store.Open(ctx, file, sealtest.Keys())
	if err != nil {
		return made, err
	}
	if made.people, err = addPeople(ctx, s.Users); err != nil {
		return made, err
	}
	if err = s.Close(); err != nil {
		return made, err
	}
	made.file, err = os.ReadFile(file)
	return made, err
})

func addPeople(ctx context.Context, users store.Users) (people, error) {
	user := func(name string, role auth.Role, unit string) auth.User {
		return auth.User{Email: strings.ToLower(name) + "@example.no", Name: name, Role: role, Unit: unit}
	}
	p := people{
		Ada: user("Ada", auth.Advisor, "oslo-1"), Bo: user("Bo", auth.Advisor, "bergen-1"),
		Cato:  user("Cato", auth.Advisor, "oslo-1"),
		Envoy: user("Eva", auth.Envoy, "amman"), Coordinator: user("Kari", auth.Coordinator, ""),
		Administrator: user("Atle", auth.Administrator, ""),
		Silent:        user("Stille", auth.Advisor, "oslo-1"),
	}
	units := []cases.Unit{
		{Code: "oslo-1", Name: "Oslo 1", Scheme: codebook.Advisors},
		{Code: "bergen-1", Name: "Bergen 1", Scheme: codebook.Advisors},
		{Code: "amman", Name: "Amman", Scheme: codebook.Envoys},
	}
	hash := cheapHash()
	for _, u := range p.all() {
		if u.Name == p.Silent.Name {
			hash = ""
		}
		var err error
		if u.ID, err = users.Add(ctx, *u, hash, units, ByHand); err != nil {
			return p, err
		}
		units = nil
	}
	return p, nil
}

// Adds adds a user without a unit, who signs in as all do.
func Adds(t *testing.T, s *Site, u auth.User) auth.User {
	t.Helper()
	var err error
	if u.ID, err = s.Store.Users.Add(t.Context(), u, cheapHash(), nil, ByHand); err != nil {
		t.Fatal(err)
	}
	return u
}

// cheapHash is the password's hash with parameters that take no time, since the tests sign in some hundred times.
func cheapHash() string {
	salt, enc := []byte("some salt"), base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=8,t=1,p=1$%s$%s", argon2.Version, enc(salt),
		enc(argon2.IDKey([]byte(Password), salt, 1, 8, 1, 32)))
}

// Site is a register of its own with the application in front of it.
type Site struct {
	people
	App      *web.Server
	Services site.Services // of the application, as it was served last
	Web      *httptest.Server
	Store    *store.Store
	file     string
	look     *look
	Clock    *clock
	Log      *lines
	Https    bool
	proxy    netip.Prefix  // trusted beside loopback
	Patience time.Duration // with previews
}

// New is the application on plain HTTP.
func New(t *testing.T) *Site {
	t.Helper()
	return open(t, &Site{})
}

// NewSecure is the application as browsers see it over https.
func NewSecure(t *testing.T) *Site {
	t.Helper()
	return open(t, &Site{Https: true})
}

// NewProxied is the application over https with a network of proxies in front of it.
func NewProxied(t *testing.T) *Site {
	t.Helper()
	return open(t, &Site{Https: true, proxy: netip.MustParsePrefix("10.1.2.0/24")})
}

func open(t *testing.T, s *Site) *Site {
	t.Helper()
	made, err := register()
	if err != nil {
		t.Fatal(err)
	}
	s.Patience = 15 * time.Second
	s.people, s.file, s.Clock, s.Log = made.people, filepath.Join(t.TempDir(), "register.db"), &clock{now: Start},
		&lines{}
	if err := os.WriteFile(s.file, made.file, 0o600); err != nil {
		t.Fatal(err)
	}
	if s.Store, err = store.Open(t.Context(), s.file, sealtest.Keys()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Store.Close() }) // a second Close, after a test has closed it, is harmless
	s.look = newLook(t, s.file)
	t.Cleanup(func() { s.checkLog(t) })
	s.Serve(t, OneKey)
	return s
}

// Serve starts the application anew on the same register.
func (s *Site) Serve(t *testing.T, keys ...[]byte) {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	t.Cleanup(server.Close)
	assets, err := static.New()
	if err != nil {
		t.Fatal(err)
	}
	o := site.Options{
		All:   context.Background(),
		Store: s.Store, Assets: assets,
		Log:  slog.New(slog.NewTextHandler(s.Log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Keys: keys, Now: s.Clock.Now, Random: rand.Reader, TrustedProxy: s.proxy,
		PreviewPatience: max(s.Patience, time.Nanosecond),
	}
	if s.Https {
		o.PublicURL = &url.URL{Scheme: "https", Host: server.Listener.Addr().String()}
	}
	s.Services = site.NewServices(o)
	s.mount(t, server)
	if s.Https {
		server.StartTLS()
	} else {
		server.Start()
	}
	s.Web = server
}

// mount puts the application in front of the register: its services as they are, and more features.
func (s *Site) mount(t *testing.T, server *httptest.Server, more ...web.Feature) {
	t.Helper()
	var err error
	if s.App, err = s.Services.Serve(more...); err != nil {
		t.Fatal(err)
	}
	server.Config.Handler = s.App
}

// Breaks adds a page that panics with the words.
func (s *Site) Breaks(t *testing.T, path, words string) {
	t.Helper()
	s.mount(t, s.Web, web.Feature{Routes: []web.Route{{
		Method: http.MethodGet, Path: path, May: auth.Visit, Do: func(*web.Call) error { panic(words) },
	}}})
}

// Does adds a page that does what is given.
func (s *Site) Does(t *testing.T, path string, do func(*web.Call) error) {
	t.Helper()
	s.mount(t, s.Web, web.Feature{Routes: []web.Route{{Method: http.MethodGet, Path: path, May: auth.Visit, Do: do}}})
}

// KeepCasesIn makes the application register cases elsewhere.
func (s *Site) KeepCasesIn(t *testing.T, elsewhere cases.Store) {
	t.Helper()
	stores := s.Store.ForCases()
	stores.Cases = elsewhere
	s.Services.Cases = cases.NewService(stores, s.Clock.Now, rand.Reader)
	s.mount(t, s.Web)
}

// ReadAnother takes the place of the only file that is read at a time, until done is called.
func (s *Site) ReadAnother() (done func()) {
	s.Services.Reading <- struct{}{}
	return func() { <-s.Services.Reading }
}

// UseUp books as many sign-in attempts for the address as it may have, over many accounts.
func (s *Site) UseUp(address string) {
	for i := range auth.PerAddress {
		s.Services.Throttle.Try(string(rune('a'+i)), address)
	}
}

// RefPattern is what a case's reference looks like.
var RefPattern = regexp.MustCompile(`\b[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}\b`)

// checkLog fails the test where the log names a user or a case, or holds a password or the means to be somebody.
func (s *Site) checkLog(t *testing.T) {
	text := s.Log.String()
	for _, secret := range append(s.Log.secrets(), "@example.no", Password) {
		if strings.Contains(text, secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
	if ref := RefPattern.FindString(text); ref != "" {
		t.Errorf("the log names the case %s", ref)
	}
}

// clock stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

// Now is the time that the clock shows.
func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Move moves the clock.
func (c *clock) Move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// lines are the log, and what must not be in it.
type lines struct {
	mu     sync.Mutex
	text   bytes.Buffer
	hidden []string
}

// Write adds to the log.
func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

// String is the log.
func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func (l *lines) hide(secret string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.hidden = append(l.hidden, secret)
}

func (l *lines) secrets() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.hidden)
}
