package archtest_test

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// restorers make without a check what was made with one before: they are for what reads a sealed edition alone.
var restorers = []string{"disclosure.Restore", "codebook.Restore"}

// restores are the restorers that a file takes and must not.
func restores(f file) []string {
	if f.test || strings.HasPrefix(f.name, "internal/edition/format") {
		return nil
	}
	var out []string
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if s, is := n.(*ast.SelectorExpr); is {
			if of, _ := s.X.(*ast.Ident); of != nil && slices.Contains(restorers, of.Name+"."+s.Sel.Name) {
				out = append(out, of.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return out
}

func TestOnlyWhatReadsEditionsRestores(t *testing.T) {
	for _, f := range project(t) {
		for _, name := range restores(f) {
			t.Errorf("%s takes %s", f.name, name)
		}
	}
}

func TestWhoRestoresIsFound(t *testing.T) {
	for name, found := range map[string]bool{
		"internal/edition/shows.go": true, "internal/web/publish.go": true, "internal/edition/format1.go": false,
		"views/x_test.go": false,
	} {
		f := parse(t, name, "package x\nvar r, _ = disclosure.Restore(5, d, nil, nil)\nvar b = codebook.Restore(d)\n")
		if got := restores(f); (len(got) == 2) != found {
			t.Errorf("%s takes %q, want found %v", name, got, found)
		}
	}
}
