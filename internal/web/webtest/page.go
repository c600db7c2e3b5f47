package webtest

import (
	"iter"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Page is an HTML page as a browser reads it.
type Page struct{ *html.Node }

// Every is every element of the page for which is answers yes.
func (p Page) Every(is func(*html.Node) bool) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range p.Descendants() {
			if n.Type == html.ElementNode && is(n) && !yield(n) {
				return
			}
		}
	}
}

// One is the first node that is so.
func (p Page) One(is func(*html.Node) bool) (Page, bool) {
	for n := range p.Every(is) {
		return Page{n}, true
	}
	return Page{&html.Node{}}, false
}

// Named is every element with the name, such as "a".
func (p Page) Named(name string) iter.Seq[*html.Node] {
	return p.Every(func(n *html.Node) bool { return n.Data == name })
}

// ID is the text of the element with the id, or "".
func (p Page) ID(id string) string {
	found, _ := p.One(func(n *html.Node) bool { return Attr(n, "id") == id })
	return found.Text()
}

// Links are the addresses that the page leads to.
func (p Page) Links() []string {
	var out []string
	for n := range p.Named("a") {
		out = append(out, Attr(n, "href"))
	}
	return out
}

// Stylesheet is the address of the page's style.
func (p Page) Stylesheet() string {
	link, _ := p.One(func(n *html.Node) bool { return n.Data == "link" && Attr(n, "rel") == "stylesheet" })
	return Attr(link.Node, "href")
}

// Text is what can be read, with single spaces.
func (p Page) Text() string {
	var b strings.Builder
	for n := range p.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" {
			b.WriteString(n.Data)
			b.WriteString(" ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// Attr is the node's attribute, or "".
func Attr(n *html.Node, name string) string {
	value, _ := lookup(n, name)
	return value
}

// Has reports whether the node has the attribute.
func Has(n *html.Node, name string) bool {
	_, is := lookup(n, name)
	return is
}

func lookup(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// controls are the fields of a form as a browser sends them.
func controls(form Page) url.Values {
	out := url.Values{}
	for n := range form.Descendants() {
		name := Attr(n, "name")
		switch {
		case name == "" || Has(n, "disabled"):
		case n.Data == "select":
			out.Set(name, chosen(Page{n}))
		case n.Data == "textarea":
			text := ""
			if n.FirstChild != nil {
				text = n.FirstChild.Data
			}
			out.Set(name, text)
		case n.Data == "input":
			if kind := Attr(n, "type"); kind != "radio" && kind != "checkbox" || Has(n, "checked") {
				out.Add(name, Attr(n, "value"))
			}
		}
	}
	return out
}

// options are the values of a list, in its order.
func options(list Page) []string {
	var out []string
	for n := range list.Named("option") {
		out = append(out, Attr(n, "value"))
	}
	return out
}

func chosen(list Page) string {
	for n := range list.Named("option") {
		if Has(n, "selected") {
			return Attr(n, "value")
		}
	}
	return options(list)[0]
}

// Choices are the values that a field of the page's forms offers, in their order.
func (p Page) Choices(field string) []string {
	if list, found := p.One(func(n *html.Node) bool { return n.Data == "select" && Attr(n, "name") == field }); found {
		return options(list)
	}
	var out []string
	for n := range p.Named("input") {
		if Attr(n, "name") == field {
			out = append(out, Attr(n, "value"))
		}
	}
	return out
}

// Table is the rows of the table that stands in the region labelled by the id, by their headings.
func (p Page) Table(id string) map[string][]string {
	region, _ := p.One(func(n *html.Node) bool {
		return slices.Contains(strings.Fields(Attr(n, "aria-labelledby")), id) && Has(n, "tabindex")
	})
	out := map[string][]string{}
	for tr := range region.Named("tr") {
		var cells []string
		for n := range (Page{tr}).Every(func(n *html.Node) bool { return n.Data == "td" || n.Data == "th" }) {
			cells = append(cells, Page{n}.Text())
		}
		out[cells[0]] = cells[1:]
	}
	return out
}
