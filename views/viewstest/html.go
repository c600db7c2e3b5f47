package viewstest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"
)

func parsed(t *testing.T, page string) *nethtml.Node {
	t.Helper()
	root, err := nethtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// indented writes the page a line an element, so that a change of it can be read.
func indented(root *nethtml.Node) string {
	var out strings.Builder
	indent(&out, root, 0)
	return out.String()
}

func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

func indent(out *strings.Builder, n *nethtml.Node, depth int) {
	space := strings.Repeat("  ", depth)
	switch n.Type {
	case nethtml.DoctypeNode:
		fmt.Fprintf(out, "<!doctype %s>\n", n.Data)
	case nethtml.TextNode:
		if text := strings.TrimSpace(n.Data); text != "" {
			fmt.Fprintf(out, "%s%s\n", space, escaped(text))
		}
	case nethtml.ElementNode:
		fmt.Fprintf(out, "%s%s", space, openTag(n))
		only := n.FirstChild
		switch {
		case only == nil && isVoid(n):
			fmt.Fprint(out, "\n")
		case only == nil:
			fmt.Fprintf(out, "</%s>\n", n.Data)
		case only.NextSibling == nil && only.Type == nethtml.TextNode:
			fmt.Fprintf(out, "%s</%s>\n", escaped(strings.TrimSpace(only.Data)), n.Data)
		default:
			fmt.Fprint(out, "\n")
			for c := range n.ChildNodes() {
				indent(out, c, depth+1)
			}
			fmt.Fprintf(out, "%s</%s>\n", space, n.Data)
		}
	default:
		for c := range n.ChildNodes() {
			indent(out, c, depth)
		}
	}
}

// openTag has its attributes in the order of the alphabet: the parser does not keep theirs in every tag.
func openTag(n *nethtml.Node) string {
	tag := "<" + n.Data
	for _, a := range slices.SortedFunc(slices.Values(n.Attr),
		func(a, b nethtml.Attribute) int { return cmp.Compare(a.Key, b.Key) }) {
		tag += " " + a.Key
		if a.Val != "" {
			tag += `="` + escaped(a.Val) + `"`
		}
	}
	return tag + ">"
}

func isVoid(n *nethtml.Node) bool { return slices.Contains([]string{"input", "link", "meta"}, n.Data) }

// elements are the elements below n that have one of the tags, or all where none is named.
func elements(n *nethtml.Node, tags ...string) []*nethtml.Node {
	var out []*nethtml.Node
	for c := range n.Descendants() {
		if c.Type == nethtml.ElementNode && (len(tags) == 0 || slices.Contains(tags, c.Data)) {
			out = append(out, c)
		}
	}
	return out
}

// attr is the element's attribute; ok reports whether it has one of this name.
func attr(n *nethtml.Node, key string) (value string, ok bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// having are the elements below n that have the attribute.
func having(n *nethtml.Node, key string) []*nethtml.Node {
	return slices.DeleteFunc(elements(n), func(e *nethtml.Node) bool { _, ok := attr(e, key); return !ok })
}

// text is all text below n.
func text(n *nethtml.Node) string {
	var out strings.Builder
	for c := range n.Descendants() {
		if c.Type == nethtml.TextNode {
			out.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(out.String())
}
