package public_test

import (
	"regexp"
	"strconv"
	"strings"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
)

// sayable is what the texts of an edition may say in numbers.
type sayable struct {
	counts, percents, changes map[int]bool
	years, names              map[string]bool
	captions                  int // tables and figures have numbers up to this
}

// sayableOf is what follows from the visible cells of an edition and of those that it replaces: the counts, what one
// is of another that it is part of, in per cent, and how one differs from the same one of another year or edition.
func sayableOf(all []*edition.Edition, of edition.Name, captions int) sayable {
	s := sayable{map[int]bool{}, map[int]bool{}, map[int]bool{}, map[string]bool{}, map[string]bool{}, captions}
	same := map[disclosure.Where][]disclosure.Cell{}
	figures := map[disclosure.Number][]int{}
	for year := of.Year - counts.SeriesYears + 1; year <= of.Year; year++ {
		s.years[strconv.Itoa(year)] = true // one without figures has its place in the series
	}
	for _, e := range all {
		s.names[e.Name.String()] = true
		if e.Name.Scope != of.Scope || e.Name.Number > of.Number {
			continue
		}
		s.addShares(e.Release)
		for _, c := range e.Release.Cells() {
			s.years[strconv.Itoa(c.Where().Year)] = true
			if n, shown := c.Value(); shown {
				s.counts[n] = true
			}
			timeless := c.Where()
			timeless.Year = 0
			same[timeless] = append(same[timeless], c)
		}
		for _, n := range e.Release.Numbers() {
			s.counts[n.N], s.years[strconv.Itoa(n.Year)] = true, true
			kind := disclosure.Number{Scheme: n.Scheme, Half: n.Half, What: n.What}
			figures[kind] = append(figures[kind], n.N)
		}
	}
	for _, cells := range same {
		for _, now := range cells {
			for _, before := range cells {
				if diff, ok := disclosure.Change(now, before); ok {
					s.changes[max(diff, -diff)] = true
				}
			}
		}
	}
	for _, numbers := range figures {
		for _, now := range numbers {
			for _, before := range numbers {
				s.changes[max(now-before, before-now)] = true
			}
		}
	}
	return s
}

func (s sayable) addShares(r *disclosure.Release) {
	for _, whole := range r.Cells() {
		for _, part := range r.Cells() {
			if part.Where().And(whole.Where()) != part.Where() { // whole asks for something that part does not have
				continue
			}
			if percent, ok := disclosure.Share(part, whole); ok {
				s.percents[percent] = true
			}
		}
	}
}

// fixed are the forms whose numbers count nothing, each as a whole: what the groups of the codebook are called, what
// a per cent and a star are, halves, days, and the labels of a downloaded file's parts.
var fixed = regexp.MustCompile(`(?i)` + strings.Join([]string{
	`\bunder 18\b( år)?`, `\b18 år eller eldre\b`, `\b18 or over\b`, `\bnøyaktig 18 år\b`, `\bexactly 18\b`,
	`\bavvike fra 100\b`, `\bulik 100\b`, `\badd up to 100\b`, `\b(?:vises som|vist som|shown as) 0\b`,
	`\b[12]\. halvår\b`, `\bH[12]\b`, `\b(?:etter|after) [0-9]{4}\b`,
	`\b[0-9]{1,2}\.? (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|January|February|March|May|June|July|August|October|December) [0-9]{4}\b`,
}, "|"))

var (
	editionText = regexp.MustCompile(`\b[0-9]{4}(-H[12])?\.[0-9]+\b`)
	caption     = regexp.MustCompile(`(?i)\b(?:tabell|figur|table|figure) ([0-9]+)\b`)
	yearText    = regexp.MustCompile(`\b[0-9]{4}\b`)
	// A number with what says how it is meant; thousands stand apart, a year's digits do not.
	numberText = regexp.MustCompile(`([+−-]?)([0-9]{1,3}(?:[\x{a0},][0-9]{3})+|[0-9]+)((?:[\x{a0} ]?%|[\x{a0} ](?:prosent|per cent)\b)?)`)
	oneText    = regexp.MustCompile(`(?i)(?:\b(?:one|ett|eitt)|én|éi)[\x{a0} ](?:sak|case|færre|fewer|mer|meir|more|mindre)\b`)
	changeText = regexp.MustCompile(`(?i)^(?:[\x{a0} ](?:flere|fleire|færre|more|fewer)|,? (?:fra|frå|from) [0-9\x{a0},]+ (?:i|in) [0-9]{4} (?:til|to) )`)
)

// not names the numbers of a text that may not be said.
func (s sayable) not(text string) []string {
	var bad []string
	for _, name := range editionText.FindAllString(text, -1) {
		if !s.names[name] {
			bad = append(bad, name)
		}
	}
	text = editionText.ReplaceAllString(text, "…")
	for _, m := range caption.FindAllStringSubmatch(text, -1) {
		if n, _ := strconv.Atoi(m[1]); n < 1 || n > s.captions {
			bad = append(bad, m[0])
		}
	}
	text = caption.ReplaceAllString(text, "…")
	if oneText.MatchString(text) && !s.counts[1] && !s.changes[1] {
		bad = append(bad, oneText.FindString(text))
	}
	text = fixed.ReplaceAllString(text, "…")
	for _, m := range numberText.FindAllStringSubmatchIndex(text, -1) {
		sign, digits, percent := text[m[2]:m[3]], text[m[4]:m[5]], m[6] != m[7]
		if !percent && yearText.MatchString(digits) && len(digits) == 4 {
			if !s.years[digits] {
				bad = append(bad, "year "+digits)
			}
			continue
		}
		n, err := strconv.Atoi(strings.NewReplacer("\u00a0", "", ",", "").Replace(digits))
		may := s.counts
		if percent {
			may = s.percents
		} else if sign != "" && sign != "-" || changeText.MatchString(text[m[1]:]) {
			may = s.changes
		}
		if err != nil || !may[n] {
			bad = append(bad, text[m[0]:m[1]])
		}
	}
	return bad
}
