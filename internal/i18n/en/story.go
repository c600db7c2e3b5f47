package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

func cases(n int) string { return lang.OneOr(n, "one case", lang.EN.Number(n)+" cases") }

var story = texts.Story{
	Forms:  forms,
	InYear: func(year int) string { return fmt.Sprintf("in %d", year) },
	InHalf: func(half string) string { return "in the " + half },

	Level: func(who string, n int, when string) string {
		return fmt.Sprintf("%s registered %s %s.", who, lang.OneOr(n, "one new case", lang.EN.Number(n)+" new cases"),
			when)
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
	Up: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Cases of “%s” rose by %s, from %s in %d to %s in %d.",
			name, lang.EN.Number(m.By()), lang.EN.Number(m.Before), m.BeforeYear, lang.EN.Number(m.Now), m.Year)
	},
	Down: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Cases of “%s” fell by %s, from %s in %d to %s in %d.",
			name, lang.EN.Number(m.By()), lang.EN.Number(m.Before), m.BeforeYear, lang.EN.Number(m.Now), m.Year)
	},
	Unchanged: func(name string, n, year, before int) string {
		return fmt.Sprintf("“%s” was the main category of %s in %d, as many as in %d.", name, cases(n), year, before)
	},
	Main: func(name string, n int, when string) string {
		return fmt.Sprintf("“%s” was the main category of %s %s.", name, cases(n), when)
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
	UnknownGender:  func(n int) string { return fmt.Sprintf("in %s the gender was unknown", cases(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("in %s the age was unknown", cases(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("in %d per cent the gender was unknown", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("in %d per cent the age was unknown", percent) },
	All:            func(name string) string { return fmt.Sprintf("All the cases concerned %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("The case concerned %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("The cases were evenly divided between %s and %s.", one, other)
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("About half concerned %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("There were about as many cases concerning %s (%s) as %s (%s).", one, lang.EN.Number(n),
			other, lang.EN.Number(m))
	},
	ByValue: func(when, items string) string { return fmt.Sprintf("%s, %s.", lang.UpperFirst(when), items) },
	CasesOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s concerned %s (%d per cent)", cases(n), name, percent)
	},
	ShareUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The share concerning %s rose from %d per cent in %d to %d per cent in %d.",
			name, m.Before, m.BeforeYear, m.Now, m.Year)
	},
	ShareDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("The share concerning %s fell from %d per cent in %d to %d per cent in %d.",
			name, m.Before, m.BeforeYear, m.Now, m.Year)
	},
	ShareNear: func(name string, beforeYear, now, before int) string {
		return fmt.Sprintf("The share concerning %s is about the same as in %d: %d per cent, against %d per cent then.",
			name, beforeYear, now, before)
	},
	ShareSame: func(name string, beforeYear, now int) string {
		return fmt.Sprintf("The share concerning %s is the same as in %d: %d per cent.", name, beforeYear, now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("“%s” is the most frequent category both for %s and for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("“%s” is the most frequent category both for %s and for %s, and “%s” the second most "+
			"frequent.", category, one, other, second)
	},
	Contact: func(who string, n int) string {
		if n == 1 { // the only case: of one of several, nobody is said to have made contact most often
			return fmt.Sprintf("Contact was made by %s.", who)
		}
		return fmt.Sprintf("Contact was most often made by %s (%s).", who, cases(n))
	},
	Contacts: func(who string, n int, next string, m int) string {
		return fmt.Sprintf("Contact was most often made by %s (%s), then by %s (%s).", who, cases(n), next,
			lang.EN.Number(m))
	},
	Countries: func(n int) string {
		return fmt.Sprintf("The persons had backgrounds from %s.", lang.OneOr(n, "one country",
			lang.EN.Number(n)+" different countries"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Of the countries with a row of their own in the table, %s was the most frequent "+
			"background.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Of the countries with a row of their own in the table, %s was the most frequent "+
			"background, followed by %s.", first, rest)
	},
	CountryShare: func(name string, percent int) string { return fmt.Sprintf("%s (%d per cent)", name, percent) },
	SinceOne: func(name string, year int) string {
		return fmt.Sprintf("%s has been the largest every year since %d.", name, year)
	},
	Since: func(howMany string, year int) string {
		return fmt.Sprintf("The same %s countries have been the largest in the table every year since %d.", howMany,
			year)
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
		return fmt.Sprintf("From %d to %d, the number of cases rose for %s. It fell for %s.", beforeYear, year, up,
			down)
	},
	Halves: func(first, second int) string {
		return fmt.Sprintf("Of the cases, %s had their first contact in the first half of the year and %s in the "+
			"second.", lang.EN.Number(first), lang.EN.Number(second))
	},
	Activities: func(who string, n int, when string) string {
		return fmt.Sprintf("%s held %s %s.", who, lang.OneOr(n, "one training activity",
			lang.EN.Number(n)+" training activities"), when)
	},
	NoActivities: func(who, when string) string { return fmt.Sprintf("%s held no training activities %s.", who, when) },
	Twice: func(year, before int) string {
		return fmt.Sprintf("That is twice as many as in %d, when there were %s.", year, lang.EN.Number(before))
	},
	AboutTwice: func(year, before int) string {
		return fmt.Sprintf("That is about twice as many as in %d, when there were %s.", year, lang.EN.Number(before))
	},
	ActivitiesMore: func(diff, year, before int) string {
		return fmt.Sprintf("That is %s than in %d, when there were %s.", lang.OneOr(diff, "one more",
			lang.EN.Number(diff)+" more"), year, lang.EN.Number(before))
	},
	ActivitiesFewer: func(diff, year, before int) string {
		return fmt.Sprintf("That is %s than in %d, when there were %s.", lang.OneOr(diff, "one fewer",
			lang.EN.Number(diff)+" fewer"), year, lang.EN.Number(before))
	},
	ActivitiesAsMany: func(year int) string { return fmt.Sprintf("That is as many as in %d.", year) },
}

// forms are the names of the codebook that are no proper names, as they stand inside a sentence.
var forms = map[string]string{
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

var yearly = texts.Yearly{
	Splits: splits,
	OneNotFromHere: func(number string) string {
		return fmt.Sprintf("The number %s in this text is not from the edition.", number)
	},
	NotFromHere: func(numbers string) string {
		return fmt.Sprintf("The numbers %s in this text are not from the edition.", numbers)
	},
	Dimensions: map[string]texts.Dimension{
		"half": {
			Title: "Half-years", Head: "Half-year",
			Table: func(scheme, when string) string { return fmt.Sprintf("%s: cases by half-year, %s", scheme, when) },
		},
		"category": {
			Title: "What are the cases about?", Head: "Category",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by category, %s", scheme, when)
			},
		},
		"gender": {
			Title: "Gender", Head: "Gender",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by gender, %s", scheme, when)
			},
		},
		"age": {
			Title: "Age", Head: "Age",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by age, %s", scheme, when)
			},
		},
		"contact": {
			Title: "Who made contact?", Head: "Who made contact",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by who made contact, %s", scheme, when)
			},
		},
		"country": {
			Title: "Country background", Head: "Country",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by country background, %s", scheme, when)
			},
		},
	},
	Within: map[string]func(scheme, when string) string{
		"half": func(scheme, when string) string {
			return fmt.Sprintf("%s: category by half-year, %s", scheme, when)
		},
		"gender": func(scheme, when string) string { return fmt.Sprintf("%s: category by gender, %s", scheme, when) },
		"age":    func(scheme, when string) string { return fmt.Sprintf("%s: category by age, %s", scheme, when) },
		"contact": func(scheme, when string) string {
			return fmt.Sprintf("%s: category by who made contact, %s", scheme, when)
		},
	},
	Title:     func(year int) string { return fmt.Sprintf("Case figures %d", year) },
	TitleHalf: func(half string) string { return "Case figures, " + lang.LowerFirst(half) },
	Lead: "The report shows in how many new cases of negative social control and honour-related violence the " +
		"diversity advisors and the special envoys have given advice and guidance.",
	Contents:  "Contents",
	Summary:   "Main figures",
	About:     "How the figures are made",
	Revisions: "Changed since the last edition",
	Crosses:   "The categories by gender, age, contact and half-year",

	Activities:         "Training activities",
	NewCases:           "New cases",
	NumberOfCountries:  "Countries",
	NumberOfComplexes:  "Families (complexes)",
	NumberOfActivities: "Training activities",
	Staff:              "Staff",
	ChangeFrom:         func(change string, year int) string { return fmt.Sprintf("%s from %d", change, year) },
	PerCent:            func(year int) string { return fmt.Sprintf("%d in per cent", year) },
	PerCentOnly:        "Per cent",

	ActivityHead: "Kind of activity", Total: "Total", Other: "Other countries", Count: "Number",

	TotalFigure: func(scheme, when string) string { return fmt.Sprintf("%s: new cases, %s", scheme, when) },
	ActivityTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: training activities, %s", scheme,
			when)
	},
	Table:  func(number int, title string) string { return fmt.Sprintf("Table %d. %s", number, title) },
	Figure: func(number int, title string) string { return fmt.Sprintf("Figure %d. %s", number, title) },
	Source: func(edition string) string { return fmt.Sprintf("Source: Sakstall, edition %s.", edition) },
	Shown: map[string]string{
		"no_contact": "The report does not show who made contact within each category.",
		"no_crosses": "The report does not divide the cases of each category.",
		"rows": "The report shows the cases by category, country background, gender, age and who made contact, one " +
			"at a time.",
		"margins":  "The report shows the number of cases and how they divide by gender and age.",
		"totals":   "The report shows the number of cases only.",
		"left_out": "The number of cases is hidden, and the report shows no other figures of the cases.",
	},
	ShownWhy:       "No more is shown, so that nobody can be recognised.",
	ShownHalf:      "No more is shown of a half-year, so that the report of the whole year can show as much as possible.",
	SourceRegister: "Source: the register. Internal.",
	ReprintedEdition: func(years, edition string) string {
		return fmt.Sprintf("The counts of %s are as they were published in edition %s.", years, edition)
	},
	OtherRows: func(years string, year int) string {
		return fmt.Sprintf("In %s other countries had a row of their own than in %d, so “Other countries” are not "+
			"the same countries in those years.", years, year)
	},
	Undivided:     "not divided",
	UndividedNote: "An empty cell means that the count of the category is hidden and therefore not divided.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rows that an earlier report has hidden for %d stand as * as there, even where the count "+
			"is zero.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("The counts of %s are as they were printed in “%s”.", years, report)
	},
	HiddenMark: "* Hidden so that nobody can be recognised.",
	Hidden:     "hidden", Downloads: "Download", Copy: "Copy the table", Copied: "The table has been copied",
	Edition: "Edition", Published: "Published", LaterEdition: "There is a later edition of this report.",
	Beside:    func(table int) string { return fmt.Sprintf("The figures are in table %d", table) },
	ToLater:   func(edition string) string { return "Go to edition " + edition },
	Continued: func(title string) string { return title + " (continued)" },
	Document:  "Document (HTML, opens in Word)",
	NotInUse:  "An empty cell means that the row was not in use in that year.",
	Former: func(today, former string) string {
		return fmt.Sprintf("“%s” was called “%s” in Norwegian before.", today, former)
	},
	Retired: func(name string, year int) string {
		return fmt.Sprintf("“%s” was retired as a category after %d.", name, year)
	},
	Introduced: func(name string, year int) string {
		return fmt.Sprintf("“%s” is a category from %d on.", name, year)
	},
	RuleTie: func(year int) string {
		return fmt.Sprintf("From %d on, a family-immigration case is not registered where the person has no tie to "+
			"Norway but the application itself.", year)
	},

	WhatIsACase: "What is a case?",
	WhatIsACaseText: "A case is guidance or follow-up of one person exposed to negative social control or " +
		"honour-related violence. Guidance of staff who work with such a person is a case too. Each person in a " +
		"family is a case of its own. Only new cases count; further follow-up of a case does not count again. A case " +
		"belongs to the half-year of its first contact.",
	Schemes: "The two schemes",
	SchemesText: "The diversity advisors work at selected lower and upper secondary schools and adult education " +
		"centres. The special envoys work at selected embassies and give consular assistance.",
	NeverAddedUp: "Why the figures are not added up",
	NeverAddedUpText: "The figures of the two schemes must not be added up. Both may have helped the same person, " +
		"who would then be counted twice.",
	Counting: "Categories",
	CountingText: "Every case has one main category. Many cases also have elements of others, which have a table " +
		"of their own. For forced marriage, female genital mutilation, child marriage and involuntary stay abroad, " +
		"fear of and completed are told apart. The series use the names that the categories have today.",
	HowHidden: "Hidden figures",
	HowHiddenText: "Small figures are hidden with * so that nobody can be recognised. So that they cannot be " +
		"worked out from other figures, some larger ones are hidden too. A * therefore does not say how large the " +
		"figure is. Zero is shown as 0, and an empty cell means that the row was not in use, or that the category’s " +
		"figure is hidden and so not broken down.",
	Background: "Country background",
	BackgroundText: "Country background is the person's own, a parent's or a grandparent's country of birth. It " +
		"has nothing to do with citizenship. The number of countries leaves out stateless and unknown. Countries " +
		"without a row of their own are gathered in “Other countries”.",
	Rounding: "Per cent",
	RoundingText: "Percentages are whole numbers, rounded. They are of all cases of the scheme in the year, and " +
		"may not add up to 100.",
	AgeGroups:     "Age",
	AgeGroupsText: "Age is the age at the first contact. A person of exactly 18 is in the group 18 or over.",
	EarlierYears:  "Earlier years",
	EarlierYearsText: "A year that has been published before is shown as it was published. Figures from earlier " +
		"reports have not been recalculated.",
	WorkingHiddenText: "This page shows every figure that the register has. The marks in the tables show which " +
		"figures the edition hides or leaves out, why, and what a reader can know of them all the same.",
	WorkingEarlierText: "A year that has been published before stands as it was published. Where the register has " +
		"another figure, that is shown beside it, marked R. Figures that were hidden are shown where the register " +
		"has as many cases in all in that year.",
	WorkingStar: "* Was hidden when it was published.",
}
