package report_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// Every sentence is read back from its Norwegian words, and what it claims is worked out again from the cells that are
// shown: by the claims of claims_test.go, which know nothing of how package report comes to write a sentence. Where a
// claim is about something hidden ("the largest is"), it must be so in every register that the shown cells allow.
func TestEverySentenceFollowsFromWhatIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, wrong := range untrue(registerOf(rapid.Uint64().Draw(t, "seed")), map[string]int{}) {
			t.Error(wrong)
		}
	})
}

// So many registers make the report say everything that it can say: no claim stands untried.
func TestEveryFormIsTried(t *testing.T) {
	said := map[string]int{}
	for seed := range uint64(300) {
		for _, wrong := range untrue(registerOf(seed), said) {
			t.Errorf("seed %d: %s", seed, wrong)
		}
	}
	for _, c := range claims() {
		if said[c.name] == 0 {
			t.Errorf("no register has made it say: %s", c.name)
		}
	}
}

func TestEverySentenceOfTheDemonstrationFollowsFromWhatIsShown(t *testing.T) {
	made := register{Release: demoRelease().Release, edition: report.Frame{
		Edition: "2023.1", Year: year, Book: theBook(), Dress: report.Dress{Posts: posts()},
	}}
	for _, wrong := range untrue(made, map[string]int{}) {
		t.Error(wrong)
	}
}

// register is what an edition shows of a register.
type register struct {
	*disclosure.Release
	edition report.Frame
}

// untrue are the sentences of the register's report that do not follow, each with what is wrong.
func untrue(r register, said map[string]int) []string {
	var out []string
	made := report.Make(report.Source{Frame: r.edition, Release: r.Release}, lang.NB)
	check := func(scheme codebook.Scheme, p report.Part) {
		told := &telling{register: r, scheme: scheme, part: p.ID}
		for _, paragraph := range p.Text {
			for _, s := range sentencesOf(paragraph) {
				if wrong := told.check(s, said); wrong != "" {
					out = append(out, fmt.Sprintf("%s: %q: %s", p.ID, s, wrong))
				}
			}
		}
	}
	for _, c := range made.Chapters {
		for _, p := range c.Parts {
			switch scheme, is := codebook.ParseScheme(strings.TrimPrefix(p.ID, "summary-")); {
			case c.ID == "summary" && is:
				check(scheme, p)
			case c.ID == string(codebook.Advisors) || c.ID == string(codebook.Envoys):
				check(codebook.Scheme(c.ID), p)
				for _, inner := range p.Parts {
					check(codebook.Scheme(c.ID), inner)
				}
			}
		}
	}
	return out
}

// sentencesOf cuts a paragraph into sentences. "1. halvår" ends none.
func sentencesOf(paragraph string) []string {
	var out []string
	for paragraph != "" {
		end := 0
		for {
			i := strings.Index(paragraph[end:], ". ")
			if i < 0 {
				return append(out, paragraph)
			}
			if end += i + 1; !strings.HasPrefix(paragraph[end:], " halvår") {
				break
			}
		}
		out, paragraph = append(out, paragraph[:end]), paragraph[end+1:]
	}
	return out
}

// registerOf makes a register with few enough values that counts are often equal, and hides cells of it at random.
func registerOf(seed uint64) register {
	random := rand.New(rand.NewPCG(seed, 1))
	half := []string{"", "", "", "H1", "H2"}[random.IntN(5)]
	size := []int{1, 2, 6, 7, 12, 20, 40, 60, 600}[random.IntN(9)]
	alike, hide := random.IntN(2) == 0, random.IntN(5)
	var all []block
	for _, scheme := range codebook.Schemes() {
		var last []block
		for y := year - 4; y <= year; y++ {
			switch {
			case alike && len(last) > 0:
				last = nextYear(random, last)
			case random.IntN(6) > 0:
				last = yearOf(random, scheme, y, size)
			default:
				last = nil
			}
			all = append(all, last...)
		}
	}
	cells := hidden(counted(all, half), func() bool { return random.IntN(10) < hide })
	figures := numbers(random, half)
	random = rand.New(rand.NewPCG(seed, 2))
	domains := disclosure.Domains{Half: []string{"H1", "H2"}}
	for _, k := range characteristics(random, all, half) {
		k.Shown = k.N == 0 || random.IntN(10) >= hide
		cells, domains.Splits = append(cells, k), append(domains.Splits, k.Where.Split.Name())
	}
	frame := report.Frame{Edition: "2023.1", Year: year, Half: half, Book: theBook()}
	if half == "" {
		cells = withGaps(random, &frame, cells)
	}
	cells = withContents(random, &frame, cells)
	slices.Sort(domains.Splits)
	domains.Splits = slices.Compact(domains.Splits)
	release, err := disclosure.Restore(5, domains, cells, figures)
	if err != nil {
		panic(err)
	}
	return register{release, frame}
}

// block is so many cases that are alike.
type block struct {
	cases.Case
	n int
}

// yearOf are a year's cases: blocks of equal size, so that there are ties, of a few categories and countries.
func yearOf(random *rand.Rand, scheme codebook.Scheme, y, size int) []block {
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	categories := theBook().Categories(scheme)
	random.Shuffle(len(categories), func(i, j int) { categories[i], categories[j] = categories[j], categories[i] })
	mirrored := random.IntN(6) == 0 // as many under 18 as over
	var out []block
	for range random.IntN(40) {
		c := categories[min(random.IntN(4), random.IntN(len(categories)))]
		if !c.InUse(scheme, y) {
			continue
		}
		one := cases.Case{
			Scheme: scheme, Category: c.Code,
			Gender:  pick([]string{"female", "female", "male", "unknown"}),
			Age:     pick([]string{"under_18", "18_or_over", "18_or_over", "unknown"}),
			Contact: pick([]string{"self", "self", "school_staff", "police", "unknown"}),
			Country: pick([]string{"SY", "SY", "SO", "IQ", "PK", "FR"}), Month: month(y, 1+random.IntN(12)),
		}
		n := size + random.IntN(2)*random.IntN(size)
		if random.IntN(6) == 0 {
			n = 1 // among many, less than half a per cent
		}
		out = append(out, block{one, n})
		if mirrored && one.Age != "unknown" {
			one.Age = map[string]string{"under_18": "18_or_over", "18_or_over": "under_18"}[one.Age]
			out = append(out, block{one, n})
		}
	}
	return out
}

// nextYear are the cases of a year that is much like the one before.
func nextYear(random *rand.Rand, last []block) []block {
	out := slices.Clone(last)
	for i, b := range out {
		out[i].Month, out[i].n = month(b.Month.Year()+1, 1+random.IntN(12)), b.n*(95+random.IntN(12))/100
	}
	return out
}

// counted counts the cases in every cell of an edition of the year, or of its half with the half a year before.
func counted(all []block, half string) []disclosure.Known {
	at := map[disclosure.Where]int{}
	for w := range everyCell() {
		switch {
		case half == "":
			at[w] = 0
			if w.Year == year-1 && w == (disclosure.Where{Scheme: w.Scheme, Year: w.Year}) {
				for _, h := range []string{"H1", "H2"} {
					at[w.And(disclosure.OfHalf(h))] = 0
				}
			}
		case w.Year == year && w.Half == "", w.Year == year-1 && w.Category == "" && w.Country.IsZero():
			w.Half = half
			at[w] = 0
		}
	}
	for _, c := range all {
		if half != "" && c.Month.Half().Code() != half {
			continue
		}
		in := map[disclosure.Where]bool{}
		for _, w := range belongs(c.Case) {
			if half != "" {
				w.Half = half
			}
			in[w] = true
		}
		for w := range in {
			if _, is := at[w]; is {
				at[w] += c.n
			}
		}
	}
	var out []disclosure.Known
	for w, n := range at {
		out = append(out, disclosure.Known{Where: w, N: n, Shown: true})
	}
	keys := map[disclosure.Where]string{}
	for w := range at {
		keys[w] = key(w)
	}
	slices.SortFunc(out, func(a, b disclosure.Known) int { return strings.Compare(keys[a.Where], keys[b.Where]) })
	return out
}

var everyCell = sync.OnceValue(shown)

func key(w disclosure.Where) string {
	return fmt.Sprint(w.Scheme, w.Year, w.Values(), w.Country.NotIn())
}

// hidden hides the cells that hide picks, and divides no category that is hidden. A zero is shown, but in earlier years,
// which may stand as a report before the editions had them.
func hidden(cells []disclosure.Known, hide func() bool) []disclosure.Known {
	undivided := map[disclosure.Where]bool{}
	var out []disclosure.Known
	for _, k := range cells {
		if (k.N > 0 || k.Where.Year < year) && hide() {
			k.N, k.Shown = 0, false
			undivided[k.Where] = k.Where.Category != ""
		}
		out = append(out, k)
	}
	return slices.DeleteFunc(out, func(k disclosure.Known) bool {
		w := k.Where
		row := disclosure.Where{Scheme: w.Scheme, Year: w.Year, Half: w.Half, Category: w.Category}
		yearly := row
		yearly.Half = ""
		return w.Category != "" && (w != row && undivided[row] || w != yearly && undivided[yearly])
	})
}

// numbers are the figures of an edition that count no cases.
func numbers(random *rand.Rand, half string) []disclosure.Number {
	var out []disclosure.Number
	for _, s := range codebook.Schemes() {
		for _, y := range []int{year - 1, year} {
			n := []int{0, 0, 1, 2, 40, 80, 81, 83}[random.IntN(8)]
			out = append(out, disclosure.Number{Scheme: s, Year: y, Half: half, What: report.Activities, N: n})
		}
		out = append(out, disclosure.Number{
			Scheme: s, Year: year, Half: half, What: disclosure.NumberOfCountries, N: random.IntN(5),
		})
	}
	return out
}

// A year of the series that has no number is said to have none, and why.
func TestEveryGapIsSaid(t *testing.T) {
	for seed := range uint64(60) {
		r := registerOf(seed)
		made := report.Make(report.Source{Frame: r.edition, Release: r.Release}, lang.NB)
		for _, scheme := range codebook.Schemes() {
			hidden, none := (&telling{register: r, scheme: scheme}).gaps()
			said := strings.Join(made.Texts()[string(scheme)+"-key"], " ")
			if present := len(said) > 0; present && len(hidden) > 0 && !strings.Contains(said, "er skjult for at ingen") ||
				present && len(none) > 0 && !strings.Contains(said, "Det finnes ingen tall for") {
				t.Errorf("seed %d: of %v and %v it says %s", seed, hidden, none, said)
			}
		}
	}
}
