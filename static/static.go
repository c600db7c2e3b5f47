// Package static holds what the browser gets beside the pages: one style sheet, one script, one font. They are built
// from css, js and node_modules into dist, where each file's name carries a hash of its content.
package static

import (
	"embed"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"regexp"
	"strconv"
	"strings"
)

//go:embed all:dist
var dist embed.FS

// Prefix is where Assets are served.
const Prefix = "/static/"

// The files that every page needs.
const (
	styleSheet = "app.css"
	script     = "app.js"
	font       = "inter-latin-wght-normal.woff2"
)

// Assets are the built files. They never change while the program runs, and are safe for use by many goroutines.
type Assets struct {
	urls  map[string]string // by the name without its hash
	files map[string]file   // by the name with its hash
}

type file struct {
	contentType string
	plain       []byte
	gzip        []byte // nil where compressing is of no use
}

// New reads the built files. It returns an error, with what to do, where they have not been built.
func New() (*Assets, error) {
	built, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, err
	}
	return read(built)
}

// hashed is the name of a built file: its own name, a hash, and what it is.
var hashed = regexp.MustCompile(`^(.+)-[0-9A-Z]{8}(\.[a-z0-9]+)$`)

func read(built fs.FS) (*Assets, error) {
	entries, err := fs.ReadDir(built, ".")
	if err != nil {
		return nil, fmt.Errorf("static files: %w", err)
	}
	a := &Assets{urls: map[string]string{}, files: map[string]file{}}
	for _, e := range entries {
		parts := hashed.FindStringSubmatch(e.Name())
		if parts == nil {
			continue
		}
		f := file{contentType: contentType(parts[2])}
		if f.plain, err = fs.ReadFile(built, e.Name()); err != nil {
			return nil, fmt.Errorf("static files: %w", err)
		}
		if f.gzip, err = fs.ReadFile(built, e.Name()+".gz"); err != nil {
			f.gzip = nil
		}
		a.files[e.Name()] = f
		a.urls[parts[1]+parts[2]] = Prefix + e.Name()
	}
	for _, name := range []string{styleSheet, script, font} {
		if a.urls[name] == "" {
			return nil, fmt.Errorf("%s has not been built: run make static, then build again", name)
		}
	}
	return a, nil
}

// contentType is what a browser is told of files with this extension. Those of fonts are not known on every system.
func contentType(ext string) string {
	if ext == ".woff2" {
		return "font/woff2"
	}
	return mime.TypeByExtension(ext)
}

// URL is the address of a file by its name without the hash: app.css, app.js. It is "" for one that there is not.
func (a *Assets) URL(name string) string { return a.urls[name] }

// FontURL is the address of the font that the style sheet asks for, for a page to load beside it.
func (a *Assets) FontURL() string { return a.urls[font] }

// ServeHTTP answers GET and HEAD for the exact addresses of the files, compressed where the client reads that. A browser may
// keep them for good: another content has another address.
func (a *Assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, ok := strings.CutPrefix(r.URL.Path, Prefix)
	f, found := a.files[name]
	if !ok || !found {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	body := f.plain
	if f.gzip != nil {
		h.Set("Vary", "Accept-Encoding")
		if AcceptsGzip(r.Header.Values("Accept-Encoding")) {
			h.Set("Content-Encoding", "gzip")
			body = f.gzip
		}
	}
	h.Set("Content-Type", f.contentType)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodGet {
		_, _ = w.Write(body) // who has gone away needs no answer
	}
}
