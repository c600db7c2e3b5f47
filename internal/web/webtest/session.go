package webtest

import (
	"bytes"
	"context"
	"encoding/base64"
	"net"
	"net/http"
	"regexp"
	"testing"
)

// Stop lets the application serve on a port of its own, and ends it the way a signal does.
func (s *Site) Stop(t *testing.T) {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.App.Serve(ctx, l) }()
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

// idPattern is how the random id stands in the decoded cookie.
var idPattern = regexp.MustCompile(`[A-Za-z0-9_-]{43}`)

// SessionID is the random id in the cookie.
func (c *Client) SessionID() string {
	c.t.Helper()
	signed, err := base64.URLEncoding.DecodeString(c.Session())
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
