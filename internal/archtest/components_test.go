package archtest_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
)

// components are what a template takes from the component which makes it, with the files that may have it: that of the
// component, and for buttons the frame, whose buttons for the languages look like links.
var components = map[string][]string{
	`class="ds-alert"`:     {"views/alert.templ"},
	`role="alert"`:         {"views/alert.templ"},
	`class="ds-button"`:    {"views/button.templ"},
	`<button`:              {"views/button.templ", "views/layout.templ"},
	`class="ds-input"`:     {"views/fields.templ"},
	`<select`:              {"views/fields.templ"},
	`<textarea`:            {"views/fields.templ"},
	`<fieldset`:            {"views/fields.templ"},
	`<label`:               {"views/fields.templ"},
	`data-error-summary`:   {"views/fields.templ"},
	`<table`:               {"views/table.templ"},
	`class="table-scroll"`: {"views/table.templ"},
}

// byHand are the elements that a template has typed by hand and must not.
func byHand(name, source string) []string {
	var out []string
	for element, of := range components {
		if !slices.Contains(of, name) && strings.Contains(source, element) {
			out = append(out, element)
		}
	}
	return out
}

func TestElementsAreMadeByTheirComponents(t *testing.T) {
	walk(t, func(name string) {
		if path.Ext(name) != ".templ" {
			return
		}
		source, err := fs.ReadFile(root(), name)
		if err != nil {
			t.Fatal(err)
		}
		for _, element := range byHand(name, string(source)) {
			t.Errorf("%s: %s is typed by hand: see %s", name, element, components[element][0])
		}
	})
}

func TestWhatIsTypedByHandIsFound(t *testing.T) {
	for element, of := range components {
		if source := "<p>\n\t" + element + ">\n"; len(byHand("views/x/x.templ", source)) != 1 ||
			len(byHand(of[0], source)) != 0 {
			t.Errorf("%s that is typed by hand is not found, or one that is not is", element)
		}
	}
	if found := byHand("views/x/x.templ", "@views.Alert(views.Told) {\n@views.Table(h) {"); len(found) > 0 {
		t.Errorf("found %q", found)
	}
}
