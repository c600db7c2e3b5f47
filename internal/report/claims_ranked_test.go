package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sakstall/internal/disclosure"
)

// item is one place of a ranking as it is written: names, whether they are said to be equal, and how much.
var item = regexp.MustCompile(`^(?:, | og )?([^()]+?)(, like mange)? \((\d+ prosent|én sak|[\d\x{a0}]+ saker)( hver)?\)`)

// ranking checks a ranking of parts of a whole: rest are those that are not named, which must be smaller than the last
// one, or not larger where that is what is said.
func (t *telling) ranking(text string, whole disclosure.Where, parts []disclosure.Where, mayTie bool) string {
	total, shown := t.at(t.now(), whole)
	if !shown {
		return "of a whole that is hidden"
	}
	for text != "" {
		m := item.FindStringSubmatch(text)
		if m == nil {
			return "this is no list: " + text
		}
		text = text[len(m[0]):]
		wrong := t.place(m, whole, total)
		if wrong != "" {
			return wrong
		}
	}
	for _, p := range parts {
		most := t.couldBe(t.now(), whole, p, parts)
		if !slices.Contains(t.ranked, key(p)) && (most > t.last || most == t.last && !mayTie) {
			return fmt.Sprintf("%s could be %d, and the last one named is %d", key(p), most, t.last)
		}
	}
	return ""
}

// place checks one place of a ranking, after those before it.
func (t *telling) place(m []string, whole disclosure.Where, total int) string {
	names := quoted.FindAllString(m[1], -1)
	if names == nil {
		names = strings.Split(strings.ReplaceAll(m[1], " og ", ", "), ", ")
	}
	if tied := len(names) > 1; tied != (m[2] != "") || tied != (m[4] != "") {
		return "it is said to be equal and stands alone, or the other way about: " + m[0]
	}
	n := -1
	for _, name := range names {
		is, shown := t.at(t.now(), whole.And(t.where(name)))
		if !shown || n >= 0 && is != n {
			return fmt.Sprintf("%s is %d (shown: %v), beside %d", name, is, shown, n)
		}
		n = is
		t.ranked = append(t.ranked, key(t.where(name)))
	}
	if t.last >= 0 && n >= t.last {
		return fmt.Sprintf("%s is %d, no less than %d before it", m[1], n, t.last)
	}
	t.last = n
	if percent, is := strings.CutSuffix(m[3], " prosent"); is {
		return all(unless(fairly(number(percent), n, total), fmt.Sprintf("it is %d of %d", n, total)),
			unless(total >= 30, "per cent of few"))
	}
	return unless(n == number(strings.TrimSuffix(m[3], " saker")), fmt.Sprintf("it is %d", n))
}

func rankedClaims() []claim {
	return []claim{
		{
			"largest", form(`(Over halvparten av sakene|Flest saker) gjaldt <w>(?:, fulgt av (.+))?`),
			func(t *telling, m []string) string {
				t.ranked, t.last = nil, -1
				text := m[2]
				if m[3] != "" {
					text += ", " + m[3]
				}
				wrong := t.ranking(text, disclosure.Where{}, t.categories(), false)
				if m[1] == "Flest saker" {
					return wrong
				}
				first, _, _ := strings.Cut(m[2], " (")
				n, _ := t.at(t.now(), t.where(first))
				total, _ := t.at(t.now(), disclosure.Where{})
				return all(wrong, unless(n*2 > total, "it is no more than half"))
			},
		},
		{
			"no category is larger", form(`Deretter kommer <w>, og ingen av de andre kategoriene er større`),
			func(t *telling, m []string) string {
				return t.ranking(m[1], disclosure.Where{}, t.categories(), true)
			},
		},
		{"all are one category", form(`(Alle sakene|Saken) gjaldt («.+»)`), func(t *telling, m []string) string {
			total, _ := t.at(t.now(), disclosure.Where{})
			return all(t.is(t.now(), t.where(m[2]), total),
				unless(total > 0 && (total == 1) == (m[1] == "Saken"), "one and many are mixed up"))
		}},
		{
			"largest country", form(`Av landene med egen rad i tabellen var bakgrunn fra <w> vanligst(?:, fulgt av (.+))?`),
			func(t *telling, m []string) string {
				t.ranked, t.last = nil, -1
				text := strings.TrimSuffix(m[1], ",")
				if strings.Contains(text, ", like mange (") == (text == m[1]) {
					return "what stands in between has no comma behind it, or the other way about"
				}
				if m[2] != "" {
					text += ", " + m[2]
				}
				rows := t.countries()
				return t.rows(text, rows[:len(rows)-1], rows)
			},
		},
		{
			"largest since",
			form(`(?:(.+) har vært størst i tabellen|De (to|tre|fire|fem) største landene i tabellen har vært de samme) ` +
				`hvert år siden <y>`),
			func(t *telling, m []string) string { return t.largestSince(m) },
		},
		{
			"for both genders", form(`«(.+?)» er den vanligste kategorien både for jenter/kvinner og for gutter/menn(?:, og «(.+)» er den nest vanligste)?`),
			func(t *telling, m []string) string { return t.bothGenders(m[1], m[2]) },
		},
		{
			"contact", form(`Oftest var det <w> som tok kontakt \((.+?)\)(?:, deretter <w> \((.+)\))?`),
			func(t *telling, m []string) string {
				t.ranked, t.last = nil, -1
				text := tied(m[1], m[2])
				if m[3] != "" {
					text += ", " + tied(m[3], m[4])
				}
				return t.ranking(text, t.within(), contacts(), false)
			},
		},
		{"one contact", form(`(Det var|I alle sakene var det) <w> som tok kontakt`), func(t *telling, m []string) string {
			total, _ := t.at(t.now(), t.within())
			return all(t.is(t.now(), t.within().And(t.where(m[2])), total),
				unless((total == 1) == (m[1] == "Det var"), "there are more, or not so many"))
		}},
	}
}

// tied writes a place of the contacts as other rankings do.
func tied(names, amount string) string {
	if strings.Contains(names, " og ") {
		names += ", like mange"
	}
	return names + " (" + amount + ")"
}

// rows checks a ranking of some of the parts of a whole.
func (t *telling) rows(text string, ranked, parts []disclosure.Where) string {
	if wrong := t.ranking(text, disclosure.Where{}, nil, false); wrong != "" {
		return wrong
	}
	for _, p := range ranked {
		if most := t.couldBe(t.now(), disclosure.Where{}, p, parts); !slices.Contains(t.ranked, key(p)) && most >= t.last {
			return fmt.Sprintf("%s could be %d, and the last one named is %d", key(p), most, t.last)
		}
	}
	return ""
}

// largestSince checks that the countries that are largest now were so every year, each larger than all other rows.
func (t *telling) largestSince(m []string) string {
	parts := t.countries()
	rows := parts[:len(parts)-1]
	howMany := max(1, slices.Index([]string{"", "en", "to", "tre", "fire", "fem"}, m[2]))
	var top []disclosure.Where
	for range howMany {
		best, most := disclosure.Where{}, -1
		for _, r := range rows {
			if n, shown := t.at(t.now(), r); shown && n > most && !slices.Contains(top, r) {
				best, most = r, n
			}
		}
		top = append(top, best)
	}
	if howMany == 1 && t.where(m[1]) != top[0] {
		return "another is the largest"
	}
	if number(m[3]) > year-2 {
		return "two years are no tradition"
	}
	for y := number(m[3]); y <= year; y++ {
		at := fmt.Sprint(y)
		for _, in := range top {
			n, shown := t.at(at, in)
			for _, r := range rows {
				if !slices.Contains(top, r) && (!shown || t.couldBe(at, disclosure.Where{}, r, parts) >= n) {
					return fmt.Sprintf("in %d, %s could be as large as %d", y, key(r), n)
				}
			}
		}
	}
	return ""
}

func (t *telling) bothGenders(first, second string) string {
	for _, gender := range []string{"female", "male"} {
		whole, named := disclosure.Where{Gender: gender}, []disclosure.Where{t.category(first)}
		if second != "" {
			named = append(named, t.category(second))
		}
		if _, shown := t.at(t.now(), whole); !shown {
			return "the whole is hidden"
		}
		for i, of := range named {
			n, shown := t.at(t.now(), whole.And(of))
			for _, p := range t.categories() {
				if !slices.Contains(named[:i+1], p) && (!shown || t.couldBe(t.now(), whole, p, t.categories()) >= n) {
					return fmt.Sprintf("%s could be as many as %d of %s", key(p), n, gender)
				}
			}
		}
	}
	return ""
}
