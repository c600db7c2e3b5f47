package casefile

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"sakstall/internal/cases"
)

func TestEveryProblemOfACaseHasAText(t *testing.T) {
	found := problemConstants(t)
	if len(found) < 12 {
		t.Fatalf("only %d problems are found in package cases: %q", len(found), found)
	}
	texts := map[string]cases.Problem{}
	for _, p := range found {
		text := say(p, "x")
		if text == "" {
			t.Errorf("the problem %q has no text", p)
		}
		if other, taken := texts[text]; taken {
			t.Errorf("%q and %q have the same text", p, other)
		}
		texts[text] = p
	}
	if say("no such problem", "x") != "" {
		t.Error("a problem that is none has a text")
	}
}

// problemConstants reads the constants of the type Problem from the source of package cases, but for the doubts: no file
// is refused for one.
func problemConstants(t *testing.T) (out []cases.Problem) {
	t.Helper()
	files, err := filepath.Glob("../cases/*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if filepath.Base(name) == "doubt.go" {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, problemsIn(t, file)...)
	}
	return out
}

func problemsIn(t *testing.T, file *ast.File) (out []cases.Problem) {
	t.Helper()
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if of, ok := spec.Type.(*ast.Ident); !ok || of.Name != "Problem" {
			return true
		}
		for _, value := range spec.Values {
			text, err := strconv.Unquote(value.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, cases.Problem(text))
		}
		return true
	})
	return out
}
