package views_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"sakstall/views"
	"sakstall/views/viewstest"
)

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
		page := viewstest.Written(t,
			views.ProofOf(views.Page{CSRF: "x"}, shown, views.Seen{Name: "version", Value: version}))
		_, rest, _ := strings.Cut(page, `<input type="hidden" name="`)
		name, _, _ := strings.Cut(rest, `"`)
		return name
	}
	page := func(c templ.Component) string { return viewstest.Written(t, c) }
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
