package mail_test

import (
	"bufio"
	"crypto/tls"
	"encoding/base64"
	"fmt"
	"net"
	"strings"
	"sync"
	"testing"
)

// server is a small SMTP server on loopback. What it is told to refuse, it refuses.
type server struct {
	sync.Mutex
	host, port string
	offered    *tls.Config // by STARTTLS; nil: not at all
	refuses    string      // the command that it answers with 550
	letters    []string    // what was taken, with the envelope in front
	signedIn   []string    // "user password", each time
}

// listen serves until the test ends. inTLS speaks TLS from the first byte on.
func listen(t *testing.T, offered *tls.Config, inTLS bool) *server {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &server{offered: offered}
	if s.host, s.port, err = net.SplitHostPort(l.Addr().String()); err != nil {
		t.Fatal(err)
	}
	if inTLS {
		l = tls.NewListener(l, offered)
		s.offered = nil
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go s.talk(conn, inTLS)
		}
	}()
	return s
}

func (s *server) talk(conn net.Conn, secret bool) {
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	say := func(text string) { fmt.Fprintf(conn, "%s\r\n", text) }
	say("220 loopback")
	var letter strings.Builder
	for lines.Scan() {
		line := lines.Text()
		command, _, _ := strings.Cut(strings.ToUpper(line), " ")
		s.Lock()
		refused := command == s.refuses
		s.Unlock()
		switch {
		case refused:
			say("550 no such user")
		case command == "EHLO":
			say("250-loopback")
			if s.offered != nil && !secret {
				say("250-STARTTLS")
			}
			say("250 AUTH PLAIN")
		case command == "STARTTLS":
			say("220 go on")
			conn = tls.Server(conn, s.offered)
			lines, secret = bufio.NewScanner(conn), true
		case command == "AUTH":
			plain, _ := base64.StdEncoding.DecodeString(line[len("AUTH PLAIN "):])
			s.Lock()
			s.signedIn = append(s.signedIn, strings.TrimSpace(strings.ReplaceAll(string(plain), "\x00", " ")))
			s.Unlock()
			say("235 welcome")
		case command == "DATA":
			say("354 go on")
			for lines.Scan() && lines.Text() != "." {
				letter.WriteString(lines.Text() + "\n")
			}
			s.Lock()
			s.letters = append(s.letters, letter.String())
			s.Unlock()
			letter.Reset()
			say("250 taken")
		case command == "QUIT":
			say("221 bye")
			return
		default:
			if strings.HasPrefix(command, "MAIL") || strings.HasPrefix(command, "RCPT") {
				letter.WriteString(line + "\n")
			}
			say("250 ok")
		}
	}
}

// taken are the letters so far.
func (s *server) taken() []string {
	s.Lock()
	defer s.Unlock()
	return append([]string(nil), s.letters...)
}

func (s *server) refuse(command string) {
	s.Lock()
	defer s.Unlock()
	s.refuses = command
}
