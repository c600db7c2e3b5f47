package archtest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// rooms are the folders that have a package for each feature, the same in each.
var rooms = []string{"internal/web", "views"}

// beside are the packages in the rooms that are no features: what features share, and what puts them together. Only
// site and the tests' own know the features.
var beside = map[string]bool{
	"internal/web/address": false, "internal/web/words": false, "internal/web/reportpage": false,
	"internal/web/site": true, "internal/web/webtest": true, "internal/web/browsertest": true,
	"views/chart": false, "views/internalreport": false, "views/reportpage": false, "views/viewstest": false,
}

// roomOf is the room that a package is in, and feature what the package is called there, or "" where it is no feature.
func roomOf(pkg string) (room, feature string) {
	for _, room := range rooms {
		if pkg == room {
			return room, ""
		}
		if below, is := strings.CutPrefix(pkg, room+"/"); is {
			name, _, _ := strings.Cut(below, "/")
			if _, known := beside[room+"/"+name]; known {
				return room, ""
			}
			return room, name
		}
	}
	return "", ""
}

// strangers are the features that a file imports and must not: a feature imports no other, nor another's views, and
// what all stand on imports none.
func strangers(f file) []string {
	room, own := roomOf(f.dir)
	if f.test || beside[f.dir] || room == "" {
		return nil
	}
	var out []string
	for _, name := range f.imports() {
		if _, of := roomOf(strings.TrimPrefix(name, module+"/")); of != "" && of != own {
			out = append(out, of)
		}
	}
	return out
}

func TestNoFeatureKnowsAnother(t *testing.T) {
	features := map[string][]string{}
	for _, f := range project(t) {
		for _, name := range strangers(f) {
			t.Errorf("%s imports the feature %s", f.name, name)
		}
		if room, of := roomOf(f.dir); of != "" && !slices.Contains(features[room], of) {
			features[room] = append(features[room], of)
		}
	}
	var listed []string
	for dir := range strings.FieldsSeq(allFeatures) {
		_, name := roomOf(dir)
		listed = append(listed, name)
	}
	for _, room := range rooms {
		if found := features[room]; !slices.Equal(slices.Sorted(slices.Values(found)), listed) {
			t.Errorf("the features of %s are %q, those listed %q", room, found, listed)
		}
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
		{"views/casework/x_templ.go", "sakstall/views/halves", true},
		{"views/casework/x_templ.go", "sakstall/views/reportpage", false},
		{"views/x.go", "sakstall/views/halves", true},
		{"views/reportpage/x.go", "sakstall/views/public", true},
		{"internal/web/casework/x.go", "sakstall/views/casework", false},
		{"internal/web/casework/x.go", "sakstall/views/halves", true},
		{"internal/web/words/x.go", "sakstall/views/halves", true},
	} {
		f := parse(t, c.file, fmt.Sprintf("package x\nimport _ %q\n", c.imports))
		if got := strangers(f); (len(got) > 0) != c.found {
			t.Errorf("%s imports %s: found %q, want found %v", c.file, c.imports, got, c.found)
		}
	}
}
