package archtest_test

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// originals are counts that nobody has hidden, and what is written from them or may be: a report of any counts.
var originals = []string{
	"disclosure.Original", "disclosure.NewOriginal", "disclosure.OriginalTable", "report.Working", "report.MakeWorking",
	"report.WorkingSource",
	"report.ReportOf", "report.ChapterOf", "report.PartOf", "report.TableOf", "report.FigureOf",
}

// mayTakeOriginals are the files and folders that may name them: those that count and write the working report, the
// page that shows it, and what is the same for all reports.
var mayTakeOriginals = []string{
	"internal/edition/working.go", "internal/report/report.go",
	"internal/web/reporting/report.go", "internal/web/reportpage/figures.go", "internal/web/reportpage/parts.go",
	"views/internalreport/",
}

// takesOriginals are the originals that a file takes and must not.
func takesOriginals(f file) []string {
	if f.test || f.dir == "internal/disclosure" ||
		slices.ContainsFunc(mayTakeOriginals, func(may string) bool { return strings.HasPrefix(f.name, may) }) {
		return nil
	}
	var out []string
	ast.Inspect(f.ast, func(n ast.Node) bool {
		s, is := n.(*ast.SelectorExpr)
		if !is {
			return true
		}
		of, _ := s.X.(*ast.Ident)
		if s.Sel.Name == "WorkingSource" || of != nil && slices.Contains(originals, of.Name+"."+s.Sel.Name) {
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
		"views/x.go": true, "internal/export/x.go": true, "internal/web/reporting/publish.go": true,
		"internal/web/reporting/report.go": false, "views/internalreport/x_templ.go": false,
	} {
		f := parse(t, name, "package x\nfunc f(b edition.Basis) { b.WorkingSource() }\nfunc g(r report.Working) {}\n")
		if got := takesOriginals(f); (len(got) == 2) != found {
			t.Errorf("%s takes %q, want found %v", name, got, found)
		}
	}
}
