package viewstest

import (
	"slices"
	"testing"

	"sakstall/views"
)

// A rule that finds nothing in a page that breaks it would prove nothing.
func TestEveryRuleFindsWhatBreaksIt(t *testing.T) {
	const page = `<h1></h1><style></style><p style="color:red" onclick="x()" id=a></p><script>x()</script><b id=a></b><a href="#b">b</a>
		<form method=post><input name=c aria-describedby=d><label for=e></label><input type=hidden name=version value=1></form><a aria-current href="#a">a</a>
		<table><tr><th>f</th><td>1</td></tr></table><div class="ds-field"><p data-field="validation" id=g>wrong</p></div>`
	for rule, broken := range rules() {
		if len(broken(parsed(t, page))) == 0 {
			t.Errorf("not found: %s", rule)
		}
	}
}

// Errors that are deep in a model are found as well.
func TestEveryErrorOfAModelIsFound(t *testing.T) {
	wrong := views.Field{Name: "a", Error: "wrong"}
	model := struct {
		Fields []views.Field
		Inner  struct{ Deep []views.Field }
	}{Fields: []views.Field{{Name: "b"}, wrong}}
	model.Inner.Deep = []views.Field{{Name: "c", Error: "worse"}}
	if got, want := modelErrors(model), []string{"a-error: wrong", "c-error: worse"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}
