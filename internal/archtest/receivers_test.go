package archtest_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"maps"
	"slices"
	"strings"
	"testing"
)

// mostMethods is how many methods a type may have: one with more knows of several things, and whoever is given it is
// given them all.
const mostMethods = 40

// overgrown are the types that had more when the limit was set, each with a limit of its own, to be lowered as it
// shrinks.
var overgrown = map[string]int{"internal/report.scheme": 55}

// methods counts the methods of each type of the files, tests left out.
func methods(files []file) map[string]int {
	n := map[string]int{}
	for _, f := range files {
		if f.test || f.generated {
			continue
		}
		for _, d := range f.ast.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil {
				n[f.dir+"."+receiver(fn)]++
			}
		}
	}
	return n
}

// receiver is the name of the type that the method is of.
func receiver(fn *ast.FuncDecl) string {
	t := fn.Recv.List[0].Type
	for {
		switch inner := t.(type) {
		case *ast.StarExpr:
			t = inner.X
		case *ast.IndexExpr:
			t = inner.X
		case *ast.IndexListExpr:
			t = inner.X
		case *ast.Ident:
			return inner.Name
		default:
			return fmt.Sprintf("%T", t)
		}
	}
}

func TestNoReceiverHasManyMethods(t *testing.T) {
	n := methods(project(t))
	for _, name := range slices.Sorted(maps.Keys(n)) {
		if most := cmp.Or(overgrown[name], mostMethods); n[name] > most {
			t.Errorf("%s has %d methods, %d at most", name, n[name], most)
		}
	}
	for name := range overgrown {
		if n[name] <= mostMethods {
			t.Errorf("%s has %d methods by now: it needs no row among the overgrown", name, n[name])
		}
	}
}

func TestEveryMethodIsCounted(t *testing.T) {
	code := "package x\nfunc (*T) A() {}\nfunc (t T) B() {}\nfunc (G[K]) C() {}\nfunc (G[K, V]) D() {}\nfunc e() {}\n"
	test := strings.ReplaceAll(code, "A()", "F()")
	got := methods([]file{parse(t, "internal/x/x.go", code), parse(t, "internal/x/x_test.go", test)})
	if want := map[string]int{"internal/x.T": 2, "internal/x.G": 2}; !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
