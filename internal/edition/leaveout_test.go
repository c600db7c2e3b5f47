package edition

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
)

// Where a report has the year already and so settles a small category, no category whose count is hidden is broken
// down.
func TestCategoriesThatCanNotBeProtectedHaveNoBreakdown(t *testing.T) {
	b := of2021(t)
	b.Printed = []earlier.Table{printedTable("Rapport 2021", 2021, "20", "*", "23")}
	p := prepared(t, b)
	want := []disclosure.Where{
		advisors(2021, disclosure.OfCategory("gone")), advisors(2021, disclosure.OfCategory("control")),
	}
	if !slices.Equal(p.LeftOut, want) || len(p.AsPrinted) > 0 || len(p.Unprotected) > 0 {
		t.Fatalf("left out are %v, as printed %v", p.LeftOut, p.AsPrinted)
	}
	for _, c := range p.Result.Release.Cells() {
		if w := c.Where(); w.Category != "" && slices.Contains(want, p.category(w)) && w != p.category(w) {
			t.Errorf("%s is in the release", w)
		}
	}
	for _, w := range want {
		if _, has := p.Result.Release.Cell(w); !has {
			t.Errorf("%s has no count of its own", w)
		}
	}
	if len(p.GivenAway) != 1 || p.GivenAway[0].Where != want[0] {
		t.Errorf("the report gives away %v", p.GivenAway)
	}
}

func TestWhatCanNotBePublishedIsNamed(t *testing.T) {
	b := of2021(t)
	// the year and one half are out, so that the other half is known to have three cases
	for _, scheme := range codebook.Schemes() {
		year := disclosure.Where{Scheme: scheme, Year: 2021}
		half := published(t, "2021-H1.1", []disclosure.Known{shown(year.And(disclosure.OfHalf("H1")), 20)})
		whole := published(t, "2021.1", []disclosure.Known{shown(year, 23)})
		b.Editions = append(b.Editions, half, whole)
	}
	for i := range b.Cells {
		other := b.Cells[i]
		other.Scheme, other.Category = codebook.Envoys, "control"
		b.Cells = append(b.Cells, other)
	}
	for i := range b.Cells {
		b.Cells[i].Half = half(t, "2021-H1")
		if b.Cells[i].N == 3 {
			b.Cells[i].Half = half(t, "2021-H2")
		}
	}
	p, err := Prepare(t.Context(), b, nil)
	var hopeless *disclosure.Unprotectable
	second := advisors(2021, disclosure.OfHalf("H2"))
	if !errors.As(err, &hopeless) || p == nil || p.Result != nil || !slices.Contains(p.Unprotected, second) {
		t.Fatalf("a half of 3 cases: %v", err)
	}
	var written bytes.Buffer
	var got struct {
		Edition     string
		Unprotected []disclosure.Where
		Cells       []struct{}
	}
	if err := errors.Join(p.WriteJSON(&written), json.Unmarshal(written.Bytes(), &got)); err != nil {
		t.Fatal(err)
	}
	if got.Edition != "2021.2" || !slices.Equal(got.Unprotected, p.Unprotected) || len(got.Cells) > 0 {
		t.Errorf("it is written as %+v", got)
	}
}

// A category whose own count is shown keeps its breakdown, even where some of it is hidden.
func TestWhichCategoriesAreHidden(t *testing.T) {
	shownOne, hiddenOne := advisors(2021, disclosure.OfCategory("control")),
		advisors(2021, disclosure.OfCategory("gone"))
	release := published(t, "2021.1", []disclosure.Known{
		shown(advisors(2021), 30), shown(shownOne, 20), hidden(shownOne.And(disclosure.OfGender("male"))),
		hidden(hiddenOne),
	}).Release
	p := &Preview{Basis: Basis{Scope: Scope{Year: 2021}}, Result: &disclosure.Result{Release: release}}
	if got := p.hidden(); len(got) > 0 {
		t.Errorf("every category has its breakdown, and hidden are %v", got)
	}
	p.LeftOut = []disclosure.Where{shownOne}
	if got := p.hidden(); !slices.Equal(got, []disclosure.Where{hiddenOne}) {
		t.Errorf("hidden are %v", got)
	}
}

func TestWhichCountsAreLeftOut(t *testing.T) {
	small, large := disclosure.OfCategory("gone"), disclosure.OfCategory("control")
	first := disclosure.OfHalf("H1")
	for _, half := range []string{"", "H1"} {
		in := func(with ...disclosure.Where) disclosure.Where {
			return advisors(2021, append(with, disclosure.OfHalf(half))...)
		}
		p := &Preview{Basis: Basis{Scope: Scope{2021, half}, Policy: disclosure.Policy{Threshold: 5}}}
		count := func(w disclosure.Where, n int) disclosure.Count { return disclosure.Count{Where: w, N: n} }
		p.Request.Counts = []disclosure.Count{
			count(in(), 3), count(in(small), 5), count(in(large), 6), count(in(disclosure.OfCategory("new")), 0),
			count(in(disclosure.OfCategory("violence")), 1), count(in(large, disclosure.OfGender("male")), 2),
			count(advisors(2020, small), 2), count(in(small, disclosure.OfGender("male")), 5),
			count(in(disclosure.OfCategory("violence"), disclosure.OfGender("male")), 1),
		}
		got := p.withBreakdown(p.smallCategories())
		want := []disclosure.Where{in(small), in(disclosure.OfCategory("violence"))}
		if !slices.Equal(got, want) {
			t.Errorf("half %q: small are %v, want %v", half, got, want)
		}
		before := func(with ...disclosure.Where) disclosure.Where {
			return advisors(2020, append(with, disclosure.OfHalf(half))...)
		}
		p.LeftOut = []disclosure.Where{in(small), before()}
		for w, is := range map[disclosure.Where]bool{
			in(): false, in(small): false, in(small, disclosure.OfGender("male")): true,
			in(large, disclosure.OfGender("male")): false, before(): false, before(large): true,
			advisors(2019, large): false, {Scheme: codebook.Envoys, Year: 2020, Half: half}: false,
		} {
			if p.leftOut(w) != is {
				t.Errorf("half %q: %s is left out: %v", half, w, !is)
			}
		}
		p.LeftOut = []disclosure.Where{in(small)}
		of := []disclosure.Where{
			in(small, first), in(large, first), in(large), in(disclosure.OfGender("male")), advisors(2020, large),
		}
		if got := p.withBreakdown(of); !slices.Equal(got, []disclosure.Where{in(large)}) {
			t.Errorf("half %q: breakdowns have %v", half, got)
		}
		p.LeftOut = nil
		years := p.earlierYears([]disclosure.Where{in(small), before(small), before(), advisors(2019)})
		if !slices.Equal(years, []disclosure.Where{before(), advisors(2019, disclosure.OfHalf(half))}) {
			t.Errorf("half %q: earlier years are %v", half, years)
		}
	}
}

// Where nothing else does, the rows that a report has as * stand as they are there, once, and only in the whole year's.
func TestRowsStandAsAReportHasThem(t *testing.T) {
	b := of2021(t)
	b.Printed = []earlier.Table{printedTable("Rapport 2021", 2021, "20", "*", "23")}
	gone := advisors(2021, disclosure.OfCategory("gone"))
	p := &Preview{Basis: b, Request: b.Request()}
	before := len(p.Request.Reprinted)
	if !p.leaveAsPrinted([]disclosure.Where{gone, advisors(2021)}) ||
		!slices.Equal(p.AsPrinted, []disclosure.Where{gone}) {
		t.Fatalf("as printed stand %v", p.AsPrinted)
	}
	if n := len(p.Request.Reprinted); n != before+1 || p.Request.Reprinted[n-1] != hidden(gone) {
		t.Errorf("reprinted are %v", p.Request.Reprinted)
	}
	for _, c := range p.Request.Counts {
		if c.Scheme == codebook.Advisors && c.Category == "gone" && c.Year == 2021 {
			t.Errorf("%s is still counted", c.Where)
		}
	}
	if p.leaveAsPrinted([]disclosure.Where{gone}) || len(p.AsPrinted) != 1 {
		t.Errorf("a row is left as printed twice: %v", p.AsPrinted)
	}
	if got := p.Dress().AsPrinted; !slices.Equal(got, p.AsPrinted) {
		t.Errorf("the report tells of %v", got)
	}
	for name, of := range map[string]Scope{"a half": {2021, "H1"}, "a later year": {Year: 2022}} {
		b.Scope = of
		p := &Preview{Basis: b, Request: b.Request()}
		if p.leaveAsPrinted([]disclosure.Where{gone}) {
			t.Errorf("an edition of %s has %v as printed", name, p.AsPrinted)
		}
	}
}
