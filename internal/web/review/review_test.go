package review_test

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
	"sakstall/internal/web/webtest"
)

// several are n cases of the month, no two alike.
func several(t *testing.T, n int, month string) []cases.Case {
	t.Helper()
	var out []cases.Case
	for i := range n {
		out = append(out, webtest.Imported(t, month, func(c *cases.Case) {
			c.Country = []string{
				"SY", "IQ", "SO", "PK", "AF", "TR", "IR", "PS", "MA", "RU", "NO", "ER", "FR", "DE", "SE",
				"DK",
			}[i%16]
			c.Services = [][]string{nil, {"police"}, {"school"}}[i/16%3]
		}))
	}
	return out
}

func TestACoordinatorSeesHowEveryUnitStands(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Imports(t, s.Ada, append(append(several(t, 3, "2024-05"), several(t, 2, "2023-09")...),
		several(t, 5, "2023-03")...)...)
	s.Imports(t, s.Ada, webtest.Imported(t, "2024-04", func(c *cases.Case) { c.Gender, c.Country = "unknown", "ZZ" }))
	s.Imports(t, s.Bo, several(t, 7, "2024-01")...)
	s.Move(t, s.Ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 4})
	c := s.Ends(t)
	c.Get("/halvar").LeadsTo(webtest.SpringPath)
	page := c.Get(webtest.SpringPath).Is(http.StatusOK).Has("1. halvår 2024, Mangfoldsrådgivere",
		"Internt. Tall for små grupper er ikke skjult.", "Halvåret er åpent.", "Det er 16 dager igjen.",
		"Ikke levert 1 Venter på godkjenning 1 Til kontroll 0 Godkjent 0", "Bergen 1 Åpent 7 0 0 0 % 0 16",
		"Oslo 1 Levert 4 2 5 13 % 0", "1. halvår 2024 11 5 +6",
		"Godkjenn 1 enhet", "Lukk halvåret selv om 1 enhet ikke er godkjent", "Saker per måned, 1. halvår 2024", "april 2024 1 0", "mai 2024 3 0",
		"juni 2024 0 0").HasNot("Amman", "H1 20", "H2 20")
	c.Get(webtest.SpringPath+"?ordning=envoys").Has("1. halvår 2024, Spesialutsendinger",
		"Amman Åpent 0 0 0 0 16").HasNot("Oslo 1")
	c.Get(webtest.SpringPath + "?vis=mangler&sorter=saker").Has("Bergen 1 Åpent").HasNot("Oslo 1 Levert")
	if text := c.Get(webtest.SpringPath + "?sorter=saker").Text(); strings.Index(text,
		"Bergen 1 Åpent") > strings.Index(text, "Oslo 1 Levert") {
		t.Error("the most cases do not come first")
	}
	for _, query := range []string{"?ordning=teachers", "?x=1", "?vis=a&vis=b"} {
		c.Get(webtest.SpringPath + query).Is(http.StatusBadRequest)
	}
	c.Get("/halvar/2025-H1").Is(http.StatusNotFound)
	c.Get("/halvar/2024-H1/enhet?enhet=ukjent").Is(http.StatusNotFound)
	if ref := webtest.RefPattern.FindString(page.Text()); ref != "" {
		t.Errorf("the page shows %s", ref)
	}
	c.Get("/").Has("Å gjøre nå", "Mangfoldsrådgivere, 1. halvår 2024", "1 enhet har ikke levert.",
		"1 enhet venter på godkjenning.")
	for _, who := range []auth.User{s.Ada, s.Administrator} {
		s.SignIn(t, who).Get(webtest.SpringPath + "/enhet?enhet=oslo-1").Is(http.StatusForbidden)
	}
}

func TestManyAreApprovedAtOnceAndTheHalfIsClosed(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Imports(t, s.Ada, several(t, 3, "2024-05")...)
	s.Move(t, s.Ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 3})
	c := s.Ends(t)
	form := c.Get(webtest.SpringPath).Form(webtest.SpringPath + "/godkjenn")
	added := s.Added(t, func() {
		c.Post(webtest.SpringPath+"/godkjenn", form).LeadsTo(webtest.SpringPath + "?gjort=approve&ordning=advisors")
	})
	if webtest.Count(added, "unit_half_moves") != 1 || webtest.Count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("added %q", added)
	}
	s.Unchanged(t, "the same form again", func() {
		c.Post(webtest.SpringPath+"/godkjenn", form).LeadsTo(webtest.SpringPath + "?gjort=approve&ordning=advisors")
	})
	c.Get(webtest.SpringPath+"?gjort=approve").Has("Godkjent.", "Denne enheten er ikke godkjent", "Bergen 1")
	closing := c.Get(webtest.SpringPath).Form(webtest.SpringPath + "/lukk")
	s.Unchanged(t, "closed with a unit missing that nobody was told of", func() {
		c.Post(webtest.SpringPath+"/lukk",
			webtest.With(closing, "enhet")).Is(http.StatusConflict).Has("Det er andre enheter som mangler nå.")
	})
	c.Post(webtest.SpringPath+"/lukk", closing).LeadsTo(webtest.SpringPath + "?gjort=close&ordning=advisors")
	c.Get(webtest.SpringPath + "?gjort=close").Has("Halvåret er lukket.").HasNot("Lukk halvåret selv om")
	c.Post(webtest.SpringPath+"/lukk", closing).Is(http.StatusConflict)
	c.Get(webtest.SpringPath + "?ordning=envoys").Has("Halvåret er åpent.")
	s.Clock.Move(24 * time.Hour)
	c = s.SignIn(t, s.Coordinator)
	unit := c.Get(webtest.SpringPath + "/enhet?enhet=bergen-1").Has("Åpne igjen for enheten").Form(webtest.SpringPath +
		"/enhet")
	unit.Set("reason", "too_many")
	c.Post(webtest.SpringPath+"/enhet", unit).LeadsTo(webtest.SpringPath + "?gjort=reopen&ordning=advisors")
	again := c.Get(webtest.SpringPath + "/enhet?enhet=bergen-1").Has("Lukk igjen nå").Form(webtest.SpringPath +
		"/enhet")
	c.Post(webtest.SpringPath+"/enhet", again).LeadsTo(webtest.SpringPath + "?gjort=close_again&ordning=advisors")
}

func TestWhatChangedIsNotApprovedUnseen(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Imports(t, s.Ada, several(t, 3, "2024-05")...)
	s.Move(t, s.Ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 3})
	c := s.Ends(t)
	form := c.Get(webtest.SpringPath).Form(webtest.SpringPath + "/godkjenn")
	s.Move(t, s.Ada, halfyear.UnitMove{Move: halfyear.TakeBack})
	s.Unchanged(t, "a unit that has taken its half back",
		func() { c.Post(webtest.SpringPath+"/godkjenn", form).Is(http.StatusConflict).Has("Noe har endret seg") })
	twin := webtest.Imported(t, "2024-05", func(c *cases.Case) { c.Country = "FR" })
	s.Imports(t, s.Ada, twin, twin)
	s.Move(t, s.Ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 5})
	s.Unchanged(t, "a unit with a finding",
		func() { c.Post(webtest.SpringPath+"/godkjenn", form).Is(http.StatusConflict) })
	c.Get(webtest.SpringPath).Has("Til kontroll 1").HasNot("Godkjenn 1 enhet")
	c.Get(webtest.SpringPath+"/enhet?enhet=oslo-1").Has("Mulig dobbeltregistrering",
		"2 saker fra samme måned er like på alle punkter", "Enheten har ikke svart.").HasNot("Frankrike", "Trusler")
	for name, values := range map[string][]string{"ordning": {"teachers"}, "enhet": {"amman"}, "x": {"1"}} {
		c.Post(webtest.SpringPath+"/godkjenn", webtest.With(form, name, values...)).Is(http.StatusBadRequest)
	}
}

func TestAHalfIsReturnedWithAReasonAndANoteThatPointsAtNobody(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Imports(t, s.Ada, several(t, 3, "2024-05")...)
	s.Move(t, s.Ada, halfyear.UnitMove{Move: halfyear.HandIn, Cases: 3})
	c := s.Ends(t)
	path := webtest.SpringPath + "/enhet"
	form := url.Values{
		"csrf_token": c.Get(path + "?enhet=oslo-1").Form(path)["csrf_token"], "enhet": {"oslo-1"},
		"move": {"return"}, "reason": {"double"}, "note": {"Se på mai."},
	}
	for _, tt := range []struct{ field, value, says string }{
		{"reason", "", "Velg en grunn."},
		{"reason", "found_after_publishing", "Velg en grunn."},
		{"note", "gjelder 010190 12345", "fødselsnummer"},
		{"note", "skriv til kari@skole.no", "e-postadresse"},
		{"note", "ring 22 33 44 55", "telefonnummer"},
		{"note", strings.Repeat("å", 301), "for lang"},
	} {
		s.Unchanged(t, tt.value, func() {
			c.Post(path, webtest.With(form, tt.field, tt.value)).Is(http.StatusUnprocessableEntity).Has(tt.says,
				"Oslo 1").Has(webtest.With(form, tt.field, tt.value).Get("note"))
		})
	}
	for name, values := range map[string][]string{"move": {"hand_in"}, "x": {"1"}, "enhet": {"oslo-1", "bergen-1"}} {
		c.Post(path, webtest.With(form, name, values...)).Is(http.StatusBadRequest)
	}
	c.Post(path, webtest.With(form, "enhet", "ingen")).Is(http.StatusNotFound)
	c.Post(path, form).LeadsTo(webtest.SpringPath + "?gjort=return&ordning=advisors")
	c.Get(webtest.SpringPath+"?gjort=return").Has("Halvåret er sendt tilbake til enheten.", "Oslo 1 Sendt tilbake")
	s.Unchanged(t, "returned twice", func() { c.Post(path, form).Is(http.StatusConflict).Has("Noe har endret seg") })
	s.SignIn(t, s.Ada).Get(webtest.SpringPath).Has("Se på mai.")
}

func TestTheOverviewIsDownloadedAndThatIsTold(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Imports(t, s.Ada, several(t, 3, "2024-05")...)
	c := s.Ends(t)
	form := c.Get(webtest.SpringPath).Form(webtest.SpringPath + "/regneark")
	var got webtest.Answer
	added := s.Added(t, func() { got = c.Post(webtest.SpringPath+"/regneark", form).Is(http.StatusOK) })
	if webtest.Count(added, "audit") != 1 || len(added) != 1 || !strings.Contains(added[0], "half-year exported") {
		t.Errorf("added %q", added)
	}
	if kind, name := got.Header.Get("Content-Type"), got.Header.Get("Content-Disposition"); !strings.Contains(kind,
		"spreadsheetml") || name != `attachment; filename="sakstall-advisors-2024-H1.xlsx"` {
		t.Errorf("%s, %s", kind, name)
	}
	book, err := excelize.OpenReader(bytes.NewReader([]byte(got.Body)))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetList()[0])
	if err != nil {
		t.Fatal(err)
	}
	if text := fmt.Sprint(rows); !strings.Contains(text, "[Oslo 1 Åpent 3 0 0 0 0 16]") ||
		!strings.Contains(text, "Internt.") || strings.Contains(text, "Amman") {
		t.Errorf("the sheet has %s", text)
	}
	for lang, want := range map[string]string{"nb": "Enhet Halvår", "nn": "Eining Halvår", "en": "Unit Half-year"} {
		c.Get("/sprak/" + lang)
		again := c.Post(webtest.SpringPath+"/regneark",
			c.Get(webtest.SpringPath).Form(webtest.SpringPath+"/regneark")).Is(http.StatusOK)
		book, err := excelize.OpenReader(strings.NewReader(again.Body))
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
	s := webtest.New(t)
	c := s.SignIn(t, s.Coordinator)
	c.Get("/halvar/2023-H2?ordning=advisors").Is(http.StatusOK).Has("dager over fristen").HasNot("−1")
}
