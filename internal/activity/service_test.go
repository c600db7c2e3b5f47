package activity_test

import (
	"context"
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"sakstall/internal/activity"
	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/period"
	"sakstall/internal/store"
	"sakstall/internal/store/storetest"
)

var now = time.Date(2024, time.June, 3, 10, 0, 0, 0, time.UTC)

// office is a new register with two advisors at a school and an envoy, and the service on it.
type office struct {
	*activity.Service
	register             *store.Store
	first, second, envoy auth.User
	rules                cases.Rules
	err                  error // of the rules
	lastOrigin           audit.Origin
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{register: storetest.New(t), rules: rules(t)}
	school := cases.Unit{Code: "oslo-1", Name: "Oslo 1", Scheme: codebook.Advisors}
	embassy := cases.Unit{Code: "amman", Name: "Amman", Scheme: codebook.Envoys}
	o.first = auth.User{Email: "first@example.no", Name: "A", Role: auth.Advisor, Unit: school.Code}
	o.second = auth.User{Email: "second@example.no", Name: "B", Role: auth.Advisor, Unit: school.Code}
	o.envoy = auth.User{Email: "envoy@example.no", Name: "E", Role: auth.Envoy, Unit: embassy.Code}
	from := audit.Origin{At: now, Actor: audit.Operator}
	for _, add := range []struct {
		user *auth.User
		new  []cases.Unit
	}{{&o.first, []cases.Unit{school}}, {&o.second, nil}, {&o.envoy, []cases.Unit{embassy}}} {
		var err error
		if add.user.ID, err = o.register.Users.Add(t.Context(), *add.user, "", add.new, from); err != nil {
			t.Fatal(err)
		}
	}
	judged := func(context.Context) (cases.Rules, error) { return o.rules, o.err }
	o.Service = activity.NewService(kept{o.register.Activities, &o.lastOrigin}, judged, func() time.Time { return now })
	return o
}

// kept is the store, and remembers who was said to have done what was done last.
type kept struct {
	activity.Store
	last *audit.Origin
}

func (k kept) Add(ctx context.Context, a activity.Activity, user int64, form string, from audit.Origin) (
	activity.Activity, error,
) {
	*k.last = from
	return k.Store.Add(ctx, a, user, form, from)
}

func (k kept) Correct(ctx context.Context, u auth.User, a activity.Activity, from audit.Origin) error {
	*k.last = from
	return k.Store.Correct(ctx, u, a, from)
}

func (k kept) Withdraw(ctx context.Context, u auth.User, id int64, version int, from audit.Origin) error {
	*k.last = from
	return k.Store.Withdraw(ctx, u, id, version, from)
}

// holds checks what the register holds of the user's activity, and that the register is sound.
func (o *office) holds(t *testing.T, u auth.User, want activity.Activity) {
	t.Helper()
	got, err := o.register.Activities.Get(t.Context(), u, want.ID)
	if err != nil || !got.Same(want) || got.Version != want.Version || got.Withdrawn != want.Withdrawn {
		t.Errorf("it is kept as %+v, %v, want %+v", got, err, want)
	}
	if problems, err := o.register.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("the register is not sound: %v, error %v", problems, err)
	}
}

// logs is the first user's course, logged.
func (o *office) logs(t *testing.T, form string) activity.Activity {
	t.Helper()
	made, problems, err := o.Log(t.Context(), activity.Submission{User: o.first, Draft: course(), Request: "r1"}, form)
	if err != nil || len(problems) > 0 || made.ID == 0 {
		t.Fatalf("%+v, %v, %v", made, problems, err)
	}
	return made
}

// did checks who is said to have done what was done last.
func (o *office) did(t *testing.T, u auth.User, request string) {
	t.Helper()
	if want := (audit.Origin{At: now, Actor: audit.UserActor(u.ID), Request: request}); o.lastOrigin != want {
		t.Errorf("it was done by %+v, want %+v", o.lastOrigin, want)
	}
}

func TestAnActivityIsLoggedInTheUsersOwnSchemeAndUnit(t *testing.T) {
	o := newOffice(t)
	made := o.logs(t, "form")
	o.did(t, o.first, "r1")
	want, _ := course().Check(o.rules, codebook.Advisors, "oslo-1")
	want.ID, want.Version = made.ID, 1
	o.holds(t, o.first, want)

	abroad := course()
	abroad.Partners = nil
	made, problems, err := o.Log(t.Context(), activity.Submission{User: o.envoy, Draft: abroad}, "form")
	if err != nil || len(problems) > 0 || made.Scheme != codebook.Envoys || made.Unit != "amman" {
		t.Errorf("an envoy's is %+v, %v, %v", made, problems, err)
	}
}

func TestAFormThatIsSentAgainMakesNoOther(t *testing.T) {
	o := newOffice(t)
	first := o.logs(t, "form")
	if again := o.logs(t, "form"); again.ID != first.ID {
		t.Errorf("the form has made %d and %d", first.ID, again.ID)
	}
	changed := course()
	changed.Topic = "fgm"
	_, problems, err := o.Log(t.Context(), activity.Submission{User: o.first, Draft: changed}, "form")
	var used activity.FormUsedError
	if !errors.As(err, &used) || used.ID != first.ID || fault.Of(err) != fault.Conflict || len(problems) > 0 {
		t.Errorf("with another topic: %v, %v", problems, err)
	}
	o.holds(t, o.first, first)
	if other := o.logs(t, "another form"); other.ID == first.ID {
		t.Error("another form makes no other activity")
	}
}

func TestWhatHasProblemsIsNotKept(t *testing.T) {
	o := newOffice(t)
	bad := activity.Submission{User: o.first, Draft: course()}
	bad.Draft.Participants = "many"
	want := activity.Problems{activity.Participants: activity.NotANumber}
	if made, problems, err := o.Log(t.Context(), bad, "form"); err != nil || !maps.Equal(problems, want) ||
		made.ID != 0 {
		t.Errorf("logged as %+v, %v, %v", made, problems, err)
	}
	first := o.logs(t, "form") // the form has made nothing yet
	problems, err := o.Correct(t.Context(), bad, first.ID, 1)
	if err != nil || !maps.Equal(problems, want) {
		t.Errorf("corrected with %v, %v", problems, err)
	}
	o.rules.Lock = func(s codebook.Scheme, unit string, h period.Half) cases.Problem {
		if s == codebook.Advisors && unit == "oslo-1" && h == period.FirstHalf(2024) {
			return cases.HalfClosed
		}
		return ""
	}
	want = activity.Problems{activity.Month: cases.HalfClosed}
	good := activity.Submission{User: o.first, Draft: course()}
	if _, problems, err := o.Log(t.Context(), good, "late"); err != nil || !maps.Equal(problems, want) {
		t.Errorf("in a half that is closed: %v, %v", problems, err)
	}
	good.Draft.Topic = "fgm"
	if problems, err := o.Correct(t.Context(), good, first.ID, 1); err != nil || !maps.Equal(problems, want) {
		t.Errorf("corrected in a half that is closed: %v, %v", problems, err)
	}
	o.holds(t, o.first, first)
}

func TestACorrectionIsOfTheVersionThatWasSeen(t *testing.T) {
	o := newOffice(t)
	first := o.logs(t, "form")
	sub := activity.Submission{User: o.first, Draft: course(), Request: "r2"}
	sub.Draft.Month, sub.Draft.Kind, sub.Draft.Participants = "2023-11", "lecture", ""
	for range 2 { // sent twice, it is one correction
		if problems, err := o.Correct(t.Context(), sub, first.ID, 1); err != nil || len(problems) > 0 {
			t.Fatal(problems, err)
		}
	}
	o.did(t, o.first, "r2")
	want, _ := sub.Draft.Check(o.rules, codebook.Advisors, "oslo-1")
	want.ID, want.Version = first.ID, 2
	o.holds(t, o.first, want)

	late := activity.Submission{User: o.first, Draft: course()}
	late.Draft.Participants = "99"
	_, err := o.Correct(t.Context(), late, first.ID, 1)
	var stale activity.StaleError
	if !errors.As(err, &stale) || !stale.Now.Same(want) || fault.Of(err) != fault.Conflict {
		t.Errorf("a stale correction: %v", err)
	}
	if err := o.Withdraw(t.Context(), o.first, first.ID, 1, "r3"); !errors.As(err, &stale) {
		t.Errorf("a stale withdrawal: %v", err)
	}
	o.holds(t, o.first, want)
	for range 2 {
		if err := o.Withdraw(t.Context(), o.first, first.ID, 2, "r4"); err != nil {
			t.Fatal(err)
		}
	}
	o.did(t, o.first, "r4")
	want.Version, want.Withdrawn = 3, true
	o.holds(t, o.first, want)
}

func TestNobodyChangesTheActivityOfAnother(t *testing.T) {
	o := newOffice(t)
	first := o.logs(t, "form")
	for _, stranger := range []auth.User{o.second, o.envoy} {
		sub := activity.Submission{User: stranger, Draft: course()}
		if _, err := o.Correct(t.Context(), sub, first.ID, 1); !errors.Is(err, activity.ErrNotFound) {
			t.Errorf("%s corrects it: %v", stranger.Name, err)
		}
		if err := o.Withdraw(t.Context(), stranger, first.ID, 1, ""); !errors.Is(err, activity.ErrNotFound) {
			t.Errorf("%s withdraws it: %v", stranger.Name, err)
		}
	}
	o.holds(t, o.first, first)
}

func TestWithoutRulesNothingIsJudged(t *testing.T) {
	o := newOffice(t)
	first := o.logs(t, "form")
	o.err = errors.New("the register is busy")
	sub := activity.Submission{User: o.first, Draft: course()}
	sub.Draft.Topic = ""
	if made, problems, err := o.Log(t.Context(), sub, "another form"); !errors.Is(err, o.err) || len(problems) > 0 ||
		made.ID != 0 {
		t.Errorf("logged as %+v, %v, %v", made, problems, err)
	}
	if problems, err := o.Correct(t.Context(), sub, first.ID, 1); !errors.Is(err, o.err) || len(problems) > 0 {
		t.Errorf("corrected with %v, %v", problems, err)
	}
	o.holds(t, o.first, first)
}

// Set and Get are of one field, and of no other.
func TestAFieldIsFilledInAlone(t *testing.T) {
	var all activity.Draft
	for _, f := range activity.Fields() {
		var d activity.Draft
		d.Set(f, "one", "two")
		all.Set(f, string(f))
		for _, other := range activity.Fields() {
			want := []string{""}
			switch {
			case other == f && f.List():
				want = []string{"one", "two"}
			case other == f:
				want = []string{"one"}
			case other.List():
				want = nil
			}
			if got := d.Get(other); !slices.Equal(got, want) {
				t.Errorf("with %s filled in %s is %q", f, other, got)
			}
		}
		before := d.Get(f)
		if d.Set(f); f.List() && len(d.Get(f)) > 0 || !f.List() && !slices.Equal(d.Get(f), before) {
			t.Errorf("%s without a value is %q", f, d.Get(f))
		}
		if list := f == activity.Audience || f == activity.Partners; f.List() != list {
			t.Errorf("%s is a list: %v", f, f.List())
		}
	}
	for _, f := range activity.Fields() {
		if got := all.Get(f); !slices.Equal(got, []string{string(f)}) {
			t.Errorf("%s is %q", f, got)
		}
	}
}
