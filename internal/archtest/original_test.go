package archtest_test

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// originals are the names of counts that nobody has hidden, and of what is written from them.
var originals = []string{"Original", "NewOriginal", "OriginalTable", "MakeWorking", "WorkingSource"}

// mayTakeOriginals are the files and folders that may name them: those that count and write the working report, and the page that shows it.
var mayTakeOriginals = []string{"internal/edition/working.go", "internal/report/report.go", "internal/web/report.go", "views/internalreport/"}

// takesOriginals are the originals that a file takes and must not.
func takesOriginals(f file) []string {
	if f.test || f.dir == "internal/disclosure" || slices.ContainsFunc(mayTakeOriginals, func(may string) bool { return strings.HasPrefix(f.name, may) }) {
		return nil
	}
	var out []string
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if s, is := n.(*ast.SelectorExpr); is && slices.Contains(originals, s.Sel.Name) {
			out = append(out, s.Sel.Name)
		}
		return true
	})
	return out
}

func TestOnlyTheWorkingReportTakesOriginalCounts(t *testing.T) {
	for _, f := range project(t) {
		for _, name := range takesOriginals(f) {
			t.Errorf("%s takes %s", f.name, name)
		}
	}
}

func TestWhoTakesOriginalCountsIsFound(t *testing.T) {
	for name, found := range map[string]bool{
		"views/x.go": true, "internal/transfer/x.go": true, "internal/web/publish.go": true, "internal/web/report.go": false, "views/internalreport/x_templ.go": false,
	} {
		f := parse(t, name, "package x\nfunc f(b edition.Basis) { b.WorkingSource() }\ntype t struct{ disclosure.OriginalTable }\n")
		if got := takesOriginals(f); (len(got) == 2) != found {
			t.Errorf("%s takes %q, want found %v", name, got, found)
		}
	}
}
