package halfyear

import (
	"slices"
	"strings"

	"sakstall/internal/cases"
)

// chanceOfDouble is how likely it may be at most that persons who have nothing to do with each other give the same
// cases, for these to be taken for one person's.
const chanceOfDouble = 0.3

// doubles finds cases of one month that are alike in everything, unless they are of one family, whose members are often
// alike, or so common with the unit that two a month are to be expected.
func (x *examiner) doubles() []Finding {
	var out []Finding
	for _, alike := range x.alike() {
		if families(alike) > 1 && x.byChance(alike[0]) <= chanceOfDouble {
			out = append(out, x.of(PossibleDouble, alike, func(c cases.Case) string {
				return c.Month.String() + "|" + strings.Join(says(c), "|") + "|" + c.Complex
			}))
		}
	}
	return out
}

// alike are the half's cases that have their like in the same month, by their likeness.
func (x *examiner) alike() [][]cases.Case {
	groups, order := map[string][]cases.Case{}, []string{}
	for _, c := range x.now {
		key := c.Month.String() + "|" + strings.Join(says(c), "|")
		if groups[key] == nil {
			order = append(order, key)
		}
		groups[key] = append(groups[key], c)
	}
	var out [][]cases.Case
	for _, key := range order {
		if len(groups[key]) > 1 {
			out = append(out, groups[key])
		}
	}
	return out
}

// families is how many families the cases are of; one without a family is a family of its own.
func families(of []cases.Case) int {
	n, seen := 0, map[string]bool{"": false}
	for _, c := range of {
		if !seen[c.Complex] {
			n++
			seen[c.Complex] = c.Complex != ""
		}
	}
	return n
}

// byChance is how many pairs of cases like this one, or of any other kind as rare, chance alone gives the unit in the
// half, at most. It goes by how often the unit has each of the values, as if they had nothing to do with each other.
func (x *examiner) byChance(c cases.Case) float64 {
	values := says(c)
	same := make([]int, len(values))
	for _, other := range x.all {
		for i, value := range says(other) {
			if value == values[i] {
				same[i]++
			}
		}
	}
	share := 1.0
	// half a case more than was seen of each value, for what a small unit has not met yet
	for i, f := range cases.AboutPerson() {
		share *= (float64(same[i]) + 0.5) / (float64(len(x.all)) + 0.5*float64(x.variety(f)))
	}
	pairs, months := 0, map[string]int{}
	for _, other := range x.now {
		pairs += months[other.Month.String()]
		months[other.Month.String()]++
	}
	return share * float64(pairs)
}

// variety is how many values the field may have, countries without a row of their own as one. A list counts as if it
// held one of its values or none.
func (x *examiner) variety(f cases.Field) int {
	switch f {
	case cases.Category, cases.Elements:
		return len(x.Book.Categories(x.Scheme))
	case cases.Country:
		return len(x.Book.CountryRows(x.Scheme)) + 1
	default:
		return len(x.Book.Values(f.Dimension(), x.Scheme, x.Half.Year())) + 1
	}
}

// says is the case in the order of cases.AboutPerson, whatever the order of its lists.
func says(c cases.Case) []string {
	d := c.Draft()
	var out []string
	for _, f := range cases.AboutPerson() {
		values := slices.Sorted(slices.Values(d.Get(f)))
		out = append(out, strings.Join(values, ","))
	}
	return out
}
