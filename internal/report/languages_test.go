package report_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// What is claimed in Norwegian is claimed in the other languages too: the sentences are made by the same forms, so that
// each paragraph has the same numbers, and names the same things, in the same order.
func TestEveryLanguageClaimsTheSame(t *testing.T) {
	found, catalogues := 0, map[lang.Lang]catalogue{}
	for _, l := range lang.Langs() {
		catalogues[l] = newCatalogue(l)
	}
	for seed := range uint64(30) {
		r := registerOf(seed)
		src := report.Source{Frame: r.edition, Release: r.Release}
		want := report.Make(src, lang.NB).Texts()
		for _, l := range lang.Langs()[1:] {
			got := report.Make(src, l).Texts()
			for id, paragraphs := range want {
				if strings.HasPrefix(id, "about") {
					continue
				}
				if len(got[id]) != len(paragraphs) {
					t.Errorf("seed %d, %s: %s has %d paragraphs", seed, l, id, len(got[id]))
					continue
				}
				for i, nb := range paragraphs {
					if a, b := numbersIn(nb), numbersIn(got[id][i]); !slices.Equal(a, b) {
						t.Errorf("seed %d, %s: the numbers are %v and %v:\n%s\n%s", seed, l, a, b, nb, got[id][i])
					}
					a, b := catalogues[lang.NB].in(nb), catalogues[l].in(got[id][i])
					if found += len(a); !slices.EqualFunc(a, b, alike) {
						t.Errorf("seed %d, %s: the names are %v and %v:\n%s\n%s", seed, l, a, b, nb, got[id][i])
					}
				}
			}
		}
	}
	if found < 500 {
		t.Errorf("only %d names are found", found)
	}
}

// numbersIn are the numbers of a text in their order, but for those of halves and ages.
func numbersIn(text string) []string {
	text = strings.NewReplacer("\u00a0", "", ",", "").Replace(nameWithNumber.ReplaceAllString(text, ""))
	return digits.FindAllString(text, -1)
}

// catalogue is what categories, countries and values are called in a language.
type catalogue struct {
	of  map[string][]string // the codes that each name may be of
	any *regexp.Regexp
}

// in are what a text names, in its order: of each the codes that it may be.
func (c catalogue) in(text string) [][]string {
	var out [][]string
	for _, name := range c.any.FindAllString(strings.ToLower(text), -1) {
		out = append(out, c.of[name])
	}
	return out
}

func newCatalogue(l lang.Lang) catalogue {
	of := map[string][]string{}
	add := func(code string, names ...string) {
		for _, name := range names {
			if name = strings.ToLower(name); name != "" && code != counts.Other {
				of[name] = append(of[name], code)
			}
		}
	}
	for _, s := range codebook.Schemes() {
		for _, c := range theBook().Categories(s) {
			add(c.Code, c.Name.In(string(l)))
		}
		for _, code := range theBook().CountryRows(s) {
			country, _ := theBook().Country(code)
			add(code, country.Name.In(string(l)))
		}
	}
	lists := []codebook.Dimension{codebook.Gender, codebook.Age, codebook.Contact}
	for _, list := range counts.SplitLists() {
		if list.List() != "" {
			lists = append(lists, list.List())
		}
	}
	for _, list := range lists {
		for _, v := range theBook().Reported(list) {
			add(v.Code, v.One.In(string(l)), v.Many.In(string(l)))
		}
	}
	var names []string
	for name := range of {
		names = append(names, regexp.QuoteMeta(name))
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) }) // the longer hold the shorter
	return catalogue{of, regexp.MustCompile(strings.Join(names, "|"))}
}

// alike reports whether two names may be of the same.
func alike(a, b []string) bool {
	return slices.ContainsFunc(a, func(code string) bool { return slices.Contains(b, code) })
}
