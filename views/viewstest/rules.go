package viewstest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"sakstall/views"
)

// rules are what holds for every page. Each returns what breaks it.
func rules() map[string]func(root *nethtml.Node) []string {
	return map[string]func(*nethtml.Node) []string{
		"nothing that the content security policy forbids": forbidden,
		"every id is there once":                           doubledIDs,
		"every reference leads to an id":                   danglingReferences,
		"every control has a label":                        unlabelled,
		"every form proves that it is ours":                unprotected,
		"every form names the version that it was made of": unmarked,
		"one heading and a title":                          headless,
		"a table's numbers have their headings":            tableless,
		"an error stands in the summary and at its field":  lonelyErrors,
		"what is marked as current says so":                notCurrent,
	}
}

// checkRules reports which rules the page breaks.
func checkRules(t *testing.T, page string) {
	t.Helper()
	root := parsed(t, page)
	for rule, broken := range rules() {
		for _, what := range broken(root) {
			t.Errorf("%s: %s", rule, what)
		}
	}
}

func forbidden(root *nethtml.Node) []string {
	var out []string
	for _, e := range elements(root) {
		_, src := attr(e, "src")
		if e.Data == "style" || e.Data == "script" && (!src || text(e) != "") {
			out = append(out, openTag(e))
		}
		for _, a := range e.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				out = append(out, openTag(e))
			}
		}
	}
	return out
}

func ids(root *nethtml.Node) map[string]*nethtml.Node {
	out := map[string]*nethtml.Node{}
	for _, e := range having(root, "id") {
		id, _ := attr(e, "id")
		out[id] = e
	}
	return out
}

func doubledIDs(root *nethtml.Node) []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, e := range having(root, "id") {
		id, _ := attr(e, "id")
		if seen[id] || strings.ContainsAny(id, " \t\n") {
			out = append(out, fmt.Sprintf("%q", id))
		}
		seen[id] = true
	}
	return out
}

func danglingReferences(root *nethtml.Node) []string {
	var out []string
	known := ids(root)
	refer := func(e *nethtml.Node, targets ...string) {
		for _, id := range targets {
			if known[id] == nil {
				out = append(out, openTag(e))
			}
		}
	}
	for _, e := range elements(root) {
		for _, a := range e.Attr {
			switch {
			case a.Key == "for":
				refer(e, a.Val)
			case a.Key == "aria-describedby" || a.Key == "aria-labelledby":
				refer(e, strings.Fields(a.Val)...)
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				refer(e, strings.TrimPrefix(a.Val, "#"))
			}
		}
	}
	return out
}

func unlabelled(root *nethtml.Node) []string {
	labels := map[string]bool{}
	for _, l := range elements(root, "label") {
		id, _ := attr(l, "for")
		labels[id] = text(l) != ""
	}
	var out []string
	for _, e := range elements(root, "input", "select", "textarea") {
		kind, _ := attr(e, "type")
		if id, _ := attr(e, "id"); kind != "hidden" && !labels[id] {
			out = append(out, openTag(e))
		}
	}
	for _, group := range elements(root, "fieldset") {
		if legends := elements(group, "legend"); len(legends) != 1 || text(legends[0]) == "" {
			out = append(out, openTag(group))
		}
	}
	return out
}

func unprotected(root *nethtml.Node) []string {
	var out []string
	for _, form := range elements(root, "form") {
		proofs := slices.DeleteFunc(elements(form, "input"), func(e *nethtml.Node) bool {
			name, _ := attr(e, "name")
			kind, _ := attr(e, "type")
			value, _ := attr(e, "value")
			return name != views.CSRFField || kind != "hidden" || value == ""
		})
		method, _ := attr(form, "method")
		// what only asks proves nothing
		if changes := method != "get"; changes && (method != "post" || len(proofs) != 1) || !changes &&
			len(proofs) != 0 {
			out = append(out, openTag(form))
		}
	}
	return out
}

func headless(root *nethtml.Node) []string {
	var out []string
	for _, tag := range []string{"h1", "title"} {
		// a picture has a title of its own
		found := slices.DeleteFunc(elements(root, tag), func(e *nethtml.Node) bool { return e.Namespace == "svg" })
		if len(found) != 1 || text(found[0]) == "" {
			out = append(out, fmt.Sprintf("%d %s", len(found), tag))
		}
	}
	return out
}

// tableless finds tables where a heading is empty or has no scope, and rows of another length than the headings.
func tableless(root *nethtml.Node) []string {
	var out []string
	for _, table := range elements(root, "table") {
		for _, th := range elements(table, "th") {
			if scope, _ := attr(th, "scope"); text(th) == "" || scope != "col" && scope != "row" {
				out = append(out, openTag(th))
			}
		}
		rows := elements(table, "tr")
		for _, row := range rows {
			if len(elements(row, "th", "td")) != len(elements(rows[0], "th", "td")) {
				out = append(out, text(row))
			}
		}
	}
	return out
}

// lonelyErrors finds errors beside a field that the summary does not have, that are not tied to the field, or the other
// way round.
func lonelyErrors(root *nethtml.Node) []string {
	summary, known := map[string]string{}, ids(root)
	for _, e := range having(root, "data-error-summary") {
		for _, link := range elements(e, "a") {
			href, _ := attr(link, "href")
			summary[strings.TrimPrefix(href, "#")] = text(link)
		}
	}
	var out []string
	beside := 0
	for _, e := range having(root, "data-field") {
		if kind, _ := attr(e, "data-field"); kind != "validation" {
			continue
		}
		beside++
		id, _ := attr(e, "id")
		name := strings.TrimSuffix(id, "-error")
		if !strings.HasSuffix(summary[name], " "+text(e)) || !slices.Contains(elements(e.Parent), known[name]) ||
			!describes(e.Parent, id) {
			out = append(out, id)
		}
	}
	if len(summary) != beside {
		out = append(out, fmt.Sprintf("%d in the summary, %d at their fields", len(summary), beside))
	}
	return out
}

// describes reports whether the field's group, or a control in it, is described by what has the id.
func describes(field *nethtml.Node, id string) bool {
	return slices.ContainsFunc(append(elements(field), field), func(e *nethtml.Node) bool {
		by, _ := attr(e, "aria-describedby")
		return slices.Contains(strings.Fields(by), id)
	})
}

// notCurrent finds aria-current without a value, which says that nothing is current.
func notCurrent(root *nethtml.Node) []string {
	var out []string
	for _, e := range having(root, "aria-current") {
		if value, _ := attr(e, "aria-current"); value == "" {
			out = append(out, openTag(e))
		}
	}
	return out
}

// checkErrors reports whether the page shows other errors than the fields of its model have, or in another order.
func checkErrors(t *testing.T, s State, page string) {
	t.Helper()
	var got []string
	for _, e := range having(parsed(t, page), "data-field") {
		if kind, _ := attr(e, "data-field"); kind == "validation" {
			id, _ := attr(e, "id")
			got = append(got, id+": "+text(e))
		}
	}
	if want := modelErrors(s.model); !slices.Equal(got, want) {
		t.Errorf("the page shows %q, want %q", got, want)
	}
}

// modelErrors are the errors of all fields of a model, in their order.
func modelErrors(model any) []string {
	var out []string
	eachField(reflect.ValueOf(model), func(f views.Field) {
		if f.Error != "" {
			out = append(out, f.Name+"-error: "+f.Error)
		}
	})
	return out
}

func eachField(v reflect.Value, do func(views.Field)) {
	if !v.CanInterface() { // a closed struct's own
		return
	}
	switch f, is := v.Interface().(views.Field); {
	case is:
		do(f)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			eachField(v.Field(i), do)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			eachField(v.Index(i), do)
		}
	}
}

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
