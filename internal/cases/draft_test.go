package cases_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"sakstall/db"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// rules know a unit of each scheme and hold June 2024 for the current month.
func rules(t *testing.T) cases.Rules {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return cases.Rules{
		Book: book, Units: map[string]cases.Unit{school.Code: school, embassy.Code: embassy},
		Now: period.MonthOf(now),
	}
}

var (
	now     = time.Date(2024, time.June, 30, 23, 0, 0, 0, time.UTC)
	school  = cases.Unit{Code: "oslo-1", Name: "Oslo 1", Scheme: codebook.Advisors}
	embassy = cases.Unit{Code: "amman", Name: "Amman", Scheme: codebook.Envoys}
)

func advisorDraft() cases.Draft {
	return cases.Draft{
		Scheme: "advisors", Unit: "oslo-1", Month: "2023-05", Subject: "person", Contact: "school_staff",
		Category: "forced_marriage_fear",
		Elements: []string{"threats_violence"}, Gender: "female", Age: "under_18", Country: "SY",
		Themes:   []string{"racism"},
		Services: []string{"police", "school"},
	}
}

func envoyDraft() cases.Draft {
	return cases.Draft{
		Scheme: "envoys", Unit: "amman", Month: "2022-12", Subject: "staff", Contact: "unknown",
		Category: "involuntary_stay_abroad",
		Gender:   "unknown", Age: "unknown", Country: "ZZ", Whereabouts: "abroad", Tie: "resident",
	}
}

type draftTest struct {
	draft  func() cases.Draft
	change map[cases.Field][]string
	want   cases.Problems
}

func TestCheckJudgesEveryField(t *testing.T) {
	is := func(f cases.Field, p cases.Problem) cases.Problems { return cases.Problems{f: p} }
	to := func(f cases.Field, values ...string) map[cases.Field][]string {
		return map[cases.Field][]string{f: values}
	}
	run(t, map[string]draftTest{
		"an advisor's case": {advisorDraft, nil, nil},
		"an envoy's case":   {envoyDraft, nil, nil},
		"a scheme that is none": {
			advisorDraft, to(cases.Scheme, "teachers"),
			is(cases.Scheme, cases.NotInList),
		},
		"a unit that is none": {
			advisorDraft, to(cases.UnitField, "oslo-9"),
			is(cases.UnitField, cases.NoSuchUnit),
		},
		"an advisor's case at an embassy": {
			advisorDraft, to(cases.UnitField, "amman"),
			is(cases.UnitField, cases.UnitOtherScheme),
		},
		"an envoy's case at a school": {
			envoyDraft, to(cases.UnitField, "oslo-1"),
			is(cases.UnitField, cases.UnitOtherScheme),
		},
		"a month that is none": {advisorDraft, to(cases.Month, "2023-13"), is(cases.Month, cases.NotAMonth)},
		"a day": {
			advisorDraft, to(cases.Month, "2023-05-17"),
			is(cases.Month, cases.NotAMonth),
		},
		"the current month":      {advisorDraft, to(cases.Month, "2024-06"), nil},
		"next month":             {advisorDraft, to(cases.Month, "2024-07"), is(cases.Month, cases.InTheFuture)},
		"the first month":        {advisorDraft, to(cases.Month, "2019-01"), nil},
		"before the first month": {advisorDraft, to(cases.Month, "2018-12"), is(cases.Month, cases.TooEarly)},
		"a subject that is none": {advisorDraft, to(cases.Subject, "self"), is(cases.Subject, cases.NotInList)},
		"a contact that is none": {
			advisorDraft, to(cases.Contact, "person"),
			is(cases.Contact, cases.NotInList),
		},
		"a category that is none": {
			advisorDraft, to(cases.Category, "forced_marriage"),
			is(cases.Category, cases.NotInList),
		},
		"the other scheme's category": {
			envoyDraft, to(cases.Category, "forced_marriage_and_fgm_fear"),
			is(cases.Category, cases.NotInScheme),
		},
		"a retired category": {
			envoyDraft, to(cases.Category, "other_family_related"),
			is(cases.Category, cases.NotInUse),
		},
		"elements that are none": {
			advisorDraft, to(cases.Elements, "fgm_fear", "violence"),
			is(cases.Elements, cases.NotInList),
		},
		"an element twice": {
			advisorDraft, to(cases.Elements, "fgm_fear", "fgm_completed", "fgm_fear"),
			is(cases.Elements, cases.Twice),
		},
		"a retired and the other's element": {advisorDraft, to(cases.Elements, "other_family_related"), nil},
		"a gender that is none": {
			advisorDraft, to(cases.Gender, "girl"),
			is(cases.Gender, cases.NotInList),
		},
		"an age in years":         {advisorDraft, to(cases.Age, "17"), is(cases.Age, cases.NotInList)},
		"a country in lower case": {advisorDraft, to(cases.Country, "sy"), is(cases.Country, cases.NotInList)},
		"Norway":                  {advisorDraft, to(cases.Country, "NO"), nil},
		"a theme that is none":    {advisorDraft, to(cases.Themes, "honour"), is(cases.Themes, cases.NotInList)},
		"a theme twice": {
			advisorDraft, to(cases.Themes, "racism", "racism"),
			is(cases.Themes, cases.Twice),
		},
		"a service that is none": {
			advisorDraft, to(cases.Services, "police", ""),
			is(cases.Services, cases.NotInList),
		},
		"a service twice": {
			advisorDraft, to(cases.Services, "police", "school", "police"),
			is(cases.Services, cases.Twice),
		},
		"whereabouts that are none": {
			envoyDraft, to(cases.Whereabouts, "sweden"),
			is(cases.Whereabouts, cases.NotInList),
		},
		"whereabouts for an advisor": {
			advisorDraft, to(cases.Whereabouts, "norway"),
			is(cases.Whereabouts, cases.NotInScheme),
		},
		"a tie that is none":   {envoyDraft, to(cases.Tie, "citizen"), is(cases.Tie, cases.NotInList)},
		"a tie for an advisor": {advisorDraft, to(cases.Tie, "resident"), is(cases.Tie, cases.NotInScheme)},
		"a value of another list, same field": {
			advisorDraft, to(cases.Gender, "under_18"),
			is(cases.Gender, cases.NotInList),
		},
	})
}

func TestCheckSeesWhatContradicts(t *testing.T) {
	run(t, map[string]draftTest{
		"only an application, to the end of 2022": {
			envoyDraft,
			map[cases.Field][]string{cases.Tie: {"application_only"}, cases.Month: {"2022-12"}},
			nil,
		},
		"only an application, from 2023": {
			envoyDraft,
			map[cases.Field][]string{cases.Tie: {"application_only"}, cases.Month: {"2023-01"}},
			cases.Problems{cases.Tie: cases.ApplicationOnly},
		},
		"a category to the end of its last year": {
			envoyDraft,
			map[cases.Field][]string{cases.Category: {"other_family_related"}, cases.Month: {"2020-12"}},
			nil,
		},
		"a category after its last year": {
			envoyDraft,
			map[cases.Field][]string{cases.Category: {"other_family_related"}, cases.Month: {"2021-01"}},
			cases.Problems{cases.Category: cases.NotInUse},
		},
		"a category retired, and never the scheme's": {
			advisorDraft,
			map[cases.Field][]string{cases.Category: {"other_family_related"}},
			cases.Problems{cases.Category: cases.NotInScheme},
		},
		"an envoy's case sent in as an advisor's": {
			envoyDraft,
			map[cases.Field][]string{cases.Scheme: {"advisors"}},
			cases.Problems{
				cases.UnitField: cases.UnitOtherScheme, cases.Whereabouts: cases.NotInScheme,
				cases.Tie: cases.NotInScheme,
			},
		},
		"a wrong scheme is all that is wrong": {
			envoyDraft,
			map[cases.Field][]string{cases.Scheme: {"x"}},
			cases.Problems{cases.Scheme: cases.NotInList},
		},
		"a wrong month is all that is wrong": {
			envoyDraft,
			map[cases.Field][]string{
				cases.Month: {"2024-07"}, cases.Category: {"other_family_related"},
				cases.Tie: {"application_only"},
			},
			cases.Problems{cases.Month: cases.InTheFuture},
		},
		"everything wrong at once": {
			advisorDraft,
			map[cases.Field][]string{
				cases.Month: {"x"}, cases.UnitField: {"x"}, cases.Category: {"x"}, cases.Country: {"x"},
				cases.Age: {"x"}, cases.Themes: {"x"},
			},
			cases.Problems{
				cases.Month: cases.NotAMonth, cases.UnitField: cases.NoSuchUnit, cases.Category: cases.NotInList,
				cases.Country: cases.NotInList,
				cases.Age:     cases.NotInList, cases.Themes: cases.NotInList,
			},
		},
	})
}

func run(t *testing.T, tests map[string]draftTest) {
	t.Helper()
	r := rules(t)
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := tt.draft()
			for f, values := range tt.change {
				d.Set(f, values...)
			}
			if _, got := d.Check(r); !maps.Equal(got, tt.want) {
				t.Errorf("problems %v, want %v", got, tt.want)
			}
		})
	}
}

func TestWhatIsRequired(t *testing.T) {
	r := rules(t)
	required := []cases.Field{
		cases.Scheme, cases.UnitField, cases.Month, cases.Subject, cases.Contact, cases.Category,
		cases.Gender, cases.Age, cases.Country,
	}
	for _, f := range cases.Fields() {
		d := envoyDraft()
		if f.List() {
			d.Set(f)
		} else {
			d.Set(f, "")
		}
		want := cases.Problems{}
		if slices.Contains(required, f) {
			want[f] = cases.Missing
		}
		if f.Required() != slices.Contains(required, f) {
			t.Errorf("%s: required is %v", f, f.Required())
		}
		if _, got := d.Check(r); !maps.Equal(got, want) {
			t.Errorf("without %s: problems %v, want %v", f, got, want)
		}
	}
	var nothing cases.Draft
	if _, got := nothing.Check(r); len(got) != len(required) {
		t.Errorf("with nothing filled in: problems %v", got)
	}
}

func TestTheMainCategoryAmongTheElementsIsLeftOut(t *testing.T) {
	d := advisorDraft()
	d.Elements = []string{"fgm_fear", d.Category, "threats_violence"}
	c, problems := d.Check(rules(t))
	if len(problems) > 0 || !slices.Equal(c.Elements, []string{"fgm_fear", "threats_violence"}) {
		t.Errorf("elements %v, problems %v", c.Elements, problems)
	}
}

func TestSetAndGetReachEveryField(t *testing.T) {
	var d cases.Draft
	for _, f := range cases.Fields() {
		d.Set(f, string(f), "second")
	}
	for _, f := range cases.Fields() {
		want := []string{string(f)}
		if f.List() {
			want = append(want, "second")
		}
		if got := d.Get(f); !slices.Equal(got, want) {
			t.Errorf("%s holds %q, want %q", f, got, want)
		}
		d.Set(f)
		if got := d.Get(f); f.List() && len(got) > 0 || !f.List() && got[0] != string(f) {
			t.Errorf("%s set to no value holds %q", f, got)
		}
	}
}

func TestADraftIsTheCaseThatItIsMadeOf(t *testing.T) {
	for _, draft := range []cases.Draft{advisorDraft(), envoyDraft()} {
		draft.Complex = "AAAAA-AAAAA"
		c, err := draft.Case()
		again := c.Draft()
		for _, f := range cases.Fields() {
			if got, want := again.Get(f), draft.Get(f); err != nil || !slices.Equal(got, want) {
				t.Errorf("%s is %q, want %q (%v)", f, got, want, err)
			}
		}
	}
	if c, err := (cases.Draft{Month: "May"}).Case(); err == nil {
		t.Errorf("a draft without a month is the case %+v", c)
	}
}
