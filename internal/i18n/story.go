package i18n

import "strings"

// Story is the sentences of a published report. Each is a form with gaps: package report decides which are written and with what. A name
// is filled in as Named, Inflected or as it stands in the codebook; a number is always of one that may be shown.
type Story struct {
	Advisors, Envoys string // the scheme's people, at the beginning of a sentence
	InYear           func(year int) string
	InHalf           func(half string) string

	Level               func(who string, n int, when string) string
	NoCases             func(who, when string) string
	More, Fewer         func(diff, year int) string
	AsMany              func(year int) string
	Named               func(name string) string
	NamedShare          func(name string, percent int) string
	RankOne             func(first string) string
	Rank                func(first, rest string) string
	Up, Down            func(name string, diff, before, beforeYear, now, year int) string
	Unchanged           func(name string, n, year, before int) string
	Main                func(name string, n int, when string) string
	Hidden              func(names string) string
	HiddenOne, NoneWere func(names string) string

	ByAge                       func(items string) string
	ByAgeAnd                    func(items, unknown string) string
	OfThese                     func(items string) string
	OfTheseAnd                  func(items, unknown string) string
	PercentOf, CountOf          func(n int, name string) string
	UnknownGender, UnknownAge   func(n int) string // in how many cases
	UnknownGenders, UnknownAges func(percent int) string
	All, Only                   func(name string) string // all cases, or the only one
	Even                        func(one, other string) string
	AboutHalf                   func(name string) string
	EvenTotals                  func(one string, n int, other string, m int) string
	ByValue                     func(when, items string) string
	CasesOf                     func(n int, name string, percent int) string
	ShareUp, ShareDown          func(name string, before, beforeYear, now, year int) string
	ShareNear                   func(name string, beforeYear, now, before int) string
	ShareSame                   func(name string, beforeYear, now int) string
	BothFirst                   func(category, one, other string) string
	BothSecond                  func(category, second, one, other string) string
	Contact                     func(who string, n int) string
	Contacts                    func(who string, n int, next string, m int) string
	Countries                   func(n int) string
	CountryOne                  func(first string) string
	CountryRank                 func(first, rest string) string
	CountryShare                func(name string, percent int) string
	SinceOne                    func(name string, year int) string
	Since                       func(howMany string, year int) string
	FromTo                      func(name string, before, now int) string
	CountriesUp, CountriesDown  func(items string, beforeYear, year int) string
	CountriesUpDown             func(up, down string, beforeYear, year int) string
	Halves                      func(first, second int) string
	Activities                  func(who string, n int, when string) string
	NoActivities                func(who, when string) string
	Twice, AboutTwice           func(year, before int) string
	ActivitiesMore              func(diff, year, before int) string
	ActivitiesFewer             func(diff, year, before int) string
	ActivitiesAsMany            func(year int) string
}

// Listed joins names as a sentence does: a, b og c.
func (l Lang) Listed(items []string) string { return l.listed(items, map[Lang]string{EN: "and"}, "og") }

// Or joins names of which any may be meant: a, b eller c.
func (l Lang) Or(items []string) string { return l.listed(items, map[Lang]string{EN: "or"}, "eller") }

func (l Lang) listed(items []string, own map[Lang]string, norwegian string) string {
	word := own[l]
	if word == "" {
		word = norwegian
	}
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + word + " " + items[last]
}

// Word is a small whole number in letters, and a larger one in digits.
func (l Lang) Word(n int) string {
	words := map[Lang]string{
		NB: "null en to tre fire fem seks sju åtte ni ti elleve tolv",
		NN: "null ein to tre fire fem seks sju åtte ni ti elleve tolv",
		EN: "zero one two three four five six seven eight nine ten eleven twelve",
	}
	if list := strings.Fields(words[l]); n >= 0 && n < len(list) {
		return list[n]
	}
	return l.Number(n)
}

// Inflected is how a name of the codebook stands inside a sentence: «Jente/kvinne» as jenter/kvinner. A name that has no such form,
// since an administrator has changed it, stands in quotation marks as it is.
func (l Lang) Inflected(name string) string {
	forms := map[Lang]map[string]string{NB: inflectedNB, NN: inflectedNN, EN: inflectedEN}
	if form := forms[l][name]; form != "" {
		return form
	}
	return l.Texts().Story.Named(name)
}

// oneOr picks the form for one or the finished form for another number.
func oneOr(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Capital writes words as the beginning of a sentence.
func (l Lang) Capital(words string) string { return upperFirst(words) }

// InSentence writes a heading's words inside a sentence.
func InSentence(words string) string { return lowerFirst(words) }

// Signed writes a change with its sign: +10, −56, or 0 where nothing changed.
func (l Lang) Signed(n int) string { return l.signed(n) }
