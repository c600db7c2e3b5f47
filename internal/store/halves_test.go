package store_test

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

var (
	spring  = period.FirstHalf(2023)
	ofFirst = halfyear.Place{Scheme: codebook.Advisors, Unit: school.Code, Half: spring}
)

func TestOfAllPairsOfStatesOnlyListedMovesPass(t *testing.T) {
	for _, scheme := range halfyear.SchemeStates() {
		for _, unit := range halfyear.UnitStates() {
			for _, reopened := range []bool{false, true} {
				if reopened && scheme == halfyear.SchemeOpen {
					continue
				}
				for _, m := range halfyear.Moves() {
					name := fmt.Sprintf("%s from %s, scheme %s, reopened %v", m, unit, scheme, reopened)
					r := newRegister(t)
					if m != halfyear.NothingToReport {
						r.add(t, r.first, nil)
					} else if unit != halfyear.Open || reopened { // a half without cases is handed in otherwise
						continue
					}
					r.bring(t, scheme, unit, reopened)
					before := r.standing(t, now)
					want, refusal := before.Next(m)
					err := r.move(t, m, 0)
					after := r.standing(t, now)
					var refused halfyear.MoveError
					if refusal == nil && (err != nil || after.Unit != want) || refusal != nil &&
						(!errors.As(err, &refused) || after != before) {
						t.Errorf("%s: error %v, and then %s; want %s, %v", name, err, after.Unit, want, refusal)
					}
				}
			}
		}
	}
}

func TestOnlyAnOpenHalfTakesCases(t *testing.T) {
	for _, scheme := range halfyear.SchemeStates() {
		for _, unit := range halfyear.UnitStates() {
			for _, reopened := range []bool{false, true} {
				if reopened && scheme == halfyear.SchemeOpen {
					continue
				}
				r := newRegister(t)
				kept, err := r.addOne(t.Context(), r.aCase(nil), r.first.ID, "kept", byHand)
				must(t, err)
				r.bring(t, scheme, unit, reopened)
				want := r.standing(t, now).Lock()
				c := r.aCase(nil)
				_, one := r.addOne(t.Context(), c, r.first.ID, "new", byHand)
				imported := r.Cases.Add(t.Context(), nil, []cases.Case{
					r.aCase(func(c *cases.Case) { c.Month = month("2024-01") }),
					r.aCase(nil),
				}, byHand)
				for path, err := range map[string]error{"a form": one, "a file": imported} {
					var closed cases.ClosedError
					if (want == "") != (err == nil) || want != "" &&
						(!errors.As(err, &closed) || closed != cases.ClosedError{
							Unit: school.Code, Half: spring,
							Why: want,
						}) {
						t.Errorf("scheme %s, unit %s, reopened %v: %s gives %v, want %q", scheme, unit, reopened, path,
							err, want)
					}
				}
				n := map[bool]int{true: 4, false: 1}[want == ""]
				if got := number(t, raw(t, r.file), `SELECT count(*) FROM cases`); got != n {
					t.Errorf("scheme %s, unit %s, reopened %v: %d cases, want %d", scheme, unit, reopened, got, n)
				}
				if again, err := r.addOne(t.Context(), r.aCase(nil), r.first.ID, "kept", byHand); err != nil ||
					again.Ref != kept.Ref {
					t.Errorf("the form that made a case gives %q, %v", again.Ref, err)
				}
			}
		}
	}
}

// TestTheDatabaseItselfKeepsHandedInHalves writes past the program.
func TestTheDatabaseItselfKeepsHandedInHalves(t *testing.T) {
	r := newRegister(t)
	c := r.add(t, r.first, nil)
	later := r.add(t, r.first, func(c *cases.Case) { c.Month = month("2024-02") })
	must(t, r.move(t, halfyear.HandIn, 0))
	pool := raw(t, r.file, "foreign_keys(1)")
	for what, statement := range map[string]string{
		"a new case":                 `INSERT INTO cases (ref, scheme, unit, month, subject, contact, category, gender, age, country) SELECT 'AAAAA-AAAAA', scheme, unit, month, subject, contact, category, gender, age, country FROM cases WHERE ref = '` + c.Ref + `'`,
		"a changed case":             `UPDATE cases SET gender = 'male' WHERE ref = '` + c.Ref + `'`,
		"a case moved out":           `UPDATE cases SET month = '2024-02' WHERE ref = '` + c.Ref + `'`,
		"a case moved in":            `UPDATE cases SET month = '2023-06' WHERE ref = '` + later.Ref + `'`,
		"a move changed":             `UPDATE unit_half_moves SET to_state = 'open'`,
		"a move deleted":             `DELETE FROM unit_half_moves`,
		"a move replaced":            `REPLACE INTO unit_half_moves SELECT * FROM unit_half_moves`,
		"a move from another state":  `INSERT INTO unit_half_moves (scheme, unit, half, move, from_state, to_state, at, actor, note) VALUES ('advisors', 'oslo-1', '2023-H1', 'close_again', 'open', 'approved', 1, 'operator', '')`,
		"a scheme's move not listed": `INSERT INTO scheme_half_moves (scheme, half, move, from_state, to_state, at, actor) VALUES ('advisors', '2023-H1', 'publish', 'open', 'published', 1, 'operator')`,
	} {
		if _, err := pool.ExecContext(t.Context(), statement); err == nil {
			t.Errorf("%s passes", what)
		}
	}
	// whose it is counts nowhere
	exec1(t, pool, `UPDATE cases SET registered_by = NULL, form = NULL WHERE ref = ?`, c.Ref)
	exec1(t, pool, `UPDATE cases SET gender = 'male' WHERE ref = ?`, later.Ref)
}

func TestAReopenedHalfClosesAgainByItself(t *testing.T) {
	r := newRegister(t)
	r.add(t, r.first, nil)
	must(t, r.closes(t, 0), r.move(t, halfyear.Reopen, time.Hour))
	lastDay := time.Date(2024, time.July, 7, 23, 59, 59, 0, time.UTC)
	add := func(at time.Time, form string) error {
		_, err := r.addOne(t.Context(), r.aCase(nil), r.first.ID, form,
			audit.Origin{At: at, Actor: audit.UserActor(r.first.ID)})
		return err
	}
	must(t, add(lastDay, "on the last day"))
	var closed cases.ClosedError
	if err := add(lastDay.Add(time.Second), "a second later"); !errors.As(err, &closed) ||
		closed.Why != cases.HalfClosed {
		t.Errorf("after its time: %v", err)
	}
	var refused halfyear.MoveError
	if err := r.move(t, halfyear.HandIn, 30*24*time.Hour); !errors.As(err, &refused) {
		t.Errorf("handed in after its time: %v", err)
	}
	must(t, r.Halves.Publish(t.Context(), codebook.Advisors, spring,
		audit.Origin{At: lastDay.Add(time.Hour), Actor: audit.Operator}))
	if err := add(lastDay, "from a request that waited"); !errors.As(err, &closed) {
		t.Errorf("a case comes in behind the edition: %v", err)
	}
	must(t, r.move(t, halfyear.Reopen, 40*24*time.Hour), r.move(t, halfyear.HandIn, 41*24*time.Hour),
		r.move(t, halfyear.Approve, 41*24*time.Hour))
}

func TestWhatIsHandedInIsWhatWasSeen(t *testing.T) {
	r := newRegister(t)
	hand := func(m halfyear.Move, n int) error {
		return r.Halves.MoveUnit(t.Context(), halfyear.UnitMove{Place: ofFirst, Move: m, Cases: n}, byHand)
	}
	var other halfyear.CountError
	for range 2 {
		for _, wrong := range []struct {
			m halfyear.Move
			n int
		}{{halfyear.HandIn, 0}, {halfyear.HandIn, 3}, {halfyear.NothingToReport, 1}, {halfyear.NothingToReport, 2}} {
			if err := hand(wrong.m, wrong.n); !errors.As(err, &other) {
				t.Errorf("%s of %d: %v", wrong.m, wrong.n, err)
			}
		}
		r.add(t, r.first, nil)
	}
	if err := hand(halfyear.NothingToReport, 0); !errors.As(err, &other) || other.Cases != 2 {
		t.Errorf("nothing to report, where there are two: %v", err)
	}
	must(t, hand(halfyear.HandIn, 2))
	empty := halfyear.UnitMove{
		Place: halfyear.Place{Scheme: codebook.Envoys, Unit: embassy.Code, Half: spring},
		Move:  halfyear.NothingToReport,
	}
	must(t, r.Halves.MoveUnit(t.Context(), empty, byHand))
	empty.Half = spring.Next().Next().Next()
	if err := r.Halves.MoveUnit(t.Context(), empty, byHand); !errors.Is(err, halfyear.ErrTooEarly) {
		t.Errorf("handed in before its last month: %v", err)
	}
}

func TestAHalfIsClosedOnlyWithWhoIsMissingConfirmed(t *testing.T) {
	r := newRegister(t)
	r.add(t, r.first, nil)
	units := []cases.Unit{
		{Code: "bergen-1", Name: "Bergen 1", Scheme: codebook.Advisors},
		{Code: "voss-1", Name: "Voss 1", Scheme: codebook.Advisors},
	}
	must(t, r.Cases.Add(t.Context(), units, nil, byHand), r.move(t, halfyear.HandIn, 0), r.move(t, halfyear.Approve, 0))
	var missing halfyear.MissingError
	for _, confirmed := range [][]string{nil, {"oslo-1"}, {"voss-1"}} {
		if err := r.Halves.CloseScheme(t.Context(), codebook.Advisors, spring, confirmed, byHand); !errors.As(err,
			&missing) || !slices.Equal(missing.Units, []string{"bergen-1", "voss-1"}) {
			t.Errorf("closed with %q confirmed: %v", confirmed, err)
		}
	}
	for _, early := range []period.Half{period.FirstHalf(2024), period.SecondHalf(2024)} {
		if err := r.Halves.CloseScheme(t.Context(), codebook.Advisors, early, []string{"bergen-1", "oslo-1", "voss-1"},
			byHand); !errors.Is(err, halfyear.ErrTooEarly) {
			t.Errorf("%s is closed in June 2024: %v", early, err)
		}
	}
	must(t, r.Halves.CloseScheme(t.Context(), codebook.Advisors, spring, []string{"bergen-1", "voss-1", "oslo-1"},
		byHand))
	states, err := r.Halves.States(t.Context(), now)
	must(t, err)
	if m, ok := states.Closing(codebook.Advisors, spring); !ok || m.Cases != 1 || m.Missing != 2 ||
		m.State != halfyear.Closed {
		t.Errorf("closed as %+v, %v", m, ok)
	}
	if got := states.Scheme(codebook.Envoys, spring); got != halfyear.SchemeOpen {
		t.Errorf("the envoys' half is %s", got)
	}
	var refused halfyear.SchemeMoveError
	if err := r.closes(t, 0); !errors.As(err, &refused) && !errors.As(err, &missing) {
		t.Errorf("closed twice: %v", err)
	}
	if err := r.Halves.CloseScheme(t.Context(), codebook.Advisors, spring, []string{"bergen-1", "voss-1"},
		byHand); !errors.As(err, &refused) {
		t.Errorf("closed twice: %v", err)
	}
}

func TestAnEditionFindsItsHalfClosed(t *testing.T) {
	r := newRegister(t)
	publish := func() error { return r.Halves.Publish(t.Context(), codebook.Advisors, spring, byHand) }
	var refused halfyear.SchemeMoveError
	if err := publish(); !errors.As(err, &refused) {
		t.Errorf("an open half is published: %v", err)
	}
	must(t, r.closes(t, 0), publish(), r.move(t, halfyear.Reopen, 0))
	var open halfyear.ReopenedError
	if err := publish(); !errors.As(err, &open) || !slices.Equal(open.Units, []string{school.Code}) {
		t.Errorf("published while a unit writes: %v", err)
	}
	must(t, r.move(t, halfyear.CloseAgain, 0), publish())
}

func TestTheOperatorClosesOnlyWhatNobodyWorksOn(t *testing.T) {
	r := newRegister(t)
	closing := func(scheme codebook.Scheme, h period.Half) error {
		return r.Halves.CloseImported(t.Context(), scheme, h, byHand)
	}
	must(t, r.Cases.Add(t.Context(), nil, []cases.Case{r.aCase(nil), r.aCase(nil)}, byHand))
	r.add(t, r.first, func(c *cases.Case) { c.Month = month("2022-05") })
	must(t, r.Halves.MoveUnit(t.Context(),
		halfyear.UnitMove{
			Place: halfyear.Place{Scheme: codebook.Advisors, Unit: school.Code, Half: period.SecondHalf(2022)},
			Move:  halfyear.NothingToReport,
		}, byHand))
	for _, h := range []period.Half{period.FirstHalf(2022), period.SecondHalf(2022)} {
		if err := closing(codebook.Advisors, h); !errors.Is(err, halfyear.ErrInWork) {
			t.Errorf("%s: %v", h, err)
		}
	}
	if err := closing(codebook.Advisors, period.FirstHalf(2024)); !errors.Is(err, halfyear.ErrTooEarly) {
		t.Errorf("a half that has not ended: %v", err)
	}
	must(t, closing(codebook.Advisors, spring), closing(codebook.Advisors, spring),
		closing(codebook.Envoys, period.FirstHalf(2022)))
	if got := r.standing(t, now); got.Scheme != halfyear.Closed || got.Unit != halfyear.Open {
		t.Errorf("the half stands at %+v", got)
	}
}

func TestAHalfTellsItsHistory(t *testing.T) {
	r := newRegister(t)
	r.add(t, r.first, nil)
	by := func(user int64, after time.Duration) audit.Origin {
		return audit.Origin{At: now.Add(after), Actor: audit.UserActor(user), Request: "request"}
	}
	m := func(m halfyear.UnitMove) halfyear.UnitMove { m.Place = ofFirst; return m }
	must(t,
		r.Halves.MoveUnit(t.Context(), m(halfyear.UnitMove{Move: halfyear.HandIn, Cases: 1}), by(r.first.ID, 0)),
		r.Halves.MoveUnit(t.Context(),
			m(halfyear.UnitMove{Move: halfyear.Return, Reason: halfyear.Double, Note: "Se mai."}),
			by(r.second.ID, 1*time.Hour)),
		r.Halves.MoveUnit(t.Context(), m(halfyear.UnitMove{Move: halfyear.HandIn, Cases: 1}),
			by(r.first.ID, 2*time.Hour)),
		r.Halves.MoveUnit(t.Context(), m(halfyear.UnitMove{Move: halfyear.Approve}),
			audit.Origin{At: now.Add(2 * time.Hour), Actor: audit.Automatic}),
		r.closes(t, 3*time.Hour),
	)
	got, err := r.Halves.History(t.Context(), ofFirst)
	must(t, err)
	var lines []string
	for _, e := range got {
		lines = append(lines, fmt.Sprintf("%s %v %s %s %q %d %s %q", e.At.UTC().Format("15:04"), e.Whole, e.Move,
			e.Actor,
			e.Name, e.Cases, e.Reason, e.Note))
	}
	want := []string{
		`12:00 false hand_in user "First" 1  ""`, `13:00 false return user "Second" 0 double "Se mai."`,
		`14:00 false hand_in user "First" 1  ""`,
		`14:00 false approve automatic "" 0  ""`, `15:00 true close operator "" 1  ""`,
	}
	if !slices.Equal(lines, want) {
		t.Errorf("the history is\n%q\nwant\n%q", lines, want)
	}
	if n := number(t, raw(t, r.file),
		`SELECT count(*) FROM audit WHERE action LIKE 'half %' AND object IN ('oslo-1 2023-H1', 'advisors 2023-H1')`); n != 5 {
		t.Errorf("%d audit entries, want 5", n)
	}
	if problems, err := r.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}

// TestCasesRacingTheClosingAreInTheTotalOrRefused is what makes a closed total a total.
func TestCasesRacingTheClosingAreInTheTotalOrRefused(t *testing.T) {
	const posts = 200
	for range 3 {
		r := newRegister(t)
		var drafts []cases.Case
		for range posts {
			drafts = append(drafts, r.aCase(nil))
		}
		errs := make([]error, posts)
		var closing error
		var wg sync.WaitGroup
		for i, c := range drafts {
			if i == posts/2 {
				wg.Go(func() { closing = r.closes(t, 0) })
			}
			wg.Go(func() { _, errs[i] = r.addOne(t.Context(), c, r.first.ID, fmt.Sprint(i), byHand) })
		}
		wg.Wait()
		must(t, closing)
		acknowledged := 0
		for _, err := range errs {
			var closed cases.ClosedError
			if err == nil {
				acknowledged++
			} else if !errors.As(err, &closed) {
				t.Errorf("neither in nor refused: %v", err)
			}
		}
		states, err := r.Halves.States(t.Context(), now)
		must(t, err)
		m, _ := states.Closing(codebook.Advisors, spring)
		if in := number(t, raw(t, r.file), `SELECT count(*) FROM cases`); m.Cases != acknowledged ||
			in != acknowledged {
			t.Errorf("closed with %d cases, %d are in, %d were acknowledged", m.Cases, in, acknowledged)
		}
	}
}

func TestSettingsAreDecidedAnew(t *testing.T) {
	r := newRegister(t)
	got, err := r.Halves.Settings(t.Context())
	if want := (halfyear.Settings{DeadlineDays: 31, RemindDays: 31, ReopenDays: 7}); err != nil || got != want {
		t.Errorf("at first %+v, %v; want %+v", got, err, want)
	}
	want := halfyear.Settings{DeadlineDays: 20, RemindDays: 0, ReopenDays: 1}
	must(t, r.Halves.SetSettings(t.Context(), want, byHand))
	if got, err = r.Halves.Settings(t.Context()); err != nil || got != want {
		t.Errorf("then %+v, %v; want %+v", got, err, want)
	}
	for _, wrong := range []halfyear.Settings{
		{DeadlineDays: 0, ReopenDays: 1},
		{DeadlineDays: 1, RemindDays: -1, ReopenDays: 1},
		{DeadlineDays: 1, ReopenDays: 61},
	} {
		if err := r.Halves.SetSettings(t.Context(), wrong, byHand); err == nil {
			t.Errorf("%+v is taken", wrong)
		}
	}
}
