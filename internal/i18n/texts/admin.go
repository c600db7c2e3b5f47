package texts

// Admin is what is said to administrators of an installation.
type Admin struct {
	Title string // of the page, and in the menu
	Lead  string // what administrators are for, and what they don't see
	Users string // where users and units are added
}
