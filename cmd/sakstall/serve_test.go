package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// do runs the program to its end, wants it to succeed, and returns what it has written.
func do(t testing.TB, stdin string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), args, noEnvironment, strings.NewReader(stdin), &stdout, &stderr); code != exitDone ||
		stderr.Len() > 0 {
		t.Fatalf("%q: exit code %d, %s", args, code, stderr.String())
	}
	return stdout.String()
}

func noEnvironment(string) string { return "" }

// writes are what has been written, each write by itself.
type writes chan string

func (w writes) Write(p []byte) (int, error) {
	w <- string(p)
	return len(p), nil
}

// running is the program while it serves.
type running struct {
	said    string // what it said when it was ready
	address string
	stop    context.CancelFunc
	exit    chan int
	stderr  bytes.Buffer // to be read after exit
}

var announced = regexp.MustCompile(` on (http://127\.0\.0\.1:[1-9]\d*)\n`)

// start starts the program with args that make it serve, on an address of its own choice.
func start(t testing.TB, args ...string) *running {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	r := &running{stop: cancel, exit: make(chan int, 1)}
	stdout := make(writes, 10)
	go func() {
		r.exit <- run(ctx, append(args, "--addr", "127.0.0.1:0"), noEnvironment, strings.NewReader(""), stdout,
			&r.stderr)
		close(stdout)
	}()
	r.said = <-stdout
	found := announced.FindStringSubmatch(r.said)
	if found == nil {
		t.Fatalf("says %q, exit code %d, %s", r.said, <-r.exit, r.stderr.String())
	}
	r.address = found[1]
	return r
}

// end stops the server as a signal does, and wants it to leave in order: nothing is left in a log beside the register.
func (r *running) end(t testing.TB, file string) {
	t.Helper()
	if _, err := os.Stat(file + "-wal"); err != nil {
		t.Errorf("no log while the server runs: %v", err)
	}
	r.stop()
	if code := <-r.exit; code != exitDone {
		t.Errorf("exit code %d, %s", code, r.stderr.String())
	}
	for _, left := range []string{file + "-wal", file + "-shm"} {
		if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is left behind, %v", filepath.Base(left), err)
		}
	}
}

func TestServeFromStartToEndAndAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), "r.db")
	const email, password = "kari@skole.example", "correct horse battery staple"
	do(t, "", "migrate", "--db", file)
	do(t, password, "user", "add", "--db", file, "--email", email, "--name", "Kari", "--role", "advisor", "--unit",
		"SKOLE-01", "--password-file", "-")
	client := browser(t)

	server := start(t, "serve", "--db", file)
	if want := "Sakstall on " + server.address + "\n"; server.said != want {
		t.Errorf("says %q, want %q", server.said, want)
	}
	if got := page(t, client, server.address+"/healthz"); got != "ok\n" {
		t.Errorf("/healthz says %q", got)
	}
	if got := signIn(t, client, server.address, email, password, "/saker/ny"); !strings.Contains(got, "Kari") {
		t.Errorf("signing in leads to %s", got)
	}
	server.end(t, file)

	do(t, "", "verify", "--db", file)
	server = start(t, "serve", "--db", file)
	if got := page(t, client, server.address+"/"); !strings.Contains(got, "Kari") {
		t.Error("a restart has signed the user out")
	}
	server.end(t, file)
}

func TestServeSaysThatItsAddressIsTaken(t *testing.T) {
	file := filepath.Join(t.TempDir(), "r.db")
	do(t, "", "migrate", "--db", file)
	server := start(t, "serve", "--db", file)
	var stderr bytes.Buffer
	args := []string{"serve", "--db", file, "--addr", strings.TrimPrefix(server.address, "http://")}
	if code := run(t.Context(), args, noEnvironment, strings.NewReader(""), io.Discard, &stderr); code != exitFailed ||
		!strings.Contains(stderr.String(), "address already in use") {
		t.Errorf("exit code %d, %s", code, stderr.String())
	}
	server.end(t, file)
}

// browser is a client that keeps its cookies.
func browser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar}
}

var csrfToken = regexp.MustCompile(`name="csrf_token" value="([^"]+)"`)

// signIn fills in the form for signing in and returns the page that it leads to, which must be next.
func signIn(t *testing.T, client *http.Client, address, email, password, next string) string {
	t.Helper()
	token := csrfToken.FindStringSubmatch(page(t, client, address+"/logg-inn"))
	if token == nil {
		t.Fatal("/logg-inn has no form")
	}
	answer, err := client.PostForm(address+"/logg-inn",
		url.Values{"csrf_token": {token[1]}, "email": {email}, "password": {password}, "next": {next}})
	if err != nil {
		t.Fatal(err)
	}
	if answer.Request.URL.Path != next {
		t.Errorf("signing in as %s leads to %s", email, answer.Request.URL)
	}
	return body(t, answer)
}

func page(t *testing.T, client *http.Client, address string) string {
	t.Helper()
	answer, err := client.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	return body(t, answer)
}

// body is the answer's body; anything but 200 is an error.
func body(t *testing.T, answer *http.Response) string {
	t.Helper()
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", answer.Request.URL, answer.Status, err)
	}
	return string(text)
}
