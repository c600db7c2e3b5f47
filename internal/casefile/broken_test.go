package casefile_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sakstall/internal/casefile"
	"sakstall/internal/cases"
)

// lines are the problems of the file, each as it is shown.
func lines(t testing.TB, text string, createUnits bool) []string {
	t.Helper()
	file, problems, err := casefile.ReadCases(strings.NewReader(text), rules(t), createUnits)
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) > 0 && len(file.Cases)+len(file.Units) > 0 {
		t.Errorf("a broken file gives %d cases and %d units", len(file.Cases), len(file.Units))
	}
	return texts(problems)
}

func texts(problems []casefile.Problem) []string {
	var out []string
	for _, p := range problems {
		out = append(out, p.String())
	}
	return out
}

// with is the row with some of its values replaced, given as old, new, old, new.
func with(row string, oldnew ...string) string { return strings.NewReplacer(oldnew...).Replace(row) }

func TestEveryBrokenRowIsReported(t *testing.T) {
	for name, tt := range map[string]struct {
		rows string
		want []string
	}{
		"wrong codes": {with(advisor, "person", "persons", "self", "Self", "threats_violence", "violence", "female",
			"f",
			"under_18", "17", "SY", "Syria"), []string{
			`line 2: subject: "persons" is not in the codebook`,
			`line 2: contact: "Self" is not in the codebook`,
			`line 2: category: "violence" is not in the codebook`,
			`line 2: gender: "f" is not in the codebook`,
			`line 2: age: "17" is not in the codebook`,
			`line 2: country: "Syria" is not in the codebook`,
		}},
		"wrong codes in lists": {
			with(advisor, "|child_marriage_fear", "|child", "racism", "racism|", "|school", "|School"),
			[]string{
				`line 2: elements: "child" is not in the codebook`,
				`line 2: themes: "" is not in the codebook`,
				`line 2: services: "School" is not in the codebook`,
			},
		},
		"the same code twice in a list": {
			with(advisor, "police|school", "police|police"),
			[]string{`line 2: services: "police|police" has a value twice`},
		},
		"wrong scheme": {
			with(advisor, "advisors", "advisers"),
			[]string{`line 2: scheme: "advisers" is not in the codebook`},
		},
		"nothing filled in": {strings.Repeat(",", 14) + "\n", []string{
			"line 2: scheme: nothing is filled in", "line 2: unit: nothing is filled in",
			"line 2: month: nothing is filled in",
			"line 2: subject: nothing is filled in", "line 2: contact: nothing is filled in",
			"line 2: category: nothing is filled in",
			"line 2: gender: nothing is filled in", "line 2: age: nothing is filled in",
			"line 2: country: nothing is filled in",
		}},
		"months": {with(advisor, "2023-05", "2023-13") + with(advisor, "2023-05", "2024-07") +
			with(advisor, "2023-05", "2018-12") + with(advisor, "2023-05", "2023-05-17"), []string{
			`line 2: month: "2023-13" is not a month like 2023-05`,
			`line 3: month: "2024-07" is in the future`,
			`line 4: month: "2018-12" is before the first year of the codebook`,
			`line 5: month: "2023-05-17" is not a month like 2023-05`,
		}},
		"units": {with(advisor, "oslo-1", "oslo-2") + with(advisor, "oslo-1", "amman"), []string{
			`line 2: unit: "oslo-2" is not a unit of the register`,
			`line 3: unit: "amman" is a unit of the other scheme`,
		}},
		"what the other scheme has": {with(advisor, "fam 1,,", "fam 1,abroad,resident") +
			with(envoy, "fgm_completed", "forced_marriage_and_fgm_fear"), []string{
			`line 2: whereabouts: "abroad" is not for this scheme`,
			`line 2: tie: "resident" is not for this scheme`,
			`line 3: category: "forced_marriage_and_fgm_fear" is not for this scheme`,
		}},
		"what is not in use": {
			with(envoy, "fgm_completed", "other_family_related", "resident", "application_only"),
			[]string{
				`line 2: category: "other_family_related" is not in use in that year`,
				`line 2: tie: "application_only" is not a case in that year: an application for family immigration is no tie to Norway`,
			},
		},
		"NUL": {with(advisor, "female", "fem\x00ale", "fam 1", "fam\x00"), []string{
			`line 2: gender: "fem\x00ale" holds a NUL byte`,
			`line 2: complex: "fam\x00" holds a NUL byte`,
		}},
		"invalid UTF-8": {with(advisor, "oslo-1", "troms\xf8", "fam 1", "\xff"), []string{
			`line 2: unit: "troms\xf8" is not UTF-8`,
			`line 2: complex: "\xff" is not UTF-8`,
		}},
		"a byte order mark that is not at the start": {
			"\ufeff" + advisor,
			[]string{`line 2: scheme: "\ufeffadvisors" is not in the codebook`},
		},
		"unfinished quote": {with(advisor, "fam 1", `"fam 1`) + envoy + with(envoy, "abroad", "aboard"), []string{
			"line 2: a quotation mark is left open: a value ends on its own line, and can't hold a line break",
			`line 4: whereabouts: "aboard" is not in the codebook`,
		}},
		"quote in the middle": {
			with(advisor, "fam 1", `fam "1"`),
			[]string{"line 2: a quotation mark stands inside a value that does not begin with one"},
		},
		"number of fields": {strings.Replace(advisor, "\n", ",\n", 1) + strings.Replace(envoy, ",resident", "", 1) +
			strings.ReplaceAll(advisor, ",", ";"), []string{
			"line 2: 16 fields, where the header has 15",
			"line 3: 14 fields, where the header has 15",
			"line 4: 1 fields, where the header has 15",
		}},
		"a line too long by one": {
			pad(advisor, 64<<10+1) + pad(advisor, 64<<10),
			[]string{"line 2: the line is longer than 65536 bytes"},
		},
		"a last line too long": {
			advisor + strings.Repeat("x", 10<<20),
			[]string{"line 3: the line is longer than 65536 bytes"},
		},
		"a good line between two bad ones, and blank lines counted": {with(advisor, "SY", "QQ") + advisor + "\n\n" +
			with(envoy, "male", "man"), []string{
			`line 2: country: "QQ" is not in the codebook`,
			`line 6: gender: "man" is not in the codebook`,
		}},
		"a value that would break the report": {with(advisor, "female", "\x1b[2J\u2028a\u202eb\r,", "under_18,", "",
			"SY",
			strings.Repeat("ø", 100)), []string{
			`line 2: gender: "\x1b[2J\u2028a\u202eb" is not in the codebook`,
			"line 2: age: nothing is filled in",
			`line 2: country: "` + strings.Repeat("ø", 20) + `"... is not in the codebook`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := lines(t, header+tt.rows, false); !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestEveryFaultOfAHeaderIsReported(t *testing.T) {
	bad := with(advisor, "SY", "QQ") // never judged, since the header is not sound
	for name, tt := range map[string]struct {
		text string
		want []string
	}{
		"empty":            {"", []string{"line 1: the file is empty: a header line is needed"}},
		"only a mark":      {"\ufeff", []string{"line 1: the file is empty: a header line is needed"}},
		"only blank lines": {"\n\r\n  \n", []string{"line 1: the file is empty: a header line is needed"}},
		"missing columns": {with(header, "month,", "", ",country", "", "elements,", "") + bad, []string{
			"line 1: month: the column is missing", "line 1: country: the column is missing",
		}},
		"doubled columns": {with(header, "tie", "tie,gender,gender,tie") + bad, []string{
			"line 1: gender: the column stands more than once", "line 1: gender: the column stands more than once",
			"line 1: tie: the column stands more than once",
		}},
		"unknown columns": {with(header, "scheme", "Scheme", "tie", "tie,name\x00,") + bad, []string{
			`line 1: "Scheme" is not a column`, `line 1: "name\x00" is not a column`, `line 1: "" is not a column`,
			"line 1: scheme: the column is missing",
		}},
		"no header": {advisor, []string{
			`line 1: "advisors" is not a column`, `line 1: "oslo-1" is not a column`,
			`line 1: "2023-05" is not a column`,
			`line 1: "person" is not a column`,
			`line 1: "self" is not a column`, `line 1: "threats_violence" is not a column`,
			`line 1: "fgm_fear|child_marriage_fear" is not a column`,
			`line 1: "female" is not a column`, `line 1: "under_18" is not a column`, `line 1: "SY" is not a column`,
			`line 1: "racism" is not a column`,
			`line 1: "police|school" is not a column`, `line 1: "fam 1" is not a column`, `line 1: "" is not a column`,
			`line 1: "" is not a column`,
			"line 1: scheme: the column is missing", "line 1: unit: the column is missing",
			"line 1: month: the column is missing",
			"line 1: subject: the column is missing", "line 1: contact: the column is missing",
			"line 1: category: the column is missing",
			"line 1: gender: the column is missing", "line 1: age: the column is missing",
			"line 1: country: the column is missing",
		}},
		"an unfinished quote": {
			with(header, "tie", `"tie`) + bad,
			[]string{"line 1: a quotation mark is left open: a value ends on its own line, and can't hold a line break"},
		},
		"a very long header": {
			strings.Repeat("x", 10<<20) + "\n" + bad,
			[]string{"line 1: the line is longer than 65536 bytes"},
		},
		"after blank lines": {"\n\n" + with(header, ",age", "") + bad, []string{"line 3: age: the column is missing"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := lines(t, tt.text, false); !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestANewUnitHasOneSchemeAndACodeThatCanBeShown(t *testing.T) {
	text := header +
		with(advisor, "oslo-1", "ny") +
		with(envoy, "amman", "ny") + // the same unit, now of the other scheme
		with(advisor, "oslo-1", "n\ty") +
		with(advisor, "oslo-1", strings.Repeat("n", 101)) +
		with(advisor, "advisors", "advisers", "oslo-1", "nyest") + // a wrong scheme is all that is wrong here
		with(advisor, "oslo-1", "\xff") +
		with(advisor, "oslo-1", "")
	want := []string{
		`line 3: unit: "ny" is a unit of the other scheme`,
		`line 4: unit: "n\ty" can't be a new unit: its code may have 100 bytes, all of them to be seen`,
		`line 5: unit: "` + strings.Repeat("n", 40) +
			`"... can't be a new unit: its code may have 100 bytes, all of them to be seen`,
		`line 6: scheme: "advisers" is not in the codebook`,
		`line 7: unit: "\xff" is not UTF-8`,
		`line 8: unit: nothing is filled in`,
	}
	if got := lines(t, text, true); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func FuzzReadCases(f *testing.F) {
	for _, text := range []string{
		"", header, header + advisor + envoy, "\ufeff" + strings.ReplaceAll(header+advisor, ",", ";"),
		header + with(advisor, "oslo-1", "new"),
		header + with(advisor, "fam 1", `"fam ""1"""`), header + `"` + advisor, header + "\r\n\r\n" + advisor +
			"\x00,\xff\n",
		"scheme,scheme\n", "tie\rscheme\n", header + with(envoy, "resident", "application_only", "2023", "2022"),
	} {
		f.Add(text, true)
		f.Add(text, false)
	}
	f.Fuzz(func(t *testing.T, text string, createUnits bool) {
		r := rules(t)
		file, problems, err := casefile.ReadCases(strings.NewReader(text), r, createUnits)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			unseen := func(r rune) bool { return !unicode.IsPrint(r) }
			if s := p.String(); p.Line < 1 || strings.ContainsFunc(s, unseen) || !utf8.ValidString(s) {
				t.Errorf("the problem %q is not one line that can be shown", s)
			}
		}
		if len(file.Units) > 0 && !createUnits {
			t.Errorf("units made without being asked for: %v", file.Units)
		}
		for _, u := range file.Units {
			r.Units[u.Code] = u
		}
		for _, c := range file.Cases {
			if again, problems := c.Draft().Check(r); len(problems) > 0 || !again.Same(c) {
				t.Errorf("%+v has problems %v", c, problems)
			}
		}
	})
}

// The fields that a row can have are those of a case: a column that casefile did not know could never be read.
func TestTheHeaderWrittenIsTheOneAgreedOn(t *testing.T) {
	var out strings.Builder
	if err := casefile.WriteCases(&out, []cases.Case{}); err != nil || out.String() != header {
		t.Errorf("got %q, error %v", out.String(), err)
	}
}
