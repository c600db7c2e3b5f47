package activity_test

import (
	"maps"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"sakstall/db"
	"sakstall/internal/activity"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// rules hold June 2024 for the current month.
func rules(t testing.TB) cases.Rules {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return cases.Rules{Book: book, Now: period.FirstHalf(2024).Last()}
}

// course is a draft with nothing wrong.
func course() activity.Draft {
	return activity.Draft{
		Month: "2024-05", Kind: "course", Topic: "rights", Participants: "25",
		Audience: []string{"young_people", "adults"},
		Partners: []string{"police"},
	}
}

func TestWhatIsFilledInIsTheActivity(t *testing.T) {
	got, problems := course().Check(rules(t), codebook.Advisors, "oslo-1")
	want := activity.Activity{
		Scheme: codebook.Advisors, Unit: "oslo-1", Month: period.FirstHalf(2024).First().Add(4), Kind: "course",
		Topic: "rights", Participants: 25,
		Audience: []string{"adults", "young_people"}, Partners: []string{"police"},
	}
	if len(problems) > 0 || !got.Same(want) {
		t.Errorf("got %+v and %v", got, problems)
	}
	bare := activity.Draft{Month: "2024-05", Kind: "course", Topic: "rights", Audience: []string{"public"}}
	if got, problems := bare.Check(rules(t), codebook.Advisors, "oslo-1"); len(problems) > 0 || got.Participants != 0 ||
		len(got.Partners) != 0 {
		t.Errorf("without participants and partners: %+v and %v", got, problems)
	}
}

func TestWhatIsWrongIsSaidOfItsField(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*activity.Draft)
		want   activity.Problems
	}{
		"nothing filled in": {func(d *activity.Draft) { *d = activity.Draft{} }, activity.Problems{
			activity.Month: cases.Missing, activity.Kind: cases.Missing, activity.Topic: cases.Missing,
			activity.Audience: cases.Missing,
		}},
		"a day": {
			func(d *activity.Draft) { d.Month = "2024-05-17" },
			activity.Problems{activity.Month: cases.NotAMonth},
		},
		"next month": {
			func(d *activity.Draft) { d.Month = "2024-07" },
			activity.Problems{activity.Month: cases.InTheFuture},
		},
		"before the register": {
			func(d *activity.Draft) { d.Month = "2018-12" },
			activity.Problems{activity.Month: cases.TooEarly},
		},
		"an envoy's kind": {
			func(d *activity.Draft) { d.Kind = "competence_week" },
			activity.Problems{activity.Kind: cases.NotInScheme},
		},
		"an audience as kind": {
			func(d *activity.Draft) { d.Kind = "public" },
			activity.Problems{activity.Kind: cases.NotInList},
		},
		"an unknown topic": {
			func(d *activity.Draft) { d.Topic = "cooking" },
			activity.Problems{activity.Topic: cases.NotInList},
		},
		"an audience twice": {
			func(d *activity.Draft) { d.Audience = []string{"public", "public"} },
			activity.Problems{activity.Audience: cases.Twice},
		},
		"an unknown audience": {
			func(d *activity.Draft) { d.Audience = []string{"public", "pets"} },
			activity.Problems{activity.Audience: cases.NotInList},
		},
		"an envoy's partner": {
			func(d *activity.Draft) { d.Partners = []string{"local_authority"} },
			activity.Problems{activity.Partners: cases.NotInScheme},
		},
		"a partner by name": {
			func(d *activity.Draft) { d.Partners = []string{"Politi"} },
			activity.Problems{activity.Partners: cases.NotInList},
		},
	} {
		d := course()
		tt.change(&d)
		if _, got := d.Check(rules(t), codebook.Advisors, "oslo-1"); !maps.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

func TestParticipantsAreAWholeNumberInItsBounds(t *testing.T) {
	for text, good := range map[string]bool{
		"": true, "1": true, "20000": true, "007": true,
		"0": false, "20001": false, "-1": false, "+1": false, "1.5": false, "1 000": false, "1_000": false, "ti": false,
		"١": false, "99999999999999999999": false,
	} {
		d := course()
		d.Participants = text
		_, problems := d.Check(rules(t), codebook.Envoys, "amman")
		if got := problems[activity.Participants]; (got == "") != good || !good && got != activity.NotANumber {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestAnActivityWrittenBackIsTheSameActivity(t *testing.T) {
	r := rules(t)
	rapid.Check(t, func(t *rapid.T) {
		scheme := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		month := period.FirstHalf(2019).First().Add(rapid.IntRange(0, 65).Draw(t, "months"))
		code := func(f activity.Field) *rapid.Generator[string] {
			var codes []string
			for _, v := range r.Book.Values(f.Dimension(), scheme, month.Year()) {
				codes = append(codes, v.Code)
			}
			return rapid.SampledFrom(codes)
		}
		d := activity.Draft{
			Month: month.String(), Kind: code(activity.Kind).Draw(t, "kind"),
			Topic: code(activity.Topic).Draw(t, "topic"),
			Participants: strconv.Itoa(rapid.IntRange(activity.MinParticipants, activity.MaxParticipants).Draw(t,
				"participants")),
			Audience: rapid.SliceOfNDistinct(code(activity.Audience), 1, 4, rapid.ID).Draw(t, "audience"),
			Partners: rapid.SliceOfNDistinct(code(activity.Partners), 0, 4, rapid.ID).Draw(t, "partners"),
		}
		a, problems := d.Check(r, scheme, "unit")
		again, more := a.Draft().Check(r, scheme, "unit")
		if len(problems) > 0 || len(more) > 0 || !a.Same(again) {
			t.Fatalf("%+v has the problems %v; written back it is %+v with %v", a, problems, again, more)
		}
	})
}
