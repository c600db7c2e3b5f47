package i18n

// Yearly is the headings, notes and explanations of a published report.
type Yearly struct {
	Title                                                          func(year int) string
	TitleHalf                                                      func(half string) string
	Lead, Contents, Summary, About, Revisions                      string
	Category, Crosses, Gender, Age, ContactTitle                   string
	Country, Halves, Activities                                    string
	NewCases, NumberOfCountries, NumberOfComplexes                 string
	NumberOfActivities, Staff                                      string
	ChangeFrom                                                     func(change string, year int) string
	PerCent                                                        func(year int) string
	PerCentOnly                                                    string
	CategoryHead, CountryHead, GenderHead, AgeHead, ContactHead    string
	HalfHead, ActivityHead, Total, Other, H1, H2, Count            string
	CategoryTable, CountryTable, GenderTable, AgeTable             func(scheme, when string) string
	TotalFigure                                                    func(scheme, when string) string
	ContactTable, HalfTable, ActivityTable                         func(scheme, when string) string
	ByGender, ByAge, ByContact, ByHalf                             func(scheme, when string) string
	Table, Figure                                                  func(number int, title string) string
	Source                                                         func(edition string) string
	InternalOnly                                                   string                              // of a key figure that only a working report has
	SourceRegister                                                 string                              // of a working report
	ReprintedEdition                                               func(years, edition string) string  // years such as 2019–2021 and 2023
	OtherRows                                                      func(years string, year int) string // that other countries had a row in those years
	AsPrinted                                                      func(year int) string
	ReprintedReport                                                func(years, report string) string
	HiddenMark, Hidden, NotInUse, Downloads, Copy, Copied          string
	Edition, Published, LaterEdition, FigureDesc                   string
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
	Undivided, UndividedNote                                       string // of an empty cell, and of a table that has some
	EarlierYearsText                                               string
	WorkingStar                                                    string // what a * means in a working report
	WorkingHiddenText, WorkingEarlierText                          string // in the places of HowHiddenText and EarlierYearsText
}
