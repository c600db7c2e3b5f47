package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
)

var fields = texts.Fields{
	Scheme:       "Scheme",
	Unit:         "Unit",
	Month:        "Month of first contact",
	Subject:      "Who was given guidance?",
	Contact:      "Who made contact?",
	Category:     "Main category",
	Elements:     "Elements of other categories",
	Gender:       "Gender",
	Age:          "Age",
	Country:      "Country background",
	Answers:      map[string]string{"themes": "Themes", "services": "Other services in the case"},
	Whereabouts:  "Where is the person?",
	Tie:          "Tie to Norway",
	MonthHint:    "The case counts in the half-year of the first contact.",
	SubjectHint:  "Guidance given to staff counts as a case too.",
	ContactHint:  "Whoever first got in touch with you.",
	CategoryHint: "Choose the one that weighs most. Other elements can be added under “More about the case”.",
	AgeHint:      "Age at the first contact. Exactly 18 is 18 or over.",
	CountryHint: "The country of birth of the person, a parent or a grandparent. It has nothing to do with " +
		"citizenship." +
		" Type the first letters, or choose from the list.",
	ElementsHint: "Not counted in the tables.",
	TieHint: func(year int) string {
		return fmt.Sprintf("From %d it is not a case when the person only has an application for family immigration.",
			year)
	},
}

var splits = texts.Splits{
	Title: "More about the cases",
	Note:  "A case can have several themes, elements and services, so the rows of those tables are not to be added up.",
	All:   "All cases",
	Has:   "Yes", Not: "No", Axis: "Applies",
	In:    func(name, amount string) string { return fmt.Sprintf("%s in %s", name, amount) },
	Among: func(items string) string { return "for instance " + items },
	Lists: map[string]texts.Split{
		"subject": {
			Head: "Who received guidance",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by who received guidance, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Guidance was given to %s.", items) },
		},
		"theme": {
			Head: "Theme",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases in which this was a theme too, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("The cases also had other themes: %s.", items) },
		},
		"element": {
			Head: "Category",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases with elements of categories other than the main one, %s", scheme, when)
			},
			Said: func(items string) string {
				return fmt.Sprintf("A case can have elements of categories other than its main one: %s.", items)
			},
		},
		"service": {
			Head: "Other services",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases in which other services were involved, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Other services were involved as well: %s.", items) },
		},
		"whereabouts": {
			Head: "Where the person was",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by where the person was at first contact, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("At first contact the person was %s.", items) },
		},
		"tie": {
			Head: "Tie to Norway",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: cases by tie to Norway, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("The tie to Norway was %s.", items) },
		},
	},
}
