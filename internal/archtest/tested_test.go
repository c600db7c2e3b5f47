package archtest_test

import (
	"fmt"
	"go/ast"
	"maps"
	"slices"
	"strings"
	"testing"
)

// proofs are, by room, what a test of each feature there has to call and what to add where none does. In both %[1]s is
// the feature.
var proofs = map[string]struct{ call, add string }{
	"internal/web": {"%[1]s.New", "no test holds who may do what: add pages_test.go with " +
		"webtest.Matrix{…}.Holds(t, %[1]s.New(%[1]s.Services{})), a row for each address and method"},
	"views": {"viewstest.Check", "no test holds its pages against golden files: add %[1]s_test.go with " +
		"viewstest.Check(t, …), a state for whatever each page may show; go test ./views/%[1]s -update writes " +
		"the files"},
}

// unproved says, of each feature that a test does not prove, and of each that is not mounted, what to add.
func unproved(files []file) []string {
	var proved, missing []string
	features := map[string]string{}
	for _, f := range files {
		calls := called(f)
		room, feature := roomOf(f.dir)
		if feature != "" {
			features[f.dir] = fmt.Sprintf(proofs[room].add, feature)
			if f.test && slices.Contains(calls, strings.ReplaceAll(proofs[room].call, "%[1]s", feature)) {
				proved = append(proved, f.dir)
			}
		}
		if f.dir == "internal/web/site" && !f.test {
			proved = append(proved, calls...)
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(features)) {
		if !slices.Contains(proved, dir) {
			missing = append(missing, dir+": "+features[dir])
		}
		room, feature := roomOf(dir)
		if room == "internal/web" && !slices.Contains(proved, feature+".New") {
			missing = append(missing,
				dir+": not mounted: add "+feature+".New to Features in internal/web/site/pages.go")
		}
	}
	return missing
}

// called are the functions of other packages that the file calls, each with its package's name.
func called(f file) []string {
	var out []string
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if call, is := n.(*ast.CallExpr); is {
			if fun, is := call.Fun.(*ast.SelectorExpr); is {
				if of, is := fun.X.(*ast.Ident); is {
					out = append(out, of.Name+"."+fun.Sel.Name)
				}
			}
		}
		return true
	})
	return out
}

// What a feature's package brings is only looked at where its tests ask for it.
func TestEveryFeatureIsProved(t *testing.T) {
	for _, missing := range unproved(project(t)) {
		t.Error(missing)
	}
}

func TestWhatProvesNoFeatureIsFound(t *testing.T) {
	const (
		site   = "package site\nvar _ = casework.New()\n"
		matrix = "package x\nfunc f() { m{}.Holds(t, casework.New(casework.Services{})) }\n"
		golden = "package x\nfunc f() { viewstest.Check(t, pages()...) }\n"
	)
	for what, c := range map[string]struct {
		files   map[string]string
		missing []string // how what is missing begins
	}{
		"all there": {map[string]string{
			"internal/web/site/pages.go": site, "internal/web/casework/pages_test.go": matrix,
			"views/casework/casework_test.go": golden,
		}, nil},
		"no tests": {map[string]string{
			"internal/web/site/pages.go": site, "internal/web/casework/pages.go": "package x\n",
			"views/casework/casework.go": "package x\n",
		}, []string{"internal/web/casework: no test holds who", "views/casework: no test holds its pages"}},
		"not mounted": {map[string]string{
			"internal/web/site/pages.go": "package site\n", "internal/web/casework/pages_test.go": matrix,
		}, []string{"internal/web/casework: not mounted"}},
		"only shared": {map[string]string{"views/chart/chart.go": "package x\n"}, nil},
	} {
		var files []file
		for name, source := range c.files {
			files = append(files, parse(t, name, source))
		}
		if got := unproved(files); !slices.EqualFunc(got, c.missing, strings.HasPrefix) {
			t.Errorf("%s: %q, want %q", what, got, c.missing)
		}
	}
}
