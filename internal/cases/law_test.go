package cases_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sakstall/db"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// drawDraft draws any draft at all: mostly codes of some list, often the wrong one, and now and then no code.
func drawDraft(t *rapid.T, data codebook.Data) cases.Draft {
	pools := map[cases.Field][]string{
		cases.Scheme:    {"advisors", "envoys"},
		cases.UnitField: {"oslo-1", "amman"},
		cases.Month:     {"2019-01", "2020-12", "2021-01", "2022-12", "2023-01", "2024-06"},
	}
	for _, c := range data.Categories {
		pools[cases.Category] = append(pools[cases.Category], c.Code)
		pools[cases.Elements] = append(pools[cases.Elements], c.Code)
	}
	for _, c := range data.Countries {
		pools[cases.Country] = append(pools[cases.Country], c.Code)
	}
	for _, f := range cases.Fields() {
		for _, v := range data.Values {
			if v.Dimension == f.Dimension() {
				pools[f] = append(pools[f], v.Code)
			}
		}
	}
	junk := []string{
		"", "x", "advisors ", "2024-07", "2018-12", "2023-00", "other", "unknown", "SY", "female", "self",
		"norway", "a|b", "\x00",
	}
	var d cases.Draft
	for _, f := range cases.Fields() {
		if f == cases.Complex {
			continue
		}
		values := rapid.SampledFrom(pools[f])
		if rapid.IntRange(0, 19).Draw(t, "spoil "+string(f)) == 19 {
			values = rapid.SampledFrom(append(junk, pools[f]...))
		}
		most, least := 1, 1
		if f.List() {
			most, least = 3, 0
		} else if !f.Required() && rapid.Bool().Draw(t, "leave out "+string(f)) {
			continue
		}
		d.Set(f, rapid.SliceOfN(values, least, most).Draw(t, string(f))...)
	}
	return d
}

// allowed reports, from the codebook's own lists, whether the field holds nothing but what it may.
func allowed(d cases.Draft, f cases.Field, r cases.Rules, data codebook.Data) bool {
	month, err := period.ParseMonth(d.Month)
	scheme := codebook.Scheme(d.Scheme)
	switch f {
	case cases.Scheme:
		return d.Scheme == "advisors" || d.Scheme == "envoys"
	case cases.Month:
		return err == nil && d.Month >= "2019-01" && d.Month <= r.Now.String()
	case cases.UnitField:
		return r.Units[d.Unit].Code != "" && r.Units[d.Unit].Scheme == scheme
	case cases.Country:
		return slices.ContainsFunc(data.Countries, func(c codebook.Country) bool { return c.Code == d.Country })
	case cases.Category:
		return slices.ContainsFunc(data.Categories, func(c codebook.Category) bool {
			return c.Code == d.Category && c.InUse(scheme, month.Year())
		})
	case cases.Complex:
		return true
	}
	values := slices.DeleteFunc(slices.Clone(d.Get(f)),
		func(v string) bool { return v == "" && !f.List() && !f.Required() })
	for i, code := range values {
		known := slices.ContainsFunc(data.Values, func(v codebook.Value) bool {
			return v.Dimension == f.Dimension() && v.Code == code && v.InUse(scheme, month.Year())
		})
		if f == cases.Elements {
			known = slices.ContainsFunc(data.Categories, func(c codebook.Category) bool { return c.Code == code })
		}
		twice := slices.Contains(values[:i], code) && (f != cases.Elements || code != d.Category)
		if !known || twice {
			return false
		}
	}
	return true
}

func TestCheckAcceptsJustWhatTheCodebookHolds(t *testing.T) {
	r := rules(t)
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := drawDraft(t, data)
		c, problems := d.Check(r)
		var bad []string
		for _, f := range cases.Fields() {
			if !allowed(d, f, r, data) {
				bad = append(bad, string(f))
			}
		}
		if (len(problems) == 0) != (len(bad) == 0) {
			t.Fatalf("problems %v, but the codebook forbids: %s", problems, strings.Join(bad, ", "))
		}
		for f := range problems {
			if !slices.Contains(bad, string(f)) {
				t.Fatalf("%s: %q of a value that the codebook allows", f, problems[f])
			}
		}
		if len(problems) > 0 {
			return
		}
		again, problems := c.Draft().Check(r)
		if len(problems) > 0 || !again.Same(c) || !c.Same(again) {
			t.Fatalf("%+v becomes %+v with problems %v", c, again, problems)
		}
	})
}

func TestSameSeesEveryFieldAndNoOrder(t *testing.T) {
	r := rules(t)
	c, _ := envoyDraft().Check(r)
	c.Elements, c.Ref = []string{"fgm_fear", "threats_violence"}, "AAAAA-AAAAA"
	other := c
	other.Elements, other.Ref = []string{"threats_violence", "fgm_fear"}, "BBBBB-BBBBB"
	if !c.Same(other) {
		t.Error("another order or reference makes another case")
	}
	for _, f := range cases.Fields() {
		d := c.Draft()
		value := "something else"
		if f == cases.Month {
			value = c.Month.Add(1).String()
		}
		d.Set(f, value)
		changed, err := d.Case()
		if err != nil {
			t.Fatal(err)
		}
		if c.Same(changed) {
			t.Errorf("a change of %s is not seen", f)
		}
	}
}
