package store_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/activity"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
	"sakstall/internal/store"
)

// drawCase draws a case that the register takes, of few enough values that many are alike.
func drawCase(t *rapid.T, r *register) cases.Case {
	draw := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(t, label) }
	return r.aCase(func(c *cases.Case) {
		c.Month = month("2021-01").Add(rapid.IntRange(0, 35).Draw(t, "months after January 2021"))
		c.Category, c.Contact = draw("category", "fgm_fear", "threats_violence"), draw("contact", "self", "unknown")
		c.Gender, c.Age = draw("gender", "female", "male"), draw("age", "under_18", "unknown")
		c.Country, c.Complex = draw("country", "SY", "ZZ"), draw("complex", "", "AAAAA-AAAAA")
		c.Elements = rapid.SampledFrom([][]string{
			nil,
			{"child_marriage_fear"},
			{"child_marriage_fear", "fgm_completed"},
		}).Draw(t, "elements")
		c.Themes = rapid.SampledFrom([][]string{nil, {"racism"}, {"racism", "disability"}}).Draw(t, "themes")
		c.Services = rapid.SampledFrom([][]string{nil, {"police"}}).Draw(t, "services")
		c.Subject = draw("subject", "person", "staff")
		if rapid.Bool().Draw(t, "an envoy's") {
			c.Scheme, c.Unit, c.Whereabouts = codebook.Envoys, embassy.Code, draw("whereabouts", "", "abroad")
		}
	})
}

// TestTheCountingQueryCountsAsGoDoes adds cases to one register throughout, and counts them all each time.
func TestTheCountingQueryCountsAsGoDoes(t *testing.T) {
	r := newRegister(t)
	var added []cases.Case
	rapid.Check(t, func(t *rapid.T) {
		var some []cases.Case
		for range rapid.IntRange(0, 8).Draw(t, "cases") {
			some = append(some, drawCase(t, r))
		}
		if err := r.Cases.Add(t.Context(), nil, some, byHand); err != nil {
			t.Fatal(err)
		}
		added = append(added, some...)
		from := rapid.IntRange(2020, 2024).Draw(t, "from")
		to := rapid.IntRange(from-1, 2024).Draw(t, "to")
		want := map[counts.Cell]int{}
		for _, c := range added {
			if c.Month.Year() >= from && c.Month.Year() <= to {
				want[counts.Cell{
					Scheme: c.Scheme, Half: c.Month.Half(), Category: c.Category, Contact: c.Contact, Gender: c.Gender,
					Age: c.Age, Country: c.Country, Complex: c.Complex,
				}]++
			}
		}
		cells, err := r.Counts.Cells(t.Context(), from, to)
		if err != nil {
			t.Fatal(err)
		}
		got := map[counts.Cell]int{}
		for _, c := range cells {
			n := c.N
			c.N = 0
			if got[c] != 0 {
				t.Fatalf("the cell %+v comes twice", c)
			}
			got[c] = n
		}
		if !maps.Equal(got, want) {
			t.Fatalf("%d to %d: got %v\nwant %v", from, to, got, want)
		}
		wantHaving(t, r, added, from)
	})
}

// wantHaving compares how many cases of the year have each characteristic with what Go counts.
func wantHaving(t *rapid.T, r *register, added []cases.Case, year int) {
	want := map[counts.Having]int{}
	for _, c := range added {
		if c.Month.Year() != year {
			continue
		}
		for list, codes := range map[counts.SplitList][]string{
			counts.Subjects: {c.Subject}, counts.Themes: c.Themes, counts.Elements: c.Elements,
			counts.Services: c.Services, counts.Whereabouts: {c.Whereabouts}, counts.Ties: {c.Tie},
		} {
			for _, code := range codes {
				if code != "" {
					want[counts.Having{Scheme: c.Scheme, Half: c.Month.Half(), List: list, Code: code}]++
				}
			}
		}
	}
	found, err := r.Counts.Having(t.Context(), year)
	if err != nil {
		t.Fatal(err)
	}
	got := map[counts.Having]int{}
	for _, h := range found {
		n := h.N
		h.N = 0
		got[h] += n
	}
	if !maps.Equal(got, want) {
		t.Fatalf("%d: having\n%v, want\n%v", year, got, want)
	}
}

// Each dimension but the half is counted by the field of its name, which holds one value: in a column, or in the rows
// of answers. No field with rows is a dimension today, so themes stand for one here.
func TestADimensionIsCountedWhereItsFieldIsKept(t *testing.T) {
	for _, d := range counts.Dimensions() {
		f := cases.Field(d.Name())
		if d != counts.Half && (!slices.Contains(cases.Fields(), f) || f.List() || f.Dimension() != d.List()) {
			t.Errorf("%s is not counted by a field of one value", d.Name())
		}
	}
	r := newRegister(t)
	if err := r.Cases.Add(t.Context(), nil, []cases.Case{
		r.aCase(func(c *cases.Case) { c.Themes, c.Complex = []string{"racism"}, "AAAAA-AAAAA" }),
		r.aCase(func(c *cases.Case) { c.Themes = nil }),
	}, byHand); err != nil {
		t.Fatal(err)
	}
	for f, want := range map[cases.Field]string{
		cases.Themes: "racism,none", cases.Complex: "AAAAA-AAAAA,none", cases.Gender: "female,female",
	} {
		var got string
		err := r.ReadPool().QueryRow(`SELECT group_concat(v) FROM (SELECT ` + store.Column(f) +
			` AS v FROM cases ORDER BY id)`).Scan(&got)
		if err != nil || got != want {
			t.Errorf("%s: counted as %q, want %q, error %v", f, got, want, err)
		}
	}
}

func TestTheUnknownsOfEveryDimensionAreCounted(t *testing.T) {
	r := newRegister(t)
	if err := r.Cases.Add(t.Context(), nil, []cases.Case{
		r.aCase(func(c *cases.Case) { c.Gender, c.Age = codebook.Unknown, codebook.Unknown }),
		r.aCase(func(c *cases.Case) { c.Contact, c.Country = codebook.Unknown, codebook.UnknownCountry }),
		r.aCase(nil),
	}, byHand); err != nil {
		t.Fatal(err)
	}
	h := r.aCase(nil).Month.Half()
	got, err := r.Counts.ByUnit(t.Context(), codebook.Advisors, h, h)
	if err != nil || len(got) != 1 || got[0].N != 3 || got[0].Unknown != 4 {
		t.Errorf("got %+v, error %v; want 3 cases with 4 unknown values", got, err)
	}
}

func TestActivitiesAreCountedByHalfAndKind(t *testing.T) {
	r := newRegister(t)
	held := func(s codebook.Scheme, unit, m, kind string) activity.Activity {
		return activity.Activity{Scheme: s, Unit: unit, Month: month(m), Kind: kind}
	}
	good := []activity.Activity{
		held("advisors", "oslo-1", "2023-06", "course"), held("advisors", "oslo-1", "2023-01", "course"),
		held("advisors", "oslo-1", "2023-07", "course"),
		held("advisors", "oslo-1", "2023-07", "stand"), held("envoys", "amman", "2022-12", "course"),
		held("advisors", "oslo-1", "2021-12", "course"),
	}
	if err := r.Activities.AddAll(t.Context(), append(good[:2:2], held("advisors", "amman", "2023-01", "course")),
		byHand); err == nil {
		t.Error("an activity at another scheme's unit is taken")
	}
	if err := r.Activities.AddAll(t.Context(), good, byHand); err != nil {
		t.Fatal(err)
	}
	found, err := r.Activities.Counts(t.Context(), 2022, 2023)
	got := map[activity.Count]bool{}
	for _, c := range found {
		got[c] = true
	}
	want := map[activity.Count]bool{
		{Scheme: codebook.Advisors, Half: period.FirstHalf(2023), Kind: "course", N: 2}:  true,
		{Scheme: codebook.Advisors, Half: period.SecondHalf(2023), Kind: "course", N: 1}: true,
		{Scheme: codebook.Advisors, Half: period.SecondHalf(2023), Kind: "stand", N: 1}:  true,
		{Scheme: codebook.Envoys, Half: period.SecondHalf(2022), Kind: "course", N: 1}:   true,
	}
	if err != nil || len(found) != len(want) || !maps.Equal(got, want) {
		t.Errorf("got %v, error %v; want %v", found, err, want)
	}
}
