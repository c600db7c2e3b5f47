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
		"wrong codes": {with(advisor, "person", "persons", "self", "Selff", "threats_violence", "brawl", "female",
			"f",
			"under_18", "young", "SY", "Syrja"), []string{
			`line 2: subject: "persons" is not in the codebook: did you mean person?`,
			`line 2: contact: "Selff" is not in the codebook: did you mean self?`,
			`line 2: category: "brawl" is not in the codebook`,
			`line 2: gender: "f" is not in the codebook`,
			`line 2: age: "young" is not in the codebook`,
			`line 2: country: "Syrja" is not in the codebook: did you mean SY?`,
		}},
		"wrong codes in lists": {
			with(advisor, "|child_marriage_fear", "|child", "racism", "racism|", "|school", "|pub"),
			[]string{
				`line 2: elements: "child" is not in the codebook: did you mean child_marriage_completed or child_marriage_fear?`,
				`line 2: themes: "" is not in the codebook`,
				`line 2: services: "pub" is not in the codebook`,
			},
		},
		"the same code twice in a list": {
			with(advisor, "police|school", "police|police"),
			[]string{`line 2: services: "police|police" has a value twice`},
		},
		"wrong scheme": {
			with(advisor, "advisors", "advisers"),
			[]string{`line 2: scheme: "advisers" is not in the codebook: did you mean advisors?`},
		},
		"nothing filled in": {strings.Repeat(",", 14) + "\n" + strings.Repeat(",", 14) + "resident\n", []string{
			"line 3: scheme: nothing is filled in", "line 3: unit: nothing is filled in",
			"line 3: month: nothing is filled in",
			"line 3: subject: nothing is filled in", "line 3: contact: nothing is filled in",
			"line 3: category: nothing is filled in",
			"line 3: gender: nothing is filled in", "line 3: age: nothing is filled in",
			"line 3: country: nothing is filled in",
		}},
		"months": {with(advisor, "2023-05", "2023-13") + with(advisor, "2023-05", "2024-07") +
			with(advisor, "2023-05", "2018-12") + with(advisor, "2023-05", "05/06/2023"), []string{
			`line 2: month: "2023-13" is not a month like 2023-05`,
			`line 3: month: "2024-07" is in the future`,
			`line 4: month: "2018-12" is before the first year of the codebook`,
			`line 5: month: "05/06/2023" may be in either of two months: write it like 2023-05`,
		}},
		"units": {with(advisor, "oslo-1", "oslo-2") + with(advisor, "oslo-1", "amman"), []string{
			`line 2: unit: "oslo-2" is not a unit of the register: did you mean oslo-1?`,
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
		"what is not UTF-8, and must be Windows-1252": {with(advisor, "oslo-1", "troms\xf8", "fam 1", "\xff"), []string{
			`line 2: unit: "tromsø" is not a unit of the register`,
		}},
		"unfinished quote": {with(advisor, "fam 1", `"fam 1`) + envoy + with(envoy, "abroad", "aboard"), []string{
			"line 2: a quotation mark is left open: a value ends on its own line, and can't hold a line break",
			`line 4: whereabouts: "aboard" is not in the codebook: did you mean abroad?`,
		}},
		"quote in the middle": {
			with(advisor, "fam 1", `fam "1"`),
			[]string{"line 2: a quotation mark stands inside a value that does not begin with one"},
		},
		"number of fields": {strings.Replace(advisor, "\n", ",x\n", 1) + "envoys,amman,2023-11,staff\n" +
			strings.ReplaceAll(advisor, ",", ";"), []string{
			"line 2: 16 fields, where the header has 15",
			"line 3: 4 fields, where the header has 15",
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
			with(envoy, "male", "mail"), []string{
			`line 2: country: "QQ" is not in the codebook`,
			`line 6: gender: "mail" is not in the codebook`,
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
		"unknown columns": {with(header, "scheme", "skeme", "tie", "tie,name\x00,,empty") +
			with(advisor, "fam 1,,", "fam 1,,,x,y,"), []string{
			"line 1: scheme: the column is missing", `line 1: "skeme" is not a column: did you mean scheme?`,
			`line 1: "name\x00" is not a column`, `line 1: "empty" is not a column`,
		}},
		"columns beside the table": {with(header, "tie", "tie,,empty,note") + with(advisor, "fam 1,,", "fam 1,,,x,,y"), []string{
			`line 1: "" is not a column`, `line 1: "note" is not a column`,
		}},
		"no header": {advisor, []string{"line 1: none of the first 20 rows has the names of the columns"}},
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
		with(advisor, "oslo-1", "=HYPERLINK(1)") + with(advisor, "oslo-1", "=XSS-1") + with(advisor, "oslo-1", "-1") +
		with(advisor, "oslo-1", "")
	want := []string{
		`line 3: unit: "ny" is a unit of the other scheme`,
		`line 4: unit: "n\ty" can't be a new unit: ` + cases.UnitCodeRule,
		`line 5: unit: "` + strings.Repeat("n", 40) + `"... can't be a new unit: ` + cases.UnitCodeRule,
		`line 6: scheme: "advisers" is not in the codebook: did you mean advisors?`,
		`line 7: unit: "=HYPERLINK(1)" can't be a new unit: ` + cases.UnitCodeRule,
		`line 8: unit: "=XSS-1" can't be a new unit: ` + cases.UnitCodeRule,
		`line 9: unit: "-1" can't be a new unit: ` + cases.UnitCodeRule,
		`line 10: unit: nothing is filled in`,
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
