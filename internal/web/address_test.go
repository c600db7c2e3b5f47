package web_test

import (
	"net/http"
	"testing"

	"sakstall/internal/web/webtest"
)

// Whose address an attempt to sign in counts for shows in whether it is slowed down.
func TestAForwardedAddressIsBelievedOnlyBehindTheProxy(t *testing.T) {
	t.Parallel()
	const client, other = "203.0.113.9", "198.51.100.7"
	for _, c := range []struct {
		what    string
		newSite func(*testing.T) *webtest.Site
		usedUp  string // the address that has used up its attempts
		header  map[string]string
		want    int
	}{
		{"plain HTTP", webtest.New, "127.0.0.1", nil, http.StatusTooManyRequests},
		{
			"plain HTTP, another's address forged", webtest.New, "127.0.0.1",
			map[string]string{"X-Forwarded-For": other},
			http.StatusTooManyRequests,
		},
		{
			"plain HTTP, another's address forged otherwise", webtest.New, "127.0.0.1",
			map[string]string{"X-Real-Ip": other, "Forwarded": "for=" + other},
			http.StatusTooManyRequests,
		},
		{
			"plain HTTP, somebody slowed down by forgery", webtest.New, client,
			map[string]string{"X-Forwarded-For": client},
			http.StatusSeeOther,
		},
		{
			"behind the proxy", webtest.NewSecure, client,
			map[string]string{"X-Forwarded-For": client},
			http.StatusTooManyRequests,
		},
		{
			"behind the proxy, another client", webtest.NewSecure, client,
			map[string]string{"X-Forwarded-For": other},
			http.StatusSeeOther,
		},
		{
			"behind the proxy, another's address forged in front", webtest.NewSecure, client,
			map[string]string{"X-Forwarded-For": other + ", " + client},
			http.StatusTooManyRequests,
		},
		{
			"behind the proxy, a loopback forged in front", webtest.NewSecure, client,
			map[string]string{"X-Forwarded-For": "127.0.0.1, " + client},
			http.StatusTooManyRequests,
		},
		{
			"behind the proxy, a private network forged", webtest.NewSecure, client,
			map[string]string{"X-Forwarded-For": client + ", 10.0.0.1"},
			http.StatusSeeOther,
		},
		{
			"behind the proxy, forged otherwise", webtest.NewSecure, client,
			map[string]string{"X-Forwarded-For": client, "X-Real-Ip": other},
			http.StatusTooManyRequests,
		},
		{
			"behind two proxies", webtest.NewProxied, client,
			map[string]string{"X-Forwarded-For": client + ", 10.1.2.3"},
			http.StatusTooManyRequests,
		},
		{
			"behind two proxies, one of them forged", webtest.NewProxied, client,
			map[string]string{"X-Forwarded-For": client + ", 10.1.3.1"},
			http.StatusSeeOther,
		},
		{
			"plain HTTP, a proxy forged", webtest.New, client,
			map[string]string{"X-Forwarded-For": client + ", 10.1.2.3"},
			http.StatusSeeOther,
		},
		{
			"behind the proxy, no address", webtest.NewSecure, client,
			map[string]string{"X-Forwarded-For": "x"},
			http.StatusSeeOther,
		},
	} {
		s := c.newSite(t)
		s.UseUp(c.usedUp)
		from := s.Nobody(t)
		from.Header = c.header
		if got := from.TrySignIn(s.Ada.Email, webtest.Password); got.Code != c.want {
			t.Errorf("%s: %d, want %d", c.what, got.Code, c.want)
		}
	}
}

func TestAForwardedSchemeAndHostAreNotBelieved(t *testing.T) {
	t.Parallel()
	// answer.check looks at each cookie and at Strict-Transport-Security
	for _, s := range []*webtest.Site{webtest.New(t), webtest.NewSecure(t)} {
		c := s.Nobody(t)
		for name, value := range map[string]string{
			"X-Forwarded-Proto": map[bool]string{true: "http", false: "https"}[s.Https], "X-Forwarded-Ssl": "on",
			"X-Forwarded-Protocol": "https",
			"X-Url-Scheme":         "https", "X-Forwarded-Host": "evil.example", "X-Http-Method-Override": "DELETE",
			"X-Request-Id": "forged",
		} {
			c.Header[name] = value
		}
		c.Get("/").HasNot("evil.example")
		c.TrySignIn(s.Ada.Email, webtest.Password).LeadsTo("/")
		c.Get("/saker/nowhere").Is(http.StatusNotFound).HasNot("forged")
	}
}
