package web

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"slices"

	"github.com/labstack/echo/v4"
)

// readForm reads the body of a form into r.PostForm. It returns an error for what no form of ours sends: another content type, a
// query, an encoding that is broken, more than the limit. In parts is how a form with a file comes.
func readForm(r *http.Request, inParts bool) error {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	parts := err == nil && inParts && kind == "multipart/form-data"
	if err != nil || kind != "application/x-www-form-urlencoded" && !parts {
		return echo.ErrUnsupportedMediaType
	}
	if r.URL.RawQuery != "" {
		return errUnreadable
	}
	if parts {
		err = readParts(r, params["boundary"])
	} else {
		err = r.ParseForm()
	}
	var tooLarge *http.MaxBytesError
	if err != nil && !errors.As(err, &tooLarge) {
		return errUnreadable
	}
	return err
}

// maxParts is how many fields a form in parts may have.
const maxParts = 8

// readParts reads a form in parts, files too, into r.PostForm: in memory and never into a temporary file. The names of files are not
// looked at.
func readParts(r *http.Request, boundary string) error {
	r.PostForm = url.Values{}
	in := multipart.NewReader(r.Body, boundary)
	for range maxParts + 1 {
		part, err := in.NextPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		content, err := io.ReadAll(part)
		if err != nil {
			return err
		}
		r.PostForm.Add(part.FormName(), string(content))
	}
	return errUnreadable
}

// onlyFields returns errUnreadable where the form has a field that it should not have, or one twice that is no list.
func onlyFields(form url.Values, single, lists []string) error {
	for name, values := range form {
		if slices.Contains(lists, name) {
			continue
		}
		if !slices.Contains(single, name) || len(values) != 1 {
			return errUnreadable
		}
	}
	return nil
}
