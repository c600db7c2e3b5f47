package texts

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
	// StaffOf: by scheme
	StaffOf                           map[string]string
	ChangeFrom                        func(change, then string) string
	PerCent                           func(year int) string
	PerCentOnly                       string
	ActivityHead, Total, Other, Count string
	TotalFigure                       func(scheme, when string) string
	ActivityTable                     func(scheme, when string) string
	Table, Figure                     func(number int, title string) string
	Source                            func(edition string) string
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
	// NoFigures, NoFiguresNote: of a cell that nobody has counted, and of a table that has some
	NoFigures, NoFiguresNote string
	EarlierYearsText         string
	// InsidersOff, InsidersOn: whether small figures are protected against units' own staff too
	InsidersOff, InsidersOn string
	// Extent: what cases that are registered do not say; Definition: what categories of a kind mean
	Extent, ExtentText, Definitions string
	Definition                      func(names, text string) string
	// WorkingStar: what a * means in a working report
	WorkingStar string
	// WorkingHiddenText, WorkingEarlierText: in the places of HowHiddenText and EarlierYearsText
	WorkingHiddenText, WorkingEarlierText string
}
