package browsertest

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/demo"
	"sakstall/internal/edition"
	"sakstall/internal/lang"
	"sakstall/internal/publish"
	"sakstall/internal/report"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
	"sakstall/internal/store/storetest"
	"sakstall/internal/web/site"
	"sakstall/static"
)

// password is everybody's in these tests.
const password = "correct horse battery staple"

// running is a running server with the made-up register.
type running struct {
	url   string
	users map[auth.Role]auth.User
}

// day is when all of it happens.
func day() time.Time { return time.Date(2024, time.February, 5, 10, 0, 0, 0, time.UTC) }

// filled is the made-up register that every test starts with, and users the first of each role in it, once it is made.
var (
	users  = map[auth.Role]auth.User{}
	filled = storetest.Template(fill)
)

// serve makes a register and serves it until the test ends.
func serve(t *testing.T) running {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sakstall.db")
	storetest.Copy(t, filled, file)
	s, err := store.Open(t.Context(), file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	out := running{users: users}
	assets, err := static.New()
	if err != nil {
		t.Fatal(err)
	}
	server, err := site.New(site.Options{
		All:   t.Context(),
		Store: s, Assets: assets, Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Keys: [][]byte{[]byte(strings.Repeat("k", 32))},
		Now:  day, Random: rand.Reader, MadeUp: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	out.url = "http://" + l.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return out
}

// fill puts the made-up register in, and the first user of each role.
func fill(ctx context.Context, s *store.Store) error {
	book, err := s.Codebook.Get(ctx)
	if err != nil {
		return err
	}
	register, err := demo.Make(book)
	if err != nil {
		return err
	}
	if err := cases.NewService(s.ForCases(), day, rand.Reader).Import(ctx, register.Units,
		register.Cases, true); err != nil {
		return err
	}
	from := audit.Origin{At: day(), Actor: audit.Operator}
	if err := s.Activities.AddAll(ctx, register.Activities, from); err != nil {
		return err
	}
	if err := publishes(ctx, s, from); err != nil {
		return err
	}
	hash, err := auth.NewHasher().Hash(ctx, password)
	if err != nil {
		return err
	}
	for _, u := range register.Users {
		if _, known := users[u.Role]; known {
			continue
		}
		if u.ID, err = s.Users.Add(ctx, u, hash, nil, from); err != nil {
			return err
		}
		users[u.Role] = u
	}
	return nil
}

// publishes publishes the edition of 2021, whose halves are closed with it, and adds a text that a correction would
// have.
func publishes(ctx context.Context, s *store.Store, from audit.Origin) error {
	service := publish.NewService(ctx, s.Editions, day)
	preview, err := service.Preview(ctx, edition.Scope{Year: 2021}, nil, nil)
	if err != nil {
		return err
	}
	if _, err := service.Publish(ctx, preview, edition.Draft{Origin: from, Close: true}); err != nil {
		return err
	}
	plan := report.Plan{}.With(report.Own{
		Chapter: "about", Title: map[lang.Lang]string{lang.NB: "Om tallene"},
		Text: map[lang.Lang]string{lang.NB: "Til leserne."},
	})
	return s.Plans.Rearrange(ctx, 2021, report.Plan{}.Fingerprint(), plan, from)
}

// step is something done in a tab.
type step = chromedp.Action[chromedp.Void]

// browser starts Chromium with the switches. It fails the test where there is none: make test says how to get one.
func browser(t *testing.T, switches ...string) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)),
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.WindowSize(1280, 900))
	for _, name := range switches {
		options = append(options, chromedp.Flag(name, true))
	}
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

func chromium(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("CHROME"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("no Chromium found: install the package chromium, or set CHROME to its path")
	return ""
}

// tab is one tab of the browser, with cookies of its own.
type tab struct {
	ctx  context.Context
	t    *testing.T
	site running
}

// open opens a tab. What the browser reports of it, a broken content security policy or a script's error, fails the
// test in the end.
func open(t *testing.T, browser context.Context, s running) *tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	b := &tab{ctx: ctx, t: t, site: s}
	b.do()
	messages := chromedp.Console(ctx)
	var reported []string
	read := make(chan struct{})
	go func() {
		defer close(read)
		for m, err := range messages {
			if err != nil {
				return
			}
			// an answer like 422 is an error to the browser; the tests look at these themselves
			if (m.IsException() || m.Type == chromedp.ConsoleError) && m.Source != "network" {
				reported = append(reported, m.String())
			}
		}
	}()
	t.Cleanup(func() {
		stop()
		<-read
		for _, r := range reported {
			t.Errorf("the browser reports: %s", r)
		}
	})
	b.goTo("/sprak/nb")
	return b
}

// do runs steps in the tab, for two minutes at most.
func (b *tab) do(steps ...step) {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, 2*time.Minute)
	defer stop()
	if len(steps) == 0 { // the first run opens the tab and keeps its context
		ctx = b.ctx
	}
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// get is what an action answers in the tab.
func get[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, 2*time.Minute)
	defer stop()
	out, err := chromedp.Run(ctx, action)
	if err != nil {
		b.t.Fatal(err)
	}
	return out
}

// goTo opens a page of the site.
func (b *tab) goTo(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate(b.site.url+path), chromedp.WaitReady(chromedp.CSS("main")))
}

// text is what an element shows.
func (b *tab) text(selector chromedp.CSS) string {
	b.t.Helper()
	return strings.TrimSpace(get(b, chromedp.Text(selector)))
}

// press types keys where the focus is.
func (b *tab) press(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		b.do(chromedp.KeyEvent(k))
	}
}

// send does what leads to another page, and waits for it: one that the browser goes to, or one that takes the body's
// place.
func (b *tab) send(steps ...step) {
	b.t.Helper()
	b.do(chromedp.Evaluate[chromedp.Void](`document.body.dataset.left = "", 0`))
	b.do(steps...)
	b.do(chromedp.WaitReady(chromedp.CSS("body:not([data-left]) main")))
	for end := time.Now().Add(2 * time.Minute); get(b,
		chromedp.Evaluate[string](`document.readyState`)) != "complete"; {
		if time.Now().After(end) {
			b.t.Fatal("the page does not become complete")
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// signIn signs in as the user of the role.
func (b *tab) signIn(role auth.Role) {
	b.t.Helper()
	b.goTo("/logg-inn")
	b.do(chromedp.SendKeys(chromedp.CSS("#email"), b.site.users[role].Email))
	b.send(chromedp.SendKeys(chromedp.CSS("#password"), password+"\r"))
	if got := b.text("header"); !strings.Contains(got, b.site.users[role].Name) {
		b.t.Fatalf("not signed in as %s: %q, %q", role, got, b.text("main"))
	}
}

// view sets the width of the window in pixels and whether the system is dark.
func (b *tab) view(width int64, dark bool) {
	b.t.Helper()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	b.do(chromedp.EmulateViewport(width, 900))
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	}); err != nil {
		b.t.Fatal(err)
	}
}
