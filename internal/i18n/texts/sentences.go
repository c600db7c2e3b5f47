package texts

// Story is the sentences of a published report. Each is a form with gaps: package report decides which are written and
// with what. A number is always of one that may be shown. A name is filled in as Named, as a country stands in the
// codebook, or in the codebook's form for one or for many. A time is a year, or a half as TheHalf writes it.
type Story struct {
	// One, Many: the forms for one and for many of names whose codebook has none, since it is older than the forms
	One, Many map[string]string

	In      func(time string) string
	TheHalf func(half string) string

	Named func(name string) string
	// Percent, Cases: an amount; Each: an amount that several have each
	Percent, Cases func(n int) string
	Each           func(amount string) string
	Item           func(name, amount string) string
	// Tied: several that are equal
	Tied func(names, amount string) string
	// TiedInside: such, where the sentence goes on after them without a comma of its own
	TiedInside func(tied string) string

	Level       func(who string, n int, time string) string
	NoCases     func(who, time string) string
	More, Fewer func(diff int, then string) string
	AsMany      func(then string) string
	// MoreNear, FewerNear: so little that it is about the same
	MoreNear, FewerNear func(diff int, then string) string

	// years of the series whose total is hidden, and those that nobody has counted
	HiddenIn func(times string) string
	NoneFor  func(years string) string

	// the largest categories: All of one, Half and more of the first, Rank of any
	AllWere, HalfOne, RankOne func(first string) string
	HalfRank, Rank            func(first, rest string) string
	// NoneLarger: what comes next, and no hidden number is larger
	NoneLarger          func(item string) string
	Hidden              func(names string) string
	HiddenOne, NoneWere func(names string) string
	FellHidden          func(name, then, time string, before int) string

	// one category
	Up, Down  func(name string, m Moved) string
	Unchanged func(name string, n int, time, then string) string
	Main      func(name string, n int, time string) string

	// how cases divide on gender and age. Items are PercentOf or CountOf; FirstOne is the first where it is one case.
	OfThese, OfAll            func(items string) string
	OfTheseAnd, OfAllAnd      func(items, unknown string) string
	FirstOne                  func(items string) string
	FirstOneAnd               func(items, unknown string) string
	PercentOf, CountOf        func(n int, name string) string
	UnknownGender, UnknownAge func(n int) string // in how many cases
	UnknownGenders            func(percent int) string
	UnknownAges               func(percent int) string
	All, Only                 func(name string) string // all cases, or the only one
	Even                      func(one, other string) string
	EquallyMany               func(one, other string, n int) string
	AboutHalf                 func(name string) string
	EvenTotals                func(one string, n int, other string, m int) string
	ByValue                   func(time, items string) string
	CasesOf                   func(n int, name string) string
	CasesShareOf              func(n int, name string, percent int) string
	MostSince                 func(name string, since int) string
	ShareUp, ShareDown        func(name string, m Moved) string
	ShareNear                 func(name string, m Moved) string
	ShareSame                 func(name, then string, now int) string
	CountUp, CountDown        func(name string, m Moved) string
	CountSame                 func(name, then string, now int) string
	ShareSteady               func(name string, since, low, high int) string
	ShareSteadyAt             func(name string, since, at int) string
	ShareRoseSince            func(name string, m Moved) string
	ShareFellSince            func(name string, m Moved) string
	// ShareSwap: one up and the other down since the same year
	ShareSwap                  func(up string, rise Share, down string, fall Share, since int) string
	BothFirst                  func(category, one, other string) string
	BothSecond                 func(category, second, one, other string) string
	ContactOnly, ContactAlways func(who string) string
	Contact                    func(who, amount string) string
	Contacts                   func(who, amount, next, theirs string) string

	Countries                  func(n int) string
	CountryOne                 func(first string) string
	CountryRank                func(first, rest string) string
	SinceOne                   func(name string, year int) string
	Since                      func(howMany string, year int) string
	FromTo                     func(name string, before, now int) string
	CountriesUp, CountriesDown func(items, then, time string) string
	CountriesUpDown            func(up, down, then, time string) string

	Halves         func(first, second int) string
	RiseIn, FallIn func(half string, m Moved) string

	// over the years of the series. What is the subject: Number, NumberOf or AllCases.
	Number, AllCases     string
	NumberOf             func(name string) string
	RoseSince, FellSince func(what string, since int) string
	RoseThenFell         func(what string, from, to int, falls string) string
	RoseThenFellLittle   func(what string, from, to int, falls string) string
	FellThenRose         func(what string, from, to int, rises string) string
	FellThenRoseLittle   func(what string, from, to int, rises string) string
	Steady               func(what string, since, low, high int) string
	// RoseBefore, FellBefore: until then
	RoseBefore, FellBefore        func(since int) string
	HigherThanAll, LowerThanAll   func(what string, from, to int) string
	HigherThanBoth, LowerThanBoth func(what string, one, other int) string
	NearYear                      func(what string, year, n int) string
	SameAsYear                    func(what string, year int) string
	StillLower, StillHigher       func(what string, year, n int) string

	Activities                      func(who string, n int, time string) string
	NoActivities                    func(who, time string) string
	Twice, AboutTwice               func(then string, before int) string
	ActivitiesMore, ActivitiesFewer func(diff int, then string, before int) string
	ActivitiesAsMany                func(then string) string
}

// Moved is a number of cases, or a share in whole per cent, at a time and at the one that it is compared with.
type Moved struct {
	Before int
	Then   string
	Now    int
	Time   string
}

// By is how much larger or smaller the later number is, without a sign.
func (m Moved) By() int { return max(m.Now-m.Before, m.Before-m.Now) }

// Share is a share in whole per cent, then and now.
type Share struct{ Before, Now int }
