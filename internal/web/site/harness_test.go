package site_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
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
	"sakstall/internal/store"
	"sakstall/internal/web"
	mount "sakstall/internal/web/site"
	"sakstall/static"
)

// password is every user's.
const password = "riktig hest batteri stift"

var (
	start  = time.Date(2024, time.June, 15, 12, 0, 0, 0, time.UTC) // the clock at the start of each test
	oneKey = bytes.Repeat([]byte("k"), 32)
	byHand = audit.Origin{At: start, Actor: audit.Operator}
)

// people are who can sign in: ada and cato at one school, bo at another.
type people struct {
	ada, bo, cato, envoy, coordinator, administrator auth.User
	silent                                           auth.User // at ada's school, without a password
}

func (p *people) all() []*auth.User {
	return []*auth.User{&p.ada, &p.bo, &p.cato, &p.envoy, &p.coordinator, &p.administrator, &p.silent}
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
	s, err := store.Open(ctx, file)
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
		ada: user("Ada", auth.Advisor, "oslo-1"), bo: user("Bo", auth.Advisor, "bergen-1"), cato: user("Cato", auth.Advisor, "oslo-1"),
		envoy: user("Eva", auth.Envoy, "amman"), coordinator: user("Kari", auth.Coordinator, ""), administrator: user("Atle", auth.Administrator, ""),
		silent: user("Stille", auth.Advisor, "oslo-1"),
	}
	units := []cases.Unit{
		{Code: "oslo-1", Name: "Oslo 1", Scheme: codebook.Advisors},
		{Code: "bergen-1", Name: "Bergen 1", Scheme: codebook.Advisors},
		{Code: "amman", Name: "Amman", Scheme: codebook.Envoys},
	}
	hash := cheapHash()
	for _, u := range p.all() {
		if u.Name == p.silent.Name {
			hash = ""
		}
		var err error
		if u.ID, err = users.Add(ctx, *u, hash, units, byHand); err != nil {
			return p, err
		}
		units = nil
	}
	return p, nil
}

// cheapHash is the password's hash with parameters that take no time, since the tests sign in some hundred times.
func cheapHash() string {
	salt, enc := []byte("some salt"), base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=8,t=1,p=1$%s$%s", argon2.Version, enc(salt), enc(argon2.IDKey([]byte(password), salt, 1, 8, 1, 32)))
}

// site is a register of its own with the application in front of it.
type site struct {
	people
	app      *web.Server
	services mount.Services // of the application, as it was served last
	web      *httptest.Server
	store    *store.Store
	file     string
	clock    *clock
	log      *lines
	https    bool
	proxy    netip.Prefix  // trusted beside loopback
	patience time.Duration // with previews
}

// newSite is the application on plain HTTP.
func newSite(t *testing.T) *site {
	t.Helper()
	return open(t, &site{})
}

// newSecureSite is the application as browsers see it over https.
func newSecureSite(t *testing.T) *site {
	t.Helper()
	return open(t, &site{https: true})
}

// newProxiedSite is the application over https with a network of proxies in front of it.
func newProxiedSite(t *testing.T) *site {
	t.Helper()
	return open(t, &site{https: true, proxy: netip.MustParsePrefix("10.1.2.0/24")})
}

func open(t *testing.T, s *site) *site {
	t.Helper()
	made, err := register()
	if err != nil {
		t.Fatal(err)
	}
	s.patience = 15 * time.Second
	s.people, s.file, s.clock, s.log = made.people, filepath.Join(t.TempDir(), "register.db"), &clock{now: start}, &lines{}
	if err := os.WriteFile(s.file, made.file, 0o600); err != nil {
		t.Fatal(err)
	}
	if s.store, err = store.Open(t.Context(), s.file); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.store.Close() }) // a second Close, after a test has closed it, is harmless
	t.Cleanup(func() { s.checkLog(t) })
	s.serve(t, oneKey)
	return s
}

// serve starts the application anew on the same register.
func (s *site) serve(t *testing.T, keys ...[]byte) {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	t.Cleanup(server.Close)
	assets, err := static.New()
	if err != nil {
		t.Fatal(err)
	}
	o := mount.Options{
		Store: s.store, Assets: assets, Log: slog.New(slog.NewTextHandler(s.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Keys: keys, Now: s.clock.Now, Random: rand.Reader, TrustedProxy: s.proxy, PreviewPatience: max(s.patience, time.Nanosecond),
	}
	if s.https {
		o.PublicURL = &url.URL{Scheme: "https", Host: server.Listener.Addr().String()}
	}
	s.services = mount.NewServices(o)
	s.mount(t, server)
	if s.https {
		server.StartTLS()
	} else {
		server.Start()
	}
	s.web = server
}

// mount puts the application in front of the register: its services as they are, and more features.
func (s *site) mount(t *testing.T, server *httptest.Server, more ...web.Feature) {
	t.Helper()
	var err error
	if s.app, err = s.services.Serve(more...); err != nil {
		t.Fatal(err)
	}
	server.Config.Handler = s.app
}

// breaks adds a page that panics with the words.
func (s *site) breaks(t *testing.T, path, words string) {
	t.Helper()
	s.mount(t, s.web, web.Feature{Routes: []web.Route{{
		Method: http.MethodGet, Path: path, May: auth.Visit, Do: func(*web.Call) error { panic(words) },
	}}})
}

// fails adds a page that comes to nothing with the error.
func (s *site) fails(t *testing.T, path string, err error) {
	t.Helper()
	s.mount(t, s.web, web.Feature{Routes: []web.Route{{Method: http.MethodGet, Path: path, May: auth.Visit, Do: func(*web.Call) error { return err }}}})
}

// keepCasesIn makes the application register cases elsewhere.
func (s *site) keepCasesIn(t *testing.T, elsewhere cases.Store) {
	t.Helper()
	stores := s.store.ForCases()
	stores.Cases = elsewhere
	s.services.Cases = cases.NewService(stores, s.clock.Now, rand.Reader)
	s.mount(t, s.web)
}

// readAnother takes the place of the only file that is read at a time, until done is called.
func (s *site) readAnother() (done func()) {
	s.services.Reading <- struct{}{}
	return func() { <-s.services.Reading }
}

// useUp books as many sign-in attempts for the address as it may have, over many accounts.
func (s *site) useUp(address string) {
	for i := range auth.PerAddress {
		s.services.Throttle.Try(string(rune('a'+i)), address)
	}
}

// dump is every row of every table.
func (s *site) dump(t *testing.T) []string {
	t.Helper()
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: s.file, RawQuery: "mode=ro&_pragma=busy_timeout(5000)"}).String())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var out []string
	for _, table := range rows(t, db, `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1`) {
		name := strings.Trim(table, `"`)
		for _, row := range rows(t, db, `SELECT * FROM "`+name+`"`) { // a name of our own schema
			out = append(out, name+" "+row)
		}
	}
	return out
}

func rows(t *testing.T, db *sql.DB, query string) []string {
	t.Helper()
	found, err := db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for found.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := found.Scan(into...); err != nil {
			t.Fatal(err)
		}
		texts := make([]string, len(row))
		for i, v := range row {
			if b, is := v.([]byte); is {
				v = fmt.Sprintf("%x", b)
			}
			texts[i] = fmt.Sprintf("%q", fmt.Sprint(v))
		}
		out = append(out, strings.Join(texts, " "))
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// added is what do adds to the register, row by row. The test fails where a row goes or changes, but for sessions that end, uploads that
// are confirmed, and activities that are corrected or withdrawn, whose version before is a row of its own.
func (s *site) added(t *testing.T, do func()) []string {
	t.Helper()
	before := s.dump(t)
	do()
	after := s.dump(t)
	for _, row := range before {
		if !slices.Contains(after, row) && !strings.HasPrefix(row, "sessions ") && !strings.HasPrefix(row, "activities ") && !strings.HasPrefix(row, "uploads ") {
			t.Errorf("a row is gone: %s", row)
		}
	}
	return slices.DeleteFunc(after, func(row string) bool { return slices.Contains(before, row) })
}

// changed is every row that do adds to the register, or changes.
func (s *site) changed(t *testing.T, do func()) []string {
	t.Helper()
	before := s.dump(t)
	do()
	return slices.DeleteFunc(s.dump(t), func(row string) bool { return slices.Contains(before, row) })
}

// unchanged fails the test where do changes anything in the register.
func (s *site) unchanged(t *testing.T, what string, do func()) {
	t.Helper()
	before := s.dump(t)
	do()
	if after := s.dump(t); !slices.Equal(before, after) {
		for _, row := range after {
			if !slices.Contains(before, row) {
				t.Errorf("%s: there is a new row: %s", what, row)
			}
		}
		t.Errorf("%s: the register is not as before", what)
	}
}

// count is how many of the rows are of the table.
func count(rows []string, table string) int {
	n := 0
	for _, row := range rows {
		if strings.HasPrefix(row, table+" ") {
			n++
		}
	}
	return n
}

// refPattern is what a case's reference looks like.
var refPattern = regexp.MustCompile(`\b[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}\b`)

// checkLog fails the test where the log names a user or a case, or holds a password or the means to be somebody.
func (s *site) checkLog(t *testing.T) {
	text := s.log.String()
	for _, secret := range append(s.log.secrets(), "@example.no", password) {
		if strings.Contains(text, secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
	if ref := refPattern.FindString(text); ref != "" {
		t.Errorf("the log names the case %s", ref)
	}
}

// clock stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) move(d time.Duration) {
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

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(b)
}

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
