package site_test

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/halfyear"
)

// ends lets the spring end, and signs the coordinator in, who has it to look over.
func (s *site) ends(t *testing.T) *client {
	t.Helper()
	s.clock.move(30 * 24 * time.Hour)
	return s.signIn(t, s.coordinator)
}

// several are n cases of the month, no two alike.
func several(t *testing.T, n int, month string) []cases.Case {
	t.Helper()
	var out []cases.Case
	for i := range n {
		out = append(out, imported(t, month, func(c *cases.Case) {
			c.Country = []string{"SY", "IQ", "SO", "PK", "AF", "TR", "IR", "PS", "MA", "RU", "NO", "ER", "FR", "DE", "SE", "DK"}[i%16]
			c.Services = [][]string{nil, {"police"}, {"school"}}[i/16%3]
		}))
	}
	return out
}

func TestACoordinatorSeesHowEveryUnitStands(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.ada, append(append(several(t, 3, "2024-05"), several(t, 2, "2023-09")...), several(t, 5, "2023-03")...)...)
	s.imports(t, s.ada, imported(t, "2024-04", func(c *cases.Case) { c.Gender, c.Country = "unknown", "ZZ" }))
	s.imports(t, s.bo, several(t, 7, "2024-01")...)
	s.move(t, s.ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 4})
	c := s.ends(t)
	c.get("/halvar").leadsTo(springPath)
	page := c.get(springPath).is(http.StatusOK).has("1. halvår 2024, Mangfoldsrådgivere", "Internt. Tall for små grupper er ikke skjult.", "Halvåret er åpent.", "Det er 16 dager igjen.",
		"Ikke levert 1 Venter på godkjenning 1 Med noe å se på 0 Godkjent 0", "Bergen 1 Åpent 7 0 0 0 % 0 16", "Oslo 1 Levert 4 2 5 13 % 0", "1. halvår 2024 11 5 +6",
		"Godkjenn 1 enhet", "Lukk uten 1 enhet", "Saker per måned, 1. halvår 2024", "april 2024 1 0", "mai 2024 3 0", "juni 2024 0 0").hasNot("Amman")
	c.get(springPath+"?ordning=envoys").has("1. halvår 2024, Spesialutsendinger", "Amman Åpent 0 0 0 0 16").hasNot("Oslo 1")
	c.get(springPath + "?vis=mangler&sorter=saker").has("Bergen 1 Åpent").hasNot("Oslo 1 Levert")
	if text := c.get(springPath + "?sorter=saker").text(); strings.Index(text, "Bergen 1 Åpent") > strings.Index(text, "Oslo 1 Levert") {
		t.Error("the most cases do not come first")
	}
	for _, query := range []string{"?ordning=teachers", "?x=1", "?vis=a&vis=b"} {
		c.get(springPath + query).is(http.StatusBadRequest)
	}
	c.get("/halvar/2025-H1").is(http.StatusNotFound)
	c.get("/halvar/2024-H1/enhet?enhet=ukjent").is(http.StatusNotFound)
	if ref := refPattern.FindString(page.text()); ref != "" {
		t.Errorf("the page shows %s", ref)
	}
	c.get("/").has("Å gjøre nå", "Mangfoldsrådgivere, 1. halvår 2024", "1 enhet har ikke levert.", "1 enhet venter på godkjenning.")
	for _, who := range []auth.User{s.ada, s.administrator} {
		s.signIn(t, who).get(springPath + "/enhet?enhet=oslo-1").is(http.StatusForbidden)
	}
}

func TestManyAreApprovedAtOnceAndTheHalfIsClosed(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.ada, several(t, 3, "2024-05")...)
	s.move(t, s.ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 3})
	c := s.ends(t)
	form := c.get(springPath).form(springPath + "/godkjenn")
	added := s.added(t, func() {
		c.post(springPath+"/godkjenn", form).leadsTo(springPath + "?gjort=approve&ordning=advisors")
	})
	if count(added, "unit_half_moves") != 1 || count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("added %q", added)
	}
	s.unchanged(t, "the same form again", func() { c.post(springPath+"/godkjenn", form).leadsTo(springPath + "?gjort=approve&ordning=advisors") })
	c.get(springPath+"?gjort=approve").has("Godkjent.", "Denne enheten er ikke godkjent", "Bergen 1")
	closing := c.get(springPath).form(springPath + "/lukk")
	s.unchanged(t, "closed with a unit missing that nobody was told of", func() {
		c.post(springPath+"/lukk", with(closing, "enhet")).is(http.StatusConflict).has("Det er andre enheter som mangler nå.")
	})
	c.post(springPath+"/lukk", closing).leadsTo(springPath + "?gjort=close&ordning=advisors")
	c.get(springPath + "?gjort=close").has("Halvåret er lukket.").hasNot("Lukk uten")
	c.post(springPath+"/lukk", closing).is(http.StatusConflict)
	c.get(springPath + "?ordning=envoys").has("Halvåret er åpent.")
	s.clock.move(24 * time.Hour)
	c = s.signIn(t, s.coordinator)
	unit := c.get(springPath + "/enhet?enhet=bergen-1").has("Åpne igjen for enheten").form(springPath + "/enhet")
	unit.Set("reason", "too_many")
	c.post(springPath+"/enhet", unit).leadsTo(springPath + "?gjort=reopen&ordning=advisors")
	again := c.get(springPath + "/enhet?enhet=bergen-1").has("Lukk igjen nå").form(springPath + "/enhet")
	c.post(springPath+"/enhet", again).leadsTo(springPath + "?gjort=close_again&ordning=advisors")
}

func TestWhatChangedIsNotApprovedUnseen(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.ada, several(t, 3, "2024-05")...)
	s.move(t, s.ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 3})
	c := s.ends(t)
	form := c.get(springPath).form(springPath + "/godkjenn")
	s.move(t, s.ada, halfyear.UnitMove{Move: halfyear.TakeBack})
	s.unchanged(t, "a unit that has taken its half back", func() { c.post(springPath+"/godkjenn", form).is(http.StatusConflict).has("Noe har endret seg") })
	twin := imported(t, "2024-05", func(c *cases.Case) { c.Country = "FR" })
	s.imports(t, s.ada, twin, twin)
	s.move(t, s.ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 5})
	s.unchanged(t, "a unit with a finding", func() { c.post(springPath+"/godkjenn", form).is(http.StatusConflict) })
	c.get(springPath).has("Med noe å se på 1").hasNot("Godkjenn 1 enhet")
	c.get(springPath+"/enhet?enhet=oslo-1").has("Mulig dobbeltregistrering", "2 saker fra samme måned er like på alle punkter", "Enheten har ikke svart.").hasNot("Frankrike", "Trusler")
	for name, values := range map[string][]string{"ordning": {"teachers"}, "enhet": {"amman"}, "x": {"1"}} {
		c.post(springPath+"/godkjenn", with(form, name, values...)).is(http.StatusBadRequest)
	}
}

func TestAHalfIsReturnedWithAReasonAndANoteThatPointsAtNobody(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.ada, several(t, 3, "2024-05")...)
	s.move(t, s.ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 3})
	c := s.ends(t)
	path := springPath + "/enhet"
	form := url.Values{"csrf_token": c.get(path + "?enhet=oslo-1").form(path)["csrf_token"], "enhet": {"oslo-1"}, "move": {"return"}, "reason": {"double"}, "note": {"Se på mai."}}
	for _, tt := range []struct{ field, value, says string }{
		{"reason", "", "Velg en grunn."},
		{"reason", "found_after_publishing", "Velg en grunn."},
		{"note", "gjelder 010190 12345", "fødselsnummer"},
		{"note", "skriv til kari@skole.no", "e-postadresse"},
		{"note", "ring 22 33 44 55", "telefonnummer"},
		{"note", strings.Repeat("å", 301), "for lang"},
	} {
		s.unchanged(t, tt.value, func() {
			c.post(path, with(form, tt.field, tt.value)).is(http.StatusUnprocessableEntity).has(tt.says, "Oslo 1").has(with(form, tt.field, tt.value).Get("note"))
		})
	}
	for name, values := range map[string][]string{"move": {"hand_in"}, "x": {"1"}, "enhet": {"oslo-1", "bergen-1"}} {
		c.post(path, with(form, name, values...)).is(http.StatusBadRequest)
	}
	c.post(path, with(form, "enhet", "ingen")).is(http.StatusNotFound)
	c.post(path, form).leadsTo(springPath + "?gjort=return&ordning=advisors")
	c.get(springPath+"?gjort=return").has("Halvåret er sendt tilbake til enheten.", "Oslo 1 Sendt tilbake")
	s.unchanged(t, "returned twice", func() { c.post(path, form).is(http.StatusConflict).has("Noe har endret seg") })
	s.signIn(t, s.ada).get(springPath).has("Se på mai.")
}

func TestTheOverviewIsDownloadedAndThatIsTold(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.ada, several(t, 3, "2024-05")...)
	c := s.ends(t)
	form := c.get(springPath).form(springPath + "/regneark")
	var got answer
	added := s.added(t, func() { got = c.post(springPath+"/regneark", form).is(http.StatusOK) })
	if count(added, "audit") != 1 || len(added) != 1 || !strings.Contains(added[0], "half-year exported") {
		t.Errorf("added %q", added)
	}
	if kind, name := got.header.Get("Content-Type"), got.header.Get("Content-Disposition"); !strings.Contains(kind, "spreadsheetml") || name != `attachment; filename="sakstall-advisors-2024-H1.xlsx"` {
		t.Errorf("%s, %s", kind, name)
	}
	book, err := excelize.OpenReader(bytes.NewReader([]byte(got.body)))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetList()[0])
	if err != nil {
		t.Fatal(err)
	}
	if text := fmt.Sprint(rows); !strings.Contains(text, "[Oslo 1 Åpent 3 0 0 0 0 16]") || !strings.Contains(text, "Internt.") || strings.Contains(text, "Amman") {
		t.Errorf("the sheet has %s", text)
	}
	for lang, want := range map[string]string{"nb": "Enhet Halvår", "nn": "Eining Halvår", "en": "Unit Half-year"} {
		c.get("/sprak/" + lang)
		again := c.post(springPath+"/regneark", c.get(springPath).form(springPath+"/regneark")).is(http.StatusOK)
		book, err := excelize.OpenReader(strings.NewReader(again.body))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(book.GetSheetList(), " "); got != want {
			t.Errorf("%s: the sheets are %s", lang, got)
		}
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	}
}

// How long a unit is late is said in words, and not as a number below nothing.
func TestALateUnitIsSoManyDaysOver(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.coordinator)
	c.get("/halvar/2023-H2?ordning=advisors").is(http.StatusOK).has("dager over fristen").hasNot("−1")
}
