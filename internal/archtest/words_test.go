package archtest_test

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// unplain are words of comments for which there are plainer ones, each with these.
var unplain = map[string]string{
	"otherwise than": "differs from", "tells whether": "reports whether", "tells whose": "returns whose",
	"tell whether": "report whether", "for who ": "for users who",
}

// unplainIn are the words of unplain that the file's comments hold.
func unplainIn(f file) []string {
	var out []string
	for _, comment := range f.ast.Comments {
		text := strings.Join(strings.Fields(comment.Text()), " ")
		for words := range unplain {
			if strings.Contains(text, words) {
				out = append(out, words)
			}
		}
	}
	return out
}

func TestCommentsAreInPlainWords(t *testing.T) {
	for _, f := range project(t) {
		for _, words := range unplainIn(f) {
			t.Errorf("%s: a comment says %q: say %q", f.name, words, unplain[words])
		}
	}
	f := parse(t, "x.go", "// Package x is otherwise\n// than y.\npackage x\n")
	if got := unplainIn(f); len(got) != 1 {
		t.Errorf("of a comment in other words %q are found", got)
	}
}

// schemeNames are the texts of what a scheme is called.
var schemeNames = []string{"Advisors", "Envoys", "TheAdvisors", "TheEnvoys"}

// namesSchemes reports whether the file takes the name of a scheme from the texts. Only the words of package report
// may: all others ask those, so that a scheme has one name.
func namesSchemes(f file) bool {
	if f.test || f.name == "internal/report/words.go" {
		return false
	}
	found := false
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if s, is := n.(*ast.SelectorExpr); is && slices.Contains(schemeNames, s.Sel.Name) {
			if of, is := s.X.(*ast.SelectorExpr); is && of.Sel.Name == "Words" {
				found = true
			}
		}
		return true
	})
	return found
}

func TestASchemeIsCalledByTheWordsOfReport(t *testing.T) {
	for _, f := range project(t) {
		if namesSchemes(f) {
			t.Errorf("%s takes a scheme's name from the texts: use report.SchemeName", f.name)
		}
	}
}

func TestWhoNamesSchemesIsFound(t *testing.T) {
	for name, found := range map[string]bool{
		"internal/web/x.go": true, "views/x_templ.go": true,
		"internal/report/words.go": false,
	} {
		f := parse(t, name, "package x\nvar a = i18n.Of(l).Words.Advisors\n")
		if got := namesSchemes(f); got != found {
			t.Errorf("%s names a scheme: %v, want %v", name, got, found)
		}
	}
}
