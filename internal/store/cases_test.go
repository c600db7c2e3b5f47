package store_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

func TestACaseComesBackAsItWasGiven(t *testing.T) {
	r := newRegister(t)
	want := r.add(t, r.envoy, func(c *cases.Case) {
		c.Scheme, c.Unit, c.Complex, c.Whereabouts, c.Tie = codebook.Envoys, embassy.Code, r.ref(), "abroad", "resident"
	})
	got, err := r.Cases.Get(t.Context(), r.envoy, want.Ref)
	if err != nil || !got.Same(want) || got.Ref != want.Ref {
		t.Errorf("got %+v, error %v; want %+v", got, err, want)
	}
	bare := r.add(t, r.first, func(c *cases.Case) { c.Elements, c.Themes, c.Services = nil, nil, nil })
	if got, err := r.Cases.Get(t.Context(), r.first, bare.Ref); err != nil || !got.Same(bare) {
		t.Errorf("got %+v, error %v; want %+v", got, err, bare)
	}
}

func TestACaseIsSeenByItsOwnerOnly(t *testing.T) {
	r := newRegister(t)
	own := r.add(t, r.first, nil)
	imported := r.aCase(nil)
	if err := r.Cases.Add(t.Context(), nil, []cases.Case{imported}, byHand); err != nil {
		t.Fatal(err)
	}
	h := period.FirstHalf(2023)
	for name, tt := range map[string]struct {
		user auth.User
		want []string // the newest first
	}{
		"the one who registered it":   {r.first, []string{imported.Ref, own.Ref}},
		"another at the same school":  {r.second, []string{imported.Ref}},
		"somebody of another unit":    {r.envoy, nil},
		"a coordinator, with no unit": {auth.User{ID: 99, Role: auth.Coordinator}, nil},
		"somebody who is not a user":  {auth.User{}, nil},
		"the owner, moved to Amman": {
			auth.User{ID: r.first.ID, Role: auth.Advisor, Unit: embassy.Code},
			[]string{own.Ref},
		},
		"a new colleague, same school": {
			auth.User{ID: 99, Role: auth.Advisor, Unit: school.Code},
			[]string{imported.Ref},
		},
	} {
		found, err := r.Cases.Of(t.Context(), tt.user, h)
		var refs []string
		for _, c := range found {
			refs = append(refs, c.Ref)
		}
		if err != nil || !slices.Equal(refs, tt.want) {
			t.Errorf("%s sees %v, error %v; want %v", name, refs, err, tt.want)
		}
		for _, ref := range []string{own.Ref, imported.Ref, "ZZZZZ-ZZZZZ", ""} {
			if _, err := r.Cases.Get(t.Context(), tt.user, ref); slices.Contains(tt.want, ref) && err != nil ||
				!slices.Contains(tt.want, ref) && !errors.Is(err, cases.ErrNotFound) {
				t.Errorf("%s asks for %q: %v", name, ref, err)
			}
		}
		halves, err := r.Cases.HalvesOf(t.Context(), tt.user)
		want := map[period.Half]int{}
		if len(tt.want) > 0 {
			want[h] = len(tt.want)
		}
		if err != nil || !maps.Equal(halves, want) {
			t.Errorf("%s has the halves %v, error %v; want %v", name, halves, err, want)
		}
	}
}

func TestCasesStandInTheirHalfTheNewestFirst(t *testing.T) {
	r := newRegister(t)
	refs := map[string]string{}
	for _, m := range []string{"2022-12", "2023-01", "2023-06", "2023-02", "2023-07"} {
		refs[m] = r.add(t, r.first, func(c *cases.Case) { c.Month = month(m) }).Ref
	}
	found, err := r.Cases.Of(t.Context(), r.first, period.FirstHalf(2023))
	if err != nil || len(found) != 3 || found[0].Ref != refs["2023-06"] || found[1].Ref != refs["2023-02"] ||
		found[2].Ref != refs["2023-01"] {
		t.Errorf("found %+v, error %v", found, err)
	}
	halves, err := r.Cases.HalvesOf(t.Context(), r.first)
	want := map[period.Half]int{period.SecondHalf(2022): 1, period.FirstHalf(2023): 3, period.SecondHalf(2023): 1}
	if err != nil || !maps.Equal(halves, want) {
		t.Errorf("halves %v, error %v; want %v", halves, err, want)
	}
	oldest, err := r.Cases.All(t.Context())
	if err != nil || len(oldest) != 5 || oldest[0].Ref != refs["2022-12"] || oldest[4].Ref != refs["2023-07"] {
		t.Errorf("all cases %+v, error %v", oldest, err)
	}
}

func TestAFormMakesOneCase(t *testing.T) {
	r := newRegister(t)
	send := func(u auth.User, form string) cases.Case {
		made, err := r.addOne(t.Context(), r.aCase(nil), u.ID, form, byHand)
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	first := send(r.first, "form")
	if again := send(r.first, "form"); again.Ref != first.Ref {
		t.Errorf("the form made %s, and then %s", first.Ref, again.Ref)
	}
	if other := send(r.second, "form"); other.Ref == first.Ref {
		t.Error("one user's form is another's")
	}
	if other := send(r.first, "form 2"); other.Ref == first.Ref {
		t.Error("a second form makes no case")
	}
	pool := raw(t, r.file)
	if n, entries := number(t, pool, `SELECT count(*) FROM cases`),
		number(t, pool, `SELECT count(*) FROM audit WHERE action = 'case registered'`); n != 3 || entries != 3 {
		t.Errorf("%d cases and %d audit entries, want 3 of each", n, entries)
	}
}

func TestAddCasesAddsAllOrNone(t *testing.T) {
	r := newRegister(t)
	pool := raw(t, r.file)
	counts := func() (out [4]int) {
		for i, table := range []string{"cases", "case_elements", "audit", "units"} {
			out[i] = number(t, pool, `SELECT count(*) FROM `+table)
		}
		return out
	}
	before := counts()
	newUnit := cases.Unit{Code: "ny", Name: "Ny", Scheme: codebook.Advisors}
	for name, spoil := range map[string]func(*cases.Case){
		"a country that is none":    func(c *cases.Case) { c.Country = "QQ" },
		"a theme that is none":      func(c *cases.Case) { c.Themes = []string{"racism", "x"} },
		"an element twice":          func(c *cases.Case) { c.Elements = []string{"fgm_fear", "fgm_fear"} },
		"a unit that is none":       func(c *cases.Case) { c.Unit = "x" },
		"a reference that is taken": func(c *cases.Case) { c.Ref = "AAAAA-AAAAA" },
		"no reference":              func(c *cases.Case) { c.Ref = "" },
	} {
		good := func(c *cases.Case) { c.Unit = newUnit.Code }
		cs := []cases.Case{
			r.aCase(good), r.aCase(func(c *cases.Case) { c.Ref = "AAAAA-AAAAA" }), r.aCase(spoil),
			r.aCase(good),
		}
		if err := r.Cases.Add(t.Context(), []cases.Unit{newUnit}, cs, byHand); err == nil {
			t.Errorf("%s: no error", name)
		}
		if after := counts(); after != before {
			t.Errorf("%s: cases, elements, audit entries and units were %v and are %v", name, before, after)
		}
	}
	if err := r.Cases.Add(t.Context(), []cases.Unit{newUnit}, []cases.Case{r.aCase(nil), r.aCase(nil)},
		byHand); err != nil {
		t.Fatal(err)
	}
	if after, want := counts(), [4]int{before[0] + 2, before[1] + 4, before[2] + 3, before[3] + 1}; after != want {
		t.Errorf("cases, elements, audit entries and units were %v and are %v, want %v", before, after, want)
	}
	if err := r.Cases.Add(t.Context(), nil, nil, byHand); err != nil {
		t.Errorf("no cases: %v", err)
	}
}

func TestRecentCountries(t *testing.T) {
	r := newRegister(t)
	for _, country := range []string{"SY", "IQ", "SY", "NO", "PK", "IQ"} {
		r.add(t, r.first, func(c *cases.Case) { c.Country = country })
	}
	r.add(t, r.second, func(c *cases.Case) { c.Country = "SE" })
	if err := r.Cases.Add(t.Context(), nil, []cases.Case{r.aCase(func(c *cases.Case) { c.Country = "DK" })},
		byHand); err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int][]string{0: nil, 2: {"IQ", "PK"}, 10: {"IQ", "PK", "NO", "SY"}} {
		if got, err := r.Cases.RecentCountries(t.Context(), r.first, n); err != nil || !slices.Equal(got, want) {
			t.Errorf("the last %d are %v, error %v; want %v", n, got, err, want)
		}
	}
	if got, err := r.Cases.RecentCountries(t.Context(), r.envoy, 5); err != nil || len(got) > 0 {
		t.Errorf("the last of somebody without a case are %v, error %v", got, err)
	}
}

// TestManyRegisterAndReadAtOnce does so through two open registers, as when cases are imported while the server runs.
func TestManyRegisterAndReadAtOnce(t *testing.T) {
	r := newRegister(t)
	second, err := store.Open(t.Context(), r.file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	const users, each = 8, 50
	drafts := make([][]cases.Case, users)
	for u := range drafts {
		for range each {
			drafts[u] = append(drafts[u], r.aCase(nil))
		}
	}
	errs := make([]error, users)
	var wg sync.WaitGroup
	for u, cs := range drafts {
		s := []*store.Store{r.Store, second}[u%2]
		wg.Go(func() {
			for i, c := range cs {
				_, err := s.Cases.AddFamily(t.Context(), []cases.Case{c}, r.first.ID, fmt.Sprint(u, " ", i),
					audit.Origin{At: now, Actor: audit.UserActor(r.first.ID)})
				found, readErr := s.Cases.Get(t.Context(), r.first, c.Ref)
				if !found.Same(c) && readErr == nil {
					readErr = errors.New("another case")
				}
				errs[u] = errors.Join(errs[u], err, readErr)
			}
		})
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
	halves, err := r.Cases.HalvesOf(t.Context(), r.first)
	if err != nil || halves[period.FirstHalf(2023)] != users*each {
		t.Errorf("%v cases, error %v; want %d", halves, err, users*each)
	}
	if problems, err := r.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}
