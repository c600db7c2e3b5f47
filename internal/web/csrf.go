package web

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
)

// csrfKeys make and check the tokens of forms. A token is a random number and its HMAC together with what the form
// belongs to: the session, or a cookie of its own where nobody is signed in yet. Each token is new, so that
// compressing a page tells nothing of it.
type csrfKeys [][]byte

const nonceBytes = 16

func newCSRFKeys(keys [][]byte) (csrfKeys, error) {
	var out csrfKeys
	for _, key := range keys {
		derived, err := hkdf.Key(sha256.New, key, nil, "form token", 32)
		if err != nil {
			return nil, err
		}
		out = append(out, derived)
	}
	return out, nil
}

func (k csrfKeys) token(binding string) string {
	nonce := make([]byte, nonceBytes)
	_, _ = rand.Read(nonce) // never fails: crypto/rand
	return base64.RawURLEncoding.EncodeToString(append(nonce, mac(k[0], nonce, binding)...))
}

// valid reports whether there is just one token and it is ours for this binding, made with any of the keys.
func (k csrfKeys) valid(sent []string, binding string) bool {
	if len(sent) != 1 || binding == "" {
		return false
	}
	raw, err := base64.RawURLEncoding.DecodeString(sent[0])
	if err != nil || len(raw) != nonceBytes+sha256.Size {
		return false
	}
	for _, key := range k {
		if hmac.Equal(raw[nonceBytes:], mac(key, raw[:nonceBytes], binding)) {
			return true
		}
	}
	return false
}

func mac(key, nonce []byte, binding string) []byte {
	m := hmac.New(sha256.New, key)
	m.Write(nonce)
	m.Write([]byte(binding))
	return m.Sum(nil)
}

// formCookie is what the sign-in form is bound to, before there is a session.
const formCookie = "sakstall-form"

func sessionBinding(id string) string { return "session " + id }

// csrfBinding is what the request's forms belong to, or "" where it has brought nothing.
func (c *Call) csrfBinding() string {
	if !c.session.IsNew {
		return sessionBinding(c.session.ID)
	}
	if cookie, err := c.echo.Cookie(cookieName(c.server.Options, formCookie)); err == nil && cookie.Value != "" {
		return "form " + cookie.Value
	}
	return ""
}

// CSRF is a token for a form on the answer's page. Where nobody is signed in, it sets the cookie that the form is
// bound to.
func (c *Call) CSRF() string {
	binding := c.csrfBinding()
	if binding == "" {
		value := randomToken(nonceBytes)
		c.echo.SetCookie(&http.Cookie{
			Name: cookieName(c.server.Options, formCookie), Value: value, Path: "/", HttpOnly: true,
			Secure:   c.server.PublicURL != nil,
			SameSite: http.SameSiteLaxMode,
		})
		binding = "form " + value
	}
	return c.server.csrf.token(binding)
}
