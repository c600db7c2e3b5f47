package cases_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"maps"
	"strings"
	"sync"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/store"
	"sakstall/internal/store/storetest"
)

// register is a new register with an advisor at the school and an envoy at the embassy.
type register struct {
	*store.Store
	service        *cases.Service
	advisor, envoy auth.User
}

func newRegister(t *testing.T) register {
	t.Helper()
	s := storetest.New(t)
	r := register{
		Store: s, service: cases.NewService(s.ForCases(), func() time.Time { return now }, rand.Reader),
		advisor: auth.User{Email: "advisor@example.no", Name: "A", Role: auth.Advisor, Unit: school.Code},
		envoy:   auth.User{Email: "envoy@example.no", Name: "E", Role: auth.Envoy, Unit: embassy.Code},
	}
	from := audit.Origin{At: now, Actor: audit.Operator}
	for u, unit := range map[*auth.User]cases.Unit{&r.advisor: school, &r.envoy: embassy} {
		var err error
		if u.ID, err = s.Users.Add(t.Context(), *u, "", []cases.Unit{unit}, from); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// all are all cases, and it is checked that the register is sound.
func (r register) all(t *testing.T) []cases.Case {
	t.Helper()
	found, err := r.Cases.All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if problems, err := r.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("the register is not sound: %v, error %v", problems, err)
	}
	return found
}

func (r register) submit(t *testing.T, u auth.User, form string, d cases.Draft) (cases.Case, cases.Problems, error) {
	t.Helper()
	made, problems, err := r.service.Register(t.Context(), cases.Submission{
		User: u, Form: form, Persons: []cases.Draft{d},
		Request: "request",
	})
	if err != nil || len(made) == 0 {
		made = []cases.Case{{}}
	}
	if len(problems) == 0 {
		problems = []cases.Problems{nil}
	}
	return made[0], problems[0], err
}

func TestRegisterKeepsTheCase(t *testing.T) {
	r := newRegister(t)
	for _, tt := range []struct {
		user  auth.User
		draft cases.Draft
	}{{r.advisor, advisorDraft()}, {r.envoy, envoyDraft()}} {
		withOwn, _ := tt.draft.Check(rules(t))
		tt.draft.Set(cases.Scheme, "") // scheme and unit need not be filled in: they are the user's own
		tt.draft.Set(cases.UnitField, "")
		made, problems, err := r.submit(t, tt.user, "form", tt.draft)
		if err != nil || len(problems) > 0 {
			t.Fatalf("problems %v, error %v", problems, err)
		}
		kept, err := r.Cases.Get(t.Context(), tt.user, made.Ref)
		if err != nil || !kept.Same(withOwn) || kept.Ref != made.Ref {
			t.Errorf("kept %+v, want %+v, error %v", kept, withOwn, err)
		}
	}
	r.all(t)
}

func TestTheSameFormSentManyTimesAtOnceMakesOneCase(t *testing.T) {
	r := newRegister(t)
	const times = 20
	refs, errs := make([]string, times), make([]error, times)
	var wg sync.WaitGroup
	for i := range times {
		wg.Go(func() {
			made, problems, err := r.service.Register(t.Context(),
				cases.Submission{User: r.advisor, Form: "form", Persons: []cases.Draft{advisorDraft()}})
			if len(problems) > 0 || len(made) != 1 {
				errs[i] = errors.Join(err, errors.New("no case"))
				return
			}
			refs[i], errs[i] = made[0].Ref, err
		})
	}
	wg.Wait()
	for i := range times {
		if errs[i] != nil || refs[i] != refs[0] || refs[i] == "" {
			t.Errorf("sending %d: case %q, error %v; the first made %q", i, refs[i], errs[i], refs[0])
		}
	}
	if found := r.all(t); len(found) != 1 {
		t.Errorf("%d cases, want 1", len(found))
	}
}

func TestAUsedFormWithOtherValuesIsRefused(t *testing.T) {
	r := newRegister(t)
	first, _, err := r.submit(t, r.advisor, "form", advisorDraft())
	if err != nil {
		t.Fatal(err)
	}
	other := advisorDraft()
	other.Gender = "male"
	_, problems, err := r.submit(t, r.advisor, "form", other)
	var used cases.FormUsedError
	if !errors.As(err, &used) || used.Ref != first.Ref || len(problems) > 0 {
		t.Errorf("problems %v, error %v; want that %s was made", problems, err, first.Ref)
	}
	if found := r.all(t); len(found) != 1 || found[0].Gender != "female" {
		t.Errorf("the register holds %+v", found)
	}
	// A form belongs to its user, and another form makes another case.
	if c, _, err := r.submit(t, r.envoy, "form", envoyDraft()); err != nil || c.Ref == first.Ref {
		t.Errorf("the envoy's form gave %q, error %v", c.Ref, err)
	}
	if c, _, err := r.submit(t, r.advisor, "form 2", advisorDraft()); err != nil || c.Ref == first.Ref {
		t.Errorf("a second form gave %q, error %v", c.Ref, err)
	}
	if n := len(r.all(t)); n != 3 {
		t.Errorf("%d cases, want 3", n)
	}
}

func TestNobodyRegistersForAnother(t *testing.T) {
	r := newRegister(t)
	change := func(d cases.Draft, f cases.Field, value string) cases.Draft {
		d.Set(f, value)
		return d
	}
	nobody := cases.Problems{cases.Scheme: cases.NotInScheme, cases.UnitField: cases.OtherUnit}
	for name, tt := range map[string]struct {
		user  auth.User
		draft cases.Draft
		want  cases.Problems
	}{
		"another unit": {
			r.advisor, change(advisorDraft(), cases.UnitField, "amman"),
			cases.Problems{cases.UnitField: cases.OtherUnit},
		},
		"a unit not there": {
			r.advisor, change(advisorDraft(), cases.UnitField, "oslo-9"),
			cases.Problems{cases.UnitField: cases.OtherUnit},
		},
		"the other scheme": {
			r.advisor, change(advisorDraft(), cases.Scheme, "envoys"),
			cases.Problems{cases.Scheme: cases.NotInScheme},
		},
		"an envoy's case by an advisor": {r.advisor, envoyDraft(), cases.Problems{
			cases.Scheme: cases.NotInScheme, cases.UnitField: cases.OtherUnit, cases.Whereabouts: cases.NotInScheme,
			cases.Tie: cases.NotInScheme,
		}},
		"a coordinator":    {auth.User{ID: r.advisor.ID, Role: auth.Coordinator}, advisorDraft(), nobody},
		"an administrator": {auth.User{ID: r.advisor.ID, Role: auth.Administrator}, advisorDraft(), nobody},
		"nobody":           {auth.User{}, advisorDraft(), nobody},
		"wrong values": {
			r.envoy, change(change(envoyDraft(), cases.Age, "17"), cases.Tie, "x"),
			cases.Problems{cases.Age: cases.NotInList, cases.Tie: cases.NotInList},
		},
	} {
		t.Run(name, func(t *testing.T) {
			c, problems, err := r.submit(t, tt.user, name, tt.draft)
			if err != nil || !maps.Equal(problems, tt.want) || c.Ref != "" {
				t.Errorf("case %q, problems %v, error %v; want %v", c.Ref, problems, err, tt.want)
			}
		})
	}
	if n := len(r.all(t)); n != 0 {
		t.Errorf("%d cases, want none", n)
	}
}

func TestImportGivesAFamilyOneComplexOfOurOwn(t *testing.T) {
	r := newRegister(t)
	newSchool := cases.Unit{Code: "ny", Name: "ny", Scheme: codebook.Advisors}
	known := rules(t)
	known.Units[newSchool.Code] = newSchool
	var in []cases.Case
	for _, complex := range []string{"Family 1", "", "Family 2", "Family 1", "family 1", ""} {
		d := advisorDraft()
		d.Unit, d.Complex = newSchool.Code, complex
		c, problems := d.Check(known)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		in = append(in, c)
	}
	if err := r.service.Import(t.Context(), []cases.Unit{newSchool}, in, false); err != nil {
		t.Fatal(err)
	}
	out := r.all(t)
	if len(out) != len(in) {
		t.Fatalf("%d cases, want %d", len(out), len(in))
	}
	given, refs := map[string]string{}, map[string]bool{}
	for i, c := range out {
		if refs[c.Ref] || !looksLikeRef(c.Ref) {
			t.Errorf("reference %q", c.Ref)
		}
		refs[c.Ref] = true
		text := in[i].Complex
		if text == "" && c.Complex != "" || text != "" && !looksLikeRef(c.Complex) || given[text] != "" &&
			given[text] != c.Complex {
			t.Errorf("%q has become %q", text, c.Complex)
		}
		given[text] = c.Complex
		c.Complex = text
		if !c.Same(in[i]) {
			t.Errorf("%+v has become %+v", in[i], c)
		}
	}
	if given["Family 1"] == given["Family 2"] || given["Family 1"] == given["family 1"] {
		t.Errorf("two families share a complex: %v", given)
	}
	// The same text in another file is another family.
	if err := r.service.Import(t.Context(), nil, in[:1], false); err != nil {
		t.Fatal(err)
	}
	if last := r.all(t)[len(in)]; last.Complex == given["Family 1"] {
		t.Error("two files share a complex")
	}
}

func looksLikeRef(s string) bool {
	return len(s) == 11 && s[5] == '-' && strings.Trim(s, "23456789ABCDEFGHJKMNPQRSTVWXYZ-") == "" &&
		strings.Count(s, "-") == 1
}

func TestNewRefDrawsEveryLetterAlike(t *testing.T) {
	// of 256 byte values the last 16 are thrown away, so that no letter is likelier than another
	every := make([]byte, 250)
	for i := range every {
		every[i] = byte(i)
	}
	in := io.MultiReader(bytes.NewReader(every[240:]), bytes.NewReader(every[:240]))
	seen := map[rune]int{}
	for range 24 {
		ref, err := cases.NewRef(in)
		if err != nil || !looksLikeRef(ref) {
			t.Fatalf("reference %q, error %v", ref, err)
		}
		for _, letter := range strings.ReplaceAll(ref, "-", "") {
			seen[letter]++
		}
	}
	if len(seen) != 30 {
		t.Errorf("%d letters, want 30", len(seen))
	}
	for letter, n := range seen {
		if n != 8 || strings.ContainsRune("01ILOU", letter) {
			t.Errorf("%c stands %d times in 240", letter, n)
		}
	}
	if ref, err := cases.NewRef(in); !errors.Is(err, io.EOF) || ref != "" {
		t.Errorf("without randomness: %q, error %v", ref, err)
	}
}

func TestWithoutRandomnessNothingIsRegistered(t *testing.T) {
	r := newRegister(t)
	r.service = cases.NewService(r.ForCases(), func() time.Time { return now }, strings.NewReader("too short"))
	if _, problems, err := r.submit(t, r.advisor, "form", advisorDraft()); err == nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
	c, _ := advisorDraft().Check(rules(t))
	if err := r.service.Import(t.Context(), nil, []cases.Case{c}, false); err == nil {
		t.Error("an import without references is no error")
	}
	if n := len(r.all(t)); n != 0 {
		t.Errorf("%d cases, want none", n)
	}
}
