package viewstest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

func goldenFile(s State) string { return filepath.Join("testdata", s.name+".golden.html") }

// checkGolden reports where the page is not the one of the golden file.
func checkGolden(t *testing.T, s State, page string) {
	t.Helper()
	got := indented(parsed(t, page))
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

// checkFiles reports golden files that are of none of the states, and states of one name.
func checkFiles(t *testing.T, states []State) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.golden.html")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, s := range states {
		want = append(want, goldenFile(s))
	}
	slices.Sort(want)
	if !slices.Equal(files, want) {
		t.Errorf("files %v\nwant %v", files, want)
	}
}
