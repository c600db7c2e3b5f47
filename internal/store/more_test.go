package store_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// more makes of this program one that breaks counts down by a dimension more and asks for a field more of a case: of
// each file what stands there now, and what stands in its place by then.
var more = map[string][][2]string{
	"internal/counts/dimensions.go": {
		{"\tContact\n\tCountry\n", "\tContact\n\tPlace\n\tCountry\n"},
		{"\tCountry  string\n", "\tCountry  string\n\tPlace string\n"},
		{"\tcase Country:\n\t\treturn dimension{\n\t\t\tname: \"country\"", "\tcase Place:\n" +
			"\t\tin := func(c *Cell) *string { return &c.Place }\n" +
			"\t\treturn dimension{name: \"place\", list: codebook.Gender, unknown: codebook.Unknown, series: true, in: in}\n" +
			"\tcase Country:\n\t\treturn dimension{\n\t\t\tname: \"country\""},
	},
	"internal/disclosure/where.go": {
		{"\tCountry  Countries ", "\tPlace    string `json:\"place,omitempty\"`\n\tCountry  Countries "},
		{
			"\tcase counts.Country:\n\t\tif w.Country.not",
			"\tcase counts.Place:\n\t\treturn w.Place\n\tcase counts.Country:\n\t\tif w.Country.not",
		},
		{
			"\tcase counts.Country:\n\t\tw.Country =",
			"\tcase counts.Place:\n\t\tw.Place = code\n\tcase counts.Country:\n\t\tw.Country =",
		},
		{"\tCountry  []string ", "\tPlace    []string `json:\"place\"`\n\tCountry  []string "},
		{
			"\tcase counts.Country:\n\t\treturn &d.Country",
			"\tcase counts.Place:\n\t\treturn &d.Place\n\tcase counts.Country:\n\t\treturn &d.Country",
		},
	},
	"internal/cases/field.go": {
		{
			"\t{\n\t\tname: Tie,", "\t{name: \"why\", list: codebook.Withdrawal, several: true, about: true},\n" +
				"\t{name: \"place\", list: codebook.Gender},\n\t{\n\t\tname: Tie,",
		},
	},
	"internal/store/golden_test.go": { // the edition that is published beside those of before is one with the dimension
		{"if is[1].Format != 1 {", "if d := is[1].Release.Domains(); len(d.Place) == 0 || is[1].Format != 1 {"},
	},
}

// TestADimensionAndAFieldMoreChangeNothingThatIsSealed builds such a program and runs the tests of what is sealed with
// it: registers of earlier programs, whose cases and editions know neither.
func TestADimensionAndAFieldMoreChangeNothingThatIsSealed(t *testing.T) {
	t.Parallel()
	top, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	dir, replaced := t.TempDir(), map[string]string{}
	for name, changes := range more {
		source, err := os.ReadFile(filepath.Join(top, name))
		if err != nil {
			t.Fatal(err)
		}
		text := string(source)
		for _, change := range changes {
			if n := strings.Count(text, change[0]); n != 1 {
				t.Fatalf("%s has %q %d times: this test has to learn how one is added", name, change[0], n)
			}
			text = strings.Replace(text, change[0], change[1], 1)
		}
		changed := filepath.Join(dir, strconv.Itoa(len(replaced))+".go")
		if err := os.WriteFile(changed, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		replaced[filepath.Join(top, name)] = changed
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": replaced})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(file, overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "go", "test", "-vet=off", "-overlay", file,
		"-run", "Format|WhatIsSealed|EarlierPrograms|SealedNames", "./internal/cases", "./internal/edition",
		"./internal/store")
	cmd.Dir = top
	if out, err := cmd.CombinedOutput(); err != nil || strings.Contains(string(out), "no tests to run") {
		t.Errorf("with a dimension and a field more: %v\n%s", err, out)
	}
}
