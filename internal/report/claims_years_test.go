package report_test

import (
	"fmt"
	"strconv"
	"strings"

	"sakstall/internal/disclosure"
)

// subject is what a sentence over years is about.
func (t *telling) subject(words string) disclosure.Where {
	if name, is := strings.CutPrefix(words, "Tallet for "); is {
		return t.where(name)
	}
	if words == "Tallet" {
		return t.within()
	}
	return disclosure.Where{}
}

// years are the counts of the years, from the first to the last: nil where one is not shown, or was before the scheme
// had its first case.
func (t *telling) years(of disclosure.Where, from, to int) []int {
	started := false
	for y := year - 4; y <= from; y++ {
		n, shown := t.at(strconv.Itoa(y), disclosure.Where{})
		started = started || n > 0 || !shown && t.exists(strconv.Itoa(y), disclosure.Where{})
	}
	var out []int
	for y := from; y <= to; y++ {
		n, shown := t.at(strconv.Itoa(y), of)
		if !shown || !started {
			return nil
		}
		out = append(out, n)
	}
	return out
}

// went reports whether every count is larger than the one before, or smaller.
func went(up bool, counts []int) bool {
	for i := 1; i < len(counts); i++ {
		if counts[i] == counts[i-1] || (counts[i] > counts[i-1]) != up {
			return false
		}
	}
	return len(counts) > 1
}

func yearsClaims() []claim {
	return []claim{
		{"every year", form(`<s> har (økt|gått ned) hvert år siden <y>`), func(t *telling, m []string) string {
			counts := t.years(t.subject(m[1]), number(m[3]), year)
			return unless(len(counts) > 3 && went(m[2] == "økt", counts), fmt.Sprint(counts))
		}},
		{"until then", form(`Før det hadde antallet (økt|gått ned) hvert år siden <y>`), func(t *telling, m []string) string {
			counts := t.years(t.within(), number(m[2]), year)
			last := len(counts) - 1
			return unless(last > 2 && went(m[1] == "økt", counts[:last]) && went(m[1] != "økt", counts[last-1:]),
				fmt.Sprint(counts))
		}},
		{
			"turned", form(`<s> (økte|gikk ned) hvert år fra <y> til <y>(?: og (økte|gikk ned) i (.+)|, med en liten (økning|nedgang) i (.+))`),
			func(t *telling, m []string) string {
				up, listed := m[2] == "økte", m[6]+m[8]
				first := t.years(t.subject(m[1]), number(m[3]), number(m[4]))
				then := t.years(t.subject(m[1]), number(m[4]), year)
				var years []string
				for y := number(m[4]) + 1; y <= year; y++ {
					years = append(years, strconv.Itoa(y))
				}
				small := true
				for i := 1; i < len(then); i++ {
					small = small && near(then[i-1], then[i])
				}
				return all(unless(len(first) > 2 && went(up, first) && went(!up, then), fmt.Sprint(first, then)),
					unless(strings.ReplaceAll(listed, " og ", ", ") == strings.Join(years, ", "), "in other years"),
					unless(up == (m[5] == "gikk ned" || m[7] == "nedgang"), "it turned the other way"),
					unless(small == (m[8] != ""), "it is little, or is not"))
			},
		},
		{"stable", form(`<s> har holdt seg stabilt siden <y>, mellom <n> og <n> i året`), func(t *telling, m []string) string {
			counts, low, high := t.years(t.subject(m[1]), number(m[2]), year), number(m[3]), number(m[4])
			for _, n := range counts {
				if n < low || n > high {
					return fmt.Sprint(counts)
				}
			}
			return unless(len(counts) > 3 && near(low, high) && low >= 30, fmt.Sprint(counts))
		}},
		{"more than all", form(`<s> er (høyere|lavere) enn i noe av årene <y>–<y>`), func(t *telling, m []string) string {
			return t.beside(m[1], m[2] == "høyere", number(m[3]), number(m[4]))
		}},
		{"more than both", form(`<s> er (høyere|lavere) enn både i <y> og i <y>`), func(t *telling, m []string) string {
			return t.beside(m[1], m[2] == "høyere", number(m[3]), number(m[4]))
		}},
		{"near an earlier year", form(`<s> er om lag på nivå med <y> \(<n>\)`), func(t *telling, m []string) string {
			counts, n := t.years(t.subject(m[1]), number(m[2]), year), number(m[3])
			return unless(len(counts) > 2 && counts[0] == n && n > 0 && near(n, counts[len(counts)-1]), fmt.Sprint(counts))
		}},
		{"as in an earlier year", form(`<s> er det samme som i <y>`), func(t *telling, m []string) string {
			counts := t.years(t.subject(m[1]), number(m[2]), year)
			return unless(len(counts) > 2 && counts[0] == counts[len(counts)-1], fmt.Sprint(counts))
		}},
		{"still lower or higher", form(`<s> er likevel (lavere|høyere) enn i <y> \(<n>\)`), func(t *telling, m []string) string {
			counts, n := t.years(t.subject(m[1]), number(m[3]), year), number(m[4])
			last := len(counts) - 1
			return unless(last > 1 && (counts[last-1] > 0 || t.subject(m[1]) == disclosure.Where{}) && counts[0] == n && n > 0 && n != counts[last] && (counts[last] > n) == (m[2] == "høyere") &&
				(counts[last] > counts[last-1]) == (m[2] == "lavere"), fmt.Sprint(counts))
		}},
	}
}

func (t *telling) beside(words string, higher bool, from, to int) string {
	counts := t.years(t.subject(words), from, year)
	if len(counts) < 3 || to != year-1 {
		return fmt.Sprint("these are not the last years: ", counts)
	}
	for _, n := range counts[:len(counts)-1] {
		if now := counts[len(counts)-1]; n == now || (now > n) != higher {
			return fmt.Sprint(counts)
		}
	}
	return ""
}
