package webtest

import (
	"net/http"
	"regexp"
	"strings"
)

// Inside is what no page says of what went wrong.
var Inside = []string{"sql", "SQL", "database", "closed", "goroutine", ".go:", "panic", "store:", "boom"}

var requestCode = regexp.MustCompile(`Kode: ([0-9a-f]{16})`)

// Broken fails the test where the page is not the one for what went wrong inside, and tells more than its code.
func (a Answer) Broken() {
	a.t.Helper()
	a.Is(http.StatusInternalServerError).Has("Noe gikk galt hos oss").HasNot(Inside...)
	code := requestCode.FindStringSubmatch(a.Text())
	if code == nil {
		a.t.Fatalf("%s: no code on the page:\n%s", a.asked, a.Text())
	}
	if !strings.Contains(a.site.Log.String(), `msg="request failed" id=`+code[1]) {
		a.t.Errorf("%s: the log does not tell of %s", a.asked, code[1])
	}
}
