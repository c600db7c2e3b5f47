package archtest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
)

// module is the path of this module.
const module = "sakstall"

// file is a Go file of the project.
type file struct {
	name      string // from the module's root
	dir       string // where it is: "." for the root itself
	test      bool
	generated bool
	fset      *token.FileSet
	ast       *ast.File
}

// imports are the paths that the file imports.
func (f file) imports() []string {
	var out []string
	for _, spec := range f.ast.Imports {
		name, _ := strconv.Unquote(spec.Path.Value) // the parser has read it
		out = append(out, name)
	}
	return out
}

// lines is the number of lines that a part of the file takes.
func (f file) lines(n ast.Node) int {
	return f.fset.Position(n.End()).Line - f.fset.Position(n.Pos()).Line + 1
}

// length is the number of lines of the file.
func (f file) length() int { return f.fset.File(f.ast.FileStart).LineCount() - 1 }

// root is the module's root.
func root() fs.FS { return os.DirFS("../..") }

// walk calls do with each file of the project, but for what is built, what belongs to a nested module, and what npm
// puts there.
func walk(t *testing.T, do func(name string)) {
	t.Helper()
	err := fs.WalkDir(root(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() {
			do(name)
			return nil
		}
		hidden := name != "." && strings.HasPrefix(d.Name(), ".")
		if hidden || name == "bin" || name == "internal/tools" || d.Name() == "testdata" || d.Name() == "node_modules" {
			return fs.SkipDir
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// project are all Go files, generated ones and tests too.
func project(t *testing.T) []file {
	t.Helper()
	var out []file
	walk(t, func(name string) {
		if path.Ext(name) == ".go" {
			source, err := fs.ReadFile(root(), name)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, parse(t, name, string(source)))
		}
	})
	if len(out) < 50 {
		t.Fatalf("only %d Go files found", len(out))
	}
	return out
}

func parse(t *testing.T, name, source string) file {
	t.Helper()
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return file{
		name: name, dir: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), generated: ast.IsGenerated(parsed),
		fset: fset, ast: parsed,
	}
}
