package archtest_test

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"testing"
)

// statement is a literal that begins as a statement with parameters does.
var statement = regexp.MustCompile("(?is)^[`\"]\\s*(select|insert|update|delete|with|replace)\\s")

// formatting are functions that make a string of parts.
var formatting = []string{"Sprintf", "Sprint", "Fprintf", "Fprint", "Appendf", "Append"}

// constants are the names of the constants that the files declare outside of functions.
func constants(files []file) map[string]bool {
	out := map[string]bool{}
	for _, f := range files {
		for _, d := range f.ast.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			for _, spec := range gen.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					out[name.Name] = true
				}
			}
		}
	}
	return out
}

// gluedSQL finds statements that anything but a constant is added to, or that are a format: values belong in
// parameters.
func gluedSQL(f file, constant map[string]bool) []string {
	var out []string
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			parts := sum(n)
			if isStatement(parts[0]) &&
				slices.ContainsFunc(parts, func(e ast.Expr) bool { return varies(e, constant) }) {
				out = append(out, parts[0].(*ast.BasicLit).Value)
			}
			return len(parts) == 1 // what has been added up has been looked at
		case *ast.CallExpr:
			called, ok := n.Fun.(*ast.SelectorExpr)
			if i := slices.IndexFunc(n.Args, isStatement); ok && i >= 0 &&
				slices.Contains(formatting, called.Sel.Name) {
				out = append(out, n.Args[i].(*ast.BasicLit).Value)
			}
		}
		return true
	})
	return out
}

// sum are the parts of an addition, in order.
func sum(e ast.Expr) []ast.Expr {
	if b, ok := e.(*ast.BinaryExpr); ok && b.Op == token.ADD {
		return append(sum(b.X), sum(b.Y)...)
	}
	return []ast.Expr{e}
}

func isStatement(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	return ok && lit.Kind == token.STRING && statement.MatchString(lit.Value)
}

func varies(e ast.Expr, constant map[string]bool) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return false
	case *ast.Ident:
		return !constant[e.Name]
	default:
		return true
	}
}

func TestNoStatementIsGlued(t *testing.T) {
	packages := map[string][]file{}
	for _, f := range project(t) {
		if !f.test && f.dir != "internal/web/webtest" {
			packages[f.dir] = append(packages[f.dir], f)
		}
	}
	for _, files := range packages {
		constant := constants(files)
		for _, f := range files {
			for _, found := range gluedSQL(f, constant) {
				t.Errorf("%s: %s", f.name, found)
			}
		}
	}
}

func TestEveryGluedStatementIsFound(t *testing.T) {
	for source, want := range map[string]int{
		"_ = `SELECT ` + column":                        0,
		"_ = `SELECT ` + column + ` FROM t`":            0,
		"_ = `SELECT a FROM ` + table":                  1,
		"_ = `SELECT ` + column + ` FROM ` + table":     1,
		"_ = `SELECT a FROM t WHERE b = ` + f(x) + `;`": 1,
		"_ = fmt.Sprintf(`\n\tdelete from %s`, table)":  1,
		"fmt.Fprintf(w, \"update t set a = %d\", x)":    1,
		"q.Exec(`DELETE FROM t WHERE a = ?`, x)":        0,
		"_ = \"select one of these: \"":                 0,
	} {
		f := parse(t, "internal/store/x.go", "package x\nconst column = `a`\nfunc f() {"+source+"}\n")
		if got := gluedSQL(f, constants([]file{f})); len(got) != want {
			t.Errorf("%s: found %q, want %d", source, got, want)
		}
	}
}
