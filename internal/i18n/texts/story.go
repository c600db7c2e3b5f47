package texts

// Story is the sentences of a published report. Each is a form with gaps: package report decides which are written and
// with what. A name is filled in as Named, inflected or as it stands in the codebook; a number is always of one that
// may be shown.
type Story struct {
	// Forms: names of the codebook that stand in another form inside a sentence
	Forms  map[string]string
	InYear func(year int) string
	InHalf func(half string) string

	Level               func(who string, n int, when string) string
	NoCases             func(who, when string) string
	More, Fewer         func(diff, year int) string
	AsMany              func(year int) string
	Named               func(name string) string
	NamedShare          func(name string, percent int) string
	RankOne             func(first string) string
	Rank                func(first, rest string) string
	Up, Down            func(name string, m Moved) string
	Unchanged           func(name string, n, year, before int) string
	Main                func(name string, n int, when string) string
	Hidden              func(names string) string
	HiddenOne, NoneWere func(names string) string

	ByAge              func(items string) string
	ByAgeAnd           func(items, unknown string) string
	OfThese            func(items string) string
	OfTheseAnd         func(items, unknown string) string
	PercentOf, CountOf func(n int, name string) string
	// UnknownGender, UnknownAge: in how many cases
	UnknownGender, UnknownAge   func(n int) string
	UnknownGenders, UnknownAges func(percent int) string
	// All, Only: all cases, or the only one
	All, Only                  func(name string) string
	Even                       func(one, other string) string
	AboutHalf                  func(name string) string
	EvenTotals                 func(one string, n int, other string, m int) string
	ByValue                    func(when, items string) string
	CasesOf                    func(n int, name string, percent int) string
	ShareUp, ShareDown         func(name string, m Moved) string
	ShareNear                  func(name string, beforeYear, now, before int) string
	ShareSame                  func(name string, beforeYear, now int) string
	BothFirst                  func(category, one, other string) string
	BothSecond                 func(category, second, one, other string) string
	Contact                    func(who string, n int) string
	Contacts                   func(who string, n int, next string, m int) string
	Countries                  func(n int) string
	CountryOne                 func(first string) string
	CountryRank                func(first, rest string) string
	CountryShare               func(name string, percent int) string
	SinceOne                   func(name string, year int) string
	Since                      func(howMany string, year int) string
	FromTo                     func(name string, before, now int) string
	CountriesUp, CountriesDown func(items string, beforeYear, year int) string
	CountriesUpDown            func(up, down string, beforeYear, year int) string
	Halves                     func(first, second int) string
	Activities                 func(who string, n int, when string) string
	NoActivities               func(who, when string) string
	Twice, AboutTwice          func(year, before int) string
	ActivitiesMore             func(diff, year, before int) string
	ActivitiesFewer            func(diff, year, before int) string
	ActivitiesAsMany           func(year int) string
}

// Moved is a number of cases, or a share in whole per cent, in a year and in the year that it is compared with.
type Moved struct {
	Before, BeforeYear int
	Now, Year          int
}

// By is how much larger or smaller the later number is, without a sign.
func (m Moved) By() int { return max(m.Now-m.Before, m.Before-m.Now) }

// Inflected is how a name of the codebook stands inside a sentence: «Jente/kvinne» as jenter/kvinner. A name that has
// no such form, since an administrator has changed it, stands in quotation marks as it is.
func (s *Story) Inflected(name string) string {
	if form := s.Forms[name]; form != "" {
		return form
	}
	return s.Named(name)
}

// Dimension is what a report says of a dimension of its counts.
type Dimension struct {
	Title string // of its part of the report
	Head  string // over its values
	Table func(scheme, when string) string
}

// Yearly is the headings, notes and explanations of a published report.
type Yearly struct {
	// by the name of each dimension of a count
	Dimensions map[string]Dimension
	Splits     Splits
	// OneNotFromHere, NotFromHere: of numbers of an own text that count nothing of the report
	OneNotFromHere func(number string) string
	NotFromHere    func(numbers string) string
	// titles of the tables of categories by a dimension
	Within                                         map[string]func(scheme, when string) string
	Title                                          func(year int) string
	TitleHalf                                      func(half string) string
	Lead, Contents, Summary, About, Revisions      string
	Crosses                                        string
	Activities                                     string
	NewCases, NumberOfCountries, NumberOfComplexes string
	NumberOfActivities, Staff                      string
	ChangeFrom                                     func(change string, year int) string
	PerCent                                        func(year int) string
	PerCentOnly                                    string
	ActivityHead, Total, Other, Count              string
	TotalFigure                                    func(scheme, when string) string
	ActivityTable                                  func(scheme, when string) string
	Table, Figure                                  func(number int, title string) string
	Source                                         func(edition string) string
	// Shown: what a report shows of a scheme, by the name of its content; ShownWhy and ShownHalf say why it is no more
	Shown               map[string]string
	ShownWhy, ShownHalf string
	// SourceRegister: of a working report
	SourceRegister string
	// ReprintedEdition: years such as 2019–2021 and 2023
	ReprintedEdition func(years, edition string) string
	// OtherRows: that other countries had a row in those years
	OtherRows                                                      func(years string, year int) string
	AsPrinted                                                      func(year int) string
	ReprintedReport                                                func(years, report string) string
	HiddenMark, Hidden, NotInUse, Downloads, Copy, Copied          string
	Edition, Published, LaterEdition                               string
	Beside                                                         func(table int) string
	ToLater                                                        func(edition string) string
	Continued                                                      func(title string) string
	Document                                                       string
	Former                                                         func(today, former string) string
	Retired                                                        func(name string, year int) string
	Introduced                                                     func(name string, year int) string
	RuleTie                                                        func(year int) string
	WhatIsACase, WhatIsACaseText, Schemes, SchemesText             string
	NeverAddedUp, NeverAddedUpText, Counting, CountingText         string
	HowHidden, HowHiddenText, Background, BackgroundText           string
	Rounding, RoundingText, AgeGroups, AgeGroupsText, EarlierYears string
	// Undivided, UndividedNote: of an empty cell, and of a table that has some
	Undivided, UndividedNote string
	EarlierYearsText         string
	// WorkingStar: what a * means in a working report
	WorkingStar string
	// WorkingHiddenText, WorkingEarlierText: in the places of HowHiddenText and EarlierYearsText
	WorkingHiddenText, WorkingEarlierText string
}
