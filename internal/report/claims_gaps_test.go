package report_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

func gapClaims() []claim {
	return []claim{
		{
			"hidden years",
			form(`Antallet saker i (.+) er skjult for at ingen skal kunne kjennes igjen`),
			func(t *telling, m []string) string {
				hidden, _ := t.gaps()
				return unless(slices.Equal(times(m[1]), hidden), strings.Join(hidden, ", "))
			},
		},
		{"years without figures", form(`Det finnes ingen tall for (.+)`), func(t *telling, m []string) string {
			_, none := t.gaps()
			return unless(slices.Equal(times(m[1]), none), strings.Join(none, ", "))
		}},
	}
}

// gaps are the times of the series that have no number of cases: those that are hidden, and those without figures.
func (t *telling) gaps() (hidden, none []string) {
	first := year - 4
	if t.edition.Half != "" {
		first = year - 1
	}
	begun := false
	for y := first; y < year; y++ {
		time := t.ago(year - y)
		_, shown := t.at(time, disclosure.Where{})
		switch is := t.exists(time, disclosure.Where{}); {
		case is && !shown:
			hidden, begun = append(hidden, time), true
		case is:
			begun = true
		case t.edition.Half != "":
		case begun && len(t.edition.Sources) == 0: // an edition of before left it out
			hidden = append(hidden, time)
		default:
			none = append(none, time)
		}
	}
	return hidden, none
}

// times are the years, or the half, of a list such as 2019–2021 og 2023.
func times(list string) []string {
	var out []string
	for _, item := range regexp.MustCompile(", | og ").Split(list, -1) {
		from, to, span := strings.Cut(item, "–")
		if !span {
			out = append(out, item)
			continue
		}
		for y := number(from); y <= number(to); y++ {
			out = append(out, strconv.Itoa(y))
		}
	}
	return out
}

// contentClaims say how much a report shows: no count that they deny, and some of each kind that they name.
func contentClaims() []claim {
	shows := func(t *telling, is func(dimensions []counts.Dimension, split bool) bool) bool {
		for _, c := range t.Cells() {
			w := c.Where()
			if w.Scheme != t.scheme || w.Year != year || w.Half != t.edition.Half && t.edition.Half != "" {
				continue
			}
			w.Half = strings.TrimPrefix(w.Half, t.edition.Half)
			var by []counts.Dimension
			for _, d := range counts.Dimensions() {
				if w.Code(d) != "" {
					by = append(by, d)
				}
			}
			if is(by, !w.Split.IsZero()) {
				return true
			}
		}
		return false
	}
	crossed := func(by []counts.Dimension, _ bool) bool { return len(by) > 1 }
	split := func(_ []counts.Dimension, split bool) bool { return split }
	of := func(some ...counts.Dimension) func([]counts.Dimension, bool) bool {
		return func(by []counts.Dimension, _ bool) bool {
			return slices.ContainsFunc(by, func(d counts.Dimension) bool { return !slices.Contains(some, d) })
		}
	}
	silent := func(name, words string, wrong func(t *telling) bool) claim {
		return claim{name, form(words), func(t *telling, _ []string) string {
			return unless(!wrong(t), "it shows more than that")
		}}
	}
	total := func(t *telling) bool { _, shown := t.at(t.now(), disclosure.Where{}); return shown }
	return []claim{
		silent(
			"no contact in a category",
			`Rapporten viser ikke hvem som tok kontakt innenfor hver kategori`,
			func(t *telling) bool {
				return shows(
					t,
					func(by []counts.Dimension, _ bool) bool { return len(by) > 1 && slices.Contains(by, counts.Contact) },
				)
			},
		),
		silent(
			"no crosses",
			`Rapporten deler ikke opp sakene i hver kategori`,
			func(t *telling) bool { return shows(t, crossed) },
		),
		silent(
			"rows",
			`Rapporten viser sakene etter kategori, landbakgrunn, kjønn, alder og hvem som tok kontakt, hver for seg`,
			func(t *telling) bool { return shows(t, crossed) || shows(t, split) },
		),
		silent(
			"margins",
			`Rapporten viser antallet saker og hvordan de fordeler seg på kjønn og alder`,
			func(t *telling) bool {
				return !total(t) || shows(t, of(counts.Gender, counts.Age)) || shows(t, split)
			},
		),
		silent("totals", `Rapporten viser bare antallet saker`, func(t *telling) bool {
			return !total(t) || shows(t, of()) || shows(t, split)
		}),
		silent(
			"left out",
			`Antallet saker er skjult for at ingen skal kunne kjennes igjen, og rapporten viser derfor ingen andre tall om sakene`,
			func(t *telling) bool {
				return total(t) || shows(t, of()) || shows(t, split)
			},
		),
		silent("not more", `Mer vises ikke, for at ingen skal kunne kjennes igjen`, func(t *telling) bool {
			return t.edition.Contents[t.scheme] == report.All
		}),
		silent(
			"not more of a half", `Mer vises ikke for et halvår, slik at rapporten for hele året kan vise mest mulig`,
			func(t *telling) bool { return t.edition.Contents[t.scheme] == report.All || t.edition.Half == "" },
		),
	}
}

// splitClaims are of the characteristics that part the cases in two.
func splitClaims() []claim {
	var out []claim
	for list, words := range map[string]string{
		"subject": `Veiledningen ble gitt til (.+)`, "theme": `Dette var også tema i sakene: (.+)`,
		"element": `Det gjaldt (.+)`, "service": `Andre var også koblet inn: (.+)`,
		"whereabouts": `Ved første kontakt var personen (.+)`, "tie": `Tilknytningen til Norge var (.+)`,
	} {
		out = append(out, claim{list, form(words), func(t *telling, m []string) string { return t.having(list, m[1]) }})
	}
	return append(out, claim{
		"elements", form(`En sak kan ha elementer av andre kategorier enn hovedkategorien`),
		func(*telling, []string) string { return "" },
	})
}

var characteristic = regexp.MustCompile(`(.+?) i (én sak|[\d\x{a0}]+ saker)(?: \((\d+) prosent\))?(?:, | og |$)`)

// having is what is wrong with how many cases are said to have characteristics of the list.
func (t *telling) having(list, items string) string {
	items, among := strings.CutPrefix(items, "blant annet ")
	whole, shown := t.at(t.now(), disclosure.Where{})
	if !shown {
		return "the whole is hidden"
	}
	l, _ := counts.ParseSplitList(list)
	cellOf := func(code string) (int, bool) {
		return t.at(t.now(), disclosure.Where{Split: disclosure.SplitOn(list, code, true)})
	}
	named, last := map[string]bool{}, whole
	for _, m := range characteristic.FindAllStringSubmatch(items, -1) {
		code := t.characteristic(l, m[1])
		n, shown := cellOf(code)
		switch {
		case !shown || n != number(strings.TrimSuffix(m[2], " saker")):
			return m[1] + " is " + strconv.Itoa(n)
		case n == 0 || n == whole || n > last || code == codebook.Unknown:
			return m[1] + " is not to be named here"
		case m[3] != "" && (whole < 30 || !fairly(number(m[3]), n, whole)):
			return m[1] + " is no such share"
		}
		named[code], last = true, n
	}
	if len(named) == 0 || len(named) > 4 {
		return "so many are not named"
	}
	others := false
	for _, code := range l.Codes(theBook(), t.scheme) {
		n, shown := cellOf(code)
		if named[code] || !t.exists(t.now(), disclosure.Where{Split: disclosure.SplitOn(list, code, true)}) {
			continue
		}
		if shown && n >= last && n < whole && code != codebook.Unknown {
			return code + " is as common"
		}
		others = others || !shown || n > 0 && n < whole
	}
	return unless(others == among || l.OneOf(), "there are others, or none")
}

// characteristic is the code of the list that the words stand for.
func (t *telling) characteristic(l counts.SplitList, words string) string {
	if l.List() == "" {
		return t.where(words).Category
	}
	for _, v := range theBook().Reported(l.List()) {
		if words == v.Many.NB || words == v.One.NB && words != "" {
			return v.Code
		}
	}
	return "nothing is called " + words
}
