package webtest

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

// Body is a way to send a form that no page of ours sends it in.
type Body struct {
	Kind, Text string
	Query      string
	Chunked    bool
	Want       int
}

// InParts is the form as multipart/form-data.
func InParts(t *testing.T, form url.Values) (kind, text string) {
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

// SendBody sends the body to the address.
func (c *Client) SendBody(path string, b Body) Answer {
	c.t.Helper()
	var from io.Reader = strings.NewReader(b.Text)
	if b.Chunked {
		from = io.MultiReader(from) // hides the length
	}
	r := c.Request(http.MethodPost, path+b.Query, from)
	if b.Chunked != (r.ContentLength < 0 || r.ContentLength == 0 && b.Text != "") {
		c.t.Fatalf("the body's length is %d", r.ContentLength)
	}
	if b.Kind != "" {
		r.Header.Set("Content-Type", b.Kind)
	}
	return c.Send(r)
}

// FormType is what browsers send a form without a file as.
const FormType = "application/x-www-form-urlencoded"
