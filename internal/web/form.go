package web

import (
	"errors"
	"io"
	"maps"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"sakstall/internal/lang"
	"sakstall/views"
)

// The names of fields that forms of several features have.
const (
	TokenField   = "form_token" // the one-time token that makes sending a form twice harmless
	VersionField = "version"    // the version that somebody has seen of what they change
	ButtonField  = "do"         // which of the form's buttons has sent it
)

// formToken is what NewToken looks like.
var formToken = regexp.MustCompile(`^[A-Za-z0-9_-]{22}$`)

// NewToken is a one-time token for a form.
func NewToken() string { return randomToken(16) }

// TokenOf is the form's one-time token, or "" where it has none.
func TokenOf(form url.Values) string {
	token := form.Get(TokenField)
	if !formToken.MatchString(token) {
		return ""
	}
	return token
}

// ReadNumber reads a whole number that our pages have filled in. It returns ErrUnreadable for anything else.
func ReadNumber(text string) (int, error) {
	n, err := strconv.ParseUint(text, 10, 31)
	if err != nil {
		return 0, ErrUnreadable
	}
	return int(n), nil
}

// LanguageAsked is the language whose button has sent the form, or "" where another has.
func LanguageAsked(form url.Values) (lang.Lang, error) {
	code, asked := strings.CutPrefix(form.Get(ButtonField), views.LanguageButton)
	if !asked {
		return "", nil
	}
	l, known := lang.Parse(code)
	if !known {
		return "", ErrUnreadable
	}
	return l, nil
}

// readForm reads the body of a form into r.PostForm. It returns an error for what no form of ours sends: another
// content type, a query, an encoding that is broken, more than the limit. In parts is how a form with a file comes.
func readForm(r *http.Request, inParts bool) error {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	parts := err == nil && inParts && kind == "multipart/form-data"
	if err != nil || kind != "application/x-www-form-urlencoded" && !parts {
		return echo.ErrUnsupportedMediaType
	}
	if r.URL.RawQuery != "" {
		return ErrUnreadable
	}
	if parts {
		err = readParts(r, params["boundary"])
	} else {
		err = r.ParseForm()
	}
	maps.DeleteFunc(r.PostForm, func(name string, _ []string) bool { // no browser sends it, but other programs may
		return strings.HasPrefix(name, views.SeenMark)
	})
	var tooLarge *http.MaxBytesError
	if err != nil && !errors.As(err, &tooLarge) {
		return ErrUnreadable
	}
	return err
}

// maxParts is how many fields a form in parts may have.
const maxParts = 8

// readParts reads a form in parts, files too, into r.PostForm: in memory and never into a temporary file. The names
// of files are not looked at.
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
	return ErrUnreadable
}

// OnlyFields returns ErrUnreadable where the form has a field that it should not have, or one twice that is no list.
func OnlyFields(form url.Values, single, lists []string) error {
	for name, values := range form {
		if slices.Contains(lists, name) {
			continue
		}
		if !slices.Contains(single, name) || len(values) != 1 {
			return ErrUnreadable
		}
	}
	return nil
}
