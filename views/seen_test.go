package views_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/a-h/templ"
	nethtml "golang.org/x/net/html"

	"sakstall/views"
)

// unmarked finds forms that were made of something and don't begin with its mark: a browser could put the answers of
// another version into them. What stands in hidden fields is a version, but for the names that are left out here and
// for forms that change nothing.
func unmarked(root *nethtml.Node) []string {
	plain := []string{views.CSRFField, "form_token", "enhet", "ordning", "part"}
	var out []string
	for _, form := range elements(root, "form") {
		method, _ := attr(form, "method")
		action, _ := attr(form, "action")
		if method != "post" || slices.Contains([]string{"/logg-inn", "/saker/eksport"}, action) {
			continue
		}
		var made []string
		for _, e := range elements(form, "input", "select", "textarea") {
			name, _ := attr(e, "name")
			value, _ := attr(e, "value")
			kind, _ := attr(e, "type")
			if kind == "hidden" && !slices.Contains(plain, name) && !strings.HasPrefix(name, views.SeenMark) {
				made = append(made, value)
			}
		}
		if len(made) > 0 && !marks(firstNamed(form), made) {
			out = append(out, openTag(form))
		}
	}
	return out
}

// firstNamed is the name of the form's first control.
func firstNamed(form *nethtml.Node) string {
	for _, e := range elements(form, "input", "select", "textarea") {
		if name, is := attr(e, "name"); is {
			return name
		}
	}
	return ""
}

// marks reports whether the mark names all values.
func marks(mark string, values []string) bool {
	rest, is := strings.CutPrefix(mark, views.SeenMark)
	for _, v := range values {
		is = is && v != "" && strings.Contains(rest, v)
	}
	return is
}

// A form of another version, or of the same with other boxes to tick, is another form to a browser.
func TestTheMarkNamesWhatAFormWasMadeOf(t *testing.T) {
	boxes := func(kind views.Kind, values ...string) views.Field {
		f := views.Field{Name: "services", Kind: kind, Groups: []views.Group{{}}}
		for _, v := range values {
			f.Groups[0].Choices = append(f.Groups[0].Choices, views.Choice{Value: v})
		}
		return f
	}
	mark := func(version string, shown ...views.Field) string {
		page := written(t, views.ProofOf(views.Page{CSRF: "x"}, shown, views.Seen{Name: "version", Value: version}))
		return firstNamed(parsed(t, page))
	}
	page := func(c templ.Component) string { return written(t, c) }
	different := []string{
		mark("1"), mark("2"), mark("1", boxes(views.Checkboxes, "a", "b")),
		mark("1", boxes(views.Checkboxes, "b", "a")),
		mark("1", boxes(views.Radios, "a", "b", "c")), mark("1", boxes(views.Grid, "a")),
	}
	for i, m := range different {
		if slices.Contains(different[:i], m) || m == "" {
			t.Errorf("the mark %q is there twice", m)
		}
	}
	// filled in by their values
	if got := mark("1", boxes(views.Select, "a"), boxes(views.Search, "b")); got != mark("1") {
		t.Errorf("a list makes the mark %q, want %q", got, mark("1"))
	}
	unsent := page(views.ProofOf(views.Page{}, nil, views.Seen{Value: "7"}))
	if !strings.Contains(unsent, `name="seen-7" disabled`) || strings.Count(unsent, "<input") != 2 {
		t.Errorf("a state without a name is %s", unsent)
	}
}
