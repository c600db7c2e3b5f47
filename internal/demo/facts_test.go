package demo_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/demo"
)

// TestEveryFactComesOut compares everything in facts.json, numbers and notes, with what was counted: a fact that
// nothing here answers is an error too.
func TestEveryFactComesOut(t *testing.T) {
	book, reports := counted(t)
	text, err := os.ReadFile(filepath.Join("report2023", "facts.json"))
	if err != nil {
		t.Fatal(err)
	}
	var printed map[string]any
	if err := json.Unmarshal(text, &printed); err != nil {
		t.Fatal(err)
	}
	made := register(t)
	ours := answers{"year": reports[codebook.Advisors].Year}
	for scheme, r := range reports {
		ours.addScheme(string(scheme)+".", book, r, made)
	}
	flat := map[string]any{}
	flatten("", printed, flat)
	if len(flat) < 50 {
		t.Error("only so many facts were read:", len(flat))
	}
	for path, want := range flat {
		if got, is := ours[path]; !is || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: printed %v, counted %v", path, want, got)
		}
	}
}

// flatten writes out every leaf of a JSON value under its path.
func flatten(path string, v any, out map[string]any) {
	object, is := v.(map[string]any)
	if !is {
		out[strings.TrimPrefix(path, ".")] = v
	}
	for key, inner := range object {
		flatten(path+"."+key, inner, out)
	}
}

// answers are our figures under the paths of facts.json. A note in words is answered by the same words where it holds.
type answers map[string]any

func (a answers) note(path, words string, holds bool) {
	a[path] = "not so: " + words
	if holds {
		a[path] = words
	}
}

func (a answers) addScheme(path string, book *codebook.Codebook, r counts.Report, register demo.Register) {
	last := counts.SeriesYears - 1
	total := r.Tables.Category.Total
	a[path+"cases"] = total[last]
	a[path+"change_from_2022"] = total[last] - total[last-1]
	a[path+"countries"] = r.Countries
	a[path+"half_years.H1"], a[path+"half_years.H2"] = r.Halves.H1, r.Halves.H2
	a[path+"competence_weeks"], a[path+"topical_notes"] = r.Activities.Kinds["competence_week"],
		r.Activities.Kinds["topical_note"]
	a.note(path+"competence_activities", "somewhat over 200, twice as many as in 2022",
		r.Activities.Total > 200 && r.Activities.Total < 220 && r.Activities.Total == 2*r.Activities.Previous)
	for name, table := range map[string]counts.Table{
		"gender": r.Tables.Gender, "age": r.Tables.Age,
		"country": r.Tables.Country,
	} {
		for _, row := range table.Rows {
			value := words(row.Code)
			if c, is := book.Country(row.Code); is {
				value = c.Name.NB
			}
			a[path+name+"."+value], a[path+name+"_percent."+value] = *row.Counts[last], *row.Percent
		}
	}
	age := func(code string) int { return a[path+"age."+words(code)].(int) }
	a[path+"age_unknown"] = age("unknown")
	known := total[last] - age("unknown")
	a.note(path+"age_note", fmt.Sprintf("about as many under 18 as 18 or over among the other %d", known),
		even(age("under_18"), age("18_or_over")))
	a.addStaff(path, r.Scheme, register)
	a.addCategories(path, book, r)
}

func (a answers) addStaff(path string, s codebook.Scheme, register demo.Register) {
	staff, stations := 0, []any{}
	for _, u := range register.Users {
		if u.Role == map[codebook.Scheme]auth.Role{codebook.Advisors: auth.Advisor, codebook.Envoys: auth.Envoy}[s] {
			staff++
		}
	}
	for _, u := range register.Units {
		if u.Scheme == s {
			stations = append(stations, u.Name)
		}
	}
	a[path+"staff"], a[path+"stations"] = staff, stations
}

func (a answers) addCategories(path string, book *codebook.Codebook, r counts.Report) {
	last, within := counts.SeriesYears-1, map[string]string{}
	for _, row := range r.Tables.Category.Rows {
		if row.Counts[last] == nil {
			continue
		}
		n, before := *row.Counts[last], *row.Counts[last-1]
		in := path + "by_category." + name(book, row.Code) + "."
		within[row.Code] = in
		a[in+"cases"], a[in+"previous_year"], a[in+"change"] = n, before, n-before
		contacts := largest(r.Crosses.Contact, func(x counts.Cross) bool { return x.Category == row.Code })
		a[in+"most_frequent_contact"] = words(contacts[0].Contact)
	}
	add := func(what, value string, x counts.Cross) {
		in := within[x.Category]
		a[in+what+"."+words(value)] = x.Count
		if percent, ok := counts.Percent(x.Count, a[in+"cases"].(int)); ok {
			a[in+what+"_percent."+words(value)] = percent
		}
	}
	for _, x := range r.Crosses.Gender {
		add("gender", x.Gender, x)
	}
	for _, x := range r.Crosses.Age {
		add("age", x.Age, x)
	}
	for _, x := range r.Crosses.Contact {
		add("contact", x.Contact, x)
	}
	for _, in := range within {
		under, over := a[in+"age.under 18"].(int), a[in+"age.18 or over"].(int)
		a.note(in+"under_18_note", "about half", even(under, a[in+"cases"].(int)-under))
		a.note(in+"age_note", "even", even(under, over))
	}
	girls := largest(r.Crosses.Gender, func(x counts.Cross) bool { return x.Gender == "female" })
	boys := largest(r.Crosses.Gender, func(x counts.Cross) bool { return x.Gender == "male" })
	for i, place := range []string{"largest", "second_largest"} {
		a.note(path+place+"_category_for_both_genders", name(book, girls[i].Category),
			girls[i].Category == boys[i].Category)
	}
}

func name(book *codebook.Codebook, category string) string {
	c, _ := book.Category(category)
	return c.Name.NB
}

// largest are the cells that are kept, the largest first.
func largest(cells []counts.Cross, keep func(counts.Cross) bool) []counts.Cross {
	var out []counts.Cross
	for _, x := range cells {
		if keep(x) {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(x, y counts.Cross) int { return y.Count - x.Count })
	return out
}

func even(a, b int) bool { return a-b >= -1 && a-b <= 1 }

// words is a code as facts.json writes it.
func words(code string) string { return strings.ReplaceAll(code, "_", " ") }
