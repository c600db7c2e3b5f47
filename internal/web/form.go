package web

import (
	"errors"
	"mime"
	"net/http"
	"net/url"
	"slices"

	"github.com/labstack/echo/v4"
)

// readForm reads the body of a form into r.PostForm. It returns an error for what no form of ours sends: another content type, a
// query, an encoding that is broken, more than maxBody.
func readForm(r *http.Request) error {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "application/x-www-form-urlencoded" {
		return echo.ErrUnsupportedMediaType
	}
	if r.URL.RawQuery != "" {
		return errUnreadable
	}
	if err := r.ParseForm(); err != nil {
		var tooLarge *http.MaxBytesError
		if errors.As(err, &tooLarge) {
			return err
		}
		return errUnreadable
	}
	return nil
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
