// Package texts is what the catalogue of the screens' texts consists of: a type for each part of a feature, a file for
// each feature. What the texts say is in the packages nb, nn and en.
package texts

// Texts are all texts of the screens. A text with a gap is a function; one that counts takes the number.
type Texts struct {
	Frame       Frame
	Words       Words
	Home        Home
	SignIn      SignIn
	Form        Form
	Fields      Fields
	Problem     Problem
	Receipt     Receipt
	List        List
	Report      Report
	Halves      Halves
	Review      Review
	Story       Story
	Yearly      Yearly
	Figures     Figures
	Workshop    Workshop
	Errors      Errors
	Findings    Findings
	Family      Family
	Activities  Activities
	After       After
	Own         OwnCases
	Draft       Draft
	Editions    Editions
	Corrections Corrections
	Publishing  Publishing
	Upload      Upload
	Files       Files
	Alone       Alone
	Admin       Admin
}
