package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

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
	Lead: "The report shows the number of new cases in which the diversity advisors and the special envoys gave " +
		"advice and guidance on negative social control and honour-related violence.",
	Contents:  "Contents",
	Summary:   "Main figures",
	About:     "How the figures are made",
	Revisions: "Changed since the last edition",
	Crosses:   "The categories by gender, age, contact and half-year",

	Activities:         "Training activities",
	NewCases:           "New cases",
	NumberOfCountries:  "Different country backgrounds",
	NumberOfComplexes:  "Families (complexes)",
	NumberOfActivities: "Training activities",
	Staff:              "Staff",
	ChangeFrom:         func(change, then string) string { return change + " from " + then },
	StaffOf:            map[string]string{"advisors": "Number of advisors", "envoys": "Number of envoys"},
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
		"margins": "The report shows the number of cases and how they divide by gender and age.",
		"totals":  "The report shows the number of cases only.",
		"left_out": "The number of cases is hidden so that nobody can be recognised, and so the report shows no other " +
			"figures of the cases.",
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
	NoFigures:     "no figures",
	NoFiguresNote: ".. means that there are no figures.",
	UndividedNote: "An empty cell means that the count of the category is hidden and therefore not divided.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rows that an earlier report has hidden for %d stand as * as there, even where the count "+
			"is zero.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("The counts of %s are as they were published in “%s”.", years, report)
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
	Extent: "Registered cases and those exposed",
	ExtentText: "The report shows cases that have been registered. There are no reliable figures of how many are " +
		"exposed to negative social control and honour-related violence. The number of cases may also change because " +
		"the schemes have become better known, or because more or fewer people give guidance.",
	Definitions: "What the categories mean",
	Definition:  func(names, text string) string { return names + ": " + text },
	Schemes:     "The two schemes",
	SchemesText: "The diversity advisors work at selected lower and upper secondary schools and adult education " +
		"centres. The special envoys work at selected embassies and give consular assistance.",
	NeverAddedUp: "Why the figures are not added up",
	NeverAddedUpText: "The figures of the two schemes must not be added up. Both may have helped the same person, " +
		"who would then be counted twice.",
	Counting: "Categories",
	CountingText: "Every case has one main category. Many cases also have elements of others. " +
		"For forced marriage, female genital mutilation, child marriage and involuntary stay abroad, " +
		"fear and completion are told apart. The series use the names that the categories have today.",
	InsidersOff: "The figures are hidden from readers who know only what is published. Staff who know the cases of their own " +
		"unit may work out more.",
	InsidersOn: "The figures are hidden from staff who know the cases of their own unit, too.",
	HowHidden:  "Hidden figures",
	HowHiddenText: "Small figures are hidden with * so that nobody can be recognised. So that they cannot be " +
		"worked out from other figures, some larger ones are hidden too. A * therefore does not say how large the " +
		"figure is. Zero is shown as 0, and an empty cell means that the row was not in use, or that the category’s " +
		"figure is hidden and so not broken down. Two dots (..) mean that there are no figures.",
	Background: "Country background",
	BackgroundText: "Country background is the person's own, a parent's or a grandparent's country of birth. It " +
		"has nothing to do with citizenship. The number of countries leaves out stateless and unknown. Countries " +
		"without a row of their own are gathered in “Other countries”.",
	Rounding: "Per cent",
	RoundingText: "Percentages are whole numbers, and halves are rounded up. In a table they are of the figure at " +
		"the foot of the same column, in the text of all the cases that the sentence is about. In the text, few " +
		"cases are given by their number. Being rounded, they may not add up to 100.",
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
