package site_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/lang"
)

func TestACoordinatorArrangesTheNextEdition(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.closesAll(t, "2023")
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/rediger"
	page := c.settled(path).is(http.StatusOK)
	form := page.form(path)
	parts := form["part"]
	i := slices.Index(parts, "advisors-country")
	form["place"][i] = "1"
	form["keep"] = slices.DeleteFunc(slices.Clone(parts), func(id string) bool { return id == "advisors-half" })
	added := s.added(t, func() { c.post(path, form).is(http.StatusSeeOther) })
	if count(added, "report_parts") != len(parts)+1 || count(added, "audit") != 1 { // one part has no heading and is only kept in its place
		t.Errorf("%d rows for %d parts, %d in the audit trail", count(added, "report_parts"), len(parts), count(added, "audit"))
	}
	form["place"][i] = "7"
	s.unchanged(t, "an old page", func() {
		again := c.post(path, form).is(http.StatusConflict).has("Noen andre har endret rapporten").form(path)
		if at := slices.Index(again["part"], "advisors-country"); again["place"][at] != "7" || slices.Contains(again["keep"], "advisors-half") || again.Get("before") == form.Get("before") {
			t.Error("what was typed is lost, or can't be sent again")
		}
	})
	s.publishes(t, "2023")
	body := s.nobody(t).get("/statistikk/2023.1").is(http.StatusOK).body
	if country, gender := strings.Index(body, `id="advisors-country"`), strings.Index(body, `id="advisors-gender"`); country < 0 || country > gender {
		t.Errorf("country is at %d, gender at %d", country, gender)
	}
	if strings.Contains(body, `id="advisors-half"`) {
		t.Error("a part that is left out is shown")
	}
	again := c.settled(path).form(path)
	again["keep"] = parts
	c.post(path, again).is(http.StatusSeeOther)
	if now := s.nobody(t).get("/statistikk/2023.1").body; now != body {
		t.Error("an edition has changed with the plan")
	}
}

func TestAnArrangementThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/rediger"
	for what, change := range map[string]func(map[string][]string){
		"a part that is none": func(f map[string][]string) { f["part"][0] = "elsewhere" },
		"a part twice":        func(f map[string][]string) { f["part"][0] = f["part"][1] },
		"a part missing":      func(f map[string][]string) { f["part"], f["place"] = f["part"][1:], f["place"][1:] },
		"a place too few":     func(f map[string][]string) { f["place"] = f["place"][1:] },
		"kept and no part":    func(f map[string][]string) { f["keep"] = []string{"elsewhere"} },
	} {
		form := c.settled(path).form(path)
		change(form)
		s.unchanged(t, what, func() { c.post(path, form).is(http.StatusBadRequest) })
	}
	form := c.settled(path).form(path)
	form["place"][0] = "først"
	s.unchanged(t, "a place that is none", func() {
		c.post(path, form).is(http.StatusUnprocessableEntity).has("Skriv et helt tall fra 0 til 999.").holds("først")
	})
}

func TestOwnTextIsGuarded(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.closesAll(t, "2023")
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/tekst/ny"
	fill := func(text string) map[string][]string {
		form := c.settled(path).form(path)
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
		s.unchanged(t, text, func() {
			c.post(path, fill(text)).is(http.StatusUnprocessableEntity).has(said).holds("Om året", text)
		})
	}
	insert := fill("Det var")
	insert["do"], insert["bind"] = []string{"insert"}, []string{"{{advisors 2023}}"}
	s.unchanged(t, "a figure put in", func() {
		c.post(path, insert).is(http.StatusOK).has("Det var 60").holds("Det var {{advisors 2023}}")
	})
	c.post(path, fill("Det var {{advisors 2023}} saker.")).is(http.StatusSeeOther)
	numbers := fill("Paragraf 17 gjelder.")
	numbers["accept"] = []string{"yes"}
	c.post(path, numbers).is(http.StatusSeeOther)
	s.publishes(t, "2023")
	s.nobody(t).get("/statistikk/2023.1").is(http.StatusOK).has("Om året", "Det var 60 saker.", "Paragraf 17 gjelder.").hasNot(`lang="nb">Om året`)
	english := s.nobody(t)
	english.get("/sprak/en?next=%2F").leadsTo("/")
	for _, path := range []string{"/statistikk/2023.1", "/statistikk/2023.1.html"} {
		if page := english.get(path); !strings.Contains(page.body, `lang="nb">Om året</h`) || !strings.Contains(page.body, `<p class="ds-paragraph" lang="nb">Det var 60 saker.`) && !strings.Contains(page.body, `<p lang="nb">Det var 60 saker.`) {
			t.Errorf("%s does not say that its text is in bokmål", path)
		}
	}
	const old = "/rapport/2023/tekst/own-2"
	form := c.settled(old).is(http.StatusOK).has("Paragraf 17 gjelder.").form(old)
	form.Set("do", "delete")
	c.post(old, form).is(http.StatusSeeOther)
	c.settled(old).is(http.StatusNotFound)
	c.get("/rapport/2023-H1/rediger").is(http.StatusNotFound)
}

func TestAnEditionIsFetchedInEveryForm(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.closesAll(t, "2023")
	s.publishes(t, "2023")
	c := s.nobody(t)
	links := c.get("/statistikk/2023.1").is(http.StatusOK).links()
	for ending, media := range map[string]string{
		".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".html": "text/html; charset=utf-8", ".csv": "text/csv; charset=utf-8",
		".jsonstat.json": "application/json; charset=utf-8", ".json": "application/json; charset=utf-8",
	} {
		path := "/statistikk/2023.1" + ending
		got := c.get(path).is(http.StatusOK)
		if !slices.Contains(links, path) || got.header.Get("Content-Type") != media || got.header.Get("Content-Disposition") != `attachment; filename="sakstall-2023.1`+ending+`"` || len(got.body) < 1000 {
			t.Errorf("%s: %v, %d bytes", path, got.header, len(got.body))
		}
	}
	c.get("/statistikk/2023.9.xlsx").is(http.StatusNotFound)
	c.get("/statistikk/2023.1.exe").is(http.StatusNotFound)
}

func TestTwoEditionsAreCompared(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.closesAll(t, "2023")
	s.publishes(t, "2023")
	c := s.nobody(t)
	const path = "/statistikk/sammenlign"
	c.get(path).is(http.StatusOK).has("2023.1")
	c.get(path + "?a=2023.1&b=2023.1").is(http.StatusOK).has("viser de samme tallene")
	c.get(path + "?a=2023.1").is(http.StatusUnprocessableEntity).has("Velg to utgaver.")
	c.get(path + "?a=2023.1&b=tull").is(http.StatusUnprocessableEntity).has("Velg to utgaver.")
	s.year(t, 2022)
	s.closesAll(t, "2022")
	s.publishes(t, "2022")
	s.publishes(t, "2023")
	for _, l := range lang.Langs() {
		c.get("/sprak/" + string(l))
		c.get(path + "?a=2023.1&b=2023.2").is(http.StatusOK).has("60")
		c.get(path + "?a=2022.1&b=2023.2").is(http.StatusOK)
	}
}

// settled is the page, once what it needs has been worked out.
func (c *client) settled(path string) answer {
	c.t.Helper()
	got := c.get(path)
	for got.header.Get("Refresh") != "" {
		got = c.get(path)
	}
	return got
}

// holds fails the test where one of the texts is not what some field of the page holds.
func (a answer) holds(texts ...string) answer {
	a.t.Helper()
	var held []string
	a.one(func(n *html.Node) bool {
		switch n.Data {
		case "input":
			held = append(held, attr(n, "value"))
		case "textarea":
			if n.FirstChild != nil {
				held = append(held, strings.TrimPrefix(n.FirstChild.Data, "\n"))
			}
		}
		return false
	})
	for _, text := range texts {
		if text != "" && !slices.Contains(held, text) {
			a.t.Errorf("%s: no field holds %.100q", a.asked, text)
		}
	}
	return a
}
