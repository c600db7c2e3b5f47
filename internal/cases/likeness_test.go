package cases_test

import (
	"slices"
	"testing"

	"sakstall/internal/cases"
)

func TestWhoIsAloneAndWhatHelps(t *testing.T) {
	book := rules(t).Book
	girl := cases.Likeness{Country: "SY", Gender: "female", Age: "under_18"}
	like := func(country, gender, age string) cases.Likeness {
		return cases.Likeness{Country: country, Gender: gender, Age: age}
	}
	for name, tt := range map[string]struct {
		others  map[cases.Likeness]int
		alone   bool
		coarser []cases.Field
	}{
		"nobody":           {nil, true, nil},
		"another like her": {map[cases.Likeness]int{girl: 1}, false, nil},
		"all others unlike": {map[cases.Likeness]int{
			like("IQ", "female", "under_18"): 9,
			like("SY", "male", "under_18"):   9,
		}, true, nil},
		"one of unknown age": {
			map[cases.Likeness]int{like("SY", "female", "unknown"): 1},
			true,
			[]cases.Field{cases.Age},
		},
		"one of unknown gender": {
			map[cases.Likeness]int{like("SY", "unknown", "under_18"): 1},
			true,
			[]cases.Field{cases.Gender},
		},
		"of either": {map[cases.Likeness]int{
			like("SY", "unknown", "under_18"): 1,
			like("SY", "female", "unknown"):   2,
		}, true, []cases.Field{cases.Age, cases.Gender}},
		"one of unknown country": {map[cases.Likeness]int{like("ZZ", "female", "under_18"): 3}, true, nil},
	} {
		if alone, coarser := girl.Alone(tt.others, book); alone != tt.alone || !slices.Equal(coarser, tt.coarser) {
			t.Errorf("%s: alone %v, coarser %v", name, alone, coarser)
		}
	}
	for _, d := range []cases.Draft{
		{},
		{Country: "SY", Gender: "female"},
		{Country: "SY", Age: "unknown"},
		{Gender: "male", Age: "unknown"},
	} {
		if _, is := d.Likeness(); is {
			t.Errorf("%+v has a likeness", d)
		}
	}
}
