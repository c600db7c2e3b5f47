package demo

import (
	"strings"

	"sakstall/internal/codebook"
)

// The phenomena whose persons are of one gender or age by the words' own meaning.
const (
	mutilation    = "female_genital_mutilation" // of girls
	childMarriage = "child_marriage"            // of minors
)

// firm are the cells of categories by gender, by age and by contact that are given.
type firm struct{ genders, ages, contacts map[pair]int }

// firm has, in every year, what follows from the words and, in the report's own year, what it says of a category.
func (r report) firm(book *codebook.Codebook, s codebook.Scheme, year int, categories []count[string]) firm {
	f := firm{genders: map[pair]int{}, ages: map[pair]int{}, contacts: map[pair]int{}}
	for _, category := range categories {
		c, _ := book.Category(category.of)
		switch c.Phenomenon {
		case mutilation:
			f.genders[pair{c.Code, "female"}] = category.n
		case childMarriage:
			f.ages[pair{c.Code, minor}] = category.n
		}
		if year == r.facts.Year {
			f.add(category, r.facts.of(s).ByCategory[c.Name.NB])
		}
	}
	return f
}

func (f firm) add(category count[string], said categoryFacts) {
	for value, percent := range said.GenderPercent {
		f.genders[pair{category.of, value}] = part(category.n, percent)
	}
	for value, percent := range said.AgePercent {
		f.ages[pair{category.of, code(value)}] = part(category.n, percent)
	}
	for value, n := range said.Contact {
		f.contacts[pair{category.of, code(value)}] = n
	}
	if said.Under18Note == "about half" || said.AgeNote == "even" {
		f.ages[pair{category.of, minor}] = category.n / 2
	}
	if said.AgeNote == "even" {
		f.ages[pair{category.of, adult}] = category.n - category.n/2
	}
}

// part is the count nearest to so many per cent of whole.
func part(whole, percent int) int { return (whole*percent + 50) / 100 }

// code is the code of a value that the facts name in words.
func code(words string) string { return strings.ReplaceAll(words, " ", "_") }
