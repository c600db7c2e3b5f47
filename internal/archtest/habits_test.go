package archtest_test

import (
	"fmt"
	"go/ast"
	"go/types"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// How long a piece of code may be, in lines.
const (
	longestFunction = 80
	longestFile     = 400
)

// habits are what holds for every Go file. Each returns what breaks it.
func habits() map[string]func(file) []string {
	return map[string]func(file) []string{
		"no init: what must happen at the start is called": inits,
		"a package is named for what it knows":             vagueNames,
		"short enough to be read":                          tooLong,
		"an error that others look for has a kind":         kindless,
	}
}

func inits(f file) []string {
	var out []string
	for _, d := range f.ast.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
			out = append(out, "func init")
		}
	}
	return out
}

// kindless are the exported errors that are made without a kind of internal/fault: variables, and types without Fault.
func kindless(f file) []string {
	if f.test || f.dir == "internal/fault" {
		return nil
	}
	var out []string
	kinded := map[string]bool{}
	for _, d := range f.ast.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == "Fault" {
			kinded[fmt.Sprint(fn.Recv.List[0].Type)] = true
		}
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			return false
		case *ast.ValueSpec:
			for i, name := range n.Names {
				ours := strings.HasPrefix(name.Name, "Err") && i < len(n.Values)
				if ours && !strings.HasPrefix(types.ExprString(n.Values[i]), "fault.") {
					out = append(out, name.Name)
				}
			}
		case *ast.TypeSpec:
			if n.Name.IsExported() && strings.HasSuffix(n.Name.Name, "Error") && !kinded[n.Name.Name] {
				out = append(out, n.Name.Name)
			}
		}
		return true
	})
	return out
}

func vagueNames(f file) []string {
	name := strings.TrimSuffix(f.ast.Name.Name, "_test")
	if slices.Contains([]string{
		"base", "common", "helper", "helpers", "lib", "misc", "model", "models", "shared", "types",
		"util", "utils",
	}, name) {
		return []string{"package " + name}
	}
	return nil
}

func tooLong(f file) []string {
	if f.test || f.generated {
		return nil
	}
	var out []string
	if n := f.length(); n > longestFile {
		out = append(out, fmt.Sprintf("%d lines", n))
	}
	for _, d := range f.ast.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && f.lines(fn) > longestFunction {
			out = append(out, fmt.Sprintf("%s: %d lines", fn.Name.Name, f.lines(fn)))
		}
	}
	return out
}

func TestHabits(t *testing.T) {
	for _, f := range project(t) {
		for habit, broken := range habits() {
			for _, what := range broken(f) {
				t.Errorf("%s: %s: %s", f.name, habit, what)
			}
		}
	}
}

func TestEveryHabitFindsWhatBreaksIt(t *testing.T) {
	long := "package utils\nfunc init() {" + strings.Repeat("\n", longestFile) + "}\n"
	long += "var ErrGone = errors.New(`gone`)\ntype StaleError struct{}\n"
	f := parse(t, "internal/utils/x.go", long)
	for habit, want := range map[string]int{
		"no init: what must happen at the start is called": 1,
		"a package is named for what it knows":             1,
		"short enough to be read":                          2,
		"an error that others look for has a kind":         2,
	} {
		if got := habits()[habit](f); len(got) != want {
			t.Errorf("%s: found %q, want %d", habit, got, want)
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	documented := map[string]bool{}
	for _, f := range project(t) {
		if !f.test {
			documented[f.dir] = documented[f.dir] || f.ast.Doc.Text() != ""
		}
	}
	for _, dir := range slices.Sorted(maps.Keys(documented)) {
		if !documented[dir] {
			t.Errorf("%s has no comment that says what it is", dir)
		}
	}
}

// hatches are the ways past templ's escaping and past the content security policy.
var hatches = []*regexp.Regexp{
	regexp.MustCompile(`templ\.(Raw|SafeURL|SafeCSS|SafeScript|URL|JSUnsafeFuncCall|Attributes|OrderedAttributes)\b`),
	regexp.MustCompile(`\{\s*[\w.()]+\.\.\.\s*\}`), // attributes that the template does not name
	regexp.MustCompile(`(?i)\bstyle\s*=|<style\b|<script>`),
	regexp.MustCompile(`(?i)\son[a-z]+\s*=\s*["{]`),
}

// escapes are the lines of a template, or of what it calls, that use a hatch.
func escapes(source string) []string {
	var out []string
	for line := range strings.Lines(strings.ReplaceAll(source, "{ children... }", "")) {
		for _, hatch := range hatches {
			if hatch.MatchString(line) {
				out = append(out, strings.TrimSpace(line))
			}
		}
	}
	return out
}

func TestNoTemplateEscapes(t *testing.T) {
	templates := 0
	walk(t, func(name string) {
		if !strings.HasPrefix(name, "views/") || strings.HasPrefix(name, "views/viewstest/") ||
			strings.HasSuffix(name, "_test.go") ||
			strings.HasSuffix(name, "_templ.go") {
			return
		}
		if path.Ext(name) == ".templ" {
			templates++
		} else if path.Ext(name) != ".go" {
			return
		}
		source, err := fs.ReadFile(root(), name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range escapes(string(source)) {
			t.Errorf("%s: %s", name, line)
		}
	})
	if templates == 0 {
		t.Error("no templates found")
	}
}

func TestEveryEscapeIsFound(t *testing.T) {
	for _, line := range []string{
		`@templ.Raw(p.Text)`, `href={ templ.SafeURL(p.Link) }`, `onclick={ templ.JSUnsafeFuncCall("x()") }`,
		`<p { p.Attrs... }>`, `<p { attrs(p)... }>`,
		`<p style="color:red">`, `<p style={ p.Style }>`, `<style>`, `<script>`, `<p onclick="x()">`,
	} {
		if len(escapes(line)) == 0 {
			t.Errorf("not found: %s", line)
		}
	}
	for _, line := range []string{
		`{ children... }`, `<link rel="stylesheet" href={ p.CSS }/>`,
		`<script src={ p.JS } type="module"></script>`, `<a href={ p.Link }>`,
	} {
		if found := escapes(line); len(found) > 0 {
			t.Errorf("found: %s", line)
		}
	}
}
