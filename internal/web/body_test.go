package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/web/webtest"
)

// padded is the form with a field more, so that it is size bytes long.
func padded(form url.Values, size int) string {
	text := form.Encode() + "&pad="
	return text + strings.Repeat("x", size-len(text))
}

func bodies(t *testing.T, form url.Values) map[string]webtest.Body {
	t.Helper()
	const limit = 64 << 10
	good := form.Encode()
	kind, parts := webtest.InParts(t, form)
	out := map[string]webtest.Body{
		"65 KiB": {
			Kind: webtest.FormType, Text: padded(form, 65<<10),
			Want: http.StatusRequestEntityTooLarge,
		},
		"65 KiB, length untold": {
			Kind: webtest.FormType, Text: padded(form, 65<<10), Chunked: true,
			Want: http.StatusRequestEntityTooLarge,
		},
		"a byte over the limit": {
			Kind: webtest.FormType, Text: padded(form, limit+1),
			Want: http.StatusRequestEntityTooLarge,
		},
		"at the limit, with a field": {Kind: webtest.FormType, Text: padded(form, limit), Want: http.StatusBadRequest},
		"parts":                      {Kind: kind, Text: parts, Want: http.StatusUnsupportedMediaType},
		"JSON": {
			Kind: "application/json", Text: `{"csrf_token":"x"}`,
			Want: http.StatusUnsupportedMediaType,
		},
		"a form called text":    {Kind: "text/plain", Text: good, Want: http.StatusUnsupportedMediaType},
		"a form called nothing": {Text: good, Want: http.StatusUnsupportedMediaType},
		"a form called by a bad name": {
			Kind: webtest.FormType + "; ;", Text: good,
			Want: http.StatusUnsupportedMediaType,
		},
		"a broken escape": {Kind: webtest.FormType, Text: good + "&a=%zz", Want: http.StatusBadRequest},
		"half an escape":  {Kind: webtest.FormType, Text: good + "&a=%", Want: http.StatusBadRequest},
		"a semicolon":     {Kind: webtest.FormType, Text: good + ";a=b", Want: http.StatusBadRequest},
		"a query":         {Kind: webtest.FormType, Text: good, Query: "?a=b", Want: http.StatusBadRequest},
		"its token in the query": {
			Kind: webtest.FormType, Text: good, Query: "?csrf_token=" + form.Get("csrf_token"),
			Want: http.StatusBadRequest,
		},
		"the form itself in the query": {Kind: webtest.FormType, Query: "?" + good, Want: http.StatusBadRequest},
	}
	for _, name := range []string{
		"owner_id", "registered_by", "status", "period_id", "role", "published", "ref",
		"complex", "form", "id", "user", "", "Month", "month[]",
	} {
		out["a field "+name] = webtest.Body{
			Kind: webtest.FormType, Text: good + "&" + url.QueryEscape(name) + "=1",
			Want: http.StatusBadRequest,
		}
	}
	for name := range form {
		if lists := []string{
			"elements", "themes", "services", "audience", "partners", "enhet", "keep",
			"csrf_token",
		}; !slices.Contains(lists, name) {
			again := url.Values{name: {form.Get(name)}}.Encode()
			out["twice "+name] = webtest.Body{
				Kind: webtest.FormType, Text: good + "&" + again,
				Want: http.StatusBadRequest,
			}
		}
	}
	return out
}

func TestABodyThatNoFormOfOursSendsChangesNothing(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, u := range unsafeForms(t, s) {
		c, form := u.ready(t, s)
		if u.path == "/saker/importer" { // takes parts, and more: it has tests of its own
			continue
		}
		for what, b := range bodies(t, form) {
			s.Unchanged(t, u.path+" with "+what, func() { c.Copy().SendBody(u.path, b).Is(b.Want) })
		}
		c.Post(u.path, form).Is(u.done())
	}
}
