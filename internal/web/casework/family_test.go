package casework_test

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
	"sakstall/internal/web/webtest"
)

// aFamily is what somebody of the role fills in for n persons, each with values of their own.
func aFamily(role auth.Role, n int) url.Values {
	form := webtest.ACase(role)
	for i := 2; i <= n; i++ {
		form.Set(fmt.Sprintf("gender-%d", i), []string{"male", "female", "unknown"}[i%3])
		form.Set(fmt.Sprintf("age-%d", i), []string{"18_or_over", "under_18"}[i%2])
		form.Set(fmt.Sprintf("category-%d", i), []string{"threats_violence", "negative_social_control"}[i%2])
		form.Set(fmt.Sprintf("country-%d", i), []string{"IQ", "SY", "NO"}[i%3])
	}
	return form
}

func TestAFamilyIsRegisteredTogether(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, who := range []auth.User{s.Ada, s.Envoy} {
		c := s.SignIn(t, who)
		var to string
		added := s.Added(t, func() {
			to = c.Post("/saker/ny", c.NewForm(aFamily(who.Role, 5))).Is(http.StatusSeeOther).Header.Get("Location")
		})
		// the main category is no element: two of them have one less
		for table, want := range map[string]int{"cases": 5, "case_elements": 8, "case_values": 15, "audit": 5} {
			if got := webtest.Count(added, table); got != want {
				t.Errorf("%d rows of %s, want %d", got, table, want)
			}
		}
		receipt := c.Get(to).Has("5 saker er registrert", "De telles som 5 nye saker i 1. halvår 2024.",
			"Registrert sammen")
		refs := slices.Compact(slices.Sorted(slices.Values(webtest.RefPattern.FindAllString(strings.Join(receipt.Links(),
			" "), -1))))
		if len(refs) != 5 {
			t.Fatalf("the receipt leads to %q", refs)
		}
		for _, ref := range refs {
			c.Get("/saker/" + ref).Has(append([]string{"Registrert sammen", "Hvem tok kontakt? Skoleansatt"},
				refs...)...)
		}
		c.Get("/saker").Has("1. halvår 2024: 5 saker", "Negativ sosial kontroll Gutt/mann Under 18 år Irak")
		single := c.Registers(webtest.ACase(who.Role))
		c.Get("/saker/" + single).HasNot("Registrert sammen")
	}
	if got := webtest.Count(s.Dump(t), "cases"); got != 12 {
		t.Errorf("%d cases, want 12", got)
	}
}

func TestAddingAndRemovingPersonsLosesNothingAndWritesNothing(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	form := c.NewForm(aFamily(auth.Envoy, 3))
	press := func(form url.Values, do string, code int) webtest.Answer {
		var back webtest.Answer
		s.Unchanged(t, do, func() { back = c.Post("/saker/ny", webtest.With(form, "do", do)).Is(code) })
		return back
	}
	added := press(form, "add", http.StatusOK).HasNot("Feil:")
	added.Has("Person 4", "Registrer 4 saker").HasNot("Dette telles som")
	four := webtest.With(webtest.With(form, "category-4", ""), "country-4", "")
	added.Keeps(four)

	removed := press(form, "remove-2",
		http.StatusOK).Has("Registrer 2 saker").HasNot("Person 3")
	two := url.Values{}
	for name, values := range form {
		if !strings.HasSuffix(name, "-3") && !strings.HasSuffix(name, "-2") {
			two[name] = values
		}
		if before, is := strings.CutSuffix(name, "-3"); is {
			two[before+"-2"] = values
		}
	}
	removed.Keeps(two)
	press(form, "remove-9", http.StatusOK).Keeps(form)
	press(c.NewForm(webtest.ACase(auth.Envoy)), "remove-1",
		http.StatusOK).Has("Registrer saken")

	most := press(c.NewForm(aFamily(auth.Envoy, 12)), "add", http.StatusOK)
	most.Has("Person 12").HasNot("Person 13", "Legg til en person")
	for _, do := range []string{
		"", "x", "remove-", "remove-0", "remove-13", "remove-02", "remove--1", "remove-x", "add ",
		"language-de", "language-", "\x00",
	} {
		press(form, do, http.StatusBadRequest)
	}
	for _, name := range []string{
		"gender-1", "gender-13", "gender-02", "gender-x", "subject-2", "tie-2",
		"elements-2",
	} {
		s.Unchanged(t, name, func() {
			c.Post("/saker/ny",
				webtest.With(form, name, "female")).Is(http.StatusBadRequest)
		})
	}
}

func TestAHalfFilledFormChangesItsLanguage(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	page := c.Get("/saker/ny")
	for _, lang := range []string{"nb", "nn", "en"} {
		button, found := page.One(func(n *html.Node) bool {
			return n.Data == "button" && webtest.Attr(n, "value") == "language-"+lang
		})
		form, _ := page.One(func(n *html.Node) bool {
			return n.Data == "form" && webtest.Attr(n, "action") == "/saker/ny"
		})
		if !found || webtest.Attr(button.Node, "form") != webtest.Attr(form.Node, "id") {
			t.Fatalf("no button changes to %s", lang)
		}
	}
	half := c.NewForm(webtest.With(webtest.With(aFamily(auth.Advisor, 3), "gender"), "country-2"))
	s.Unchanged(t, "another language", func() {
		back := c.Post("/saker/ny", webtest.With(half, "do", "language-en")).Is(http.StatusOK).Has("Register case",
			"Person 3")
		if back.Lang() != "en" || back.Form("/saker/ny").Get("form_token") != half.Get("form_token") {
			t.Errorf("the form comes back in %q, with another token or the same", back.Lang())
		}
		back.Keeps(webtest.With(half, "country-2", ""))
	})
	c.Get("/saker").Has("My cases")
}

func TestAFamilysProblemsStandBesideEachPerson(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	sent := webtest.With(webtest.With(webtest.With(c.NewForm(aFamily(auth.Advisor, 4)), "gender-2"), "country-3", "QQ"),
		"category-4", "other_family_related")
	var back webtest.Answer
	s.Unchanged(t, "a family with problems",
		func() { back = c.Post("/saker/ny", sent).Is(http.StatusUnprocessableEntity) })
	for id, says := range map[string]string{
		"gender-2-error": "Velg kjønn, eller ukjent.", "country-3-error": "Velg en verdi fra listen.",
		"category-4-error": "Verdien brukes ikke i din ordning.",
	} {
		if got := back.ID(id); got != says {
			t.Errorf("%s says %q, want %q", id, got, says)
		}
	}
	back.Has("Kjønn, person 2: Velg kjønn, eller ukjent.").Keeps(webtest.With(sent, "country-3", ""))
	gap := c.NewForm(aFamily(auth.Advisor, 4))
	for _, f := range []string{"gender", "age", "category", "country"} {
		gap.Del(f + "-3")
	}
	s.Unchanged(t, "a family with a gap", func() {
		if got := c.Post("/saker/ny",
			gap).Is(http.StatusUnprocessableEntity).ID("age-3-error"); got != "Velg alder, eller ukjent." {
			t.Errorf("beside a person left out stands %q", got)
		}
	})
}

func TestAFamilysFormMakesOneFamily(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	form := c.NewForm(aFamily(auth.Envoy, 5))
	var statuses map[string]int
	added := s.Added(t, func() {
		statuses = c.AtOnce(20, func() *http.Request { return c.PostFrom("/saker/ny", form) })
	})
	if webtest.Count(added, "cases") != 5 || webtest.Count(added, "audit") != 5 || len(statuses) != 1 {
		t.Errorf("%v: added %q", statuses, added)
	}
	receipt := slices.Collect(maps.Keys(statuses))[0]
	for what, other := range map[string]url.Values{
		"another gender":  webtest.With(form, "gender-3", "unknown"),
		"another month":   webtest.With(form, "month", "2024-04"),
		"one person more": aFamily(auth.Envoy, 6),
		"one person less": aFamily(auth.Envoy, 4), "the first only": webtest.ACase(auth.Envoy),
	} {
		other.Set("csrf_token", form.Get("csrf_token"))
		other.Set("form_token", form.Get("form_token"))
		s.Unchanged(t, what, func() {
			back := c.Post("/saker/ny", other).Is(http.StatusConflict)
			back.Keeps(other)
			if !strings.Contains(receipt,
				strings.TrimPrefix(back.Links()[slices.IndexFunc(back.Links(), webtest.RefPattern.MatchString)],
					"/saker/")) {
				t.Errorf("%s: the page leads to %q, not to %s", what, back.Links(), receipt)
			}
		})
	}
	s.Unchanged(t, "the same once more", func() { c.Post("/saker/ny", form).Is(http.StatusSeeOther) })
}

// TestManyFormsSentInEveryWayAddUp sends forms as scripts, impatient users and broken pages do, and keeps an account
// of its own.
func TestManyFormsSentInEveryWayAddUp(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	r := rand.New(rand.NewPCG(1, 2))
	c := s.SignIn(t, s.Envoy)
	var used []url.Values
	want := 0
	for range 150 {
		n := 1 + r.IntN(6)
		form := c.NewForm(aFamily(auth.Envoy, n))
		switch r.IntN(7) {
		case 0: // broken
			names := slices.Sorted(maps.Keys(form))
			name := names[r.IntN(len(names))]
			broken := webtest.With(form, name,
				slices.Collect(maps.Values(webtest.Hostile))[r.IntN(len(webtest.Hostile))])
			if got := c.Post("/saker/ny", broken); got.Code != http.StatusUnprocessableEntity &&
				got.Code != http.StatusForbidden {
				t.Errorf("%s broken: %s", name, got)
			}
		case 1: // a field that is none
			c.Post("/saker/ny", webtest.With(form, fmt.Sprintf("gender-%d", 13+r.IntN(90)),
				"female")).Is(http.StatusBadRequest)
		case 2: // a used form, with the same or something else
			if len(used) > 0 {
				again := used[r.IntN(len(used))]
				c.Post("/saker/ny", again).Is(http.StatusSeeOther)
				c.Post("/saker/ny", webtest.With(again, "month", "2023-01")).Is(http.StatusConflict)
			}
		case 3: // many times at once
			c.AtOnce(1+r.IntN(4), func() *http.Request { return c.PostFrom("/saker/ny", form) })
			want, used = want+n, append(used, form)
		default:
			c.Post("/saker/ny", form).Is(http.StatusSeeOther)
			want, used = want+n, append(used, form)
		}
	}
	if got := webtest.Count(s.Dump(t), "cases"); got != want {
		t.Errorf("%d cases, want %d", got, want)
	}
	if problems, err := s.Store.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("the register is not sound: %v, %v", problems, err)
	}
}
