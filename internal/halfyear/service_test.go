package halfyear_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/store"
	"sakstall/internal/store/storetest"
)

// office is a register with two schools, an advisor at each of them, a colleague at the first, and a coordinator.
type office struct {
	*store.Store
	clock                                  time.Time
	advisor, colleague, other, coordinator auth.User
	cases                                  int
}

func newOffice(t *testing.T) *office {
	t.Helper()
	s := storetest.New(t)
	o := &office{
		Store: s, clock: now, advisor: auth.User{Email: "a@example.no", Name: "A", Role: auth.Advisor, Unit: "first"},
		colleague:   auth.User{Email: "b@example.no", Name: "B", Role: auth.Advisor, Unit: "first"},
		other:       auth.User{Email: "c@example.no", Name: "C", Role: auth.Advisor, Unit: "second"},
		coordinator: auth.User{Email: "d@example.no", Name: "D", Role: auth.Coordinator},
	}
	units := []cases.Unit{
		{Code: "first", Name: "First", Scheme: codebook.Advisors},
		{Code: "second", Name: "Second", Scheme: codebook.Advisors},
	}
	for _, u := range []*auth.User{&o.advisor, &o.colleague, &o.other, &o.coordinator} {
		var err error
		if u.ID, err = s.Users.Add(t.Context(), *u, "hash", units,
			audit.Origin{At: now, Actor: audit.Operator}); err != nil {
			t.Fatal(err)
		}
		units = nil
	}
	return o
}

func (o *office) now() time.Time { return o.clock }

func (o *office) reviewer() *halfyear.Reviewer { return halfyear.NewReviewer(o.ForReview(), o.now) }

func (o *office) service() *halfyear.Service {
	return halfyear.NewService(o.Halves, o.now, o.reviewer().Open)
}

func (o *office) place() halfyear.Place {
	return halfyear.Place{Scheme: codebook.Advisors, Unit: "first", Half: looked}
}

// registers adds a case of the half; those of the same country are alike.
func (o *office) registers(t *testing.T, u auth.User, country string) {
	t.Helper()
	o.cases++
	c := cases.Case{
		Ref: fmt.Sprintf("22222-2222%d", o.cases+1), Scheme: codebook.Advisors, Unit: u.Unit, Month: looked.First(),
		Subject: "person", Contact: "self", Category: "threats_violence", Gender: "female", Age: "under_18",
		Country: country,
	}
	from := audit.Origin{At: o.clock, Actor: audit.UserActor(u.ID)}
	if _, err := o.Cases.AddFamily(t.Context(), []cases.Case{c}, u.ID, "form of "+c.Ref, from); err != nil {
		t.Fatal(err)
	}
}

func (o *office) state(t *testing.T) halfyear.UnitState {
	t.Helper()
	states, err := o.Halves.States(t.Context(), o.clock)
	if err != nil {
		t.Fatal(err)
	}
	return states.Of(o.place()).Unit
}

func (o *office) makes(t *testing.T, u auth.User, m halfyear.Move, seen int) error {
	t.Helper()
	move := halfyear.UnitMove{Place: o.place(), Move: m, Cases: seen}
	if m == halfyear.Return {
		move.Reason = halfyear.TooMany
	}
	return o.service().Make(t.Context(), u, move, "")
}

func TestWhoMayMoveAHalf(t *testing.T) {
	o := newOffice(t)
	o.registers(t, o.advisor, "SY")
	for _, tt := range []struct {
		who  auth.User
		move halfyear.Move
	}{
		{o.coordinator, halfyear.HandIn},
		{o.other, halfyear.HandIn},
		{o.advisor, halfyear.Approve},
		{o.advisor, halfyear.Return},
		{auth.User{}, halfyear.HandIn},
	} {
		if err := o.makes(t, tt.who, tt.move, 1); !errors.Is(err, halfyear.ErrForbidden) {
			t.Errorf("%s by %q: %v", tt.move, tt.who.Name, err)
		}
	}
	unreasoned := halfyear.UnitMove{Place: o.place(), Move: halfyear.Return}
	err := o.service().Make(t.Context(), o.coordinator, unreasoned, "")
	if err == nil || errors.Is(err, halfyear.ErrForbidden) {
		t.Errorf("returned without a reason: %v", err)
	}
	var counted halfyear.CountError
	if err := o.makes(t, o.advisor, halfyear.HandIn, 2); !errors.As(err, &counted) || counted.Cases != 1 {
		t.Errorf("handed in with another number: %v", err)
	}
	if got := o.state(t); got != halfyear.Open {
		t.Errorf("the half is %s", got)
	}
}

// A half that is over and in which nothing is found needs no coordinator; until it is over the unit can take it back.
func TestWhatIsHandedInIsApprovedByItself(t *testing.T) {
	o := newOffice(t)
	o.registers(t, o.advisor, "SY")
	o.clock = time.Date(2024, time.June, 15, 12, 0, 0, 0, time.UTC)
	if err := o.makes(t, o.colleague, halfyear.HandIn, 1); err != nil || o.state(t) != halfyear.HandedIn {
		t.Fatalf("handed in before it is over, it is %s, %v", o.state(t), err)
	}
	settle := func(want bool) {
		t.Helper()
		if did, err := o.service().Settle(t.Context(), o.place(), ""); did != want || err != nil {
			t.Errorf("it approved: %v, %v", did, err)
		}
	}
	settle(false)
	o.clock = now
	settle(true)
	settle(false) // it has been
	if got := o.state(t); got != halfyear.Approved {
		t.Errorf("it is %s", got)
	}
	if err := o.makes(t, o.coordinator, halfyear.Return, 0); err != nil || o.state(t) != halfyear.Returned {
		t.Errorf("returned, it is %s, %v", o.state(t), err)
	}
	if err := o.makes(t, o.advisor, halfyear.HandIn, 1); err != nil || o.state(t) != halfyear.Approved {
		t.Errorf("handed in once more, it is %s, %v", o.state(t), err)
	}
}

func TestAFindingKeepsAHalfFromBeingApproved(t *testing.T) {
	o := newOffice(t)
	o.registers(t, o.advisor, "SY")
	o.registers(t, o.colleague, "SY")
	r := o.reviewer()
	if err := o.makes(t, o.advisor, halfyear.HandIn, 2); err != nil || o.state(t) != halfyear.HandedIn {
		t.Fatalf("with a finding it is %s, %v", o.state(t), err)
	}
	own, err := r.OfOwn(t.Context(), o.advisor, looked)
	if err != nil || len(own) != 1 || own[0].N != 2 || !slices.Equal(own[0].Refs, []string{"22222-22222"}) {
		t.Fatalf("the advisor finds %+v, %v: the colleague's case is counted, not named", own, err)
	}
	if none, err := r.OfOwn(t.Context(), o.other, looked); err != nil || len(none) > 0 {
		t.Errorf("another unit finds %+v, %v", none, err)
	}
	scheme, err := r.OfScheme(t.Context(), halfyear.SchemePlace{Scheme: codebook.Advisors, Half: looked})
	if err != nil || len(scheme) != 1 || len(scheme["first"]) != 1 || scheme["first"][0] != own[0].Sighting {
		t.Errorf("the coordinator sees %+v, %v", scheme, err)
	}
	open := func(want int) {
		t.Helper()
		if n, err := r.Open(t.Context(), o.place()); n != want || err != nil {
			t.Errorf("%d are to be settled, %v; want %d", n, err, want)
		}
	}
	open(1)
	for _, tt := range []struct {
		who  auth.User
		of   halfyear.Fingerprint
		code halfyear.AnswerCode
		want error
	}{
		{o.coordinator, own[0].Fingerprint, halfyear.CheckedCorrect, halfyear.ErrForbidden},
		{o.other, own[0].Fingerprint, halfyear.CheckedCorrect, halfyear.ErrFindingGone},
		{o.advisor, halfyear.Fingerprint{}, halfyear.CheckedCorrect, halfyear.ErrFindingGone},
		{o.advisor, own[0].Fingerprint, halfyear.Vacancy, halfyear.ErrNotAnAnswer},
		{o.advisor, own[0].Fingerprint, halfyear.DifferentPersons, nil},
	} {
		if err := r.Answer(t.Context(), tt.who, looked, tt.of, tt.code, ""); !errors.Is(err, tt.want) {
			t.Errorf("%q answers %s: %v, want %v", tt.who.Name, tt.code, err, tt.want)
		}
	}
	open(0)
	if did, err := o.service().Settle(t.Context(), o.place(), ""); !did || err != nil {
		t.Errorf("settled, it is approved: %v, %v", did, err)
	}
}

func TestClosingApprovesWhatCanBeAndNamesTheRest(t *testing.T) {
	o := newOffice(t)
	o.registers(t, o.advisor, "SY")
	o.clock = time.Date(2024, time.June, 15, 12, 0, 0, 0, time.UTC)
	if err := o.makes(t, o.advisor, halfyear.HandIn, 1); err != nil {
		t.Fatal(err)
	}
	o.clock = now
	of := halfyear.SchemePlace{Scheme: codebook.Advisors, Half: looked}
	closes := func(u auth.User, without ...string) error {
		return o.service().Close(t.Context(), u, of, []string{"first", "second"}, without, "")
	}
	if err := closes(o.advisor); !errors.Is(err, halfyear.ErrForbidden) || o.state(t) != halfyear.HandedIn {
		t.Errorf("an advisor closes: %v, the half is %s", err, o.state(t))
	}
	var missing halfyear.MissingError
	if err := closes(o.coordinator); !errors.As(err, &missing) || !slices.Equal(missing.Units, []string{"second"}) {
		t.Errorf("closed without a unit: %v", err)
	}
	if err := closes(o.coordinator, "second"); err != nil || o.state(t) != halfyear.Approved {
		t.Errorf("closed: %v, the half is %s", err, o.state(t))
	}
	var moved halfyear.MoveError
	err := o.reviewer().Answer(t.Context(), o.advisor, looked, halfyear.Fingerprint{}, halfyear.CheckedCorrect, "")
	if !errors.As(err, &moved) {
		t.Errorf("answered in a closed half: %v", err)
	}
	if err := o.makes(t, o.advisor, halfyear.TakeBack, 0); !errors.As(err, &moved) {
		t.Errorf("taken back from a closed half: %v", err)
	}
}

// Without anybody who finds, nothing is ever found.
func TestAServiceThatFindsNothing(t *testing.T) {
	o := newOffice(t)
	o.registers(t, o.advisor, "SY")
	o.registers(t, o.advisor, "SY")
	s := halfyear.NewService(o.Halves, o.now, nil)
	m := halfyear.UnitMove{Place: o.place(), Move: halfyear.HandIn, Cases: 2}
	if err := s.Make(t.Context(), o.advisor, m, ""); err != nil || o.state(t) != halfyear.Approved {
		t.Errorf("it is %s, %v", o.state(t), err)
	}
}
