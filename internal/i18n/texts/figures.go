package texts

// Figures are the alternative texts of a report's figures, and the notes below them. Numbers are already written as the
// language writes them; years and halves are names of columns.
type Figures struct {
	NoFigures    string // of a year that nobody has counted
	AllZero      string
	Beware       string                           // how a * is to be read in a figure
	GenderShares func(scheme, when string) string // a title
	With         func(name, number string) string
	In           func(name, years string) string
	// Largest: of all, where that is certain; LargestShown: of those that are shown
	Largest, LargestShown       func(list string) string
	LargestOne, LargestShownOne func(name string) string
	Apart                       func(list string) string // what is in no ranking
	HiddenRows                  func(list string) string
	HiddenColumns, HiddenColumn func(years string) string // of the figures, or the one figure, of the years
	HiddenSplit                 func(years string) string // of how the cases divide
	NoneFor                     func(years string) string
	Few                         func(years string) string // of so few cases that there are no per cent
	// Rose, Fell, Same: from the first year to the last; Both: what may be as good as the same
	Rose, Fell, Both        func(name, was, first, is, last string) string
	Same                    func(name, number, first, last string) string
	Extremes, ExtremesShown func(highest, when, lowest, then string) string
}
