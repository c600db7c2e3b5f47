package reporting_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/earlier"
	"sakstall/internal/web/webtest"
)

// What a report printed of a year that an edition has published since is no news: readers go by the edition.
func TestNothingIsSaidOfAReportThatAnEditionHasReplaced(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2022)
	s.Year(t, 2023)
	s.Prints(t, 2022, 40)
	s.Prints(t, 2023, 40)
	s.Publishes(t, "2022")
	c := s.SignIn(t, s.Coordinator)
	if rows := c.Settled("/rapport/2023/utgave").Is(http.StatusOK).Table("different"); len(rows) != 3 {
		t.Errorf("what differs is %q", rows)
	}
	form := c.Settled("/rapport/2023/tekst/ny?utkast=endringer").Form("/rapport/2023/tekst/ny")
	if text := form.Get("text_nb"); strings.Contains(text, "2022") || !strings.Contains(text, "{{advisors 2023}}") {
		t.Errorf("the draft is\n%s", text)
	}
}

// The register has 36 cases of negative social control in each year.
func TestWhatWasPublishedOtherwiseGetsADraftedNote(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for year := 2021; year <= 2023; year++ {
		s.Year(t, year)
	}
	s.Publishes(t, "2021")
	s.Prints(t, 2022, 40)
	s.ClosesAll(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const unit = "/halvar/2021-H1/enhet"
	reopening := c.Get(unit + "?enhet=oslo-1").Is(http.StatusOK).Form(unit)
	c.Post(unit, webtest.With(reopening, "reason", "too_many")).Is(http.StatusSeeOther)
	s.Imports(t, s.Ada, slices.Repeat([]cases.Case{webtest.Imported(t, "2021-03",
		func(c *cases.Case) { c.Category = "negative_social_control" })}, 6)...)
	page := c.Settled("/rapport/2023/utgave").Is(http.StatusOK)
	rows := page.Table("different")
	for what, want := range map[string]string{
		"Mangfoldsrådgivere, 2022, Negativ sosial kontroll": "40 Den gamle rapporten 36",
		"Mangfoldsrådgivere, 2022":                          "64 Den gamle rapporten 60",
		"Mangfoldsrådgivere, 2021, Negativ sosial kontroll": "36 2021.1 42",
		"Mangfoldsrådgivere, 2021":                          "60 2021.1 66",
	} {
		if got := strings.Join(rows[what], " "); got != want {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
	const draft = "/rapport/2023/tekst/ny?utkast=endringer"
	if !slices.Contains(page.Links(), draft) || !slices.Contains(c.Get("/tidligere-rapporter").Links(), draft) {
		t.Errorf("no link to the draft: %q", page.Links())
	}
	form := c.Settled(draft).Is(http.StatusOK).Form("/rapport/2023/tekst/ny")
	text := form.Get("text_nb")
	for _, bound := range []string{
		"{{advisors 2022 category=negative_social_control}} i «Den gamle rapporten»",
		"{{advisors 2021}} i utgave 2021.1",
	} {
		if !strings.Contains(text, bound) {
			t.Errorf("%s is not in the draft:\n%s", bound, text)
		}
	}
	c.Post("/rapport/2023/tekst/ny", form).Is(http.StatusSeeOther)
	s.Publishes(t, "2023")
	about := s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK)
	about.Has("Tall som er rettet", "Mangfoldsrådgivere, 2022, Negativ sosial kontroll: 40 i «Den gamle rapporten».",
		"Mangfoldsrådgivere, 2021: 60 i utgave 2021.1.")
}

// The report has 4 cases under three stars. Were our own stars, which are at least 1, in the place of two and a zero
// in that of the third, each would be 1 to 3.
func TestRowsThatAReportHasHiddenStandAsItHasThem(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	var all []cases.Case
	for category, n := range map[string]int{
		"negative_social_control": 30, "threats_violence": 2,
		"forced_marriage_fear": 2,
	} {
		all = append(all, slices.Repeat([]cases.Case{webtest.Imported(t, "2023-03",
			func(c *cases.Case) { c.Category = category })}, n)...)
	}
	s.Imports(t, s.Ada, all...)
	star, count := []earlier.Cell{{Hidden: true}},
		func(n int) []earlier.Cell { return []earlier.Cell{{InUse: true, N: n}} }
	if _, err := s.Store.Printed.Add(t.Context(), earlier.Table{
		Scheme: codebook.Advisors, Kind: earlier.ByCategory, Title: "Den gamle rapporten", ImportedAt: webtest.Start,
		Years: []int{2023},
		Rows: []earlier.Row{
			{Name: "Ekstrem kontroll", Code: "negative_social_control", Cells: count(30)},
			{Name: "Trusler/vold", Code: "threats_violence", Cells: star},
			{Name: "Frykt for tvangsekteskap", Code: "forced_marriage_fear", Cells: star},
			{Name: "Frykt for kjønnslemlestelse", Code: "fgm_fear", Cells: star},
		},
		Total: earlier.Row{Name: "Totalt", Cells: count(34)},
	}, webtest.ByHand); err != nil {
		t.Fatal(err)
	}
	c := s.SignIn(t, s.Coordinator)
	c.Settled("/rapport/2023/utgave").Is(http.StatusOK).Has("Publiser",
		"står med * som i den tidligere rapporten, også der tallet er null", "Frykt for kjønnslemlestelse")
	s.Publishes(t, "2023")
	const says = "Rader som en tidligere rapport har skjult for 2023, står med * som der, også der tallet er null."
	if got := strings.Count(s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK).Text(), says); got != 1 {
		t.Errorf("%d tables say that they have rows as printed", got)
	}
	csv := s.Nobody(t).Get("/statistikk/2023.1.csv").Is(http.StatusOK).Body
	for _, line := range []string{
		"advisors;2023;;fgm_fear;;;;;;*;", "advisors;2023;;threats_violence;;;;;;*;",
		"advisors;2023;;negative_social_control;;;;;;30;", "advisors;2023;;fgm_completed;;;;;;0;",
	} {
		if !strings.Contains(csv, line) {
			t.Errorf("%s is not in the edition", line)
		}
	}
	for line := range strings.SplitSeq(csv, "\r\n") {
		if strings.HasPrefix(line, "advisors;2023;;fgm_fear;female;") && !strings.HasSuffix(line, ";not_divided") {
			t.Errorf("a row that stands as printed is broken down: %s", line)
		}
	}
}

func TestADraftedNoteSetsThisYearsCountBesideWhatWasPrinted(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Prints(t, 2023, 40)
	c := s.SignIn(t, s.Coordinator)
	form := c.Settled("/rapport/2023/tekst/ny?utkast=endringer").Is(http.StatusOK).Form("/rapport/2023/tekst/ny")
	text := form.Get("text_nb")
	if want := "Mangfoldsrådgivere, 2023: 64 i «Den gamle rapporten», {{advisors 2023}} i denne utgaven."; !strings.Contains(text, want) {
		t.Errorf("%s is not in the draft:\n%s", want, text)
	}
	if strings.Contains(text, "Negativ sosial kontroll") || strings.Contains(text, "60") {
		t.Errorf("a count that the edition hides, or one that is not bound, is in the draft:\n%s", text)
	}
}

func TestANoteToReadersIsGuarded(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	s.Year(t, 2022) // so that there is something to publish
	c := s.SignIn(t, s.Coordinator)
	for _, path := range []string{"/rapport/2023/publiser", "/utgaver/2023.1/trekk"} {
		form := c.Settled(path).Form(path)
		for typed, says := range map[string]string{
			"Gjelder 010190 12345": "fødselsnummer", "Skriv til kari@skole.no": "e-postadresse",
			"Det var 4 saker, ikke 5": "Skriv uten tall: 4, 5.",
		} {
			s.Unchanged(t, typed, func() {
				c.Post(path, webtest.With(form, "note",
					typed)).Is(http.StatusUnprocessableEntity).Has(says).Holds(typed)
			})
		}
	}
	const path = "/utgaver/2023.1/trekk"
	c.Post(path, webtest.With(c.Get(path).Form(path), "note",
		"Tallene for 2022 var feil, se utgave 2023.2")).Is(http.StatusSeeOther)
}
