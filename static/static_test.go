package static

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

var (
	urls        = regexp.MustCompile(`url\(([^)]*)\)`)
	setVariable = regexp.MustCompile(`[{;](--[\w-]+):`)
	// one with a value to fall back on, or of a script of theirs (--_), may be unset
	usedVariable = regexp.MustCompile(`var\((--[a-z][\w-]*)\)`)
)

// sample is a dist as it is built, with short contents.
func sample() fstest.MapFS {
	return fstest.MapFS{
		"built":                                  {},
		"app-AAAAAAAA.css":                       {Data: []byte("body{}")},
		"app-AAAAAAAA.css.gz":                    {Data: []byte("zipped")},
		"app-BBBBBBBB.js":                        {Data: []byte("run()")},
		"app-BBBBBBBB.js.gz":                     {Data: []byte("zipped too")},
		"inter-latin-wght-normal-CCCCCCCC.woff2": {Data: []byte("font")},
	}
}

func serve(t *testing.T, method, path string, acceptEncoding ...string) *httptest.ResponseRecorder {
	t.Helper()
	assets, err := read(sample())
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), method, "/", nil)
	r.URL.Path = path
	r.Header["Accept-Encoding"] = acceptEncoding
	w := httptest.NewRecorder()
	assets.ServeHTTP(w, r)
	return w
}

func TestURLs(t *testing.T) {
	assets, err := read(sample())
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"app.css": "/static/app-AAAAAAAA.css", "app.js": "/static/app-BBBBBBBB.js", "built": "", "app-AAAAAAAA.css": "",
		"other.css": "",
	} {
		if got := assets.URL(name); got != want {
			t.Errorf("URL(%q) = %q, want %q", name, got, want)
		}
	}
	if got, want := assets.FontURL(), "/static/inter-latin-wght-normal-CCCCCCCC.woff2"; got != want {
		t.Errorf("FontURL() = %q, want %q", got, want)
	}
}

func TestWhatHasNotBeenBuiltSaysWhatToDo(t *testing.T) {
	for _, missing := range []string{"app-AAAAAAAA.css", "app-BBBBBBBB.js", "inter-latin-wght-normal-CCCCCCCC.woff2"} {
		dist := sample()
		delete(dist, missing)
		if _, err := read(dist); err == nil || !strings.Contains(err.Error(), "run make static") {
			t.Errorf("without %s: %v", missing, err)
		}
	}
}

func TestServe(t *testing.T) {
	for _, c := range []struct {
		method, path, accept, kind, encoding, body string
		status                                     int
	}{
		{"GET", "/static/app-AAAAAAAA.css", "", "text/css; charset=utf-8", "", "body{}", 200},
		{"GET", "/static/app-AAAAAAAA.css", "gzip, br", "text/css; charset=utf-8", "gzip", "zipped", 200},
		{"GET", "/static/app-AAAAAAAA.css", "gzip;q=0", "text/css; charset=utf-8", "", "body{}", 200},
		{"GET", "/static/app-BBBBBBBB.js", "gzip", "text/javascript; charset=utf-8", "gzip", "zipped too", 200},
		{"HEAD", "/static/app-BBBBBBBB.js", "gzip", "text/javascript; charset=utf-8", "gzip", "", 200},
		{"GET", "/static/inter-latin-wght-normal-CCCCCCCC.woff2", "gzip", "font/woff2", "", "font", 200},
		{"GET", "/static/app.css", "", "", "", "", 404},
		{"GET", "/static/app-AAAAAAAA.css.gz", "", "", "", "", 404},
		{"GET", "/static/built", "", "", "", "", 404},
		{"GET", "/static/", "", "", "", "", 404},
		{"GET", "/static/../static/app-AAAAAAAA.css", "", "", "", "", 404},
		{"GET", "/app-AAAAAAAA.css", "", "", "", "", 404},
		{"POST", "/static/app-AAAAAAAA.css", "", "", "", "", 405},
	} {
		t.Run(c.method+" "+c.path+" "+c.accept, func(t *testing.T) {
			w := serve(t, c.method, c.path, c.accept)
			h := w.Header()
			if w.Code != c.status {
				t.Fatalf("status %d, want %d", w.Code, c.status)
			}
			forGood := h.Get("Cache-Control") == "public, max-age=31536000, immutable"
			if forGood != (c.status == 200) {
				t.Errorf("Cache-Control %q", h.Get("Cache-Control"))
			}
			if c.status != 200 {
				return
			}
			if got := w.Body.String(); got != c.body {
				t.Errorf("body %q, want %q", got, c.body)
			}
			if h.Get("Content-Type") != c.kind || h.Get("Content-Encoding") != c.encoding {
				t.Errorf("%q encoded as %q, want %q as %q", h.Get("Content-Type"), h.Get("Content-Encoding"), c.kind,
					c.encoding)
			}
			if h.Get("Content-Length") == "" {
				t.Error("no Content-Length")
			}
			if varies := h.Get("Vary") == "Accept-Encoding"; varies == strings.HasSuffix(c.path, ".woff2") {
				t.Errorf("Vary %q", h.Get("Vary"))
			}
		})
	}
}

func TestAcceptsGzip(t *testing.T) {
	for header, want := range map[string]bool{
		"": false, "gzip": true, "GZIP": true, "x-gzip": true, "br, gzip": true, "br": false, "identity": false,
		"gzipped":  false,
		"gzip;q=0": false, "gzip; q=0.0": false, "gzip ; Q=0.001": true, "gzip;q=1": true, "gzip;q=x": false,
		"gzip;q=2":   false,
		"gzip;q=NaN": false, "*": true, "*;q=0": false, "gzip;q=0, *": false, "*;q=0, gzip": true,
		"deflate;q=1, *;q=0.5": true,
	} {
		if got := AcceptsGzip([]string{header}); got != want {
			t.Errorf("%q: %v, want %v", header, got, want)
		}
	}
	if !AcceptsGzip([]string{"br", "gzip"}) {
		t.Error("a header over two lines is not read to its end")
	}
}

// TestBuilt looks at what is really sent: that it fits a first page on a thin line, is the same compressed, and leads
// nowhere else.
func TestBuilt(t *testing.T) {
	assets, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for name, most := range map[string]int{"app.css": 18_000, "app.js": 4_000} {
		f := assets.files[strings.TrimPrefix(assets.URL(name), Prefix)]
		if len(f.gzip) == 0 || len(f.gzip) > most {
			t.Errorf("%s: %d bytes compressed, want 1 to %d", name, len(f.gzip), most)
		}
		r, err := gzip.NewReader(bytes.NewReader(f.gzip))
		if err != nil {
			t.Fatal(err)
		}
		if plain, err := io.ReadAll(r); err != nil || !bytes.Equal(plain, f.plain) {
			t.Errorf("%s is something else compressed (%v)", name, err)
		}
	}
	css := builtCSS(t)
	if strings.Contains(css, "@import") {
		t.Error("the style sheet loads another one")
	}
	for _, url := range urls.FindAllStringSubmatch(css, -1) {
		if address := strings.Trim(url[1], `"`); !strings.HasPrefix(address, "data:image/svg+xml") &&
			Prefix+strings.TrimPrefix(address, "./") != assets.FontURL() {
			t.Errorf("the style sheet leads to %s", address)
		}
	}
}

// TestEveryVariableIsThere guards against a design system that renames a variable: a colour or a size that a rule uses
// and nothing sets would take the rule's effect away without a word.
func TestEveryVariableIsThere(t *testing.T) {
	css := builtCSS(t)
	set := map[string]bool{}
	for _, m := range setVariable.FindAllStringSubmatch(css, -1) {
		set[m[1]] = true
	}
	for _, m := range usedVariable.FindAllStringSubmatch(css, -1) {
		if !set[m[1]] {
			t.Errorf("%s is used and never set", m[1])
			set[m[1]] = true
		}
	}
	if len(set) < 100 {
		t.Errorf("only %d variables found", len(set))
	}
}

func builtCSS(t *testing.T) string {
	t.Helper()
	assets, err := New()
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	assets.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, assets.URL("app.css"), nil))
	return w.Body.String()
}
