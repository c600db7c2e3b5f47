package site_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/auth"
)

// aFamily is what somebody of the role fills in for n persons, each with values of their own.
func aFamily(role auth.Role, n int) url.Values {
	form := aCase(role)
	for i := 2; i <= n; i++ {
		form.Set(fmt.Sprintf("gender-%d", i), []string{"male", "female", "unknown"}[i%3])
		form.Set(fmt.Sprintf("age-%d", i), []string{"18_or_over", "under_18"}[i%2])
		form.Set(fmt.Sprintf("category-%d", i), []string{"threats_violence", "negative_social_control"}[i%2])
		form.Set(fmt.Sprintf("country-%d", i), []string{"IQ", "SY", "NO"}[i%3])
	}
	return form
}

// newForm is the form with fields filled in, with a token of its own.
func (c *client) newForm(fields url.Values) url.Values {
	c.t.Helper()
	return c.get("/saker/ny").fill("/saker/ny", fields)
}

func TestAFamilyIsRegisteredTogether(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, who := range []auth.User{s.ada, s.envoy} {
		c := s.signIn(t, who)
		var to string
		added := s.added(t, func() {
			to = c.post("/saker/ny", c.newForm(aFamily(who.Role, 5))).is(http.StatusSeeOther).header.Get("Location")
		})
		for table, want := range map[string]int{"cases": 5, "case_elements": 8, "case_values": 15, "audit": 5} { // the main category is no element: two of them have one less
			if got := count(added, table); got != want {
				t.Errorf("%d rows of %s, want %d", got, table, want)
			}
		}
		receipt := c.get(to).has("5 saker er registrert", "De telles som 5 nye saker i 1. halvår 2024.", "Registrert sammen")
		refs := slices.Compact(slices.Sorted(slices.Values(refPattern.FindAllString(strings.Join(receipt.links(), " "), -1))))
		if len(refs) != 5 {
			t.Fatalf("the receipt leads to %q", refs)
		}
		for _, ref := range refs {
			c.get("/saker/" + ref).has(append([]string{"Registrert sammen", "Hvem tok kontakt? Skoleansatt"}, refs...)...)
		}
		c.get("/saker").has("1. halvår 2024: 5 saker", "Negativ sosial kontroll Gutt/mann Under 18 år Irak")
		single := c.registers(aCase(who.Role))
		c.get("/saker/" + single).hasNot("Registrert sammen")
	}
	if got := count(s.dump(t), "cases"); got != 12 {
		t.Errorf("%d cases, want 12", got)
	}
}

func TestAddingAndRemovingPersonsLosesNothingAndWritesNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	form := c.newForm(aFamily(auth.Envoy, 3))
	press := func(form url.Values, do string, code int) answer {
		var back answer
		s.unchanged(t, do, func() { back = c.post("/saker/ny", with(form, "do", do)).is(code) })
		return back
	}
	added := press(form, "add", http.StatusOK).hasNot("Feil:")
	added.has("Person 4", "Dette telles som 4 nye saker i 1. halvår 2024.", "Registrer 4 saker")
	four := with(with(form, "category-4", ""), "country-4", "")
	added.keeps(four)

	removed := press(form, "remove-2", http.StatusOK).has("Dette telles som 2 nye saker i 1. halvår 2024.").hasNot("Person 3")
	two := url.Values{}
	for name, values := range form {
		if !strings.HasSuffix(name, "-3") && !strings.HasSuffix(name, "-2") {
			two[name] = values
		}
		if before, is := strings.CutSuffix(name, "-3"); is {
			two[before+"-2"] = values
		}
	}
	removed.keeps(two)
	press(form, "remove-9", http.StatusOK).keeps(form)
	press(c.newForm(aCase(auth.Envoy)), "remove-1", http.StatusOK).has("Dette telles som 1 ny sak i 1. halvår 2024.")

	most := press(c.newForm(aFamily(auth.Envoy, 12)), "add", http.StatusOK)
	most.has("Person 12").hasNot("Person 13", "Legg til en person")
	for _, do := range []string{"", "x", "remove-", "remove-0", "remove-13", "remove-02", "remove--1", "remove-x", "add ", "language-de", "language-", "\x00"} {
		press(form, do, http.StatusBadRequest)
	}
	for _, name := range []string{"gender-1", "gender-13", "gender-02", "gender-x", "subject-2", "tie-2", "elements-2"} {
		s.unchanged(t, name, func() { c.post("/saker/ny", with(form, name, "female")).is(http.StatusBadRequest) })
	}
}

func TestAHalfFilledFormChangesItsLanguage(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	page := c.get("/saker/ny")
	for _, lang := range []string{"nb", "nn", "en"} {
		button, found := page.one(func(n *html.Node) bool { return n.Data == "button" && attr(n, "value") == "language-"+lang })
		form, _ := page.one(func(n *html.Node) bool { return n.Data == "form" && attr(n, "action") == "/saker/ny" })
		if !found || attr(button.Node, "form") != attr(form.Node, "id") {
			t.Fatalf("no button changes to %s", lang)
		}
	}
	half := c.newForm(with(with(aFamily(auth.Advisor, 3), "gender"), "country-2"))
	s.unchanged(t, "another language", func() {
		back := c.post("/saker/ny", with(half, "do", "language-en")).is(http.StatusOK).has("Register case", "Person 3")
		if back.lang() != "en" || back.form("/saker/ny").Get("form_token") != half.Get("form_token") {
			t.Errorf("the form comes back in %q, with another token or the same", back.lang())
		}
		back.keeps(with(half, "country-2", ""))
	})
	c.get("/saker").has("My cases")
}

func TestAFamilysProblemsStandBesideEachPerson(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	sent := with(with(with(c.newForm(aFamily(auth.Advisor, 4)), "gender-2"), "country-3", "QQ"), "category-4", "other_family_related")
	var back answer
	s.unchanged(t, "a family with problems", func() { back = c.post("/saker/ny", sent).is(http.StatusUnprocessableEntity) })
	for id, says := range map[string]string{
		"gender-2-error": "Velg kjønn, eller ukjent.", "country-3-error": "Velg en verdi fra listen.", "category-4-error": "Verdien brukes ikke i din ordning.",
	} {
		if got := back.id(id); got != says {
			t.Errorf("%s says %q, want %q", id, got, says)
		}
	}
	back.has("Kjønn, person 2: Velg kjønn, eller ukjent.").keeps(with(sent, "country-3", ""))
	gap := c.newForm(aFamily(auth.Advisor, 4))
	for _, f := range []string{"gender", "age", "category", "country"} {
		gap.Del(f + "-3")
	}
	s.unchanged(t, "a family with a gap", func() {
		if got := c.post("/saker/ny", gap).is(http.StatusUnprocessableEntity).id("age-3-error"); got != "Velg alder, eller ukjent." {
			t.Errorf("beside a person left out stands %q", got)
		}
	})
}

func TestAFamilysFormMakesOneFamily(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	form := c.newForm(aFamily(auth.Envoy, 5))
	var statuses map[string]int
	added := s.added(t, func() {
		statuses = c.atOnce(20, func() *http.Request { return c.postFrom("/saker/ny", form) })
	})
	if count(added, "cases") != 5 || count(added, "audit") != 5 || len(statuses) != 1 {
		t.Errorf("%v: added %q", statuses, added)
	}
	receipt := slices.Collect(maps.Keys(statuses))[0]
	for what, other := range map[string]url.Values{
		"another gender": with(form, "gender-3", "unknown"), "another month": with(form, "month", "2024-04"), "one person more": aFamily(auth.Envoy, 6),
		"one person less": aFamily(auth.Envoy, 4), "the first only": aCase(auth.Envoy),
	} {
		other.Set("csrf_token", form.Get("csrf_token"))
		other.Set("form_token", form.Get("form_token"))
		s.unchanged(t, what, func() {
			back := c.post("/saker/ny", other).is(http.StatusConflict)
			back.keeps(other)
			if !strings.Contains(receipt, strings.TrimPrefix(back.links()[slices.IndexFunc(back.links(), refPattern.MatchString)], "/saker/")) {
				t.Errorf("%s: the page leads to %q, not to %s", what, back.links(), receipt)
			}
		})
	}
	s.unchanged(t, "the same once more", func() { c.post("/saker/ny", form).is(http.StatusSeeOther) })
}

// TestManyFormsSentInEveryWayAddUp sends forms as scripts, impatient users and broken pages do, and keeps an account of its own.
func TestManyFormsSentInEveryWayAddUp(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	r := rand.New(rand.NewPCG(1, 2))
	c := s.signIn(t, s.envoy)
	var used []url.Values
	want := 0
	for range 150 {
		n := 1 + r.IntN(6)
		form := c.newForm(aFamily(auth.Envoy, n))
		switch r.IntN(7) {
		case 0: // broken
			names := slices.Sorted(maps.Keys(form))
			name := names[r.IntN(len(names))]
			broken := with(form, name, slices.Collect(maps.Values(hostile))[r.IntN(len(hostile))])
			if got := c.post("/saker/ny", broken); got.code != http.StatusUnprocessableEntity && got.code != http.StatusForbidden {
				t.Errorf("%s broken: %s", name, got)
			}
		case 1: // a field that is none
			c.post("/saker/ny", with(form, fmt.Sprintf("gender-%d", 13+r.IntN(90)), "female")).is(http.StatusBadRequest)
		case 2: // a used form, with the same or something else
			if len(used) > 0 {
				again := used[r.IntN(len(used))]
				c.post("/saker/ny", again).is(http.StatusSeeOther)
				c.post("/saker/ny", with(again, "month", "2021-01")).is(http.StatusConflict)
			}
		case 3: // many times at once
			c.atOnce(1+r.IntN(4), func() *http.Request { return c.postFrom("/saker/ny", form) })
			want, used = want+n, append(used, form)
		default:
			c.post("/saker/ny", form).is(http.StatusSeeOther)
			want, used = want+n, append(used, form)
		}
	}
	if got := count(s.dump(t), "cases"); got != want {
		t.Errorf("%d cases, want %d", got, want)
	}
	if problems, err := s.store.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("the register is not sound: %v, %v", problems, err)
	}
}
