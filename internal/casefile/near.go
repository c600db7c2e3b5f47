package casefile

import (
	"maps"
	"slices"
	"strings"

	"sakstall/internal/cases"
)

// The most that is looked for among the names.
const (
	maxSuggested = 5
	maxLooked    = 200 // texts that are no name
	longestLook  = 60  // letters of one
)

// nearValues are the codes that a text of the field may mean, the likeliest first.
func (v *vocabulary) nearValues(f cases.Field, text string) []string {
	key := [2]string{string(f), fold(text)}
	if got, is := v.near[key]; is || len(v.near) >= maxLooked {
		return got
	}
	if same := v.values[f][key[1]]; len(same) > 1 {
		v.near[key] = same
		return same
	}
	names := map[string]string{}
	for name, codes := range v.values[f] {
		for _, code := range codes {
			if v.offered(f, code) {
				names[name] = code
			}
		}
	}
	v.near[key] = nearest(key[1], names)
	return v.near[key]
}

// offered reports whether the scheme has the code at all.
func (v *vocabulary) offered(f cases.Field, code string) bool {
	if v.scheme == "" {
		return true
	}
	switch f {
	case cases.Category, cases.Elements:
		c, _ := v.rules.Book.Category(code)
		return c.UsedBy(v.scheme)
	case cases.Country, cases.UnitField, cases.Scheme:
		return true
	default:
		value, _ := v.rules.Book.Value(f.Dimension(), code)
		return value.UsedBy(v.scheme)
	}
}

// nearHeadings are the fields that a heading may mean.
func (v *vocabulary) nearHeadings(text string) (out []cases.Field) {
	names := map[string]string{}
	for name, f := range v.guesses {
		names[name] = string(f)
	}
	for name, f := range v.headings {
		names[name] = string(f)
	}
	for _, name := range nearest(fold(text), names) {
		out = append(out, cases.Field(name))
	}
	return out
}

// nearest is what the names most like the text stand for: a slip away or else with one in the other or else two slips
// away, since a name that holds another is what people shorten.
func nearest(text string, names map[string]string) (out []string) {
	if len(text) < 3 || len(text) > longestLook {
		return nil
	}
	best := map[string]int{}
	for name, meaning := range names {
		far := 0
		switch d := distance(text, name); {
		case d == 1:
			far = 1
		case len(name) >= 4 && len(text) >= 4 && (strings.Contains(name, text) || strings.Contains(text, name)):
			far = 2
		case d == 2 && len(text) >= 5:
			far = 3
		default:
			continue
		}
		if before, is := best[meaning]; !is || far < before {
			best[meaning] = far
		}
	}
	if len(best) == 0 {
		return nil
	}
	least := slices.Min(slices.Collect(maps.Values(best)))
	for meaning, far := range best {
		if far == least {
			out = append(out, meaning)
		}
	}
	slices.Sort(out)
	return out[:min(len(out), maxSuggested)]
}

// distance is how many letters have to be put in, taken out, changed or changed with their neighbour to get from one
// text to the other.
func distance(a, b string) int {
	if d := len(a) - len(b); d > 3 || d < -3 {
		return 4
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
