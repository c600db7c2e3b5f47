package views_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A component that no golden shows could change without anybody seeing it.
func TestEveryComponentIsRendered(t *testing.T) {
	uses := components(t)
	if len(uses) < 10 {
		t.Fatalf("only %d components found: %v", len(uses), uses)
	}
	seen := map[string]bool{}
	var see func(component string)
	see = func(component string) {
		if uses[component] == nil || seen[component] {
			return
		}
		seen[component] = true
		for _, used := range uses[component] {
			see(used)
		}
	}
	for _, golden := range files(t, "*/testdata/*.golden.html", "testdata/*.golden.html") {
		page, _, _ := strings.Cut(filepath.Base(golden), "-")
		see(packageOf(filepath.Dir(golden)) + "." + page)
	}
	for _, component := range slices.Sorted(maps.Keys(uses)) {
		if !seen[component] {
			t.Errorf("%s is rendered by no golden: add a state that shows it to those of viewstest.Check in its package's test,"+
				" and run it with -update", component)
		}
	}
}

// components are all components of the packages, named like views.Home, each with what it calls. One that a test makes
// of several counts as that of its name.
func components(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, file := range files(t, "*_templ.go", "*/*_templ.go", "*_test.go") {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, is := d.(*ast.FuncDecl); is && isComponent(fn) {
				of := strings.TrimSuffix(f.Name.Name, "_test")
				name := of + "." + fn.Name.Name
				out[name] = slices.Concat([]string{}, out[name], called(of, fn))
			}
		}
	}
	return out
}

// files are the files that match one of the patterns.
func files(t *testing.T, patterns ...string) []string {
	t.Helper()
	var out []string
	for _, pattern := range patterns {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, found...)
	}
	return out
}

// packageOf is the package that a testdata folder belongs to.
func packageOf(testdata string) string {
	if name := filepath.Base(filepath.Dir(testdata)); name != "." {
		return name
	}
	return "views"
}

// Golden files that nothing is compared with would prove nothing.
func TestEveryGoldenIsHeldAgainstItsPage(t *testing.T) {
	folders := map[string]bool{}
	for _, golden := range files(t, "*/testdata/*.golden.html", "testdata/*.golden.html") {
		folders[filepath.Dir(filepath.Dir(golden))] = true
	}
	delete(folders, "chart") // pictures are no pages
	if len(folders) < 8 {
		t.Fatalf("goldens only in %v", slices.Sorted(maps.Keys(folders)))
	}
	for _, folder := range slices.Sorted(maps.Keys(folders)) {
		checked := false
		for _, file := range files(t, filepath.Join(folder, "*_test.go")) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			checked = checked || strings.Contains(string(source), "viewstest.Check(t, ")
		}
		if !checked {
			t.Errorf("%s: no test calls viewstest.Check", folder)
		}
	}
}

func isComponent(fn *ast.FuncDecl) bool {
	if fn.Recv != nil || fn.Type.Results == nil || len(fn.Type.Results.List) != 1 {
		return false
	}
	result, is := fn.Type.Results.List[0].Type.(*ast.SelectorExpr)
	return is && result.Sel.Name == "Component"
}

// called are the functions that fn calls, each with its package.
func called(name string, fn *ast.FuncDecl) []string {
	var out []string
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		call, is := n.(*ast.CallExpr)
		if !is {
			return true
		}
		switch f := call.Fun.(type) {
		case *ast.Ident:
			out = append(out, name+"."+f.Name)
		case *ast.SelectorExpr:
			if of, is := f.X.(*ast.Ident); is {
				out = append(out, of.Name+"."+f.Sel.Name)
			}
		}
		return true
	})
	return out
}
