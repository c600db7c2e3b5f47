package mail_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"errors"
	"log/slog"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/fault"
	"sakstall/internal/mail"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/settings"
	"sakstall/internal/store"
)

var noon = time.Date(2026, time.November, 29, 12, 0, 0, 0, time.UTC)

// office is a register with a spool, and the post that empties it.
type office struct {
	*store.Store
	mail.Post
	file string
	now  time.Time
	log  bytes.Buffer
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{file: filepath.Join(t.TempDir(), "r.db"), now: noon}
	if err := store.Migrate(t.Context(), o.file); err != nil {
		t.Fatal(err)
	}
	o.open(t)
	return o
}

// open opens the register, as a start of the program does.
func (o *office) open(t *testing.T) {
	t.Helper()
	s, err := store.Open(t.Context(), o.file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	o.Store = s
	o.Post = mail.Post{
		Spool: s.Mails, Settings: s.Settings.Values, Roots: o.Roots,
		Password: func() (string, error) { return "secret", nil },
		Log:      slog.New(slog.NewTextHandler(&o.log, nil)), Now: func() time.Time { return o.now },
	}
}

func (o *office) set(t *testing.T, pairs ...string) {
	t.Helper()
	from := audit.Origin{At: o.now, Actor: audit.Operator}
	for i := 0; i < len(pairs); i += 2 {
		if _, err := o.Store.Settings.Set(t.Context(), pairs[i], pairs[i+1], from); err != nil {
			t.Fatal(err)
		}
	}
}

func (o *office) queue(t *testing.T) {
	t.Helper()
	m := mail.Message{To: "kari@example.no", Subject: "Påminning", Text: "Fristen går ut på fredag.\n.\nHelsing oss\n"}
	if err := o.Mails.Queue(t.Context(), m, o.now); err != nil {
		t.Fatal(err)
	}
}

// waiting is the only row of the spool: attempts, whether it was given up, and the error.
func (o *office) waiting(t *testing.T) (attempts int, givenUp bool, failure string) {
	t.Helper()
	pool, err := sql.Open("sqlite", o.file)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	row := pool.QueryRowContext(t.Context(), `SELECT attempts, content IS NULL, error FROM mails`)
	if err := row.Scan(&attempts, &givenUp, &failure); err != nil {
		t.Fatal(err)
	}
	return attempts, givenUp, failure
}

func (o *office) deliver(t *testing.T) {
	t.Helper()
	if err := o.Deliver(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// certified is a certificate of 127.0.0.1, and who vouches for it.
func certified(t *testing.T) (*tls.Config, *x509.CertPool) {
	t.Helper()
	s := httptest.NewTLSServer(nil)
	defer s.Close()
	roots := x509.NewCertPool()
	roots.AddCert(s.Certificate())
	return &tls.Config{Certificates: s.TLS.Certificates, MinVersion: tls.VersionTLS12}, roots
}

func TestMailArrives(t *testing.T) {
	offered, roots := certified(t)
	for security, c := range map[string]struct {
		offered *tls.Config
		inTLS   bool
	}{settings.StartTLS: {offered, false}, settings.ImplicitTLS: {offered, true}, settings.NoTLS: {nil, false}} {
		t.Run(security, func(t *testing.T) {
			s, o := listen(t, c.offered, c.inTLS), newOffice(t)
			o.Roots = roots
			o.set(t, "smtp.host", s.host, "smtp.port", s.port, "smtp.security", security,
				"smtp.sender", "Sakstall <sakstall@example.no>")
			if security != settings.NoTLS {
				o.set(t, "smtp.user", "sakstall")
			}
			o.queue(t)
			o.Store.Close()
			o.open(t) // the program was started again
			o.Roots = roots
			o.deliver(t)
			o.deliver(t)
			got := s.taken()
			if len(got) != 1 {
				t.Fatalf("%d letters, log %s", len(got), o.log.String())
			}
			for _, want := range []string{
				"MAIL FROM:<sakstall@example.no>", "RCPT TO:<kari@example.no>", "Subject: =?UTF-8?",
				"Auto-Submitted: auto-generated",
				"@sakstall>", "Date: Sun, 29 Nov 2026 12:00:00 +0000", "Fristen g=C3=A5r ut p=C3=A5 fredag.",
			} {
				if !strings.Contains(got[0], want) {
					t.Errorf("%q is not in %s", want, got[0])
				}
			}
			if security != settings.NoTLS && (len(s.signedIn) != 1 || s.signedIn[0] != "sakstall secret") {
				t.Errorf("signed in as %q", s.signedIn)
			}
		})
	}
}

func TestNothingIsSentInClear(t *testing.T) {
	offered, _ := certified(t)
	for name, c := range map[string]*tls.Config{"no TLS offered": nil, "nobody vouches for it": offered} {
		s, o := listen(t, c, false), newOffice(t)
		o.Roots = x509.NewCertPool()
		o.set(t, "smtp.host", s.host, "smtp.port", s.port, "smtp.user", "sakstall", "smtp.sender",
			"sakstall@example.no")
		o.queue(t)
		o.deliver(t)
		if attempts, _, failure := o.waiting(t); len(s.taken()) > 0 || len(s.signedIn) > 0 || attempts != 1 ||
			failure == "" {
			t.Errorf("%s: %d letters, signed in %q, %d attempts, error %q", name, len(s.taken()), s.signedIn, attempts,
				failure)
		}
	}
	o := newOffice(t)
	o.set(t, "smtp.host", "smtp.example.no", "smtp.security", "none", "smtp.sender", "sakstall@example.no")
	if err := o.Deliver(t.Context()); fault.Of(err) != fault.Invalid {
		t.Errorf("without TLS to another machine: %v", err)
	}
}

func TestMailIsTriedAgainAndGivenUp(t *testing.T) {
	s, o := listen(t, nil, false), newOffice(t)
	o.set(t, "smtp.host", s.host, "smtp.port", s.port, "smtp.security", "none", "smtp.sender", "sakstall@example.no")
	s.refuse("RCPT")
	o.queue(t)
	for attempt := 1; attempt <= mail.Attempts; attempt++ {
		o.deliver(t)
		o.deliver(t) // too early for another attempt
		attempts, givenUp, failure := o.waiting(t)
		if attempts != attempt || givenUp != (attempt == mail.Attempts) || !strings.Contains(failure, "no such user") {
			t.Fatalf("after %d: %d attempts, given up %v, error %q", attempt, attempts, givenUp, failure)
		}
		o.now = o.now.Add(mail.Pause(attempt))
	}
	s.refuse("")
	o.deliver(t)
	if n := len(s.taken()); n != 0 {
		t.Errorf("%d letters after it was given up", n)
	}
	if o.now.Sub(noon) > mail.Life {
		t.Errorf("the attempts take %s", o.now.Sub(noon))
	}
	for _, secret := range []string{"kari", "Påminning", "Fristen", "secret"} {
		if strings.Contains(o.log.String(), secret) {
			t.Errorf("%q is in the log: %s", secret, o.log.String())
		}
	}
	o.now = o.now.Add(mail.Kept)
	o.deliver(t)
	o.queue(t)
	if attempts, _, _ := o.waiting(t); attempts != 0 {
		t.Error("what was given up is kept for good")
	}
	o.deliver(t)
	if n := len(s.taken()); n != 1 {
		t.Errorf("%d letters, want 1", n)
	}
}

func TestAnAttemptIsCountedBeforeItIsMade(t *testing.T) {
	o := newOffice(t)
	o.set(t, "smtp.host", "127.0.0.1", "smtp.sender", "sakstall@example.no")
	o.queue(t)
	for attempt := 1; attempt <= mail.Attempts; attempt++ { // each of which ends the program
		w, ok, err := o.Mails.Claim(t.Context(), o.now)
		if err != nil || !ok || w.Attempt != attempt || w.To != "kari@example.no" {
			t.Fatalf("attempt %d: %+v, %v, %v", attempt, w, ok, err)
		}
		if _, ok, err := o.Mails.Claim(t.Context(), o.now); ok || err != nil {
			t.Fatalf("claimed twice: %v", err)
		}
		o.now = o.now.Add(mail.Pause(attempt))
	}
	if _, ok, err := o.Mails.Claim(t.Context(), o.now); ok || err != nil {
		t.Fatalf("claimed without end: %v", err)
	}
	if _, givenUp, failure := o.waiting(t); !givenUp || failure == "" {
		t.Errorf("given up %v, error %q", givenUp, failure)
	}
}

func TestMailIsOffUntilAServerIsNamed(t *testing.T) {
	o := newOffice(t)
	m := mail.Message{To: "kari@example.no", Subject: "x", Text: "x"}
	for _, name := range []string{"", "smtp.host"} {
		if name != "" {
			o.set(t, name, "127.0.0.1")
		}
		if err := o.Mails.Queue(t.Context(), m, o.now); !errors.Is(err, mail.ErrOff) {
			t.Errorf("queued: %v", err)
		}
		o.deliver(t)
	}
	o.set(t, "smtp.sender", "sakstall@example.no")
	for _, bad := range []mail.Message{
		{},
		{To: "kari", Subject: "x", Text: "x"},
		{To: m.To, Text: "x"},
		{To: m.To, Subject: "x"},
		{To: m.To, Subject: "x\r\nBcc: ola@example.no", Text: "x"},
		{To: m.To + "\n", Subject: "x", Text: "x"},
	} {
		if err := o.Mails.Queue(t.Context(), bad, o.now); !errors.Is(err, mail.ErrInvalid) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	o.queue(t)
	o.now = o.now.Add(mail.Life + time.Second)
	if _, ok, err := o.Mails.Claim(t.Context(), o.now); ok || err != nil {
		t.Errorf("sent long after it was queued: %v", err)
	}
	ended, stop := context.WithCancel(t.Context())
	stop()
	if err := o.Deliver(ended); err == nil {
		t.Error("delivered after the end")
	}
}
