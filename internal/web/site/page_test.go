package site_test

import (
	"iter"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// page is an HTML page as a browser reads it.
type page struct{ *html.Node }

// every is every element of the page for which is answers yes.
func (p page) every(is func(*html.Node) bool) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range p.Descendants() {
			if n.Type == html.ElementNode && is(n) && !yield(n) {
				return
			}
		}
	}
}

func (p page) one(is func(*html.Node) bool) (page, bool) {
	for n := range p.every(is) {
		return page{n}, true
	}
	return page{&html.Node{}}, false
}

// named is every element with the name, such as "a".
func (p page) named(name string) iter.Seq[*html.Node] {
	return p.every(func(n *html.Node) bool { return n.Data == name })
}

// id is the text of the element with the id, or "".
func (p page) id(id string) string {
	found, _ := p.one(func(n *html.Node) bool { return attr(n, "id") == id })
	return found.text()
}

// links are the addresses that the page leads to.
func (p page) links() []string {
	var out []string
	for n := range p.named("a") {
		out = append(out, attr(n, "href"))
	}
	return out
}

// stylesheet is the address of the page's style.
func (p page) stylesheet() string {
	link, _ := p.one(func(n *html.Node) bool { return n.Data == "link" && attr(n, "rel") == "stylesheet" })
	return attr(link.Node, "href")
}

// text is what can be read, with single spaces.
func (p page) text() string {
	var b strings.Builder
	for n := range p.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" {
			b.WriteString(n.Data)
			b.WriteString(" ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func attr(n *html.Node, name string) string {
	value, _ := lookup(n, name)
	return value
}

func has(n *html.Node, name string) bool {
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
func controls(form page) url.Values {
	out := url.Values{}
	for n := range form.Descendants() {
		name := attr(n, "name")
		switch {
		case name == "":
		case n.Data == "select":
			out.Set(name, chosen(page{n}))
		case n.Data == "textarea":
			text := ""
			if n.FirstChild != nil {
				text = n.FirstChild.Data
			}
			out.Set(name, text)
		case n.Data == "input":
			if kind := attr(n, "type"); kind != "radio" && kind != "checkbox" || has(n, "checked") {
				out.Add(name, attr(n, "value"))
			}
		}
	}
	return out
}

// options are the values of a list, in its order.
func options(list page) []string {
	var out []string
	for n := range list.named("option") {
		out = append(out, attr(n, "value"))
	}
	return out
}

func chosen(list page) string {
	for n := range list.named("option") {
		if has(n, "selected") {
			return attr(n, "value")
		}
	}
	return options(list)[0]
}

// choices are the values that a field of the page's forms offers, in their order.
func (p page) choices(field string) []string {
	if list, found := p.one(func(n *html.Node) bool { return n.Data == "select" && attr(n, "name") == field }); found {
		return options(list)
	}
	var out []string
	for n := range p.named("input") {
		if attr(n, "name") == field {
			out = append(out, attr(n, "value"))
		}
	}
	return out
}

// table is the rows of the table that stands in the region labelled by the id, by their headings.
func (p page) table(id string) map[string][]string {
	region, _ := p.one(func(n *html.Node) bool {
		return slices.Contains(strings.Fields(attr(n, "aria-labelledby")), id) && has(n, "tabindex")
	})
	out := map[string][]string{}
	for tr := range region.named("tr") {
		var cells []string
		for n := range (page{tr}).every(func(n *html.Node) bool { return n.Data == "td" || n.Data == "th" }) {
			cells = append(cells, page{n}.text())
		}
		out[cells[0]] = cells[1:]
	}
	return out
}
