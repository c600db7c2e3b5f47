package edition

import (
	"fmt"
	"maps"
	"testing"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

// having is how many of the advisors' cases of 2024 have a characteristic.
func having(t *testing.T, l counts.SplitList, code string, n int) counts.Having {
	return counts.Having{Scheme: codebook.Advisors, Half: half(t, "2024-H1"), List: l, Code: code, N: n}
}

// A year counts the cases with and without each characteristic of the lists that anybody has a value of, and of another
// year's or half's none. Elements of a category are left out where few cases could have any.
func TestAYearCountsWithAndWithoutEachCharacteristic(t *testing.T) {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book := codebook.Restore(data)
	themes := counts.Themes.Codes(book, codebook.Advisors)
	other := having(t, counts.Themes, themes[0], 50)
	other.Half = half(t, "2023-H1")
	b := Basis{
		Book: book, Policy: disclosure.DefaultPolicy(), Scope: Scope{Year: 2024},
		Having: []counts.Having{
			having(t, counts.Themes, themes[0], 12), other, having(t, counts.Elements, "fgm_fear", 3),
			having(t, counts.Elements, "threats_violence", 3),
		},
	}
	for category, n := range map[string]int{"threats_violence": 23, "fgm_fear": 7} {
		c := control(t, "2024-H1", n)
		c.Category = category
		b.Cells = append(b.Cells, c)
	}
	got := map[string]int{}
	for _, c := range b.Request().Counts {
		if !c.Where.Split.IsZero() {
			got[c.Where.Split.Name()+"="+c.Where.Split.Answer()] = c.N
		}
	}
	want := map[string]int{}
	for _, code := range themes {
		want["theme:"+code+"=yes"], want["theme:"+code+"=no"] = 0, 30
	}
	want["theme:"+themes[0]+"=yes"], want["theme:"+themes[0]+"=no"] = 12, 18
	for _, c := range book.Categories(codebook.Advisors) {
		if c.InUse(codebook.Advisors, 2024) && c.Code != "threats_violence" { // of which 7 cases can have elements
			want["element:"+c.Code+"=yes"], want["element:"+c.Code+"=no"] = 0, 30
		}
	}
	want["element:fgm_fear=yes"], want["element:fgm_fear=no"] = 3, 27
	if !maps.Equal(got, want) {
		t.Errorf("counted are\n%v, want\n%v", got, want)
	}
	b.Scope.Half, b.Having = "H1", nil
	for _, c := range b.Request().Counts {
		if !c.Where.Split.IsZero() {
			t.Errorf("a half counts %s", c.Where)
		}
	}
}

func TestFewFamiliesAreToldOfNeitherAsANumberNorAsAChange(t *testing.T) {
	basis := func(families int, before ...int) Basis {
		b := Basis{Book: smallBook(t), Policy: disclosure.DefaultPolicy(), Scope: Scope{Year: 2024}}
		for i := range families {
			c := control(t, "2024-H1", 2)
			c.Complex = fmt.Sprint("family ", i)
			b.Cells = append(b.Cells, c)
		}
		for i, n := range before {
			b.Editions = append(b.Editions, published(t, fmt.Sprint("2024.", i+1), nil, disclosure.Number{
				Scheme: codebook.Advisors, Year: 2024, What: report.Complexes, N: n,
			}))
		}
		return b
	}
	for name, tt := range map[string]struct {
		of    Basis
		shown bool
	}{
		"none":                       {basis(0), false},
		"one":                        {basis(1), false},
		"as many as the threshold":   {basis(5), false},
		"one more":                   {basis(6), true},
		"as many as before":          {basis(9, 9), true},
		"one more than before":       {basis(10, 9), false},
		"five fewer than before":     {basis(9, 14), false},
		"six more than before":       {basis(12, 6), true},
		"few more than earlier on":   {basis(20, 19, 8), false},
		"many more than at any time": {basis(20, 12, 8), true},
	} {
		n, shown := tt.of.families(codebook.Advisors)
		if shown != tt.shown || shown && n != len(tt.of.Cells) {
			t.Errorf("%s: %d, shown %v", name, n, shown)
		}
	}
	half := basis(9)
	half.Scope.Half = "H1"
	if _, shown := half.families(codebook.Advisors); shown {
		t.Error("a half tells of families")
	}
}
