package casework_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/web/webtest"
)

func TestTheListIsChosenCountedAndExported(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	family := webtest.Imported(t, "2024-04", func(c *cases.Case) { c.Complex = "AAAAA-AAAAA" })
	sister := webtest.Imported(t, "2024-04", func(c *cases.Case) { c.Complex, c.Country = "AAAAA-AAAAA", "IQ" })
	refs := s.Imports(t, s.Ada, family, webtest.Imported(t, "2024-04", nil), sister,
		webtest.Imported(t, "2024-04", func(c *cases.Case) { c.Category, c.Country = "fgm_fear", "SO" }))
	others := s.Imports(t, s.Bo, webtest.Imported(t, "2024-04", nil))[0]
	c.Withdraws(refs[3], "registered_twice").Is(http.StatusSeeOther)
	c.FollowsUp(refs[1], "2024-05", nil).Is(http.StatusSeeOther)
	list := c.Get("/saker").Has("1. halvår 2024: 3 saker", "2 av sakene er i 1 familie", "1 oppfølging",
		"1 trukket sak, som ikke telles").HasNot(others)
	first, second := strings.Index(list.Text(), refs[0]), strings.Index(list.Text(), refs[2])
	if between := list.Text()[min(first, second):max(first, second)]; strings.Contains(between, refs[1]) {
		t.Error("the family does not stand together")
	}
	c.Get("/saker?kategori=fgm_fear").Has(refs[3], "Trukket", "Viser 1 av 4 saker.",
		"1. halvår 2024: 3 saker").HasNot(refs[0], refs[1])
	c.Get("/saker?halvar=2024-H1&land=IQ&kategori=threats_violence").Has(refs[2], "Viser 1 av 4 saker.").HasNot(refs[0])
	c.Get("/saker?land=NO").Has("Ingen av sakene dine i dette halvåret er slik.").HasNot(refs[0])
	for _, bad := range []string{"kategori=x", "land=QQ", "land='", "kategori=%00"} {
		c.Get("/saker?" + bad).Is(http.StatusNotFound)
	}
	all := list.Form("/saker/eksport")
	for name, tt := range map[string]struct {
		change url.Values
		rows   int
	}{
		"all": {nil, 3}, "one country": {url.Values{"land": {"IQ"}}, 1},
		"withdrawn only": {url.Values{"kategori": {"fgm_fear"}}, 0},
		"another half":   {url.Values{"halvar": {"2023-H1"}}, 0},
	} {
		form := webtest.With(all, "csrf_token", all.Get("csrf_token"))
		for field, values := range tt.change {
			form[field] = values
		}
		var file webtest.Answer
		added := s.Added(t, func() { file = c.Post("/saker/eksport", form).Is(http.StatusOK) })
		if len(added) != 1 || !strings.Contains(added[0], `"cases exported" "`+form.Get("halvar")+`"`) {
			t.Errorf("%s: added %q", name, added)
		}
		rules, err := cases.NewService(s.Store.ForCases(), s.Clock.Now, nil).Rules(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		read, problems, err := casefile.ReadCases(strings.NewReader(file.Body), rules, false)
		if err != nil || len(problems) > 0 || read.Registered != tt.rows || len(read.Cases) > 0 {
			t.Errorf("%s: read %+v, problems %v, error %v", name, read, problems, err)
		}
		if strings.Contains(file.Body, others) || !strings.HasPrefix(file.Body, "\ufeffReferanse;Ordning;Enhet;Måned;") {
			t.Errorf("%s: the file is %q", name, file.Body)
		}
		if got := file.Header.Get("Content-Disposition"); got != `attachment; filename="saker-`+form.Get("halvar")+
			`.csv"` {
			t.Errorf("%s: the file is called %q", name, got)
		}
		if got := file.Header.Get("Content-Type"); got != "text/csv; charset=utf-8" {
			t.Errorf("%s: the file is %q", name, got)
		}
	}
	s.Unchanged(t, "an export of what is none", func() {
		c.Post("/saker/eksport", webtest.With(all, "halvar", "2024")).Is(http.StatusNotFound)
		c.Post("/saker/eksport", webtest.With(all, "unit", "bergen-1")).Is(http.StatusBadRequest)
	})
	if got := slices.Sorted(slices.Values(list.Choices("land"))); !slices.Equal(got, []string{"", "IQ", "SO", "SY"}) {
		t.Errorf("the countries to choose from are %q", got)
	}
}
