package site_test

import (
	"net/http"
	"testing"
)

// Whose address an attempt to sign in counts for shows in whether it is slowed down.
func TestAForwardedAddressIsBelievedOnlyBehindTheProxy(t *testing.T) {
	t.Parallel()
	const client, other = "203.0.113.9", "198.51.100.7"
	for _, c := range []struct {
		what    string
		newSite func(*testing.T) *site
		usedUp  string // the address that has used up its attempts
		header  map[string]string
		want    int
	}{
		{"plain HTTP", newSite, "127.0.0.1", nil, http.StatusTooManyRequests},
		{"plain HTTP, another's address forged", newSite, "127.0.0.1", map[string]string{"X-Forwarded-For": other}, http.StatusTooManyRequests},
		{"plain HTTP, another's address forged otherwise", newSite, "127.0.0.1", map[string]string{"X-Real-Ip": other, "Forwarded": "for=" + other}, http.StatusTooManyRequests},
		{"plain HTTP, somebody slowed down by forgery", newSite, client, map[string]string{"X-Forwarded-For": client}, http.StatusSeeOther},
		{"behind the proxy", newSecureSite, client, map[string]string{"X-Forwarded-For": client}, http.StatusTooManyRequests},
		{"behind the proxy, another client", newSecureSite, client, map[string]string{"X-Forwarded-For": other}, http.StatusSeeOther},
		{"behind the proxy, another's address forged in front", newSecureSite, client, map[string]string{"X-Forwarded-For": other + ", " + client}, http.StatusTooManyRequests},
		{"behind the proxy, a loopback forged in front", newSecureSite, client, map[string]string{"X-Forwarded-For": "127.0.0.1, " + client}, http.StatusTooManyRequests},
		{"behind the proxy, a private network forged", newSecureSite, client, map[string]string{"X-Forwarded-For": client + ", 10.0.0.1"}, http.StatusSeeOther},
		{"behind the proxy, forged otherwise", newSecureSite, client, map[string]string{"X-Forwarded-For": client, "X-Real-Ip": other}, http.StatusTooManyRequests},
		{"behind two proxies", newProxiedSite, client, map[string]string{"X-Forwarded-For": client + ", 10.1.2.3"}, http.StatusTooManyRequests},
		{"behind two proxies, one of them forged", newProxiedSite, client, map[string]string{"X-Forwarded-For": client + ", 10.1.3.1"}, http.StatusSeeOther},
		{"plain HTTP, a proxy forged", newSite, client, map[string]string{"X-Forwarded-For": client + ", 10.1.2.3"}, http.StatusSeeOther},
		{"behind the proxy, no address", newSecureSite, client, map[string]string{"X-Forwarded-For": "x"}, http.StatusSeeOther},
	} {
		s := c.newSite(t)
		s.useUp(c.usedUp)
		from := s.nobody(t)
		from.header = c.header
		if got := from.trySignIn(s.ada.Email, password); got.code != c.want {
			t.Errorf("%s: %d, want %d", c.what, got.code, c.want)
		}
	}
}

func TestAForwardedSchemeAndHostAreNotBelieved(t *testing.T) {
	t.Parallel()
	for _, s := range []*site{newSite(t), newSecureSite(t)} { // answer.check looks at each cookie and at Strict-Transport-Security
		c := s.nobody(t)
		for name, value := range map[string]string{
			"X-Forwarded-Proto": map[bool]string{true: "http", false: "https"}[s.https], "X-Forwarded-Ssl": "on", "X-Forwarded-Protocol": "https",
			"X-Url-Scheme": "https", "X-Forwarded-Host": "evil.example", "X-Http-Method-Override": "DELETE", "X-Request-Id": "forged",
		} {
			c.header[name] = value
		}
		c.get("/").hasNot("evil.example")
		c.trySignIn(s.ada.Email, password).leadsTo("/")
		c.get("/saker/nowhere").is(http.StatusNotFound).hasNot("forged")
	}
}
