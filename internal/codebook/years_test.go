package codebook_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
)

func TestASchemeIsReadByItsCode(t *testing.T) {
	for code, want := range map[string]bool{"advisors": true, "envoys": true, "": false, "Envoys": false} {
		if s, ok := codebook.ParseScheme(code); ok != want || ok && string(s) != code {
			t.Errorf("%q is read as %q, %v", code, s, ok)
		}
	}
}

// A span is one piece: it holds from its first year to its last, and for ever where it has none.
func TestASpanIsOnePiece(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := codebook.Span{From: rapid.IntRange(2000, 2040).Draw(t, "from")}
		open := rapid.Bool().Draw(t, "open")
		if !open {
			s.To = s.From + rapid.IntRange(0, 20).Draw(t, "years")
		}
		if !s.Holds(s.From) || s.Holds(s.From-1) || s.Holds(9999) != open ||
			!open && (!s.Holds(s.To) || s.Holds(s.To+1)) {
			t.Fatalf("the ends of %+v", s)
		}
		year := rapid.IntRange(1990, 2070).Draw(t, "year")
		if after := s.Holds(year + 1); year >= s.From && after && !s.Holds(year) {
			t.Fatalf("%+v holds in %d and not the year before", s, year+1)
		}
	})
}

func TestTheFirstYearIsThatOfTheOldestCategory(t *testing.T) {
	first := func(from ...int) int {
		var data codebook.Data
		for _, year := range from {
			data.Categories = append(data.Categories, codebook.Category{Span: codebook.Span{From: year}})
		}
		return codebook.Restore(data).FirstYear()
	}
	if none, one, middle, last := first(), first(2020), first(2021, 2019, 2020), first(2021, 2020); none != 0 ||
		one != 2020 || middle != 2019 || last != 2020 {
		t.Errorf("%d, %d, %d, %d", none, one, middle, last)
	}
}

// drawnBook has categories and ages in use now and then, in one scheme or both.
func drawnBook(t *rapid.T) *codebook.Codebook {
	span := func() codebook.Span {
		from := rapid.IntRange(2019, 2022).Draw(t, "from")
		return codebook.Span{From: from, To: rapid.SampledFrom([]int{0, from, from + 1}).Draw(t, "to")}
	}
	scheme := rapid.SampledFrom([]codebook.Scheme{"", codebook.Advisors, codebook.Envoys})
	phenomenon := rapid.SampledFrom([]string{"marriage", "stay", "violence"})
	stage := rapid.SampledFrom([]string{"", codebook.Fear, codebook.Completed})
	codes := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-e]`), 1, 5, rapid.ID).Draw(t, "codes")
	var data codebook.Data
	for _, code := range codes {
		data.Categories = append(data.Categories, codebook.Category{
			Code: code, Phenomenon: phenomenon.Draw(t, "phenomenon"), Stage: stage.Draw(t, "stage"), Span: span(),
			Order: map[codebook.Scheme]int{codebook.Advisors: rapid.IntRange(0, 5).Draw(t, "order")},
		})
		as := rapid.SampledFrom(codes).Draw(t, "reported as")
		for _, d := range []codebook.Dimension{codebook.Age, codebook.Theme} {
			data.Values = append(data.Values, codebook.Value{
				Dimension: d, Code: code, Scheme: scheme.Draw(t, "scheme"), Span: span(), ReportedAs: as,
			})
		}
	}
	return codebook.Restore(data)
}

// The lists are all that may be used and nothing else, each in its own order.
func TestTheListsAreWhatMayBeUsed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawnBook(t)
		s := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		year := rapid.IntRange(2018, 2025).Draw(t, "year")
		var now, ever, rows []codebook.Value
		for _, v := range b.Data().Values {
			if v.Dimension != codebook.Age {
				continue
			}
			if own := v.Scheme == "" || v.Scheme == s; own {
				ever = append(ever, v)
				if year >= v.Span.From && (v.Span.To == 0 || year <= v.Span.To) {
					now = append(now, v)
				}
			}
			if v.Code == v.ReportedAs {
				rows = append(rows, v)
			}
		}
		if got := b.Values(codebook.Age, s, year); !slices.Equal(got, now) {
			t.Fatalf("in %d %s has %v, want %v", year, s, got, now)
		}
		if got := b.EveryValue(codebook.Age, s); !slices.Equal(got, ever) {
			t.Fatalf("%s has had %v, want %v", s, got, ever)
		}
		if got := b.Reported(codebook.Age); !slices.Equal(got, rows) {
			t.Fatalf("%v are reported, want %v", got, rows)
		}
		last := 0
		categories := b.Categories(codebook.Advisors)
		for _, c := range categories {
			if place := c.Order[codebook.Advisors]; place < max(last, 1) {
				t.Fatalf("%v stand out of order", categories)
			} else {
				last = place
			}
		}
		for _, c := range b.Data().Categories {
			same := func(other codebook.Category) bool { return other.Code == c.Code }
			if is := slices.ContainsFunc(categories, same); is != (c.Order[codebook.Advisors] > 0) {
				t.Fatalf("%s is of the advisors: %v", c.Code, is)
			}
		}
	})
}

// What a fear turns into is of the same phenomenon, has happened, and may be registered in the year.
func TestAFearTurnsIntoWhatHasHappened(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := drawnBook(t)
		year := rapid.IntRange(2018, 2025).Draw(t, "year")
		all := b.Data().Categories
		from := rapid.SampledFrom(all).Draw(t, "fear")
		fits := func(c codebook.Category) bool {
			return from.Stage == codebook.Fear && c.Stage == codebook.Completed && c.Phenomenon == from.Phenomenon &&
				c.InUse(codebook.Advisors, year)
		}
		got, is := b.Completed(from.Code, codebook.Advisors, year)
		if is != slices.ContainsFunc(all, fits) || is && !fits(got) {
			t.Fatalf("%+v turns into %+v, %v", from, got, is)
		}
		if got, is := b.Completed("nothing like it", codebook.Advisors, year); is || got.Code != "" {
			t.Fatalf("what is no category turns into %+v", got)
		}
	})
}

func TestWhatIsLookedUp(t *testing.T) {
	b := book(t)
	if c, ok := b.Country("SO"); !ok || c.Name.NB != "Somalia" {
		t.Errorf("SO is %+v", c)
	}
	for _, code := range []string{"", "so", "QQ"} {
		if c, ok := b.Country(code); ok {
			t.Errorf("%q is %+v", code, c)
		}
	}
	all := b.Countries()
	if n := len(all); all[n-2].Code != codebook.Stateless || all[n-1].Code != codebook.UnknownCountry {
		t.Errorf("the last of the countries are %v", all[n-2:])
	}
	for _, s := range codebook.Schemes() {
		rows := b.CountryRows(s)
		if len(rows) == 0 || slices.Contains(rows, codebook.Stateless) ||
			slices.Contains(rows, codebook.UnknownCountry) {
			t.Errorf("%s have the rows %v", s, rows)
		}
	}
	if year, is := codebook.Restore(codebook.Data{}).ApplicationEnded(); is {
		t.Errorf("an application is no case from %d, by no codebook", year)
	}
	name := codebook.Name{NB: "sak", NN: "sak på nynorsk", EN: "case"}
	for lang, want := range map[string]string{"nb": "sak", "nn": "sak på nynorsk", "en": "case", "de": "sak"} {
		if got := name.In(lang); got != want {
			t.Errorf("in %s: %q, want %q", lang, got, want)
		}
	}
}
