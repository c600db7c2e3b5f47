package store_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"
	"testing"

	"sakstall/db"
	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/codebook"
)

func aCourse() activity.Activity {
	return activity.Activity{
		Scheme: codebook.Advisors, Unit: school.Code, Month: month("2024-03"), Kind: "course", Topic: "rights",
		Participants: 25,
		Audience:     []string{"adults", "young_people"}, Partners: []string{"police"},
	}
}

// logs adds the activity as the user's and returns it as it is kept.
func (r *register) logs(t *testing.T, u auth.User, a activity.Activity, form string) activity.Activity {
	t.Helper()
	made, err := r.Activities.Add(t.Context(), a, u.ID, form, byHand)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := r.Activities.Get(t.Context(), u, made.ID)
	if err != nil || !kept.Same(a) || kept.Version != 1 || kept.Withdrawn {
		t.Fatalf("kept as %+v, %v", kept, err)
	}
	return kept
}

func TestAFormLogsOneActivityHoweverOftenItIsSent(t *testing.T) {
	r := newRegister(t)
	ids := make([]int64, 8)
	var all sync.WaitGroup
	for i := range ids {
		all.Go(func() {
			made, err := r.Activities.Add(t.Context(), aCourse(), r.first.ID, "form", byHand)
			if err != nil || !made.Same(aCourse()) {
				t.Errorf("%+v, %v", made, err)
			}
			ids[i] = made.ID
		})
	}
	all.Wait()
	if len(slices.Compact(ids)) != 1 {
		t.Errorf("the form has made the activities %v", ids)
	}
	other := aCourse()
	other.Kind = "lecture"
	if made, err := r.Activities.Add(t.Context(), other, r.first.ID, "form", byHand); err != nil ||
		!made.Same(aCourse()) {
		t.Errorf("the form with something else in it is answered with %+v, %v", made, err)
	}
	if second := r.logs(t, r.second, aCourse(), "form"); second.ID == ids[0] {
		t.Error("another user's form with the same token makes no activity")
	}
}

func TestWhoseActivitiesAre(t *testing.T) {
	r := newRegister(t)
	own := r.logs(t, r.first, aCourse(), "a")
	if err := r.Activities.AddAll(t.Context(),
		[]activity.Activity{{Scheme: codebook.Advisors, Unit: school.Code, Month: month("2023-12"), Kind: "lecture"}},
		byHand); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		who  auth.User
		year int
		want string
	}{
		{r.first, 2024, "[course]"},
		{r.first, 2023, "[lecture]"},
		{r.second, 2024, "[]"},
		{r.second, 2023, "[lecture]"},
		{r.envoy, 2023, "[]"},
	} {
		found, err := r.Activities.Of(t.Context(), tt.who, tt.year)
		var kinds []string
		for _, a := range found {
			kinds = append(kinds, a.Kind)
		}
		if err != nil || fmt.Sprint(kinds) != tt.want {
			t.Errorf("%s in %d: %v, %v, want %s", tt.who.Name, tt.year, kinds, err, tt.want)
		}
	}
	if years, err := r.Activities.Years(t.Context(), r.first); err != nil || !slices.Equal(years, []int{2024, 2023}) {
		t.Errorf("the years are %v, %v", years, err)
	}
	for _, stranger := range []auth.User{r.second, r.envoy} {
		if _, err := r.Activities.Get(t.Context(), stranger, own.ID); !errors.Is(err, activity.ErrNotFound) {
			t.Errorf("%s sees it: %v", stranger.Name, err)
		}
		if err := r.Activities.Correct(t.Context(), stranger, own, byHand); !errors.Is(err, activity.ErrNotFound) {
			t.Errorf("%s corrects it: %v", stranger.Name, err)
		}
		if err := r.Activities.Withdraw(t.Context(), stranger, own.ID, 1, byHand); !errors.Is(err,
			activity.ErrNotFound) {
			t.Errorf("%s withdraws it: %v", stranger.Name, err)
		}
	}
}

func TestACorrectionKeepsTheVersionBeforeAndRefusesAStaleOne(t *testing.T) {
	r := newRegister(t)
	a := r.logs(t, r.first, aCourse(), "form")
	corrected, late := a, a
	corrected.Month, corrected.Kind, corrected.Topic, corrected.Participants = month("2023-12"), "lecture", "fgm", 0
	corrected.Audience, corrected.Partners = []string{"public"}, nil
	late.Participants = 99
	for range 2 { // sent twice, it is one correction
		if err := r.Activities.Correct(t.Context(), r.first, corrected, byHand); err != nil {
			t.Fatal(err)
		}
	}
	var stale activity.StaleError
	if err := r.Activities.Correct(t.Context(), r.first, late, byHand); !errors.As(err, &stale) ||
		!stale.Now.Same(corrected) || stale.Now.Version != 2 {
		t.Errorf("a stale correction: %v", err)
	}
	if err := r.Activities.Withdraw(t.Context(), r.first, a.ID, 1, byHand); !errors.As(err, &stale) {
		t.Errorf("a stale withdrawal: %v", err)
	}
	pool := raw(t, r.file)
	if n := number(t, pool, `SELECT count(*) FROM activity_versions WHERE version = 1 AND month = '2024-03' AND kind = 'course' AND topic = 'rights' AND participants = 25 AND audience = 'adults|young_people' AND partners = 'police'`); n != 1 {
		t.Errorf("the version before is kept %d times", n)
	}
	if n := number(t, pool, `SELECT count(*) FROM audit WHERE action = 'activity corrected'`); n != 1 {
		t.Errorf("%d corrections are in the audit trail", n)
	}
	wrong := corrected
	wrong.Version, wrong.Topic = 2, "cooking"
	if err := r.Activities.Correct(t.Context(), r.first, wrong, byHand); err == nil {
		t.Error("a topic that is none is kept")
	}
	if now, err := r.Activities.Get(t.Context(), r.first, a.ID); err != nil || !now.Same(corrected) ||
		now.Version != 2 {
		t.Errorf("it is now %+v, %v", now, err)
	}
}

func TestAWithdrawnActivityIsKeptAndCountedNowhere(t *testing.T) {
	r := newRegister(t)
	a := r.logs(t, r.first, aCourse(), "form")
	counted := func() int {
		held, err := r.Activities.Counts(t.Context(), 2024, 2024)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, c := range held {
			n += c.N
		}
		return n
	}
	if n := counted(); n != 1 {
		t.Fatalf("%d are counted", n)
	}
	for range 2 { // sent twice, it is one withdrawal
		if err := r.Activities.Withdraw(t.Context(), r.first, a.ID, 1, byHand); err != nil {
			t.Fatal(err)
		}
	}
	if n := counted(); n != 0 {
		t.Errorf("%d are counted after it", n)
	}
	kept, err := r.Activities.Get(t.Context(), r.first, a.ID)
	if err != nil || !kept.Withdrawn || !kept.Same(a) || kept.Version != 2 {
		t.Errorf("kept as %+v, %v", kept, err)
	}
	var stale activity.StaleError
	if err := r.Activities.Correct(t.Context(), r.first, kept, byHand); !errors.As(err, &stale) {
		t.Errorf("a withdrawn one is corrected: %v", err)
	}
	pool := raw(t, r.file)
	if n := number(t, pool, `SELECT count(*) FROM audit WHERE object = 'activity:`+fmt.Sprint(a.ID)+`'`); n != 2 {
		t.Errorf("%d entries in the audit trail, want it logged and withdrawn", n)
	}
}

// TestActivitiesOfAnOlderRegisterAreStillThere runs the migration on the table as it was before.
func TestActivitiesOfAnOlderRegisterAreStillThere(t *testing.T) {
	r := newRegister(t)
	migration, err := fs.ReadFile(db.Migrations(), "00005_activities.sql")
	if err != nil {
		t.Fatal(err)
	}
	pool := raw(t, r.file)
	for _, statement := range []string{
		`DROP TABLE uploads`, `DROP TABLE activity_versions`, `DROP TABLE activity_values`, `DROP TABLE activities`,
		`CREATE TABLE activities (id INTEGER PRIMARY KEY, scheme TEXT NOT NULL, unit TEXT NOT NULL, month TEXT NOT NULL, kind TEXT NOT NULL) STRICT`,
		`INSERT INTO activities VALUES (7, 'envoys', 'amman', '2023-04', 'webinar')`,
		`DELETE FROM dimensions WHERE code IN ('topic', 'partner')`,
		string(migration),
	} {
		exec1(t, pool, statement)
	}
	got, err := r.Activities.Get(t.Context(), r.envoy, 7)
	want := activity.Activity{
		ID: 7, Scheme: codebook.Envoys, Unit: embassy.Code, Month: month("2023-04"), Kind: "webinar",
		Version: 1,
	}
	if err != nil || !got.Same(want) || got.Version != 1 {
		t.Errorf("it is now %+v, %v", got, err)
	}
}
