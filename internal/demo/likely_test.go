package demo_test

import (
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

func TestEveryUnitAndMonthOfEveryYearHasCases(t *testing.T) {
	r := register(t)
	units, months := map[string]map[int]int{}, map[codebook.Scheme]map[period.Month]int{
		codebook.Advisors: {},
		codebook.Envoys:   {},
	}
	for _, u := range r.Units {
		units[u.Code] = map[int]int{}
	}
	for _, c := range r.Cases {
		units[c.Unit][c.Month.Year()]++
		months[c.Scheme][c.Month]++
	}
	for scheme, seen := range months {
		if len(seen) != 5*12 {
			t.Errorf("%s: cases in %d months", scheme, len(seen))
		}
	}
	for code, years := range units {
		if len(years) != 5 {
			t.Errorf("%s: cases in %d years", code, len(years))
		}
	}
}

func TestAFamilyIsRegisteredTogether(t *testing.T) {
	families, persons, inOne := map[string][]cases.Case{}, map[codebook.Scheme]int{}, map[codebook.Scheme]int{}
	for _, c := range register(t).Cases {
		persons[c.Scheme]++
		if c.Complex != "" {
			inOne[c.Scheme]++
			families[c.Complex] = append(families[c.Complex], c)
		}
	}
	for _, f := range families {
		if len(f) < 2 || len(f) > 6 {
			t.Errorf("a family of %d", len(f))
		}
		for _, c := range f {
			if c.Scheme != f[0].Scheme || c.Unit != f[0].Unit || c.Month != f[0].Month || c.Country != f[0].Country ||
				c.Contact != f[0].Contact {
				t.Errorf("one family: %+v and %+v", f[0], c)
			}
		}
	}
	if share := 100 * inOne[codebook.Envoys] / persons[codebook.Envoys]; share < 45 || share > 55 {
		t.Errorf("%d per cent of the envoys' cases are of families", share)
	}
	if share := 100 * inOne[codebook.Advisors] / persons[codebook.Advisors]; share < 1 || share > 10 {
		t.Errorf("%d per cent of the advisors' cases are of families", share)
	}
}

// The report says in words how gender and age went; its figures are missing.
func TestGenderAndAgeGoAsTheReportSays(t *testing.T) {
	_, reports := counted(t)
	share := func(s codebook.Scheme, table func(counts.Tables) counts.Table, code string, year int) int {
		for _, row := range table(reports[s].Tables).Rows {
			if row.Code == code {
				return 1000 * *row.Counts[year] / table(reports[s].Tables).Total[year]
			}
		}
		t.Fatal("no row", code)
		return 0
	}
	gender, age := func(t counts.Tables) counts.Table { return t.Gender },
		func(t counts.Tables) counts.Table { return t.Age }
	for year := range counts.SeriesYears {
		if year >= 2 && share(codebook.Advisors, gender, "male", year) >= share(codebook.Advisors, gender, "male",
			year-1) {
			t.Error("advisors: the share of boys did not fall in year", year)
		}
		for _, s := range codebook.Schemes() {
			if share(s, gender, "female", year) <= 500 {
				t.Error(s, "mostly boys in year", year)
			}
		}
		if share(codebook.Envoys, age, "under_18", year) <= 500 {
			t.Error("envoys: mostly adults in year", year)
		}
	}
	for _, year := range []int{1, 2, 3} {
		if share(codebook.Envoys, gender, "male", 4) <= share(codebook.Envoys, gender, "male", year) {
			t.Error("envoys: the share of boys is not above that of year", year)
		}
	}
}

func TestActivitiesAreOfTheSchemesKinds(t *testing.T) {
	r, book := register(t), theBook(t)
	units, held := map[string]codebook.Scheme{},
		map[codebook.Scheme]map[int]bool{codebook.Advisors: {}, codebook.Envoys: {}}
	for _, u := range r.Units {
		units[u.Code] = u.Scheme
	}
	for _, a := range r.Activities {
		held[a.Scheme][a.Month.Year()] = true
		kind, known := book.Value(codebook.Activity, a.Kind)
		if !known || !kind.InUse(a.Scheme, a.Month.Year()) || units[a.Unit] != a.Scheme {
			t.Errorf("%+v", a)
		}
	}
	if len(held[codebook.Advisors]) != 5 || len(held[codebook.Envoys]) != 5 {
		t.Error("a year without activities:", held)
	}
}
