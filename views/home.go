package views

import "github.com/a-h/templ"

// HomePage is the front page: what each feature has to say to who looks.
type HomePage struct {
	Page
	Urgent []templ.Component // what is to be done soon
	Parts  []templ.Component // what else there is, in the order of the menu
}
