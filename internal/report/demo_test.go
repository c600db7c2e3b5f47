package report_test

import (
	"slices"
	"sync"
	"testing"

	"sakstall/db"
	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/demo"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// year is the year of every report here.
const year = 2023

var theBook = sync.OnceValue(func() *codebook.Codebook {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		panic(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		panic(err)
	}
	return book
})

// demoRelease is the made-up register, protected as an edition is.
var demoRelease = sync.OnceValue(func() *disclosure.Result {
	made, err := demo.Make(theBook())
	if err != nil {
		panic(err)
	}
	return protected(made.Cases, made.Activities, made.Users...)
})

// posts are where the envoys of the made-up register work.
var posts = sync.OnceValue(func() []string {
	made, err := demo.Make(theBook())
	if err != nil {
		panic(err)
	}
	var out []string
	for _, u := range made.Units {
		if u.Scheme == codebook.Envoys {
			out = append(out, u.Name)
		}
	}
	slices.Sort(out)
	return out
})

func made(r *disclosure.Release, l lang.Lang) report.Report {
	return planned(r, report.Plan{}, l)
}

// protected counts the cases and activities in a way of its own, every case adding one to every count that it belongs
// to, and protects the counts.
func protected(all []cases.Case, held []activity.Activity, users ...auth.User) *disclosure.Result {
	counts := map[disclosure.Where]int{}
	for w := range shown() {
		counts[w] = 0
	}
	countries := map[string]bool{}
	numbers := map[disclosure.Number]int{}
	for _, c := range all {
		for _, w := range belongs(c) {
			if _, is := counts[w]; is {
				counts[w]++
			}
		}
		if key := string(c.Scheme) + c.Country; c.Month.Year() == year && c.Country != codebook.Stateless &&
			c.Country != codebook.UnknownCountry && !countries[key] {
			countries[key] = true
			numbers[disclosure.Number{Scheme: c.Scheme, Year: year, What: disclosure.NumberOfCountries}]++
		}
	}
	for _, u := range users {
		if scheme, is := map[auth.Role]codebook.Scheme{
			auth.Advisor: codebook.Advisors,
			auth.Envoy:   codebook.Envoys,
		}[u.Role]; is {
			numbers[disclosure.Number{Scheme: scheme, Year: year, What: report.Staff}]++
		}
	}
	for _, a := range held {
		if y := a.Month.Year(); y == year || y == year-1 {
			numbers[disclosure.Number{Scheme: a.Scheme, Year: y, What: report.Activities}]++
			numbers[disclosure.Number{Scheme: a.Scheme, Year: y, What: report.ActivityKind + a.Kind}]++
		}
	}
	request := disclosure.Request{
		Policy:  disclosure.DefaultPolicy(),
		Domains: disclosure.Domains{Half: []string{"H1", "H2"}},
	}
	for w, n := range counts {
		request.Counts = append(request.Counts, disclosure.Count{Where: w, N: n})
	}
	for number, n := range numbers {
		number.N = n
		request.Numbers = append(request.Numbers, number)
	}
	result, err := disclosure.Protect(testContext, request)
	if err != nil {
		panic(err)
	}
	return result
}

// belongs are the counts that a case may be counted in.
func belongs(c cases.Case) []disclosure.Where {
	base := disclosure.Where{Scheme: c.Scheme, Year: c.Month.Year()}
	country := disclosure.AllBut(theBook().CountryRows(c.Scheme)...)
	if slices.Contains(theBook().CountryRows(c.Scheme), c.Country) {
		country = disclosure.Country(c.Country)
	}
	out := []disclosure.Where{base.And(disclosure.Where{Country: country})}
	for _, w := range []disclosure.Where{
		{},
		{Gender: c.Gender},
		{Age: c.Age},
		{Contact: c.Contact},
		{Half: c.Month.Half().Code()},
	} {
		out = append(out, base.And(w), base.And(w).And(disclosure.Where{Category: c.Category}))
	}
	return out
}

// shown are the counts of a year's report, whether there is a case or not.
func shown() map[disclosure.Where]bool {
	book, out := theBook(), map[disclosure.Where]bool{}
	for _, s := range codebook.Schemes() {
		for y := year - 4; y <= year; y++ {
			base := disclosure.Where{Scheme: s, Year: y}
			out[base] = true
			inner := []disclosure.Where{{}}
			for _, v := range book.Reported(codebook.Gender) {
				inner = append(inner, disclosure.Where{Gender: v.Code})
			}
			for _, v := range book.Reported(codebook.Age) {
				inner = append(inner, disclosure.Where{Age: v.Code})
			}
			for _, v := range book.Reported(codebook.Contact) {
				if y == year {
					inner = append(inner, disclosure.Where{Contact: v.Code})
				}
			}
			if y == year {
				inner = append(inner, disclosure.Where{Half: "H1"}, disclosure.Where{Half: "H2"})
			}
			for _, c := range book.CountryRows(s) {
				out[base.And(disclosure.Where{Country: disclosure.Country(c)})] = true
			}
			out[base.And(disclosure.Where{Country: disclosure.AllBut(book.CountryRows(s)...)})] = true
			for _, w := range inner {
				out[base.And(w)] = true
				for _, c := range book.Categories(s) {
					if c.InUse(s, y) && (y == year || w == disclosure.Where{}) {
						out[base.And(w).And(disclosure.Where{Category: c.Code})] = true
					}
				}
			}
		}
	}
	return out
}

// texts are all paragraphs of the chapters with figures: what is said of the cases, and no explanation.
func texts(r report.Report) []string {
	var out []string
	var each func([]report.Part)
	each = func(parts []report.Part) {
		for _, p := range parts {
			out = append(out, p.Text...)
			for _, k := range p.Key {
				out = append(out, k.Label+" "+k.Value+" "+k.Note)
			}
			each(p.Parts)
		}
	}
	for _, c := range r.Chapters {
		if c.ID != "about" {
			each(c.Parts)
		}
	}
	return out
}

// told is all that a report says, of its figures too.
func told(r report.Report) []string {
	out := texts(r)
	for _, c := range r.Chapters {
		for _, p := range c.Parts {
			for _, f := range p.Figures {
				out = append(out, f.Desc)
			}
		}
	}
	return out
}

func TestEveryTableNumberAndIDIsUnique(t *testing.T) {
	for _, l := range lang.Langs() {
		seen := map[string]bool{}
		once := func(what string) {
			if what == "" || seen[what] {
				t.Errorf("%s: %q stands twice or is nothing", l, what)
			}
			seen[what] = true
		}
		var each func([]report.Part)
		each = func(parts []report.Part) {
			for _, p := range parts {
				once(p.ID)
				for _, table := range p.Tables {
					once(table.ID)
					once(table.Title)
				}
				for _, f := range p.Figures {
					once(f.ID)
					once(f.Title)
				}
				each(p.Parts)
			}
		}
		for _, c := range made(demoRelease().Release, l).Chapters {
			once(c.ID)
			each(c.Parts)
		}
		if len(seen) < 60 {
			t.Errorf("%s: only %d parts, tables and figures", l, len(seen))
		}
	}
}
