// Package nb is the texts of the screens in bokmål.
package nb

import "sakstall/internal/i18n/texts"

// Texts are all of them.
var Texts = texts.Texts{
	Frame:       frame,
	Words:       words,
	Home:        home,
	SignIn:      signIn,
	Form:        form,
	Fields:      fields,
	Problem:     problem,
	Receipt:     receipt,
	List:        list,
	Report:      report,
	Halves:      halves,
	Review:      review,
	Story:       story,
	Yearly:      yearly,
	Figures:     figures,
	Workshop:    workshop,
	Errors:      errors,
	Findings:    findings,
	Family:      family,
	Activities:  activities,
	After:       after,
	Own:         ownCases,
	Draft:       draft,
	Editions:    editions,
	Corrections: corrections,
	Publishing:  publishing,
	Upload:      upload,
	Files:       files,
	Alone:       alone,
	Admin:       admin,
}
