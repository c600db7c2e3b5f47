package site_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/transfer"
)

func TestTheListIsChosenCountedAndExported(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	family := imported(t, "2024-04", func(c *cases.Case) { c.Complex = "AAAAA-AAAAA" })
	sister := imported(t, "2024-04", func(c *cases.Case) { c.Complex, c.Country = "AAAAA-AAAAA", "IQ" })
	refs := s.imports(t, s.ada, family, imported(t, "2024-04", nil), sister, imported(t, "2024-04", func(c *cases.Case) { c.Category, c.Country = "fgm_fear", "SO" }))
	others := s.imports(t, s.bo, imported(t, "2024-04", nil))[0]
	c.withdraws(refs[3], "registered_twice").is(http.StatusSeeOther)
	c.followsUp(refs[1], "2024-05", nil).is(http.StatusSeeOther)
	list := c.get("/saker").has("1. halvår 2024: 3 saker", "2 av sakene er i 1 familie", "1 oppfølging", "1 trukket sak, som ikke telles").hasNot(others)
	first, second := strings.Index(list.text(), refs[0]), strings.Index(list.text(), refs[2])
	if between := list.text()[min(first, second):max(first, second)]; strings.Contains(between, refs[1]) {
		t.Error("the family does not stand together")
	}
	c.get("/saker?kategori=fgm_fear").has(refs[3], "Trukket", "Viser 1 av 4 saker.", "1. halvår 2024: 3 saker").hasNot(refs[0], refs[1])
	c.get("/saker?halvar=2024-H1&land=IQ&kategori=threats_violence").has(refs[2], "Viser 1 av 4 saker.").hasNot(refs[0])
	c.get("/saker?land=NO").has("Ingen av sakene dine i dette halvåret er slik.").hasNot(refs[0])
	for _, bad := range []string{"kategori=x", "land=QQ", "land='", "kategori=%00"} {
		c.get("/saker?" + bad).is(http.StatusNotFound)
	}
	all := list.form("/saker/eksport")
	for name, tt := range map[string]struct {
		change url.Values
		rows   int
	}{
		"all": {nil, 3}, "one country": {url.Values{"land": {"IQ"}}, 1}, "withdrawn only": {url.Values{"kategori": {"fgm_fear"}}, 0}, "another half": {url.Values{"halvar": {"2023-H1"}}, 0},
	} {
		form := with(all, "csrf_token", all.Get("csrf_token"))
		for field, values := range tt.change {
			form[field] = values
		}
		var file answer
		added := s.added(t, func() { file = c.post("/saker/eksport", form).is(http.StatusOK) })
		if len(added) != 1 || !strings.Contains(added[0], `"cases exported" "`+form.Get("halvar")+`"`) {
			t.Errorf("%s: added %q", name, added)
		}
		rules, err := cases.NewService(s.store.ForCases(), s.clock.Now, nil).Rules(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		read, problems, err := transfer.ReadCases(strings.NewReader(file.body), rules, false)
		if err != nil || len(problems) > 0 || len(read.Cases) != tt.rows {
			t.Errorf("%s: read %+v, problems %v, error %v", name, read.Cases, problems, err)
		}
		if strings.Contains(file.body, others) || !strings.HasPrefix(file.body, "\ufeffscheme;unit;month;") {
			t.Errorf("%s: the file is %q", name, file.body)
		}
		if got := file.header.Get("Content-Disposition"); got != `attachment; filename="saker-`+form.Get("halvar")+`.csv"` {
			t.Errorf("%s: the file is called %q", name, got)
		}
		if got := file.header.Get("Content-Type"); got != "text/csv; charset=utf-8" {
			t.Errorf("%s: the file is %q", name, got)
		}
	}
	s.unchanged(t, "an export of what is none", func() {
		c.post("/saker/eksport", with(all, "halvar", "2024")).is(http.StatusNotFound)
		c.post("/saker/eksport", with(all, "unit", "bergen-1")).is(http.StatusBadRequest)
	})
	if got := slices.Sorted(slices.Values(list.choices("land"))); !slices.Equal(got, []string{"", "IQ", "SO", "SY"}) {
		t.Errorf("the countries to choose from are %q", got)
	}
}
