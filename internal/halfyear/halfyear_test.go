package halfyear_test

import (
	"errors"
	"testing"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

var now = time.Date(2024, time.August, 1, 12, 0, 0, 0, time.UTC)

// listed are all moves of a unit's half that there are, written down once more.
var listed = map[halfyear.Move]map[halfyear.UnitState]halfyear.UnitState{
	halfyear.HandIn:          {"open": "handed_in", "returned": "handed_in"},
	halfyear.NothingToReport: {"open": "handed_in", "returned": "handed_in"},
	halfyear.TakeBack:        {"handed_in": "open"},
	halfyear.Approve:         {"handed_in": "approved"},
	halfyear.Return:          {"handed_in": "returned", "approved": "returned"},
	halfyear.Reopen: {
		"open": "returned", "handed_in": "returned", "returned": "returned",
		"approved": "returned",
	},
	halfyear.CloseAgain: {"open": "approved", "handed_in": "approved", "returned": "approved"},
}

// standings are all ways in which a unit's half can stand.
func standings() []halfyear.Standing {
	var out []halfyear.Standing
	for _, scheme := range halfyear.SchemeStates() {
		for _, unit := range halfyear.UnitStates() {
			for _, until := range []time.Time{{}, now.Add(-time.Hour), now, now.Add(time.Hour)} {
				out = append(out, halfyear.Standing{
					Scheme: scheme, SchemeAt: now.Add(-48 * time.Hour), Unit: unit,
					UnitAt: now.Add(-24 * time.Hour), Until: until, At: now,
				})
			}
		}
	}
	return out
}

func TestOnlyListedMovesPassFromEveryState(t *testing.T) {
	for _, s := range standings() {
		closed := s.Scheme != halfyear.SchemeOpen
		reopened := closed && s.Until.After(now) && s.Unit != halfyear.Approved
		for _, m := range halfyear.Moves() {
			want, is := listed[m][s.Unit]
			switch m {
			case halfyear.Reopen:
				is = is && closed && !reopened
			case halfyear.CloseAgain:
				is = is && reopened
			default:
				is = is && (!closed || reopened)
			}
			got, err := s.Next(m)
			var refused halfyear.MoveError
			if is && (err != nil || got != want) || !is && (!errors.As(err, &refused) || got != "") || s.May(m) != is {
				t.Errorf("%s from %+v: %q, %v; listed %v, to %q", m, s, got, err, is, want)
			}
		}
		if _, err := s.Next("x"); err == nil {
			t.Errorf("a move that is none passes from %+v", s)
		}
	}
}

func TestASchemesHalfIsClosedOnceAndThenPublished(t *testing.T) {
	for _, s := range halfyear.SchemeStates() {
		for _, m := range append(halfyear.SchemeMoves(), "x") {
			want := map[halfyear.SchemeMove]map[halfyear.SchemeState]halfyear.SchemeState{
				halfyear.Close: {"open": "closed"}, halfyear.Publish: {"closed": "published", "published": "published"},
			}[m][s]
			if to, ok := m.To(s); ok != (want != "") || ok && to != want {
				t.Errorf("%s from %s: %q, %v; want %q", m, s, to, ok, want)
			}
		}
	}
}

func TestWhatTakesCases(t *testing.T) {
	for _, s := range standings() {
		want := map[halfyear.UnitState]cases.Problem{
			halfyear.HandedIn: cases.HalfHandedIn,
			halfyear.Approved: cases.HalfApproved,
		}[s.Unit]
		if s.Scheme != halfyear.SchemeOpen && (!s.Until.After(now) || s.Unit == halfyear.Approved) {
			want = cases.HalfClosed
		}
		if got := s.Lock(); got != want {
			t.Errorf("%+v: %q, want %q", s, got, want)
		}
	}
}

func TestAReopeningDoesNotOutliveALaterEdition(t *testing.T) {
	s := halfyear.Standing{
		Scheme: halfyear.Published, SchemeAt: now, Unit: halfyear.Returned,
		Until: now.Add(-time.Minute), At: now.Add(-time.Hour),
	}
	if s.Reopened() || s.Lock() != cases.HalfClosed {
		t.Error("a clock that is behind keeps a reopening alive past the edition")
	}
}

func TestStatesKnowEachHalf(t *testing.T) {
	h := period.FirstHalf(2024)
	school := halfyear.Place{Scheme: codebook.Advisors, Unit: "oslo-1", Half: h}
	states := halfyear.NewStates(now,
		[]halfyear.LastUnitMove{{Place: school, State: halfyear.Returned, At: now, Until: now.Add(time.Hour)}},
		[]halfyear.LastSchemeMove{{
			SchemePlace: halfyear.SchemePlace{Scheme: codebook.Advisors, Half: h},
			State:       halfyear.Closed, At: now, Cases: 7, Missing: 1,
		}})
	for unit, want := range map[string]cases.Problem{"oslo-1": "", "oslo-2": cases.HalfClosed} {
		if got := states.Lock(codebook.Advisors, unit, h); got != want {
			t.Errorf("%s: %q, want %q", unit, got, want)
		}
	}
	if got := states.Lock(codebook.Envoys, "amman", h); got != "" {
		t.Errorf("the other scheme is locked: %q", got)
	}
	if got := states.Lock(codebook.Advisors, "oslo-2", h.Next()); got != "" {
		t.Errorf("the next half is locked: %q", got)
	}
	if got := states.Reopened(); len(got) != 1 || got[0] != school {
		t.Errorf("reopened are %v", got)
	}
	if m, ok := states.Closing(codebook.Advisors, h); !ok || m.Cases != 7 ||
		states.Scheme(codebook.Advisors, h) != halfyear.Closed ||
		states.Scheme(codebook.Envoys, h) != halfyear.SchemeOpen {
		t.Errorf("the closing is %+v, %v", m, ok)
	}
}

func TestWhenAHalfIsOver(t *testing.T) {
	h := period.FirstHalf(2024)
	for day, want := range map[time.Time][2]bool{
		time.Date(2024, time.May, 31, 23, 59, 59, 0, time.UTC): {false, false},
		time.Date(2024, time.June, 1, 0, 0, 0, 0, time.UTC):    {true, false},
		time.Date(2024, time.June, 30, 23, 59, 0, 0, time.UTC): {true, false},
		time.Date(2024, time.July, 1, 0, 0, 0, 0, time.UTC):    {true, true},
	} {
		if got := [2]bool{halfyear.CanBeHandedIn(h, day), halfyear.Ended(h, day)}; got != want {
			t.Errorf("%s: can be handed in and has ended: %v, want %v", day, got, want)
		}
	}
}
