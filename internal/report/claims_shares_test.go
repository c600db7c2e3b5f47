package report_test

import (
	"fmt"
	"regexp"
	"strings"

	"sakstall/internal/disclosure"
)

var (
	unknownLast = regexp.MustCompile(`^(.+), og i (én sak|[\d\x{a0}]+ saker|[\d\x{a0}]+ prosent) var (kjønnet|alderen) ukjent$`)
	divided     = regexp.MustCompile(`^(?:, | og )?(én sak|[\d\x{a0}]+ saker|[\d\x{a0}]+ prosent|én|[\d\x{a0}]+) ` +
		`(jenter/kvinner|gutter/menn|en jente/kvinne|en gutt/mann|personer (?:under 18 år|som var 18 år eller eldre)|` +
		`en person (?:under 18 år|som var 18 år eller eldre))(?: \(([\d\x{a0}]+) prosent\))?`)
)

// amount checks that the value has what is said of the whole: a count, or per cent of enough cases.
func (t *telling) amount(said string, whole, of disclosure.Where) string {
	total, shown := t.at(t.now(), whole)
	n, is := t.at(t.now(), whole.And(of))
	percent, inPercent := strings.CutSuffix(said, " prosent")
	switch {
	case !is:
		return key(of) + " is hidden"
	case inPercent:
		return unless(shown && total >= 30 && fairly(number(percent), n, total), fmt.Sprintf("%d of %d", n, total))
	default:
		return unless(number(strings.TrimSuffix(said, " saker")) == n, fmt.Sprintf("it is %d", n))
	}
}

// division checks a list of values with what each has of the whole.
func (t *telling) division(text string, whole disclosure.Where) string {
	if m := unknownLast.FindStringSubmatch(text); m != nil {
		of := disclosure.Where{Gender: "unknown"}
		if m[3] == "alderen" {
			of = disclosure.Where{Age: "unknown"}
		}
		if wrong := t.amount(m[2], whole, of); wrong != "" {
			return wrong
		}
		text = m[1]
	}
	for text != "" {
		m := divided.FindStringSubmatch(text)
		if m == nil {
			return "this is no list: " + text
		}
		text = text[len(m[0]):]
		one := strings.HasPrefix(m[2], "en ")
		if wrong := all(t.amount(m[1], whole, value(m[2])), unless(one == strings.HasPrefix(m[1], "én"),
			"one and many are mixed up")); wrong != "" {
			return wrong
		}
		if m[3] != "" {
			if wrong := t.amount(m[3]+" prosent", whole, value(m[2])); wrong != "" {
				return wrong
			}
		}
	}
	return ""
}

func dividedClaims() []claim {
	return []claim{
		{"unknown", form(`I (én sak|[\d\x{a0}]+ saker) var (kjønnet|alderen) ukjent`), func(t *telling, m []string) string {
			if m[2] == "alderen" {
				return t.amount(m[1], disclosure.Where{}, disclosure.Where{Age: "unknown"})
			}
			return t.amount(m[1], disclosure.Where{}, disclosure.Where{Gender: "unknown"})
		}},
		{"of these", form(`Av (?:disse sakene|sakene) gjaldt (.+)`), func(t *telling, m []string) string {
			return t.division(m[1], t.within())
		}},
		{"one case first", form(`Én sak gjaldt (.+)`), func(t *telling, m []string) string {
			return t.division("én "+m[1], t.within())
		}},
		{"by value", form(`I <t> gjaldt (.+)`), func(t *telling, m []string) string {
			return all(unless(m[1] == t.now(), "another time"), t.division(m[2], disclosure.Where{}))
		}},
		{"all of one value", form(`(Alle sakene|Saken) gjaldt ([^«]+)`), func(t *telling, m []string) string {
			total, shown := t.at(t.now(), t.within())
			return all(unless(shown && (total == 1) == (m[1] == "Saken") && total > 0, "one and many are mixed up"),
				t.is(t.now(), t.within().And(value(m[2])), total))
		}},
		{"even", form(`Sakene fordelte seg jevnt mellom <w> og (.+)`), func(t *telling, m []string) string {
			return t.pair(m[1], m[2], func(a, b, total int) bool {
				return max(a-b, b-a) <= max(1, total*2/100) && near(a+b, total) && total >= 30
			})
		}},
		{
			"equally many", form(`Det var like mange saker om <w> som om (.+), ([\d\x{a0}]+) av hver`),
			func(t *telling, m []string) string {
				return t.pair(m[1], m[2], func(a, b, _ int) bool { return a == b && a == number(m[3]) })
			},
		},
		{
			"about as many", form(`Det var omtrent like mange saker om <w> \(([\d\x{a0}]+)\) som om <w> \(([\d\x{a0}]+)\)`),
			func(t *telling, m []string) string {
				return t.pair(m[1], m[3], func(a, b, total int) bool {
					return a == number(m[2]) && b == number(m[4]) && a != b && max(a-b, b-a) <= max(1, total*2/100)
				})
			},
		},
		{"about half", form(`Om lag halvparten gjaldt (.+)`), func(t *telling, m []string) string {
			return t.pair(m[1], m[1], func(a, _, total int) bool {
				p := perCent(a, total)
				return p >= 45 && p <= 55 && total >= 30
			})
		}},
	}
}

// pair checks two values of the whole, both shown.
func (t *telling) pair(one, other string, right func(a, b, total int) bool) string {
	total, whole := t.at(t.now(), t.within())
	a, first := t.at(t.now(), t.within().And(value(one)))
	b, second := t.at(t.now(), t.within().And(value(other)))
	return unless(whole && first && second && right(a, b, total), fmt.Sprintf("%d and %d of %d", a, b, total))
}

// share is a value's per cent of all cases at the time, -1 where it can't be said or is of few cases.
func (t *telling) share(time, name string) int {
	n, shown := t.at(time, value(name))
	total, whole := t.at(time, disclosure.Where{})
	if !shown || !whole || total < 30 {
		return -1
	}
	return perCent(n, total)
}

func (t *telling) moved(name, then, now string, was, is int, right bool) string {
	return all(unless(t.share(then, name) == was && t.share(now, name) == is, "the shares are others"),
		unless(then == t.then() && now == t.now() && was >= 0, "other times"), unless(right, "it went another way"))
}

// each checks the shares of every year since then.
func (t *telling) each(since, name string, right func(before, is int) bool) string {
	for y := number(since); y <= year; y++ {
		before, is := t.share(fmt.Sprint(max(y-1, number(since))), name), t.share(fmt.Sprint(y), name)
		if before < 0 || is < 0 || !right(before, is) {
			return fmt.Sprintf("it is not so in %d: %d after %d", y, is, before)
		}
	}
	return unless(year-number(since) >= 2, "these are too few years")
}

func shareClaims() []claim {
	up := func(before, is int) bool { return is >= before }
	down := func(before, is int) bool { return is <= before }
	since := func(t *telling, name, since string, was, is int, way func(before, is int) bool) string {
		return all(t.each(since, name, way), unless(t.share(since, name) == was && t.share(t.now(), name) == is, "other shares"),
			unless(max(was-is, is-was) >= 3 && way(was, is), "it moved too little, or the other way"))
	}
	return []claim{
		{
			"share moved",
			form(`Andelen saker som gjaldt <w>, (økte|gikk ned) fra ([\d\x{a0}]+) prosent i <t> til ([\d\x{a0}]+) prosent i <t>`),
			func(t *telling, m []string) string {
				is, was := number(m[5]), number(m[3])
				right := m[2] == "økte" && is > was+1 || m[2] == "gikk ned" && is < was-1
				return t.moved(m[1], m[4], m[6], was, is, right)
			},
		},
		{
			"share near",
			form(`Andelen saker som gjaldt <w>, var omtrent like stor som i <t>: ([\d\x{a0}]+) prosent da, ` +
				`mot ([\d\x{a0}]+) prosent i <t>`),
			func(t *telling, m []string) string {
				is, was := number(m[4]), number(m[3])
				return t.moved(m[1], m[2], m[5], was, is, is == was+1 || is == was-1)
			},
		},
		{
			"share same", form(`Andelen saker som gjaldt <w>, var like stor som i <t>: ([\d\x{a0}]+) prosent`),
			func(t *telling, m []string) string {
				return t.moved(m[1], m[2], t.now(), number(m[3]), number(m[3]), true)
			},
		},
		{
			"count moved", form(`Antallet saker som gjaldt <w>, (økte|gikk ned) fra ([\d\x{a0}]+) i <t> til ([\d\x{a0}]+) i <t>`),
			func(t *telling, m []string) string {
				is, was := number(m[5]), number(m[3])
				return all(t.is(m[4], value(m[1]), was), t.is(m[6], value(m[1]), is), unless(m[4] == t.then() &&
					m[6] == t.now() && was > 0 && is != was && (is > was) == (m[2] == "økte"), "it went another way"))
			},
		},
		{"count same", form(`Antallet saker som gjaldt <w>, var det samme som i <t>: ([\d\x{a0}]+)`), func(t *telling, m []string) string {
			return all(t.is(m[2], value(m[1]), number(m[3])), t.is(t.now(), value(m[1]), number(m[3])),
				unless(m[2] == t.then() && number(m[3]) > 0, "another time, or none"))
		}},
		{
			"share since",
			form(`Andelen saker som gjaldt <w>, har (økt|gått ned) siden <y>: fra ([\d\x{a0}]+) prosent da til ` +
				`([\d\x{a0}]+) prosent i <t>`),
			func(t *telling, m []string) string {
				way := up
				if m[2] == "gått ned" {
					way = down
				}
				return all(since(t, m[1], m[3], number(m[4]), number(m[5]), way), unless(m[6] == t.now(), "another time"))
			},
		},
		{
			"shares swapped", form(`Siden <y> har andelen saker som gjaldt <w>, økt fra ([\d\x{a0}]+) til ([\d\x{a0}]+) prosent, ` +
				`og andelen som gjaldt <w>, har gått ned fra ([\d\x{a0}]+) til ([\d\x{a0}]+) prosent`),
			func(t *telling, m []string) string {
				return all(since(t, m[2], m[1], number(m[3]), number(m[4]), up),
					since(t, m[5], m[1], number(m[6]), number(m[7]), down))
			},
		},
		{
			"steady share", form(`Andelen saker som gjaldt <w>, har vært stabil siden <y>: mellom ([\d\x{a0}]+) og ([\d\x{a0}]+) prosent`),
			func(t *telling, m []string) string {
				low, high := number(m[3]), number(m[4])
				return all(t.each(m[2], m[1], func(_, is int) bool { return is >= low && is <= high }),
					unless(high-low <= 2 && low < high, "it is not steady"))
			},
		},
		{
			"the same share", form(`Andelen saker som gjaldt <w>, har vært den samme hvert år siden <y>: ([\d\x{a0}]+) prosent`),
			func(t *telling, m []string) string {
				return t.each(m[2], m[1], func(_, is int) bool { return is == number(m[3]) })
			},
		},
		{"most since", form(`Hvert år siden <y> har de fleste sakene handlet om (.+)`), func(t *telling, m []string) string {
			for y := number(m[1]); y <= year; y++ {
				n, shown := t.at(fmt.Sprint(y), value(m[2]))
				total, whole := t.at(fmt.Sprint(y), disclosure.Where{})
				if !shown || !whole || n*2 <= total || total < 30 {
					return fmt.Sprintf("in %d it is %d of %d", y, n, total)
				}
			}
			return unless(year-number(m[1]) >= 2, "too few years")
		}},
	}
}
