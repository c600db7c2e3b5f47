package disclosure_test

import (
	"encoding/json"
	"slices"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

func TestAWhereIsWrittenAsOthersReadIt(t *testing.T) {
	for want, w := range map[string]disclosure.Where{
		`{"scheme":"advisors","year":2023}`: {
			Scheme: codebook.Advisors,
			Year:   2023,
		},
		`{"scheme":"advisors","year":2023,"half":"H1","category":"fgm_fear"}`: {
			Scheme: codebook.Advisors, Year: 2023,
			Half: "H1", Category: "fgm_fear",
		},
		`{"scheme":"envoys","year":2022,"country":"SY"}`: {
			Scheme: codebook.Envoys, Year: 2022,
			Country: disclosure.Country("SY"),
		},
		`{"scheme":"envoys","year":2022,"country":{"not_in":["IQ","SY"]}}`: {
			Scheme: codebook.Envoys, Year: 2022,
			Country: disclosure.AllBut("SY", "IQ"),
		},
		`{"scheme":"advisors","year":2023,"gender":"female","age":"a","contact":"b"}`: {
			Scheme: codebook.Advisors, Year: 2023,
			Gender: "female", Age: "a", Contact: "b",
		},
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

func TestAReleaseIsRestoredAsItWas(t *testing.T) {
	world := made(1, 245)
	was := protect(t, disclosure.Request{
		Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world,
		Numbers: []disclosure.Number{{
			Scheme: codebook.Advisors, Year: year, What: disclosure.NumberOfCountries,
			N: 15,
		}},
	}).Release
	cells := was.Known()
	slices.Reverse(cells)
	read, err := disclosure.Restore(was.Threshold(), was.Domains(), cells, was.Numbers())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := read.Cells(), was.Cells(); !slices.Equal(got, want) {
		t.Errorf("restored %v, want %v", got, want)
	}
	if n, ok := read.Number(codebook.Advisors, year, "", disclosure.NumberOfCountries); !ok || n != 15 ||
		read.Threshold() != was.Threshold() {
		t.Errorf("countries: %d, %v; threshold %d", n, ok, read.Threshold())
	}
	hidden := disclosure.Known{Where: disclosure.Where{Scheme: codebook.Advisors, Year: year}, N: 7}
	if read, err = disclosure.Restore(5, values, []disclosure.Known{hidden}, nil); err != nil {
		t.Fatal(err)
	}
	if n, shown := read.Cells()[0].Value(); n != 0 || shown {
		t.Errorf("a hidden count is restored as %d, %v", n, shown)
	}
	if _, err := disclosure.Restore(5, values, []disclosure.Known{hidden, hidden}, nil); err == nil {
		t.Error("a release that has a count twice was restored")
	}
}

func TestAWhereIsMadeOfItsValues(t *testing.T) {
	want := disclosure.Where{
		Scheme: codebook.Envoys, Year: year, Half: "H1", Category: "c", Gender: "g", Age: "a", Contact: "o",
		Country: disclosure.Country("SY"),
	}
	got := disclosure.Where{Scheme: codebook.Envoys, Year: year}
	for name, value := range want.Values() {
		var known bool
		if got, known = got.WithValue(name, value); !known {
			t.Errorf("%s is no dimension", name)
		}
	}
	if got != want {
		t.Errorf("made %v, want %v", got, want)
	}
	want.Country = disclosure.AllBut("SY")
	if values := want.Values(); len(values) != 5 || values["country"] != "" {
		t.Errorf("all countries but one are the value %q", values["country"])
	}
	for _, wrong := range [][2]string{{"place", "x"}, {"gender", ""}, {"country", "!SY"}} {
		if w, known := got.WithValue(wrong[0], wrong[1]); known || w != got {
			t.Errorf("%v was taken: %v", wrong, w)
		}
	}
}

func TestSharesAndChangesNeedBothCounts(t *testing.T) {
	world := made(1, 245)
	r := protect(t, disclosure.Request{
		Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""),
		World: world,
	}).Release
	base := disclosure.Where{Scheme: codebook.Advisors, Year: year}
	table := r.Table(disclosure.Layout{
		Rows:    []disclosure.Where{{Category: "control"}, {Category: "no such"}, {}},
		Columns: []disclosure.Where{base},
	})
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
