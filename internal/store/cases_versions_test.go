package store_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// replace makes a new version of what the user sees of the case now.
func (r *register) replace(t *testing.T, u auth.User, ref, form string, action audit.Action,
	change func(*cases.Replacement),
) (cases.Case, error) {
	t.Helper()
	c, err := r.Cases.Get(t.Context(), u, ref)
	if err != nil {
		t.Fatal(err)
	}
	to := cases.Replacement{Case: c, User: u, Form: form, Action: action}
	change(&to)
	return r.Cases.Replace(t.Context(), to, audit.Origin{At: now, Actor: audit.UserActor(u.ID)})
}

func to(country string) func(*cases.Replacement) {
	return func(r *cases.Replacement) { r.Case.Country, r.Case.Themes = country, []string{"disability"} }
}

func withdrawing(r *cases.Replacement) { r.Case.Withdrawn, r.Reason = true, "not_a_case" }

func (r *register) sound(t *testing.T) {
	t.Helper()
	if problems, err := r.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("the register is not sound: %q, error %v", problems, err)
	}
}

func TestEveryVersionIsKept(t *testing.T) {
	r := newRegister(t)
	first := r.add(t, r.first, nil)
	second, err := r.replace(t, r.first, first.Ref, "form 1", audit.CaseCorrected, to("IQ"))
	if err != nil || second.Version != 2 || second.Country != "IQ" {
		t.Fatalf("got %+v, error %v", second, err)
	}
	third, err := r.replace(t, r.first, first.Ref, "form 2", audit.CaseWithdrawn, withdrawing)
	if err != nil || third.Version != 3 || !third.Withdrawn {
		t.Fatalf("got %+v, error %v", third, err)
	}
	fourth, err := r.replace(t, r.first, first.Ref, "form 3", audit.CaseRestored,
		func(to *cases.Replacement) { to.Case.Withdrawn = false })
	if err != nil || fourth.Version != 4 || fourth.Withdrawn {
		t.Fatalf("got %+v, error %v", fourth, err)
	}
	now, err := r.Cases.Get(t.Context(), r.first, first.Ref)
	if err != nil || !now.Same(second) || now.Version != 4 || now.Withdrawn {
		t.Errorf("the case is %+v, error %v", now, err)
	}
	kept, err := r.Cases.Versions(t.Context(), r.first, first.Ref)
	if err != nil || len(kept) != 3 {
		t.Fatalf("kept %+v, error %v", kept, err)
	}
	for i, want := range []cases.Case{first, second, third} {
		v := kept[i]
		if !v.Case.Same(want) || v.Case.Version != want.Version || v.Case.Withdrawn != want.Withdrawn ||
			v.ReplacedBy != r.first.ID || !v.ReplacedAt.Equal(now0) {
			t.Errorf("version %d is kept as %+v, want %+v", i+1, v, want)
		}
	}
	if reasons := []string{kept[0].Reason, kept[1].Reason, kept[2].Reason}; !slices.Equal(reasons,
		[]string{"", "not_a_case", ""}) {
		t.Errorf("reasons %q", reasons)
	}
	for _, u := range []auth.User{r.second, r.envoy, {}} {
		if kept, err := r.Cases.Versions(t.Context(), u, first.Ref); err != nil || len(kept) > 0 {
			t.Errorf("%s sees %+v, error %v", u.Name, kept, err)
		}
	}
	r.sound(t)
}

// now0 is now, where a test has a now of its own.
var now0 = time.Unix(now.Unix(), 0)

func TestAChangeIsMadeOnceAndNeverOfAnOldVersion(t *testing.T) {
	r := newRegister(t)
	c, other := r.add(t, r.first, nil), r.add(t, r.first, nil)
	send := func(form string, version int, change func(*cases.Replacement)) (cases.Case, error) {
		t.Helper()
		return r.replace(t, r.first, c.Ref, form, audit.CaseCorrected, func(to *cases.Replacement) {
			to.Case.Version = version
			change(to)
		})
	}
	for range 3 {
		if got, err := send("form", 1, to("IQ")); err != nil || got.Version != 2 {
			t.Fatalf("got %+v, error %v", got, err)
		}
	}
	for name, try := range map[string]func() (cases.Case, error){
		"the form with something else":              func() (cases.Case, error) { return send("form", 1, to("NO")) },
		"the form with something else, new version": func() (cases.Case, error) { return send("form", 2, to("NO")) },
		"another form of the old version":           func() (cases.Case, error) { return send("form 2", 1, to("NO")) },
		"a version that is not yet":                 func() (cases.Case, error) { return send("form 3", 3, to("NO")) },
		"the form, of another case": func() (cases.Case, error) {
			return r.replace(t, r.first, other.Ref, "form", audit.CaseCorrected, to("IQ"))
		},
		"undoing what was not withdrawn": func() (cases.Case, error) {
			return r.replace(t, r.first, c.Ref, "form 4", audit.CaseRestored, to("NO"))
		},
	} {
		var stale cases.StaleError
		if _, err := try(); !errors.As(err, &stale) || stale.Current.Ref != c.Ref && stale.Current.Ref != other.Ref {
			t.Errorf("%s: %v, want a StaleError with the case as it is", name, err)
		}
	}
	if got, err := send("form 5", 1, to("IQ")); err != nil || got.Version != 2 {
		t.Errorf("what the case says already: %+v, error %v", got, err)
	}
	if got, err := send("form 6", 2, to("NO")); err != nil || got.Version != 3 {
		t.Errorf("the right version: %+v, error %v", got, err)
	}
	if got, err := send("form", 1, to("IQ")); err != nil || got.Version != 3 || got.Country != "NO" {
		t.Errorf("the first form much later: %+v, error %v", got, err)
	}
	if n := number(t, raw(t, r.file), `SELECT count(*) FROM audit WHERE action = 'case corrected'`); n != 2 {
		t.Errorf("%d audit entries of 2 corrections", n)
	}
	r.sound(t)
}

func TestNobodyElseChangesACase(t *testing.T) {
	r := newRegister(t)
	c := r.add(t, r.first, nil)
	for _, u := range []auth.User{r.second, r.envoy, {}} {
		r := r.Store
		c.Country = "IQ"
		if _, err := r.Cases.Replace(t.Context(),
			cases.Replacement{Case: c, User: u, Form: "form", Action: audit.CaseCorrected}, byHand); !errors.Is(err,
			cases.ErrNotFound) {
			t.Errorf("%q changes it: %v", u.Name, err)
		}
		if _, err := r.FollowUps.Add(t.Context(), u, c.Ref, "form", cases.FollowUp{Month: month("2023-06")},
			byHand); !errors.Is(err, cases.ErrNotFound) {
			t.Errorf("%q follows it up: %v", u.Name, err)
		}
		if err := r.FollowUps.Withdraw(t.Context(), u, c.Ref, 1, byHand); !errors.Is(err, cases.ErrNotFound) {
			t.Errorf("%q withdraws a follow-up: %v", u.Name, err)
		}
	}
}

func TestACaseWithdrawnCountsNowhere(t *testing.T) {
	r := newRegister(t)
	c := r.add(t, r.first, nil)
	r.add(t, r.first, func(c *cases.Case) { c.Month = month("2022-01") })
	if _, err := r.FollowUps.Add(t.Context(), r.first, c.Ref, "follow-up", cases.FollowUp{Month: month("2023-06")},
		byHand); err != nil {
		t.Fatal(err)
	}
	h := period.FirstHalf(2023)
	counted := func() [5]int {
		cells, err := r.Counts.Cells(t.Context(), 2023, 2023)
		halves, err2 := r.Cases.HalvesOf(t.Context(), r.first)
		all, err3 := r.Cases.All(t.Context())
		own, err4 := r.FollowUps.CountOf(t.Context(), r.first, h)
		counts, err5 := r.FollowUps.Counts(t.Context(), 2023, 2023)
		if err := errors.Join(err, err2, err3, err4, err5); err != nil {
			t.Fatal(err)
		}
		return [5]int{len(cells), halves[h], len(all), own, len(counts)}
	}
	if got, want := counted(), [5]int{1, 1, 2, 1, 1}; got != want {
		t.Errorf("before: %v, want %v", got, want)
	}
	if _, err := r.replace(t, r.first, c.Ref, "form", audit.CaseWithdrawn, withdrawing); err != nil {
		t.Fatal(err)
	}
	if got, want := counted(), [5]int{0, 0, 1, 0, 0}; got != want {
		t.Errorf("withdrawn: %v, want %v", got, want)
	}
	if halves, err := r.Cases.HalvesOf(t.Context(), r.first); err != nil || len(halves) != 2 {
		t.Errorf("halves %v, error %v: that of the withdrawn case is gone", halves, err)
	}
	if found, err := r.Cases.Of(t.Context(), r.first, h); err != nil || len(found) != 1 || !found[0].Withdrawn {
		t.Errorf("the owner sees %+v, error %v", found, err)
	}
	if _, err := r.replace(t, r.first, c.Ref, "form 2", audit.CaseRestored,
		func(to *cases.Replacement) { to.Case.Withdrawn = false }); err != nil {
		t.Fatal(err)
	}
	if got, want := counted(), [5]int{1, 1, 2, 1, 1}; got != want {
		t.Errorf("restored: %v, want %v", got, want)
	}
}

func TestVersionsAreNeitherChangedNorDeleted(t *testing.T) {
	r := newRegister(t)
	c := r.add(t, r.first, nil)
	if _, err := r.replace(t, r.first, c.Ref, "form", audit.CaseCorrected, to("IQ")); err != nil {
		t.Fatal(err)
	}
	pool := raw(t, r.file, "foreign_keys(1)")
	for _, query := range []string{
		`UPDATE case_versions SET country = 'NO'`, `DELETE FROM case_versions`,
		`UPDATE case_version_elements SET category = category`, `DELETE FROM case_version_elements`,
		`UPDATE case_version_values SET code = code`, `DELETE FROM case_version_values`,
		`INSERT OR REPLACE INTO case_versions (case_id, version, withdrawn, month, subject, contact, category, gender, age, country, replaced_at, replaced_by, form)
			SELECT case_id, version, withdrawn, month, subject, contact, category, gender, age, 'NO', replaced_at, replaced_by, form FROM case_versions`,
	} {
		if _, err := pool.ExecContext(t.Context(), query); err == nil ||
			!strings.Contains(err.Error(), "versions are not") {
			t.Errorf("%s: %v", query, err)
		}
	}
	r.sound(t)
}

func TestVerifyFindsAChangedHistory(t *testing.T) {
	for query, want := range map[string]string{
		`UPDATE case_versions SET country = 'NO'`:                   "version 1 of case CASE does not say what it said when it was written",
		`DELETE FROM case_version_values WHERE dimension = 'theme'`: "version 1 of case CASE does not say what it said when it was written",
		`UPDATE cases SET category = 'fgm_fear'`:                    "version 2 of case CASE does not say what it said when it was written",
		`UPDATE cases SET version = 3`:                              "version 3 of case CASE does not say what it said when it was written",
		`UPDATE follow_ups SET month = '2023-12'`:                   "follow-up CASE/1 does not say what it said when it was written",
		`UPDATE follow_ups SET withdrawn = 1`:                       "follow-up CASE/1 does not say what it said when it was written",
		`DELETE FROM follow_up_services`:                            "follow-up CASE/1 does not say what it said when it was written",
		`INSERT INTO follow_ups SELECT case_id, 2, month, completed, withdrawn, registered_by, 'x' FROM follow_ups`: "follow-up CASE/2 has no audit entry",
	} {
		r := newRegister(t)
		c := r.add(t, r.first, nil)
		if _, err := r.replace(t, r.first, c.Ref, "form", audit.CaseCorrected, to("IQ")); err != nil {
			t.Fatal(err)
		}
		if _, err := r.FollowUps.Add(t.Context(), r.first, c.Ref, "follow-up",
			cases.FollowUp{Month: month("2023-06"), Services: []string{"police"}}, byHand); err != nil {
			t.Fatal(err)
		}
		pool := raw(t, r.file, "foreign_keys(0)")
		putBack := dropTriggers(t, pool)
		exec1(t, pool, query)
		putBack()
		if got, err := r.Verify(t.Context()); err != nil ||
			!slices.Equal(got, []string{strings.ReplaceAll(want, "CASE", c.Ref)}) {
			t.Errorf("%s: got %q, error %v; want %q", query, got, err, want)
		}
	}
}

func TestAFollowUpIsLoggedOnceAndWithdrawnOnce(t *testing.T) {
	r := newRegister(t)
	c, other := r.add(t, r.first, nil), r.add(t, r.first, nil)
	f := cases.FollowUp{Month: month("2023-08"), Services: []string{"school", "police"}}
	log := func(ref, form string, f cases.FollowUp) (cases.FollowUp, error) {
		return r.FollowUps.Add(t.Context(), r.first, ref, form, f, byHand)
	}
	for range 2 {
		if made, err := log(c.Ref, "form", f); err != nil || made.Number != 1 || !made.Same(f) {
			t.Errorf("made %+v, error %v", made, err)
		}
	}
	later := f
	later.Month = month("2023-09")
	var used cases.FormUsedError
	if _, err := log(c.Ref, "form", later); !errors.As(err, &used) {
		t.Errorf("the form with another month: %v", err)
	}
	if _, err := log(other.Ref, "form", f); !errors.As(err, &used) {
		t.Errorf("the form on another case: %v", err)
	}
	if made, err := log(c.Ref, "form 2", later); err != nil || made.Number != 2 {
		t.Errorf("made %+v, error %v", made, err)
	}
	var stale cases.StaleError
	if _, err := log(c.Ref, "form 3", cases.FollowUp{Month: month("2023-04")}); !errors.As(err, &stale) {
		t.Errorf("a follow-up before the case: %v", err)
	}
	if _, err := r.replace(t, r.first, c.Ref, "form 4", audit.CaseCorrected,
		func(to *cases.Replacement) { to.Case.Month = month("2023-09") }); !errors.Is(err, cases.ErrAfterFollowUp) {
		t.Errorf("the case moved past its follow-up: %v", err)
	}
	for range 2 {
		if err := r.FollowUps.Withdraw(t.Context(), r.first, c.Ref, 1, byHand); err != nil {
			t.Error(err)
		}
	}
	if err := r.FollowUps.Withdraw(t.Context(), r.first, c.Ref, 3, byHand); !errors.Is(err, cases.ErrNotFound) {
		t.Errorf("a follow-up that is none: %v", err)
	}
	found, err := r.FollowUps.Of(t.Context(), r.first, c.Ref)
	if err != nil || len(found) != 2 || !found[0].Withdrawn || found[1].Withdrawn || !found[1].Same(later) {
		t.Errorf("found %+v, error %v", found, err)
	}
	counts, err := r.FollowUps.Counts(t.Context(), 2023, 2023)
	if want := (cases.FollowUpCount{Scheme: c.Scheme, Unit: c.Unit, Half: period.SecondHalf(2023), N: 1}); err != nil ||
		len(counts) != 1 || counts[0] != want {
		t.Errorf("counts %+v, error %v; want %+v", counts, err, want)
	}
	if _, err := r.replace(t, r.first, c.Ref, "form 5", audit.CaseWithdrawn, withdrawing); err != nil {
		t.Fatal(err)
	}
	if _, err := log(c.Ref, "form 6", later); !errors.As(err, &stale) {
		t.Errorf("a follow-up of a withdrawn case: %v", err)
	}
	r.sound(t)
}
