package report_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// claim is a form of sentence in bokmål and what makes it true.
type claim struct {
	name string
	form *regexp.Regexp
	// what is wrong with the sentence, by the form's groups: "" where it follows
	wrong func(t *telling, m []string) string
}

// The pieces of the forms.
const (
	aCount   = `(\d[\d\x{a0}]*|[Éé]n(?: sak)?|[Ee]tt)(?: saker)?`
	aTime    = `(\d{4}|[12]\. halvår \d{4})`
	aName    = `(.+?)`
	aSubject = `(Tallet(?: for .+?)?|Antallet saker)`
)

func form(s string) *regexp.Regexp {
	for short, long := range map[string]string{"<n>": aCount, "<t>": aTime, "<w>": aName, "<s>": aSubject, "<y>": `(\d{4})`} {
		s = strings.ReplaceAll(s, short, long)
	}
	return regexp.MustCompile("^" + s + `\.$`)
}

// telling is a part of a report that is being read.
type telling struct {
	register
	scheme codebook.Scheme
	part   string
	ranked []string // the codes that a ranking has just named
	last   int      // the count of the last of them
}

func (t *telling) check(sentence string, said map[string]int) string {
	for _, c := range claims() {
		if m := c.form.FindStringSubmatch(sentence); m != nil {
			said[c.name]++
			return c.wrong(t, m)
		}
	}
	return "this is no form that is known here"
}

// number is a number as bokmål writes it.
func number(s string) int {
	switch s {
	case "én sak", "Én sak", "én", "Én", "ett", "ingen nye saker":
		return 1
	}
	n, err := strconv.Atoi(strings.ReplaceAll(s, "\u00a0", ""))
	if err != nil {
		return -1 << 30
	}
	return n
}

// at is the cell of a time such as 2023 or 1. halvår 2023, and whether it is shown.
func (t *telling) at(time string, w disclosure.Where) (int, bool) {
	w.Scheme = t.scheme
	if half, year, is := strings.Cut(time, ". halvår "); is {
		w.Half, time = "H"+half, year
	}
	w.Year = number(time)
	c, _ := t.Cell(w)
	return c.Value()
}

// now and then are the report's time and the same a year before, as they are written.
func (t *telling) now() string  { return t.ago(0) }
func (t *telling) then() string { return t.ago(1) }

func (t *telling) ago(years int) string {
	if h := t.edition.Half; h != "" {
		return strings.TrimPrefix(h, "H") + ". halvår " + strconv.Itoa(year-years)
	}
	return strconv.Itoa(year - years)
}

// is says what is wrong where the cell of the time is not shown with the count.
func (t *telling) is(time string, w disclosure.Where, n int) string {
	if got, shown := t.at(time, w); !shown || got != n {
		return fmt.Sprintf("%s is %d (shown: %v), not %d", time, got, shown, n)
	}
	return ""
}

// all is the first of the texts that says that something is wrong.
func all(wrong ...string) string {
	for _, w := range wrong {
		if w != "" {
			return w
		}
	}
	return ""
}

func unless(right bool, wrong string) string {
	if right {
		return ""
	}
	return wrong
}

// within is the category that the part is about, if any.
func (t *telling) within() disclosure.Where {
	_, category, _ := strings.Cut(t.part, "-category-")
	return disclosure.Where{Category: category}
}

// category is the code of the name.
func (t *telling) category(name string) disclosure.Where {
	for _, c := range theBook().Categories(t.scheme) {
		if c.Name.NB == name {
			return disclosure.Where{Category: c.Code}
		}
	}
	return disclosure.Where{Category: "no category is called " + name}
}

// value is what a word of gender, age or contact stands for.
func value(name string) disclosure.Where {
	for form, w := range map[string]disclosure.Where{
		"jente/kvinne jenter/kvinner": {Gender: "female"}, "gutt/mann gutter/menn": {Gender: "male"},
		"person under 18 år|personer under 18 år":                             {Age: "under_18"},
		"person som var 18 år eller eldre|personer som var 18 år eller eldre": {Age: "18_or_over"},
		"den utsatte selv|": {Contact: "self"}, "skoleansatte|skoleansatt": {Contact: "school_staff"},
		"politiet|": {Contact: "police"}, "barnevernet|": {Contact: "child_welfare"},
	} {
		sep := "|"
		if !strings.Contains(form, sep) {
			sep = " "
		}
		if name != "" && slices.Contains(strings.Split(form, sep), strings.TrimPrefix(name, "en ")) {
			return w
		}
	}
	return disclosure.Where{Gender: "nothing is called " + name}
}

// where is what a name in a sentence stands for: a category in quotation marks, a country, or a value.
func (t *telling) where(name string) disclosure.Where {
	if inner, is := strings.CutPrefix(name, "«"); is {
		return t.category(strings.TrimSuffix(inner, "»"))
	}
	for _, code := range theBook().CountryRows(t.scheme) {
		if c, _ := theBook().Country(code); c.Name.NB == name {
			return disclosure.Where{Country: disclosure.Country(code)}
		}
	}
	return value(name)
}

// perCent is part of whole in whole per cent, half rounded up.
func perCent(part, whole int) int { return (part*200 + whole) / (whole * 2) }

// fairly reports whether so many per cent say what part of the whole there is: not all of it, nor none, where it is not.
func fairly(percent, part, whole int) bool {
	return percent == perCent(part, whole) && (percent != 100 || part == whole) && (percent != 0 || part == 0)
}

// near reports whether two numbers differ by a tenth of the larger at most.
func near(a, b int) bool { return 10*max(a-b, b-a) <= max(a, b) }

// couldBe is the most that the part of the whole could be, given all that is shown: itself where it is shown. Of this
// year's, every other hidden part is at least 1.
func (t *telling) couldBe(time string, whole, part disclosure.Where, parts []disclosure.Where) int {
	if n, shown := t.at(time, whole.And(part)); shown {
		return n
	}
	left, _ := t.at(time, whole)
	for _, p := range parts {
		n, shown := t.at(time, whole.And(p))
		switch {
		case p == part:
		case shown:
			left -= n
		case t.exists(time, whole.And(p)) && time == t.now():
			left--
		}
	}
	return left
}

func (t *telling) exists(time string, w disclosure.Where) bool {
	w.Scheme, w.Half = t.scheme, t.edition.Half
	w.Year = number(time[len(time)-4:])
	_, is := t.Cell(w)
	return is
}

// categories, contacts and countries are all parts of a whole, in the codebook's order; countries those with a row of
// their own, and then the others.
func (t *telling) categories() []disclosure.Where {
	var out []disclosure.Where
	for _, c := range theBook().Categories(t.scheme) {
		out = append(out, disclosure.Where{Category: c.Code})
	}
	return out
}

func contacts() []disclosure.Where {
	var out []disclosure.Where
	for _, v := range theBook().Reported(codebook.Contact) {
		out = append(out, disclosure.Where{Contact: v.Code})
	}
	return out
}

func (t *telling) countries() []disclosure.Where {
	var out []disclosure.Where
	rows := theBook().CountryRows(t.scheme)
	for _, code := range rows {
		out = append(out, disclosure.Where{Country: disclosure.Country(code)})
	}
	return append(out, disclosure.Where{Country: disclosure.AllBut(rows...)})
}
