package reporting_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/lang"
	"sakstall/internal/web/webtest"
)

func TestACoordinatorArrangesTheNextEdition(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/rediger"
	page := c.Settled(path).Is(http.StatusOK)
	form := page.Form(path)
	parts := form["part"]
	i := slices.Index(parts, "advisors-country")
	form["place"][i] = "1"
	form["keep"] = slices.DeleteFunc(slices.Clone(parts), func(id string) bool { return id == "advisors-half" })
	added := s.Added(t, func() { c.Post(path, form).Is(http.StatusSeeOther) })
	// one part has no heading and is only kept in its place
	if webtest.Count(added, "report_parts") != len(parts)+1 || webtest.Count(added, "audit") != 1 {
		t.Errorf("%d rows for %d parts, %d in the audit trail", webtest.Count(added, "report_parts"), len(parts),
			webtest.Count(added, "audit"))
	}
	form["place"][i] = "7"
	s.Unchanged(t, "an old page", func() {
		again := c.Post(path, form).Is(http.StatusConflict).Has("Noen andre har endret rapporten").Form(path)
		if at := slices.Index(again["part"], "advisors-country"); again["place"][at] != "7" ||
			slices.Contains(again["keep"], "advisors-half") || again.Get("before") == form.Get("before") {
			t.Error("what was typed is lost, or can't be sent again")
		}
	})
	s.Publishes(t, "2023")
	body := s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK).Body
	if country, gender := strings.Index(body, `id="advisors-country"`),
		strings.Index(body, `id="advisors-gender"`); country < 0 || country > gender {
		t.Errorf("country is at %d, gender at %d", country, gender)
	}
	if strings.Contains(body, `id="advisors-half"`) {
		t.Error("a part that is left out is shown")
	}
	again := c.Settled(path).Form(path)
	again["keep"] = parts
	c.Post(path, again).Is(http.StatusSeeOther)
	if now := s.Nobody(t).Get("/statistikk/2023.1").Body; now != body {
		t.Error("an edition has changed with the plan")
	}
}

func TestAnArrangementThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/rediger"
	for what, change := range map[string]func(map[string][]string){
		"a part that is none": func(f map[string][]string) { f["part"][0] = "elsewhere" },
		"a part twice":        func(f map[string][]string) { f["part"][0] = f["part"][1] },
		"a part missing":      func(f map[string][]string) { f["part"], f["place"] = f["part"][1:], f["place"][1:] },
		"a place too few":     func(f map[string][]string) { f["place"] = f["place"][1:] },
		"kept and no part":    func(f map[string][]string) { f["keep"] = []string{"elsewhere"} },
	} {
		form := c.Settled(path).Form(path)
		change(form)
		s.Unchanged(t, what, func() { c.Post(path, form).Is(http.StatusBadRequest) })
	}
	form := c.Settled(path).Form(path)
	form["place"][0] = "først"
	s.Unchanged(t, "a place that is none", func() {
		c.Post(path, form).Is(http.StatusUnprocessableEntity).Has("Skriv et helt tall fra 0 til 999.").Holds("først")
	})
}

func TestOwnTextIsGuarded(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/tekst/ny"
	fill := func(text string) map[string][]string {
		form := c.Settled(path).Form(path)
		form.Del("do")
		form.Set("chapter", "advisors")
		form.Set("title_nb", "Om året")
		form.Set("text_nb", text)
		return form
	}
	for text, said := range map[string]string{
		"":                           "Skriv en tekst.",
		"Ring 912 34 567.":           "telefonnummer",
		"Skriv til kari@example.no.": "e-postadresse",
		"Det var 17 saker.":          "skrevet for hånd og følger ikke utgaven: 17",
		"Det var {{advisors 2023 category=tull}}.":     "peker ikke på noe tall",
		"Det var {{ saker.":                            "peker ikke på noe tall",
		"Det var {{advisors 2023}} }} saker.":          "peker ikke på noe tall",
		"Det var {{advisors 2023 category=fgm_fear}}.": "peker på et tall som er skjult",
		strings.Repeat("x", 4001):                      "høyst 4000 tegn",
	} {
		s.Unchanged(t, text, func() {
			c.Post(path, fill(text)).Is(http.StatusUnprocessableEntity).Has(said).Holds("Om året", text)
		})
	}
	insert := fill("Det var")
	insert["do"], insert["bind"] = []string{"insert"}, []string{"{{advisors 2023}}"}
	s.Unchanged(t, "a figure put in", func() {
		c.Post(path, insert).Is(http.StatusOK).Has("Det var 60").Holds("Det var {{advisors 2023}}")
	})
	c.Post(path, fill("Det var {{advisors 2023}} saker.")).Is(http.StatusSeeOther)
	numbers := fill("Paragraf 17 gjelder, og 4 skoler.")
	for _, accepted := range [][]string{{"yes"}, {"17"}, {"4", "18"}} {
		numbers["accept"] = accepted
		s.Unchanged(t, "not all confirmed", func() {
			c.Post(path, numbers).Is(http.StatusUnprocessableEntity).Has("følger ikke utgaven", "Tall som er skrevet for hånd")
		})
	}
	numbers["accept"] = []string{"17", "4"}
	c.Post(path, numbers).Is(http.StatusSeeOther)
	s.Publishes(t, "2023")
	s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusOK).Has("Om året", "Det var 60 saker.",
		"Paragraf 17 gjelder, og 4 skoler.", "Tallene 17 og 4 i denne teksten er ikke hentet fra utgaven.").HasNot(`lang="nb">Om året`)
	english := s.Nobody(t)
	english.Get("/sprak/en?next=%2F").LeadsTo("/")
	for _, path := range []string{"/statistikk/2023.1", "/statistikk/2023.1.html"} {
		if page := english.Get(path); !strings.Contains(page.Body, `lang="nb">Om året</h`) ||
			!strings.Contains(page.Body, `<p class="ds-paragraph" lang="nb">Det var 60 saker.`) &&
				!strings.Contains(page.Body, `<p lang="nb">Det var 60 saker.`) {
			t.Errorf("%s does not say that its text is in bokmål", path)
		}
	}
	const old = "/rapport/2023/tekst/own-2"
	form := c.Settled(old).Is(http.StatusOK).Has("Paragraf 17 gjelder, og 4 skoler.").Form(old)
	form.Set("do", "delete")
	c.Post(old, form).Is(http.StatusSeeOther)
	c.Settled(old).Is(http.StatusNotFound)
	c.Get("/rapport/2023-H1/rediger").Is(http.StatusNotFound)
}

func TestAnEditionIsFetchedInEveryForm(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	s.Publishes(t, "2023")
	c := s.Nobody(t)
	links := c.Get("/statistikk/2023.1").Is(http.StatusOK).Links()
	for ending, media := range map[string]string{
		".xlsx":          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		".html":          "text/html; charset=utf-8",
		".csv":           "text/csv; charset=utf-8",
		".jsonstat.json": "application/json; charset=utf-8", ".json": "application/json; charset=utf-8",
	} {
		path := "/statistikk/2023.1" + ending
		got := c.Get(path).Is(http.StatusOK)
		if !slices.Contains(links, path) || got.Header.Get("Content-Type") != media ||
			got.Header.Get("Content-Disposition") != `attachment; filename="sakstall-2023.1`+ending+`"` ||
			len(got.Body) < 1000 {
			t.Errorf("%s: %v, %d bytes", path, got.Header, len(got.Body))
		}
	}
	c.Get("/statistikk/2023.9.xlsx").Is(http.StatusNotFound)
	c.Get("/statistikk/2023.1.exe").Is(http.StatusNotFound)
}

func TestTwoEditionsAreCompared(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	s.Publishes(t, "2023")
	c := s.Nobody(t)
	const path = "/statistikk/sammenlign"
	c.Get(path).Is(http.StatusOK).Has("2023.1")
	c.Get(path + "?a=2023.1&b=2023.1").Is(http.StatusOK).Has("Tallene som begge utgavene viser, er de samme.")
	c.Get(path + "?a=2023.1").Is(http.StatusUnprocessableEntity).Has("Velg to utgaver.")
	c.Get(path + "?a=2023.1&b=tull").Is(http.StatusUnprocessableEntity).Has("Velg to utgaver.")
	s.Year(t, 2022)
	s.ClosesAll(t, "2022")
	s.Publishes(t, "2022")
	s.Publishes(t, "2023")
	for _, l := range lang.Langs() {
		c.Get("/sprak/" + string(l))
		c.Get(path + "?a=2023.1&b=2023.2").Is(http.StatusOK).Has("2023.2").HasNot("*")
		c.Get(path + "?a=2022.1&b=2023.2").Is(http.StatusOK)
	}
}
