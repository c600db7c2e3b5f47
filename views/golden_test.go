package views_test

import (
	"flag"
	"fmt"
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

var update = flag.Bool("update", false, "write the golden files anew")

func goldenFile(s state) string { return filepath.Join("testdata", s.name+".golden.html") }

func TestEveryPageLooksAsItDid(t *testing.T) {
	for _, s := range states() {
		t.Run(s.name, func(t *testing.T) {
			got := indented(parsed(t, s.html(t)))
			if *update {
				if err := os.WriteFile(goldenFile(s), []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(goldenFile(s))
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s: %s\n-update writes it anew", goldenFile(s), difference(got, string(want)))
			}
		})
	}
}

// difference is the first line that is not the same.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d is\n%s\nwas\n%s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, were %d", len(g), len(w))
}

func TestEveryGoldenFileIsOfAPage(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, s := range states() {
		want = append(want, goldenFile(s))
	}
	slices.Sort(want)
	if !slices.Equal(files, want) {
		t.Errorf("files %v\nwant %v", files, want)
	}
}

// A component that no golden shows could change without anybody seeing it.
func TestEveryComponentIsRendered(t *testing.T) {
	uses := components(t, map[string]string{"views": ".", "internalreport": "internalreport"})
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
	for _, s := range states() {
		see(s.component)
	}
	for _, component := range slices.Sorted(maps.Keys(uses)) {
		if !seen[component] {
			t.Errorf("%s is rendered by no golden", component)
		}
	}
}

// components are all components of the packages, named like views.Home, each with what it calls.
func components(t *testing.T, packages map[string]string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for name, dir := range packages {
		files, err := filepath.Glob(filepath.Join(dir, "*_templ.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				if fn, is := d.(*ast.FuncDecl); is && isComponent(fn) {
					out[name+"."+fn.Name.Name] = append([]string{}, called(name, fn)...)
				}
			}
		}
	}
	return out
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
