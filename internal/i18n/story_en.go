package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

func casesEN(n int) string { return lang.OneOr(n, "one case", lang.EN.Number(n)+" cases") }

var storyEN = Story{
	Advisors: "The diversity advisors", Envoys: "The special envoys",
	InYear: func(year int) string { return fmt.Sprintf("in %d", year) },
	InHalf: func(half string) string { return "in the " + half },

	Level: func(who string, n int, when string) string {
		return fmt.Sprintf("%s registered %s %s.", who, lang.OneOr(n, "one new case", lang.EN.Number(n)+" new cases"), when)
	},
	NoCases: func(who, when string) string { return fmt.Sprintf("%s registered no new cases %s.", who, when) },
	More: func(diff, year int) string {
		return fmt.Sprintf("That is %s than in %d.", lang.OneOr(diff, "one more", lang.EN.Number(diff)+" more"), year)
	},
	Fewer: func(diff, year int) string {
		return fmt.Sprintf("That is %s than in %d.", lang.OneOr(diff, "one fewer", lang.EN.Number(diff)+" fewer"), year)
	},
	AsMany:     func(year int) string { return fmt.Sprintf("That is as many as in %d.", year) },
	Named:      func(name string) string { return "“" + name + "”" },
	NamedShare: func(name string, percent int) string { return fmt.Sprintf("“%s” (%d per cent)", name, percent) },
	RankOne:    func(first string) string { return fmt.Sprintf("The largest share concerned %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("The largest share concerned %s, followed by %s.", first, rest)
	},
	Up: func(name string, diff, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Cases of “%s” rose by %s, from %s in %d to %s in %d.", name, lang.EN.Number(diff), lang.EN.Number(before), beforeYear, lang.EN.Number(now), year)
	},
	Down: func(name string, diff, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Cases of “%s” fell by %s, from %s in %d to %s in %d.", name, lang.EN.Number(diff), lang.EN.Number(before), beforeYear, lang.EN.Number(now), year)
	},
	Unchanged: func(name string, n, year, before int) string {
		return fmt.Sprintf("“%s” was the main category of %s in %d, as many as in %d.", name, casesEN(n), year, before)
	},
	Main: func(name string, n int, when string) string {
		return fmt.Sprintf("“%s” was the main category of %s %s.", name, casesEN(n), when)
	},
	Hidden: func(names string) string {
		return fmt.Sprintf("The figures for %s are hidden so that nobody can be recognised.", names)
	},
	HiddenOne: func(names string) string {
		return fmt.Sprintf("The figure for %s is hidden so that nobody can be recognised.", names)
	},
	NoneWere: func(names string) string { return fmt.Sprintf("None of the cases concerned %s.", names) },

	OfThese:        func(items string) string { return fmt.Sprintf("Of these, %s.", items) },
	OfTheseAnd:     func(items, unknown string) string { return fmt.Sprintf("Of these, %s; %s.", items, unknown) },
	ByAge:          func(items string) string { return fmt.Sprintf("By age, %s.", items) },
	ByAgeAnd:       func(items, unknown string) string { return fmt.Sprintf("By age, %s; %s.", items, unknown) },
	PercentOf:      func(n int, name string) string { return fmt.Sprintf("%d per cent concerned %s", n, name) },
	CountOf:        func(n int, name string) string { return fmt.Sprintf("%s concerned %s", lang.EN.Number(n), name) },
	UnknownGender:  func(n int) string { return fmt.Sprintf("in %s the gender was unknown", casesEN(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("in %s the age was unknown", casesEN(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("in %d per cent the gender was unknown", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("in %d per cent the age was unknown", percent) },
	All:            func(name string) string { return fmt.Sprintf("All the cases concerned %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("The case concerned %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("The cases were evenly divided between %s and %s.", one, other)
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("About half concerned %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("There were about as many cases concerning %s (%s) as %s (%s).", one, lang.EN.Number(n), other, lang.EN.Number(m))
	},
	ByValue: func(when, items string) string { return fmt.Sprintf("%s, %s.", lang.UpperFirst(when), items) },
	CasesOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s concerned %s (%d per cent)", casesEN(n), name, percent)
	},
	ShareUp: func(name string, before, beforeYear, now, year int) string {
		return fmt.Sprintf("The share concerning %s rose from %d per cent in %d to %d per cent in %d.", name, before, beforeYear, now, year)
	},
	ShareDown: func(name string, before, beforeYear, now, year int) string {
		return fmt.Sprintf("The share concerning %s fell from %d per cent in %d to %d per cent in %d.", name, before, beforeYear, now, year)
	},
	ShareNear: func(name string, beforeYear, now, before int) string {
		return fmt.Sprintf("The share concerning %s is about the same as in %d: %d per cent, against %d per cent then.", name, beforeYear, now, before)
	},
	ShareSame: func(name string, beforeYear, now int) string {
		return fmt.Sprintf("The share concerning %s is the same as in %d: %d per cent.", name, beforeYear, now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("“%s” is the most frequent category both for %s and for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("“%s” is the most frequent category both for %s and for %s, and “%s” the second most frequent.", category, one, other, second)
	},
	Contact: func(who string, n int) string {
		if n == 1 { // the only case: of one of several, nobody is said to have made contact most often
			return fmt.Sprintf("Contact was made by %s.", who)
		}
		return fmt.Sprintf("Contact was most often made by %s (%s).", who, casesEN(n))
	},
	Contacts: func(who string, n int, next string, m int) string {
		return fmt.Sprintf("Contact was most often made by %s (%s), then by %s (%s).", who, casesEN(n), next, lang.EN.Number(m))
	},
	Countries: func(n int) string {
		return fmt.Sprintf("The persons had backgrounds from %s.", lang.OneOr(n, "one country", lang.EN.Number(n)+" different countries"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Of the countries with a row of their own in the table, %s was the most frequent background.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Of the countries with a row of their own in the table, %s was the most frequent background, followed by %s.", first, rest)
	},
	CountryShare: func(name string, percent int) string { return fmt.Sprintf("%s (%d per cent)", name, percent) },
	SinceOne: func(name string, year int) string {
		return fmt.Sprintf("%s has been the largest every year since %d.", name, year)
	},
	Since: func(howMany string, year int) string {
		return fmt.Sprintf("The same %s countries have been the largest in the table every year since %d.", howMany, year)
	},
	FromTo: func(name string, before, now int) string {
		return fmt.Sprintf("%s (from %s to %s)", name, lang.EN.Number(before), lang.EN.Number(now))
	},
	CountriesUp: func(items string, beforeYear, year int) string {
		return fmt.Sprintf("From %d to %d, the number of cases rose for %s.", beforeYear, year, items)
	},
	CountriesDown: func(items string, beforeYear, year int) string {
		return fmt.Sprintf("From %d to %d, the number of cases fell for %s.", beforeYear, year, items)
	},
	CountriesUpDown: func(up, down string, beforeYear, year int) string {
		return fmt.Sprintf("From %d to %d, the number of cases rose for %s. It fell for %s.", beforeYear, year, up, down)
	},
	Halves: func(first, second int) string {
		return fmt.Sprintf("Of the cases, %s had their first contact in the first half of the year and %s in the second.", lang.EN.Number(first), lang.EN.Number(second))
	},
	Activities: func(who string, n int, when string) string {
		return fmt.Sprintf("%s held %s %s.", who, lang.OneOr(n, "one training activity", lang.EN.Number(n)+" training activities"), when)
	},
	NoActivities: func(who, when string) string { return fmt.Sprintf("%s held no training activities %s.", who, when) },
	Twice: func(year, before int) string {
		return fmt.Sprintf("That is twice as many as in %d, when there were %s.", year, lang.EN.Number(before))
	},
	AboutTwice: func(year, before int) string {
		return fmt.Sprintf("That is about twice as many as in %d, when there were %s.", year, lang.EN.Number(before))
	},
	ActivitiesMore: func(diff, year, before int) string {
		return fmt.Sprintf("That is %s than in %d, when there were %s.", lang.OneOr(diff, "one more", lang.EN.Number(diff)+" more"), year, lang.EN.Number(before))
	},
	ActivitiesFewer: func(diff, year, before int) string {
		return fmt.Sprintf("That is %s than in %d, when there were %s.", lang.OneOr(diff, "one fewer", lang.EN.Number(diff)+" fewer"), year, lang.EN.Number(before))
	},
	ActivitiesAsMany: func(year int) string { return fmt.Sprintf("That is as many as in %d.", year) },
}

// inflectedEN are the names of the codebook that are no proper names, as they stand inside a sentence.
var inflectedEN = map[string]string{
	"Girl/woman": "girls/women", "Boy/man": "boys/men", "Under 18": "people under 18", "18 or over": "people aged 18 or over",
	"The exposed person": "the exposed person", "School staff": "school staff", "Family": "the family", "Friend or partner": "a friend or partner",
	"Child welfare service": "the child welfare service", "Health service": "the health service", "Police": "the police",
	"Immigration authority": "the immigration authorities", "Foreign service": "the foreign service", "Crisis centre": "a crisis centre",
	"Reception centre": "a reception centre", "National expert team": "the national expert team",
	"Another advisor or envoy": "another advisor or envoy", "Others": "others",
}
