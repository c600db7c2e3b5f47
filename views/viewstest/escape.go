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

// payloads are texts that would do something if they came out of a page as more than text.
func payloads() []string {
	return []string{
		`<script>alert(1)</script>`,
		`"><img src=x onerror=alert(1)>`,
		`' onmouseover='alert(1)' x='`,
		`" autofocus onfocus="alert(1)`,
		`</title></h1></option></select></main><svg onload=alert(1)>`,
		`--><script>alert(1)</script><!--`,
		`javascript:alert(1)`,
		`data:text/html,<script>alert(1)</script>`,
		`&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;`,
		`{{constructor.constructor('alert(1)')()}}${alert(1)}`,
		"`><style>*{display:none}</style>\u2028\u202e",
	}
}

// checkEscaping reports where a text of the model comes out of the page as more than text, whatever it is.
func checkEscaping(t *testing.T, s State) {
	t.Helper()
	for name, keep := range map[string]func(reflect.Type, string) bool{"texts": isCode, "texts and codes": isNone} {
		harmless := skeleton(parsed(t, Written(t, s.render(filledWith(s.model, "word", keep)))))
		for _, payload := range payloads() {
			root := parsed(t, Written(t, s.render(filledWith(s.model, payload, keep))))
			if got := skeleton(root); !slices.Equal(got, harmless) {
				t.Errorf("with %s %q: other elements than with a harmless word", name, payload)
			}
			if h1 := text(elements(root, "h1")[0]); h1 != payload {
				t.Errorf("with %s %q the heading is %q", name, payload, h1)
			}
			for _, link := range dangerous(root) {
				t.Errorf("with %s %q the page leads to %s", name, payload, link)
			}
		}
	}
}

// isCode reports whether a field of a model holds a code that the page looks something up by.
func isCode(of reflect.Type, field string) bool {
	return of == reflect.TypeFor[views.Field]() && field == "Name" ||
		strings.HasPrefix(of.PkgPath(), "sakstall/internal/counts")
}

func isNone(reflect.Type, string) bool { return false }

// filledWith is the model with every text that it has replaced. The addresses of what is loaded with a page are no
// texts: we make them.
func filledWith(model any, payload string, keep func(reflect.Type, string) bool) any {
	var fill func(v reflect.Value) reflect.Value
	fill = func(v reflect.Value) reflect.Value {
		switch {
		case v.Type() == reflect.TypeFor[string]() && v.Len() > 0:
			return reflect.ValueOf(payload)
		case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[views.Assets]() && isOpen(v.Type()):
			out := reflect.New(v.Type()).Elem()
			for i := range v.NumField() {
				if keep(v.Type(), v.Type().Field(i).Name) {
					out.Field(i).Set(v.Field(i))
				} else {
					out.Field(i).Set(fill(v.Field(i)))
				}
			}
			return out
		case v.Kind() == reflect.Slice:
			out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			for i := range v.Len() {
				out.Index(i).Set(fill(v.Index(i)))
			}
			return out
		case v.Kind() == reflect.Map:
			out := reflect.MakeMap(v.Type())
			for _, key := range v.MapKeys() {
				out.SetMapIndex(key, fill(v.MapIndex(key)))
			}
			return out
		default:
			return v
		}
	}
	return fill(reflect.ValueOf(model)).Interface()
}

// isOpen reports whether a struct's fields can be set from outside. One that is closed holds no text of anybody's: its
// own package makes it.
func isOpen(of reflect.Type) bool {
	return !slices.ContainsFunc(reflect.VisibleFields(of), func(f reflect.StructField) bool { return !f.IsExported() })
}

// skeleton is the page's elements with their attributes, without any of the texts.
func skeleton(root *nethtml.Node) []string {
	var out []string
	for n := range root.Descendants() {
		if n.Type == nethtml.TextNode || n.Data == "text" && n.Namespace == "svg" { // as many as its words have lines
			continue
		}
		tag := fmt.Sprint(n.Type, " ", n.Data)
		for _, a := range n.Attr {
			tag += " " + a.Key
		}
		out = append(out, tag)
	}
	return out
}

// dangerous are the addresses on the page that run something instead of leading somewhere. The icon is one of ours.
func dangerous(root *nethtml.Node) []string {
	var out []string
	for _, e := range elements(root) {
		for _, a := range e.Attr {
			scheme, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(a.Val)), ":")
			if rel, _ := attr(e, "rel"); slices.Contains([]string{"href", "src", "action"}, a.Key) && rel != "icon" &&
				slices.Contains([]string{"javascript", "data", "vbscript"}, scheme) {
				out = append(out, openTag(e))
			}
		}
	}
	return out
}
