package archtest_test

import (
	"io/fs"
	"path"
	"strings"
	"testing"
)

// components are the elements that a template takes from the component which makes them, with the file of the
// component.
var components = map[string]string{`<div class="ds-alert"`: "views/alert.templ"}

// byHand are the elements that a template has typed by hand and must not.
func byHand(name, source string) []string {
	var out []string
	for element, of := range components {
		if name != of && strings.Contains(source, element) {
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
			t.Errorf("%s: %s is typed by hand: see %s", name, element, components[element])
		}
	})
}

func TestWhatIsTypedByHandIsFound(t *testing.T) {
	const alert = "<div class=\"ds-alert\" data-color=\"info\">\n"
	if len(byHand("views/x.templ", alert)) != 1 || len(byHand("views/alert.templ", alert)) != 0 ||
		len(byHand("views/x.templ", "@Alert(Told) {")) != 0 {
		t.Error("an alert that is typed by hand is not found, or one that is not is")
	}
}
