package disclosure_test

import (
	"encoding/json"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

func TestAWhereIsWrittenAsOthersReadIt(t *testing.T) {
	for want, w := range map[string]disclosure.Where{
		`{"scheme":"advisors","year":2023}`:                                           {Scheme: codebook.Advisors, Year: 2023},
		`{"scheme":"advisors","year":2023,"half":"H1","category":"fgm_fear"}`:         {Scheme: codebook.Advisors, Year: 2023, Half: "H1", Category: "fgm_fear"},
		`{"scheme":"envoys","year":2022,"country":"SY"}`:                              {Scheme: codebook.Envoys, Year: 2022, Country: disclosure.Country("SY")},
		`{"scheme":"envoys","year":2022,"country":{"not_in":["IQ","SY"]}}`:            {Scheme: codebook.Envoys, Year: 2022, Country: disclosure.AllBut("SY", "IQ")},
		`{"scheme":"advisors","year":2023,"gender":"female","age":"a","contact":"b"}`: {Scheme: codebook.Advisors, Year: 2023, Gender: "female", Age: "a", Contact: "b"},
	} {
		got, err := json.Marshal(w)
		if err != nil || string(got) != want {
			t.Errorf("wrote %s (%v), want %s", got, err, want)
		}
		var read disclosure.Where
		if err := json.Unmarshal([]byte(want), &read); err != nil || read != w {
			t.Errorf("read %v (%v), want %v", read, err, w)
		}
	}
	var w disclosure.Where
	if err := json.Unmarshal([]byte(`{"country":{"not_in":[]}}`), &w); err == nil {
		t.Error("a set of countries that leaves none out was read")
	}
}

func TestASealedReleaseIsReadBackAsItWas(t *testing.T) {
	world := made(1, 245)
	result := protect(t, disclosure.Request{
		Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world,
		Numbers: []disclosure.Number{{Scheme: codebook.Advisors, Year: year, What: disclosure.NumberOfCountries, N: 15}},
	})
	sealed, err := result.Release.Seal()
	if err != nil {
		t.Fatal(err)
	}
	read, err := disclosure.Open(sealed)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range result.Release.Cells() {
		if got, ok := read.Cell(c.Where()); !ok || got != c {
			t.Errorf("%s: read %v, want %v", c.Where(), got, c)
		}
	}
	if n, ok := read.Number(codebook.Advisors, year, "", disclosure.NumberOfCountries); !ok || n != 15 {
		t.Errorf("countries: %d, %v", n, ok)
	}
	later := append([]byte(`{"later":{"x":[1]},`), sealed[1:]...)
	if again, err := disclosure.Open(later); err != nil || len(again.Cells()) != len(read.Cells()) {
		t.Errorf("a release with a field of a later day was not read: %v", err)
	}
	cell, err := json.Marshal(read.Cells()[0])
	if err != nil {
		t.Fatal(err)
	}
	twice := strings.Replace(string(sealed), `"cells":[`, `"cells":[`+string(cell)+",", 1)
	if _, err := disclosure.Open([]byte(twice)); err == nil {
		t.Error("a release that has a count twice was read")
	}
	sealed[len(sealed)-2] = ' '
	if _, err := disclosure.Open(sealed); err == nil {
		t.Error("a spoilt release was read")
	}
}

func TestSharesAndChangesNeedBothCounts(t *testing.T) {
	world := made(1, 245)
	r := protect(t, disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world}).Release
	base := disclosure.Where{Scheme: codebook.Advisors, Year: year}
	table := r.Table(disclosure.Layout{Rows: []disclosure.Where{{Category: "control"}, {Category: "no such"}, {}}, Columns: []disclosure.Where{base}})
	row, _ := table.At(0, 0)
	total, inUse := table.At(2, 0)
	if n, shown := total.Value(); !inUse || !shown || n != 245 {
		t.Fatalf("the total is %d, shown %v, in use %v", n, shown, inUse)
	}
	if _, inUse := table.At(1, 0); inUse {
		t.Error("a category that does not exist is in use")
	}
	n, _ := row.Value()
	if percent, ok := disclosure.Share(row, total); !ok || percent != (200*n+245)/490 {
		t.Errorf("%d of 245 is %d per cent, %v", n, percent, ok)
	}
	if diff, ok := disclosure.Change(total, row); !ok || diff != 245-n {
		t.Errorf("the change is %d, %v", diff, ok)
	}
	var hidden disclosure.Cell
	if _, ok := disclosure.Share(hidden, total); ok {
		t.Error("a hidden count has a share")
	}
	if _, ok := disclosure.Change(hidden, total); ok {
		t.Error("a hidden count has a change")
	}
}
