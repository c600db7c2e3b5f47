package halfyear_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

const (
	settled = halfyear.CheckedCorrect
	open    = halfyear.AnswerCode("")
)

// found are findings of no particular kind with the answers.
func found(answers ...halfyear.AnswerCode) []halfyear.Sighting {
	var out []halfyear.Sighting
	for _, a := range answers {
		out = append(out, halfyear.Sighting{Kind: halfyear.PossibleDouble, N: 2, Answer: a})
	}
	return out
}

// row is a unit's half in the state, while the scheme's is open.
func row(name string, state halfyear.UnitState, findings ...halfyear.Sighting) halfyear.ReviewRow {
	return halfyear.ReviewRow{
		Unit:     cases.Unit{Code: strings.ToLower(name), Name: name},
		Standing: halfyear.Standing{Scheme: halfyear.SchemeOpen, Unit: state, At: now}, Findings: findings,
	}
}

func names(rows []halfyear.ReviewRow) string {
	var out []string
	for _, r := range rows {
		out = append(out, r.Unit.Name)
	}
	return strings.Join(out, " ")
}

func TestTheOverviewSetsEveryUnitBesideItsOwnPast(t *testing.T) {
	h := period.SecondHalf(2024)
	unit := func(scheme codebook.Scheme, code, name string) cases.Unit {
		return cases.Unit{Code: code, Name: name, Scheme: scheme}
	}
	units := []cases.Unit{
		unit(codebook.Advisors, "b-2", "Berg"), unit(codebook.Envoys, "amman", "Amman"),
		unit(codebook.Advisors, "b-1", "Berg"), unit(codebook.Advisors, "a", "Ask"),
	}
	states := halfyear.NewStates(now, []halfyear.LastUnitMove{
		{Place: halfyear.Place{Scheme: codebook.Advisors, Unit: "b-1", Half: h}, State: halfyear.HandedIn, At: now},
		{
			Place: halfyear.Place{Scheme: codebook.Advisors, Unit: "b-2", Half: h.Next()}, State: halfyear.Approved,
			At: now,
		},
	}, nil)
	counted := []halfyear.UnitCount{
		{Unit: "b-1", Half: h, N: 8, Unknown: 5},
		{Unit: "b-1", Half: h.Previous(), N: 3, Unknown: 9},
		{Unit: "b-1", Half: period.SecondHalf(2023), N: 4},
		{Unit: "b-1", Half: period.FirstHalf(2023), N: 50},
		{Unit: "b-2", Half: h.Previous(), N: 2, Unknown: 2},
		{Unit: "amman", Half: h, N: 70},
	}
	place := halfyear.SchemePlace{Scheme: codebook.Advisors, Half: h}
	got := halfyear.Overview(place, units, states, counted, map[string][]halfyear.Sighting{"b-1": found(open)})
	if len(got) != 3 || got[0].Unit.Code != "a" || got[1].Unit.Code != "b-1" || got[2].Unit.Code != "b-2" {
		t.Fatalf("the rows are %+v", got)
	}
	// 5 unknown of 8 cases' four values: 15.6 per cent.
	if r := got[1]; r.N != 8 || r.LastHalf != 3 || r.LastYear != 4 || r.Unknown != 16 || r.Open() != 1 ||
		r.Standing.Unit != halfyear.HandedIn {
		t.Errorf("a unit with a past stands as %+v", r)
	}
	if r := got[2]; r.N != 0 || r.LastHalf != 2 || r.LastYear != 0 || r.Unknown != 0 || r.Open() != 0 ||
		r.Standing.Unit != halfyear.Open {
		t.Errorf("a unit without a case in the half stands as %+v", r)
	}
	if r := got[0]; r.N != 0 || r.LastHalf != 0 || r.LastYear != 0 {
		t.Errorf("a unit without any case stands as %+v", r)
	}
}

func TestWhatIsLeftToDo(t *testing.T) {
	rows := []halfyear.ReviewRow{
		row("open", halfyear.Open), row("returned", halfyear.Returned, found(open, settled)...),
		row("ready", halfyear.HandedIn, found(settled)...), row("found", halfyear.HandedIn, found(open, open)...),
		row("approved", halfyear.Approved),
	}
	for filter, want := range map[halfyear.ReviewFilter]string{
		halfyear.AllUnits: "open returned ready found approved", halfyear.UnitsMissing: "open returned",
		halfyear.UnitsWaiting: "ready found", halfyear.UnitsFound: "returned found", halfyear.UnitsApproved: "approved",
	} {
		picked := slices.DeleteFunc(slices.Clone(rows), func(r halfyear.ReviewRow) bool { return !filter.Holds(r) })
		if names(picked) != want || !slices.Contains(halfyear.ReviewFilters(), filter) {
			t.Errorf("%q picks %s, want %s", filter, names(picked), want)
		}
	}
	ready := slices.DeleteFunc(slices.Clone(rows), func(r halfyear.ReviewRow) bool { return !r.Ready() })
	if names(ready) != "ready" {
		t.Errorf("%s can be approved without another thought", names(ready))
	}
	want := halfyear.ReviewPlace{Scheme: codebook.Envoys, Missing: 2, Waiting: 2, Found: 2}
	if got := halfyear.Left(codebook.Envoys, rows); got != want {
		t.Errorf("left to do is %+v, want %+v", got, want)
	}
}

// Every order but the one by name has the largest first, and leaves alike rows as they were.
func TestTheOrdersOfTheOverview(t *testing.T) {
	rows := func() []halfyear.ReviewRow {
		a := row("a", halfyear.Approved)
		a.N, a.LastYear, a.Unknown = 5, 5, 1
		b := row("b", halfyear.Returned, found(open)...)
		b.N, b.LastYear, b.Unknown = 2, 12, 0
		c := row("c", halfyear.Open, found(settled, settled)...)
		c.N, c.LastYear, c.Unknown = 9, 1, 30
		d := row("d", halfyear.HandedIn, found(open, open)...)
		d.N, d.LastYear, d.Unknown = 5, 5, 2
		return []halfyear.ReviewRow{a, b, c, d}
	}
	for order, want := range map[halfyear.ReviewOrder]string{
		halfyear.ByName: "a b c d", halfyear.ByState: "c b d a", halfyear.ByCases: "c a d b",
		halfyear.ByChange: "b c a d", halfyear.ByUnknown: "c d a b", halfyear.ByFound: "d b a c",
	} {
		got := rows()
		order.Sort(got)
		if names(got) != want || !slices.Contains(halfyear.ReviewOrders(), order) {
			t.Errorf("by %q the rows stand as %s, want %s", order, names(got), want)
		}
	}
}

func TestTheTotalsOfAScheme(t *testing.T) {
	h := period.FirstHalf(2024)
	counted := []halfyear.UnitCount{
		{Unit: "a", Half: h, N: 2},
		{Unit: "b", Half: h, N: 3},
		{Unit: "a", Half: period.SecondHalf(2023), N: 7},
		{Unit: "b", Half: period.FirstHalf(2023), N: 11},
		{Unit: "a", Half: h.Next(), N: 99},
	}
	want := []halfyear.SchemeTotal{
		{Half: h, N: 5, LastYear: 11}, {Half: period.SecondHalf(2023), N: 7}, {Half: period.FirstHalf(2023), N: 11},
	}
	if got := halfyear.Totals(h, 3, counted); !slices.Equal(got, want) {
		t.Errorf("the totals are %+v, want %+v", got, want)
	}
}

func TestSettingsHaveBounds(t *testing.T) {
	day := rapid.OneOf(rapid.IntRange(-2, 62), rapid.IntRange(178, 182),
		rapid.SampledFrom([]int{0, 1, 60, 61, 180, 181}))
	rapid.Check(t, func(t *rapid.T) {
		s := halfyear.Settings{
			DeadlineDays: day.Draw(t, "deadline"), RemindDays: day.Draw(t, "remind"), ReopenDays: day.Draw(t, "reopen"),
		}
		in := func(n, least, most int) bool { return n >= least && n <= most }
		want := in(s.DeadlineDays, 1, 180) && in(s.RemindDays, 0, 180) && in(s.ReopenDays, 1, 60)
		if err := s.Check(); (err == nil) != want {
			t.Fatalf("%+v: %v", s, err)
		}
	})
}

// What a coordinator sends back says why; what a unit does needs no reason, and has none.
func TestAMoveIsWhole(t *testing.T) {
	for _, tt := range []struct {
		move   halfyear.Move
		reason halfyear.Reason
		note   string
		whole  bool
	}{
		{halfyear.HandIn, "", "", true},
		{halfyear.HandIn, halfyear.TooMany, "", false},
		{halfyear.HandIn, "", "x", false},
		{halfyear.Approve, "", "", true},
		{halfyear.Return, halfyear.TooMany, "", true},
		{halfyear.Return, halfyear.TooMany, strings.Repeat("å", halfyear.MaxNote), true},
		{halfyear.Return, halfyear.TooMany, strings.Repeat("å", halfyear.MaxNote+1), false},
		{halfyear.Return, "", "", false},
		{halfyear.Return, halfyear.FoundAfterPublishing, "", false},
		{halfyear.Reopen, halfyear.FoundAfterPublishing, "x", true},
		{halfyear.Reopen, halfyear.Double, "", false},
	} {
		m := halfyear.UnitMove{Move: tt.move, Reason: tt.reason, Note: tt.note}
		if err := m.Check(); (err == nil) != tt.whole {
			t.Errorf("%s for %q with a note of %d: %v", tt.move, tt.reason, len(tt.note), err)
		}
	}
}

func TestTheUnitsOwnMoves(t *testing.T) {
	own := slices.DeleteFunc(halfyear.Moves(), func(m halfyear.Move) bool { return !m.Own() })
	if want := []halfyear.Move{halfyear.HandIn, halfyear.NothingToReport, halfyear.TakeBack}; !slices.Equal(own, want) {
		t.Errorf("the unit's own moves are %v, want %v", own, want)
	}
}

func TestToWhomAClosedHalfIsOpenAgain(t *testing.T) {
	h := period.FirstHalf(2024)
	again := func(scheme codebook.Scheme, unit string, in period.Half, until time.Time) halfyear.LastUnitMove {
		p := halfyear.Place{Scheme: scheme, Unit: unit, Half: in}
		return halfyear.LastUnitMove{Place: p, State: halfyear.Returned, At: now.Add(-time.Hour), Until: until}
	}
	closed := func(scheme codebook.Scheme, in period.Half) halfyear.LastSchemeMove {
		p := halfyear.SchemePlace{Scheme: scheme, Half: in}
		return halfyear.LastSchemeMove{SchemePlace: p, State: halfyear.Closed, At: now.Add(-48 * time.Hour)}
	}
	later := now.Add(time.Hour)
	states := halfyear.NewStates(now, []halfyear.LastUnitMove{
		again(codebook.Advisors, "c", h, later), again(codebook.Advisors, "a", h, later),
		again(codebook.Advisors, "b", h, now), again(codebook.Advisors, "d", h.Next(), later),
		again(codebook.Envoys, "amman", h, later),
	}, []halfyear.LastSchemeMove{
		closed(codebook.Advisors, h), closed(codebook.Advisors, h.Next()), closed(codebook.Envoys, h),
	})
	if got := states.OpenAgain(codebook.Advisors, h); !slices.Equal(got, []string{"a", "c"}) {
		t.Errorf("open again to %v", got)
	}
	if got := states.OpenAgain(codebook.Envoys, h.Next()); got != nil {
		t.Errorf("a half that nobody has reopened is open to %v", got)
	}
}
