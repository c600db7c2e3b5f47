package views

// Look is how much a button, or a link that looks like one, stands out.
type Look int

// The looks.
const (
	Primary   Look = iota // what the page is for
	Secondary             // what can be done as well
	Tertiary              // what is seldom done
)

// variant is the look's in the design system; a primary button has none.
func (l Look) variant() string {
	switch l {
	case Secondary:
		return "secondary"
	case Tertiary:
		return "tertiary"
	default:
		return ""
	}
}

// Button sends a form: the one that it stands in, or the one with the id Form.
type Button struct {
	Text        string
	Look        Look
	Danger      bool   // it takes something away
	Name, Value string // what the form sends where this button is pressed; without a name nothing
	Form        string
	ID          string
	DescribedBy string // the id of what explains it, or ""
	Focus       bool   // the page begins here
}
