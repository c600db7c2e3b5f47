package site_test

import (
	"bytes"
	"io"
	"maps"
	"mime/multipart"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

const formType = "application/x-www-form-urlencoded"

// body is a way to send a form that no page of ours sends it in.
type body struct {
	kind, text string
	query      string
	chunked    bool
	want       int
}

// padded is the form with a field more, so that it is size bytes long.
func padded(form url.Values, size int) string {
	text := form.Encode() + "&pad="
	return text + strings.Repeat("x", size-len(text))
}

func bodies(t *testing.T, form url.Values) map[string]body {
	t.Helper()
	const limit = 64 << 10
	good := form.Encode()
	kind, parts := inParts(t, form)
	out := map[string]body{
		"65 KiB":                       {kind: formType, text: padded(form, 65<<10), want: http.StatusRequestEntityTooLarge},
		"65 KiB, length untold":        {kind: formType, text: padded(form, 65<<10), chunked: true, want: http.StatusRequestEntityTooLarge},
		"a byte over the limit":        {kind: formType, text: padded(form, limit+1), want: http.StatusRequestEntityTooLarge},
		"at the limit, with a field":   {kind: formType, text: padded(form, limit), want: http.StatusBadRequest},
		"parts":                        {kind: kind, text: parts, want: http.StatusUnsupportedMediaType},
		"JSON":                         {kind: "application/json", text: `{"csrf_token":"x"}`, want: http.StatusUnsupportedMediaType},
		"a form called text":           {kind: "text/plain", text: good, want: http.StatusUnsupportedMediaType},
		"a form called nothing":        {text: good, want: http.StatusUnsupportedMediaType},
		"a form called by a bad name":  {kind: formType + "; ;", text: good, want: http.StatusUnsupportedMediaType},
		"a broken escape":              {kind: formType, text: good + "&a=%zz", want: http.StatusBadRequest},
		"half an escape":               {kind: formType, text: good + "&a=%", want: http.StatusBadRequest},
		"a semicolon":                  {kind: formType, text: good + ";a=b", want: http.StatusBadRequest},
		"a query":                      {kind: formType, text: good, query: "?a=b", want: http.StatusBadRequest},
		"its token in the query":       {kind: formType, text: good, query: "?csrf_token=" + form.Get("csrf_token"), want: http.StatusBadRequest},
		"the form itself in the query": {kind: formType, query: "?" + good, want: http.StatusBadRequest},
	}
	for _, name := range []string{"owner_id", "registered_by", "status", "period_id", "role", "published", "ref", "complex", "form", "id", "user", "", "Month", "month[]"} {
		out["a field "+name] = body{kind: formType, text: good + "&" + url.QueryEscape(name) + "=1", want: http.StatusBadRequest}
	}
	for name := range form {
		if lists := []string{"elements", "themes", "services", "audience", "partners", "enhet", "keep", "csrf_token"}; !slices.Contains(lists, name) {
			again := url.Values{name: {form.Get(name)}}.Encode()
			out["twice "+name] = body{kind: formType, text: good + "&" + again, want: http.StatusBadRequest}
		}
	}
	return out
}

// inParts is the form as multipart/form-data.
func inParts(t *testing.T, form url.Values) (kind, text string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(form)) {
		for _, value := range form[name] {
			if err := w.WriteField(name, value); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return w.FormDataContentType(), b.String()
}

func TestABodyThatNoFormOfOursSendsChangesNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, u := range unsafeForms(t, s) {
		c, form := u.ready(t, s)
		if u.path == "/saker/importer" { // takes parts, and more: it has tests of its own
			continue
		}
		for what, b := range bodies(t, form) {
			s.unchanged(t, u.path+" with "+what, func() { c.copy().sendBody(u.path, b).is(b.want) })
		}
		c.post(u.path, form).is(u.done())
	}
}

func (c *client) sendBody(path string, b body) answer {
	c.t.Helper()
	var from io.Reader = strings.NewReader(b.text)
	if b.chunked {
		from = io.MultiReader(from) // hides the length
	}
	r := c.request(http.MethodPost, path+b.query, from)
	if b.chunked != (r.ContentLength < 0 || r.ContentLength == 0 && b.text != "") {
		c.t.Fatalf("the body's length is %d", r.ContentLength)
	}
	if b.kind != "" {
		r.Header.Set("Content-Type", b.kind)
	}
	return c.send(r)
}
