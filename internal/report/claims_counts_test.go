package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

var claims = sync.OnceValue(func() []claim {
	return slices.Concat(levelClaims(), rankedClaims(), dividedClaims(), shareClaims(), yearsClaims(), otherClaims(),
		gapClaims(), contentClaims(), splitClaims())
})

func levelClaims() []claim {
	return []claim{
		{
			"level", form(`(Mangfoldsrådgiverne|Spesialutsendingene) registrerte (ingen|<n>) nye? sak(?:er)? i <t>`),
			func(t *telling, m []string) string {
				n := 0
				if m[2] != "ingen" {
					n = number(m[2])
				}
				return all(t.is(m[4], disclosure.Where{}, n), unless(m[4] == t.now(), "it is of another time"))
			},
		},
		{
			"more or fewer", form(`Det er (?:(én sak mer|én sak mindre)|([\d\x{a0}]+) (flere|færre)) enn i <t>(, altså om lag på samme nivå)?`),
			func(t *telling, m []string) string {
				n := 1
				if m[2] != "" {
					n = number(m[2])
				}
				if m[1] == "én sak mindre" || m[3] == "færre" {
					n = -n
				}
				now, _ := t.at(t.now(), disclosure.Where{})
				return all(t.is(m[4], disclosure.Where{}, now-n), unless(m[4] == t.then(), "it is another time"),
					unless(now-n > 0 || t.years(disclosure.Where{}, year-1, year) != nil, "it is compared with nothing"),
					unless((m[5] != "") == (now >= 30 && near(now, now-n)), "it is near, or is not"))
			},
		},
		{"as many", form(`Det er like mange som i <t>`), func(t *telling, m []string) string {
			if strings.HasSuffix(t.part, "-activities") {
				return t.held(m[1], func(now, before int) bool { return now == before })
			}
			now, _ := t.at(t.now(), disclosure.Where{})
			return all(t.is(m[1], disclosure.Where{}, now), unless(now > 0, "it is none"),
				unless(m[1] == t.then(), "it is another time"))
		}},
		{
			"hidden", form(`(?:Tallene|Tallet) for («.+») er skjult for at ingen skal kunne kjennes igjen`),
			func(t *telling, m []string) string {
				return t.exactly(m[1], func(_ int, shown bool) bool { return !shown })
			},
		},
		{"none", form(`Ingen av sakene gjaldt («.+»)`), func(t *telling, m []string) string {
			return t.exactly(m[1], func(n int, shown bool) bool { return shown && n == 0 })
		}},
		{
			"fell into the hidden", form(`Antallet saker om «(.+)» gikk ned fra <n> i <t> til et skjult tall i <t>`),
			func(t *telling, m []string) string {
				of, before := t.category(m[1]), number(m[2])
				most := t.couldBe(m[4], disclosure.Where{}, of, t.categories())
				_, shown := t.at(m[4], of)
				_, whole := t.at(m[4], disclosure.Where{})
				return all(t.is(m[3], of, before), unless(!shown && whole, "it is shown, or the whole is hidden"),
					unless(most < before, fmt.Sprintf("it could be %d", most)),
					unless(m[3] == t.then() && m[4] == t.now(), "it is another time"))
			},
		},
		{
			"a category up or down", form(`Antallet saker om «(.+)» (økte|gikk ned) med <n>, fra <n> i <t> til <n> i <t>`),
			func(t *telling, m []string) string {
				of, by, before, now := t.category(m[1]), number(m[3]), number(m[4]), number(m[6])
				if m[2] == "gikk ned" {
					by = -by
				}
				return all(t.is(m[5], of, before), t.is(m[7], of, now), unless(now-before == by && by != 0, "by another"),
					unless(m[5] == t.then() && m[7] == t.now() && before > 0, "of another time, or none"))
			},
		},
		{
			"a category", form(`«(.+)» var hovedkategori i <n> i <t>(?:, like mange som i <t>)?`),
			func(t *telling, m []string) string {
				wrong := all(t.is(m[3], t.category(m[1]), number(m[2])), unless(m[3] == t.now(), "it is another time"))
				if m[4] == "" {
					return wrong
				}
				return all(wrong, t.is(m[4], t.category(m[1]), number(m[2])), unless(m[4] == t.then(), "another time"))
			},
		},
	}
}

var quoted = regexp.MustCompile(`«([^»]+)»`)

// exactly checks that the names are those of the categories that have a cell as is says, in the codebook's order.
func (t *telling) exactly(names string, is func(n int, shown bool) bool) string {
	var got, want []string
	for _, m := range quoted.FindAllStringSubmatch(names, -1) {
		got = append(got, t.category(m[1]).Category)
	}
	for _, c := range t.categories() {
		if n, shown := t.at(t.now(), c); t.exists(t.now(), c) && is(n, shown) {
			want = append(want, c.Category)
		}
	}
	return unless(slices.Equal(got, want), fmt.Sprint("it is so of ", want))
}

// held checks what is said of the activities beside those of the year before.
func (t *telling) held(then string, right func(now, before int) bool) string {
	now, _ := t.Number(t.scheme, year, t.edition.Half, report.Activities)
	before, known := t.Number(t.scheme, year-1, t.edition.Half, report.Activities)
	return all(unless(known && before > 0, "nobody has counted any"), unless(then == t.then(), "it is another time"),
		unless(right(now, before), fmt.Sprintf("it is %d after %d", now, before)))
}

func otherClaims() []claim {
	held := func(words string, right func(now, before, n int) bool) claim {
		return claim{words, form("Det er " + words + " i <t>, da det var <n>"), func(t *telling, m []string) string {
			n := 1
			if len(m) == 4 {
				n = number(m[1])
			}
			at := m[len(m)-2]
			return t.held(at, func(now, before int) bool {
				return right(now, before, n) && before == number(m[len(m)-1])
			})
		}}
	}
	return []claim{
		{"countries", form(`Personene hadde bakgrunn fra (ett|[\d\x{a0}]+)(?: ulike)? land`), func(t *telling, m []string) string {
			n, _ := t.Number(t.scheme, year, t.edition.Half, disclosure.NumberOfCountries)
			return unless(n == number(m[1]), fmt.Sprintf("it is %d", n))
		}},
		{
			"countries moved", form(`Fra <t> til <t> (økte antallet saker|gikk antallet saker ned) for (.+)`),
			func(t *telling, m []string) string {
				return all(unless(m[1] == t.then() && m[2] == t.now(), "other times"),
					t.fromTo(m[4], m[3] == "økte antallet saker"))
			},
		},
		{"others fell", form(`Det gikk ned for (.+)`), func(t *telling, m []string) string { return t.fromTo(m[1], false) }},
		{
			"halves", form(`<n> av sakene ble registrert med første kontakt i 1\. halvår og <n> i 2\. halvår`),
			func(t *telling, m []string) string {
				return all(t.is("1. halvår "+t.now(), disclosure.Where{}, number(m[1])),
					t.is("2. halvår "+t.now(), disclosure.Where{}, number(m[2])))
			},
		},
		{
			"moved in a half", form(`(Økningen|Nedgangen) kom i ([12])\. halvår: fra <n> i <t> til <n> i <t>`),
			func(t *telling, m []string) string {
				before, now := number(m[3]), number(m[5])
				all1, _ := t.at(t.then(), disclosure.Where{})
				all2, _ := t.at(t.now(), disclosure.Where{})
				moved, other := now-before, all2-all1-(now-before)
				if m[1] == "Nedgangen" {
					moved, other = -moved, -other
				}
				return all(t.is(m[4], disclosure.Where{}, before), t.is(m[6], disclosure.Where{}, now),
					unless(m[4] == m[2]+". halvår "+t.then() && m[6] == m[2]+". halvår "+t.now(), "other times"),
					unless(moved > 0 && other <= 0 && all1 > 0, "it did not, or not there alone"))
			},
		},
		{
			"activities", form(`(?:Mangfoldsrådgiverne|Spesialutsendingene) gjennomførte (ingen|ett|[\d\x{a0}]+) kompetansehevingsoppdrag i <t>`),
			func(t *telling, m []string) string {
				n := 0
				if m[1] != "ingen" {
					n = number(m[1])
				}
				return t.held2(m[2], n)
			},
		},
		held("ett mer enn", func(now, before, _ int) bool { return now == before+1 }),
		held("ett mindre enn", func(now, before, _ int) bool { return now == before-1 }),
		held(`([\d\x{a0}]+) flere enn`, func(now, before, n int) bool { return now == before+n }),
		held(`([\d\x{a0}]+) færre enn`, func(now, before, n int) bool { return now == before-n }),
		held("dobbelt så mange som", func(now, before, _ int) bool { return now == 2*before }),
		held("om lag dobbelt så mange som", func(now, before, _ int) bool {
			return 20*now >= 39*before && 20*now <= 41*before && now != 2*before
		}),
	}
}

func (t *telling) held2(time string, n int) string {
	now, _ := t.Number(t.scheme, year, t.edition.Half, report.Activities)
	before, _ := t.Number(t.scheme, year-1, t.edition.Half, report.Activities)
	return all(unless(now == n && time == t.now(), fmt.Sprintf("it is %d", now)),
		unless(n > 0 || before > 0, "nobody has counted any"))
}

var moved = regexp.MustCompile(`^(?:, | og )?([^()]+) \(fra ([\d\x{a0}]+) til ([\d\x{a0}]+)\)`)

// fromTo checks a list of countries with the counts of the year before and now.
func (t *telling) fromTo(text string, up bool) string {
	for text != "" {
		m := moved.FindStringSubmatch(text)
		if m == nil {
			return "this is no list: " + text
		}
		text = text[len(m[0]):]
		before, now := number(m[2]), number(m[3])
		if wrong := all(t.is(t.then(), t.where(m[1]), before), t.is(t.now(), t.where(m[1]), now),
			unless(before > 0 && before != now && (now > before) == up, "it went the other way")); wrong != "" {
			return wrong
		}
	}
	return ""
}
