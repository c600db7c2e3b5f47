package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

func cases(n int) string { return lang.OneOr(n, "one case", lang.EN.Number(n)+" cases") }

func fromTo(m texts.Moved) string {
	return fmt.Sprintf("from %s in %s to %s in %s", lang.EN.Number(m.Before), m.Then, lang.EN.Number(m.Now), m.Time)
}

// more and fewer are how many more or fewer cases.
func more(diff int) string { return lang.OneOr(diff, "one more", lang.EN.Number(diff)+" more") }

func fewer(diff int) string {
	return lang.OneOr(diff, "one fewer", lang.EN.Number(diff)+" fewer")
}

var story = texts.Story{
	One: ones, Many: manies,

	In:      func(time string) string { return "in " + time },
	TheHalf: func(half string) string { return "the " + lang.LowerFirst(half) },

	Named:      func(name string) string { return "“" + name + "”" },
	Percent:    func(n int) string { return fmt.Sprintf("%d per cent", n) },
	Cases:      cases,
	Each:       func(amount string) string { return amount + " each" },
	Item:       func(name, amount string) string { return fmt.Sprintf("%s (%s)", name, amount) },
	Tied:       func(names, amount string) string { return fmt.Sprintf("%s, equally many (%s)", names, amount) },
	TiedInside: func(tied string) string { return tied },

	Level: func(who string, n int, time string) string {
		return fmt.Sprintf("%s registered %s in %s.", who,
			lang.OneOr(n, "one new case", lang.EN.Number(n)+" new cases"), time)
	},
	NoCases: func(who, time string) string { return fmt.Sprintf("%s registered no new cases in %s.", who, time) },
	More:    func(diff int, then string) string { return fmt.Sprintf("That is %s than in %s.", more(diff), then) },
	Fewer:   func(diff int, then string) string { return fmt.Sprintf("That is %s than in %s.", fewer(diff), then) },
	AsMany:  func(then string) string { return fmt.Sprintf("That is as many as in %s.", then) },
	MoreNear: func(diff int, then string) string {
		return fmt.Sprintf("That is %s than in %s, so about the same level.", more(diff), then)
	},
	FewerNear: func(diff int, then string) string {
		return fmt.Sprintf("That is %s than in %s, so about the same level.", fewer(diff), then)
	},

	HiddenIn: func(times string) string {
		return fmt.Sprintf("The number of cases in %s is hidden so that nobody can be recognised.", times)
	},
	NoneFor: func(years string) string { return fmt.Sprintf("There are no figures for %s.", years) },

	AllWere: func(first string) string { return fmt.Sprintf("All the cases concerned %s.", first) },
	HalfOne: func(first string) string { return fmt.Sprintf("More than half of the cases concerned %s.", first) },
	HalfRank: func(first, rest string) string {
		return fmt.Sprintf("More than half of the cases concerned %s, followed by %s.", first, rest)
	},
	RankOne: func(first string) string { return fmt.Sprintf("Most frequent was %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("Most frequent was %s, followed by %s.", first, rest)
	},
	NoneLarger: func(item string) string {
		return fmt.Sprintf("Then comes %s, and none of the other categories is larger.", item)
	},
	Hidden: func(names string) string {
		return fmt.Sprintf("The figures for %s are hidden so that nobody can be recognised.", names)
	},
	HiddenOne: func(names string) string {
		return fmt.Sprintf("The figure for %s is hidden so that nobody can be recognised.", names)
	},
	NoneWere: func(names string) string { return fmt.Sprintf("None of the cases concerned %s.", names) },
	FellHidden: func(name, then, time string, before int) string {
		return fmt.Sprintf("Cases of “%s” fell from %s in %s to a hidden figure in %s.", name,
			lang.EN.Number(before), then, time)
	},

	Up: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Cases of “%s” rose by %s, %s.", name, lang.EN.Number(m.By()), fromTo(m))
	},
	Down: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Cases of “%s” fell by %s, %s.", name, lang.EN.Number(m.By()), fromTo(m))
	},
	Unchanged: func(name string, n int, time, then string) string {
		return fmt.Sprintf("“%s” was the main category of %s in %s, as many as in %s.", name, cases(n), time, then)
	},
	Main: func(name string, n int, time string) string {
		return fmt.Sprintf("“%s” was the main category of %s in %s.", name, cases(n), time)
	},

	OfThese:    func(items string) string { return fmt.Sprintf("Of these cases, %s.", items) },
	OfTheseAnd: func(items, unknown string) string { return fmt.Sprintf("Of these cases, %s; %s.", items, unknown) },
	OfAll:      func(items string) string { return fmt.Sprintf("Of the cases, %s.", items) },
	OfAllAnd:   func(items, unknown string) string { return fmt.Sprintf("Of the cases, %s; %s.", items, unknown) },
	FirstOne:   func(items string) string { return fmt.Sprintf("One case concerned %s.", items) },
	FirstOneAnd: func(items, unknown string) string {
		return fmt.Sprintf("One case concerned %s; %s.", items, unknown)
	},
	PercentOf: func(n int, name string) string { return fmt.Sprintf("%d per cent concerned %s", n, name) },
	CountOf: func(n int, name string) string {
		return lang.OneOr(n, "one", lang.EN.Number(n)) + " concerned " + name
	},
	UnknownGender:  func(n int) string { return fmt.Sprintf("in %s the gender was unknown", cases(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("in %s the age was unknown", cases(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("in %d per cent the gender was unknown", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("in %d per cent the age was unknown", percent) },
	All:            func(name string) string { return fmt.Sprintf("All the cases concerned %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("The case concerned %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("The cases were evenly divided between %s and %s.", one, other)
	},
	EquallyMany: func(one, other string, n int) string {
		return fmt.Sprintf("There were as many cases concerning %s as %s, %s of each.", one, other, lang.EN.Number(n))
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("About half concerned %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("There were about as many cases concerning %s (%s) as %s "+
			"(%s).", one, lang.EN.Number(n), other,
			lang.EN.Number(m))
	},
	ByValue: func(time, items string) string { return fmt.Sprintf("In %s, %s.", time, items) },
	CasesOf: func(n int, name string) string { return cases(n) + " concerned " + name },
	CasesShareOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s concerned %s (%d per cent)", cases(n), name, percent)
	},
	MostSince: func(name string, since int) string {
		return fmt.Sprintf("Every year since %d, most of the cases have concerned %s.", since, name)
	},
	ShareUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The share of cases concerning %s rose from %d per cent in %s to %d per cent in %s.", name, m.Before,
			m.Then, m.Now, m.Time)
	},
	ShareDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The share of cases concerning %s fell from %d per cent in %s to %d per cent in %s.", name, m.Before,
			m.Then, m.Now, m.Time)
	},
	ShareNear: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The share of cases concerning %s was about the same as in %s: %d per cent then, against %d per cent "+
			"in %s.", name, m.Then, m.Before, m.Now, m.Time)
	},
	ShareSame: func(name, then string, now int) string {
		return fmt.Sprintf("The share of cases concerning %s was the same as in %s: %d per cent.", name, then, now)
	},
	CountUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The number of cases concerning %s rose from %s in %s to %s in %s.", name, lang.EN.Number(m.Before),
			m.Then, lang.EN.Number(m.Now), m.Time)
	},
	CountDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The number of cases concerning %s fell from %s in %s to %s in %s.", name, lang.EN.Number(m.Before),
			m.Then, lang.EN.Number(m.Now), m.Time)
	},
	CountSame: func(name, then string, now int) string {
		return fmt.Sprintf("The number of cases concerning %s was the same as in %s: %s.", name, then, lang.EN.Number(now))
	},
	ShareSteady: func(name string, since, low, high int) string {
		return fmt.Sprintf("The share of cases concerning %s has been steady since %d: between %d and %d per cent.", name, since,
			low, high)
	},
	ShareSteadyAt: func(name string, since, at int) string {
		return fmt.Sprintf("The share of cases concerning %s has been the same every year since %d: %d per cent.", name, since, at)
	},
	ShareRoseSince: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The share of cases concerning %s has risen since %s: from %d per cent then to %d per cent in %s.", name,
			m.Then, m.Before, m.Now, m.Time)
	},
	ShareFellSince: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The share of cases concerning %s has fallen since %s: from %d per cent then to %d per cent in %s.", name,
			m.Then, m.Before, m.Now, m.Time)
	},
	ShareSwap: func(up string, rise texts.Share, down string, fall texts.Share, since int) string {
		return fmt.Sprintf("Since %d, the share of cases concerning %s has risen from %d to %d per cent, and the share concerning "+
			"%s has fallen from %d to %d per cent.", since, up, rise.Before, rise.Now, down, fall.Before, fall.Now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("“%s” is the most frequent category both for %s and for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("“%s” is the most frequent category both for %s and for %s, and “%s” the second most "+
			"frequent.",
			category, one, other, second)
	},
	ContactOnly:   func(who string) string { return fmt.Sprintf("Contact was made by %s.", who) },
	ContactAlways: func(who string) string { return fmt.Sprintf("In all the cases, contact was made by %s.", who) },
	Contact: func(who, amount string) string {
		return fmt.Sprintf("Contact was most often made by %s (%s).", who, amount)
	},
	Contacts: func(who, amount, next, theirs string) string {
		return fmt.Sprintf("Contact was most often made by %s (%s), then by %s (%s).", who, amount, next, theirs)
	},

	Countries: func(n int) string {
		return fmt.Sprintf("The people had backgrounds from %s.", lang.OneOr(n, "one country",
			lang.EN.Number(n)+" different countries"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Of the countries with a row of their own in the table, the most frequent background "+
			"was %s.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Of the countries with a row of their own in the table, the most frequent background "+
			"was %s, followed by %s.", first, rest)
	},
	SinceOne: func(name string, year int) string {
		return fmt.Sprintf("%s has been the largest in the table every year since %d.", name, year)
	},
	Since: func(howMany string, year int) string {
		return fmt.Sprintf("The %s largest countries in the table have been the same every year since %d.", howMany, year)
	},
	FromTo: func(name string, before, now int) string {
		return fmt.Sprintf("%s (from %s to %s)", name, lang.EN.Number(before), lang.EN.Number(now))
	},
	CountriesUp: func(items, then, time string) string {
		return fmt.Sprintf("From %s to %s, the number of cases rose for %s.", then, time, items)
	},
	CountriesDown: func(items, then, time string) string {
		return fmt.Sprintf("From %s to %s, the number of cases fell for %s.", then, time, items)
	},
	CountriesUpDown: func(up, down, then, time string) string {
		return fmt.Sprintf("From %s to %s, the number of cases rose for %s. It fell for %s.", then, time, up, down)
	},

	Halves: func(first, second int) string {
		return fmt.Sprintf("%s of the cases were registered with a first contact in the first half of the year "+
			"and %s in the second.",
			lang.UpperFirst(lang.OneOr(first, "one", lang.EN.Number(first))),
			lang.OneOr(second, "one", lang.EN.Number(second)))
	},
	RiseIn: func(half string, m texts.Moved) string {
		return fmt.Sprintf("The rise came in %s: from %s in %s to %s in %s.", half, cases(m.Before), m.Then,
			lang.EN.Number(m.Now), m.Time)
	},
	FallIn: func(half string, m texts.Moved) string {
		return fmt.Sprintf("The fall came in %s: from %s in %s to %s in %s.", half, cases(m.Before), m.Then,
			lang.EN.Number(m.Now), m.Time)
	},

	Number:   "The number",
	AllCases: "The number of cases",
	NumberOf: func(name string) string { return "The number for " + name },
	RoseSince: func(what string, since int) string {
		return fmt.Sprintf("%s has risen every year since %d.", what, since)
	},
	FellSince: func(what string, since int) string {
		return fmt.Sprintf("%s has fallen every year since %d.", what, since)
	},
	RoseThenFell: func(what string, from, to int, falls string) string {
		return fmt.Sprintf("%s rose every year from %d to %d and fell in %s.", what, from, to, falls)
	},
	RoseThenFellLittle: func(what string, from, to int, falls string) string {
		return fmt.Sprintf("%s rose every year from %d to %d, with a small fall in %s.", what, from, to, falls)
	},
	FellThenRose: func(what string, from, to int, rises string) string {
		return fmt.Sprintf("%s fell every year from %d to %d and rose in %s.", what, from, to, rises)
	},
	FellThenRoseLittle: func(what string, from, to int, rises string) string {
		return fmt.Sprintf("%s fell every year from %d to %d, with a small rise in %s.", what, from, to, rises)
	},
	Steady: func(what string, since, low, high int) string {
		return fmt.Sprintf("%s has been stable since %d, between %s and %s a year.", what, since,
			lang.EN.Number(low), lang.EN.Number(high))
	},
	RoseBefore: func(since int) string {
		return fmt.Sprintf("Before that, the number had risen every year since %d.", since)
	},
	FellBefore: func(since int) string {
		return fmt.Sprintf("Before that, the number had fallen every year since %d.", since)
	},
	HigherThanBoth: func(what string, one, other int) string {
		return fmt.Sprintf("%s is higher than in both %d and %d.", what, one, other)
	},
	LowerThanBoth: func(what string, one, other int) string {
		return fmt.Sprintf("%s is lower than in both %d and %d.", what, one, other)
	},
	HigherThanAll: func(what string, from, to int) string {
		return fmt.Sprintf("%s is higher than in any of the years %d–%d.", what, from, to)
	},
	LowerThanAll: func(what string, from, to int) string {
		return fmt.Sprintf("%s is lower than in any of the years %d–%d.", what, from, to)
	},
	NearYear: func(what string, year, n int) string {
		return fmt.Sprintf("%s is about level with %d (%s).", what, year, lang.EN.Number(n))
	},
	SameAsYear: func(what string, year int) string { return fmt.Sprintf("%s is the same as in %d.", what, year) },
	StillLower: func(what string, year, n int) string {
		return fmt.Sprintf("%s is still lower than in %d (%s).", what, year, lang.EN.Number(n))
	},
	StillHigher: func(what string, year, n int) string {
		return fmt.Sprintf("%s is still higher than in %d (%s).", what, year, lang.EN.Number(n))
	},

	Activities: func(who string, n int, time string) string {
		return fmt.Sprintf("%s held %s in %s.", who, lang.OneOr(n, "one training activity",
			lang.EN.Number(n)+" training activities"), time)
	},
	NoActivities: func(who, time string) string {
		return fmt.Sprintf("%s held no training activities in %s.", who, time)
	},
	Twice: func(then string, before int) string {
		return fmt.Sprintf("That is twice as many as in %s, when there were %s.", then, lang.EN.Number(before))
	},
	AboutTwice: func(then string, before int) string {
		return fmt.Sprintf("That is about twice as many as in %s, when there were %s.", then, lang.EN.Number(before))
	},
	ActivitiesMore: func(diff int, then string, before int) string {
		return fmt.Sprintf("That is %s than in %s, when there were %s.", lang.OneOr(diff, "one more",
			lang.EN.Number(diff)+" more"), then, lang.EN.Number(before))
	},
	ActivitiesFewer: func(diff int, then string, before int) string {
		return fmt.Sprintf("That is %s than in %s, when there were %s.", lang.OneOr(diff, "one fewer",
			lang.EN.Number(diff)+" fewer"), then, lang.EN.Number(before))
	},
	ActivitiesAsMany: func(then string) string { return fmt.Sprintf("That is as many as in %s.", then) },
}

// manies are the names of a codebook without forms that are no proper names, as they stand inside a sentence.
var manies = map[string]string{
	"Girl/woman":            "girls/women",
	"Boy/man":               "boys/men",
	"Under 18":              "people under 18",
	"18 or over":            "people aged 18 or over",
	"The exposed person":    "the exposed person",
	"School staff":          "school staff",
	"Family":                "the family",
	"Friend or partner":     "a friend or partner",
	"Child welfare service": "the child welfare service",
	"Health service":        "the health service",
	"Police":                "the police",
	"Immigration authority": "the immigration authorities",
	"Foreign service":       "the foreign service",
	"Crisis centre":         "a crisis centre",
	"Reception centre":      "a reception centre", "National expert team": "the national expert team",
	"Another advisor or envoy": "another advisor or envoy", "Others": "others",
	"Staff working with the person": "staff working with the person",
	"In Norway":                     "in Norway", "Abroad": "abroad",
	"Citizenship or residence in Norway":         "citizenship or residence in Norway",
	"Only an application for family immigration": "only an application for family immigration",
	"Gender and sexual diversity":                "gender and sexual diversity",
	"Racism and discrimination":                  "racism and discrimination",
	"Control online or by phone":                 "control online or by phone", "Disability": "disability",
	"Special envoy": "a special envoy", "Diversity advisor": "a diversity advisor", "School": "the school",
}

// ones are those that have another form for one.
var ones = map[string]string{
	"Girl/woman": "a girl/woman", "Boy/man": "a boy/man",
	"Under 18": "a person under 18", "18 or over": "a person aged 18 or over",
	"School staff": "a member of the school staff", "Others": "someone else",
}
