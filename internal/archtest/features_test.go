package archtest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// beside are the packages below internal/web that are no features: what features share, and what puts them together.
// Only site and the tests' own know the features.
var beside = map[string]bool{
	"address": false, "words": false, "reportpage": false, "site": true, "webtest": true,
	"browsertest": true,
}

// feature is the feature of internal/web that a package is or is part of, or "".
func feature(pkg string) string {
	below, is := strings.CutPrefix(pkg, "internal/web/")
	name, _, _ := strings.Cut(below, "/")
	if _, known := beside[name]; !is || known {
		return ""
	}
	return name
}

// strangers are the features that a file imports and must not: a feature imports no other, and what all stand on
// imports none.
func strangers(f file) []string {
	if f.test || beside[strings.TrimPrefix(f.dir, "internal/web/")] || !strings.HasPrefix(f.dir+"/", "internal/web/") {
		return nil
	}
	var out []string
	for _, name := range f.imports() {
		if of := feature(strings.TrimPrefix(name, module+"/")); of != "" && of != feature(f.dir) {
			out = append(out, of)
		}
	}
	return out
}

func TestNoFeatureKnowsAnother(t *testing.T) {
	var features []string
	for _, f := range project(t) {
		for _, name := range strangers(f) {
			t.Errorf("%s imports the feature %s", f.name, name)
		}
		if of := feature(f.dir); of != "" && !slices.Contains(features, of) {
			features = append(features, of)
		}
	}
	slices.Sort(features)
	var listed []string
	for dir := range strings.FieldsSeq(allFeatures) {
		listed = append(listed, feature(dir))
	}
	if !slices.Equal(features, listed) {
		t.Errorf("the features are %q, those listed %q", features, listed)
	}
}

func TestWhoKnowsAnotherFeatureIsFound(t *testing.T) {
	for _, c := range []struct {
		file, imports string
		found         bool
	}{
		{"internal/web/casework/x.go", "sakstall/internal/web/halves", true},
		{"internal/web/casework/x.go", "sakstall/internal/web/words", false},
		{"internal/web/casework/x_test.go", "sakstall/internal/web/halves", false},
		{"internal/web/x.go", "sakstall/internal/web/halves", true},
		{"internal/web/words/x.go", "sakstall/internal/web/halves", true},
		{"internal/web/site/x.go", "sakstall/internal/web/halves", false},
		{"internal/store/x.go", "sakstall/internal/web/halves", false}, // the table of imports finds it
	} {
		f := parse(t, c.file, fmt.Sprintf("package x\nimport _ %q\n", c.imports))
		if got := strangers(f); (len(got) > 0) != c.found {
			t.Errorf("%s imports %s: found %q, want found %v", c.file, c.imports, got, c.found)
		}
	}
}
