package earlier_test

import (
	"slices"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
)

func TestAPrintedCellIsANumberOrAStarOrNothing(t *testing.T) {
	for text, want := range map[string]earlier.Cell{
		"": {}, "*": {Hidden: true}, "0": {InUse: true}, "17": {InUse: true, N: 17},
		"9999999": {InUse: true, N: earlier.Most},
	} {
		if got, ok := earlier.ParseCell(text); !ok || got != want || got.String() != text {
			t.Errorf("%q is read as %+v, %v", text, got, ok)
		}
	}
	for _, text := range []string{"-1", "+1", "01", "1 000", "1.0", "**", "x", "10000000", "99999999999999999999"} {
		if got, ok := earlier.ParseCell(text); ok {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func TestWhatAPrintedTableSaysAgainstItself(t *testing.T) {
	for _, tt := range []struct {
		control, gone, total string
		percent              string
		want                 []string
		exceeds              bool
	}{
		{"5", "2", "7", "71", nil, false},
		{"5", "*", "7", "", nil, false},
		{"5", "*", "9", "", nil, false},
		{
			"5", "*", "10", "50",
			[]string{"2021: the hidden cells can't make up what the rows lack of the total 10"},
			false,
		},
		{"5", "", "6", "", []string{"2021: the hidden cells can't make up what the rows lack of the total 6"}, false},
		{"5", "3", "7", "", []string{"2021: the rows add up to 8, the total is 7"}, true},
		{"5", "*", "5", "99", []string{"2021, Kontroll: 99 per cent is printed where 5 of 5 is 100"}, false},
		{"*", "*", "5", "99", nil, false},
		{"0", "0", "0", "0", nil, false},
	} {
		cells := func(s string) []earlier.Cell {
			cell, _ := earlier.ParseCell(s)
			return []earlier.Cell{cell}
		}
		p := earlier.Table{
			Years: []int{2021}, Threshold: 4, Total: earlier.Row{Cells: cells(tt.total)},
			Rows: []earlier.Row{
				{Name: "Kontroll", Code: "control", Cells: cells(tt.control), Percent: tt.percent},
				{Code: "gone", Cells: cells(tt.gone)},
			},
		}
		var got []string
		for _, c := range p.Contradictions() {
			got = append(got, c.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%+v: %q", tt, got)
		}
		if exceeds := p.Exceeds(); slices.Equal(exceeds, []int{2021}) != tt.exceeds || len(exceeds) > 1 {
			t.Errorf("%+v: the rows exceed the total in %v", tt, exceeds)
		}
	}
	if most := (earlier.Table{}).MostHidden(); most != earlier.DefaultThreshold {
		t.Errorf("where nobody has said it, a * is up to %d", most)
	}
}

func TestWhatAPrintedTableSays(t *testing.T) {
	shown := func(w disclosure.Where, n int) disclosure.Known { return disclosure.Known{Where: w, N: n, Shown: true} }
	hidden := func(w disclosure.Where) disclosure.Known { return disclosure.Known{Where: w} }
	p := earlier.Table{
		Scheme: codebook.Envoys, Kind: earlier.ByCountry, Years: []int{2021, 2022},
		Rows: []earlier.Row{
			{Code: "SY", Cells: []earlier.Cell{{InUse: true}, {InUse: true, N: 4}}},
			{Code: "IQ", Cells: []earlier.Cell{{Hidden: true}, {}}},
			{Code: counts.Other, Cells: []earlier.Cell{{}, {Hidden: true}}},
		},
		Total: earlier.Row{Cells: []earlier.Cell{{InUse: true, N: 3}, {InUse: true, N: 6}}},
	}
	of := func(year int, country disclosure.Countries) disclosure.Where {
		return disclosure.Where{Scheme: codebook.Envoys, Year: year, Country: country}
	}
	rest := disclosure.AllBut("SY", "IQ")
	want := []disclosure.Known{
		shown(of(2021, disclosure.Country("SY")), 0), shown(of(2022, disclosure.Country("SY")), 4),
		hidden(of(2021, disclosure.Country("IQ"))), hidden(of(2022, rest)),
		shown(of(2021, disclosure.Countries{}), 3), shown(of(2022, disclosure.Countries{}), 6),
	}
	if got := p.Known(); !slices.Equal(got, want) {
		t.Errorf("the table says\n%v, want\n%v", got, want)
	}
	again := p
	again.Hash[0]++
	if p.Source() == again.Source() || p.Source() != (earlier.Table{Scheme: p.Scheme, Kind: p.Kind}).Source() {
		t.Errorf("a table is named %q by its file, %q by another", p.Source(), again.Source())
	}
}
