package report

import (
	"fmt"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
)

// Content is how much a report shows of a scheme. A larger one is poorer: it shows less.
type Content uint8

// The contents, from rich to poor.
const (
	All       Content = iota // everything
	NoContact                // no category × contact
	NoCrosses                // no category × anything
	Rows                     // no splits either: categories, countries, gender, age, contact, halves
	Margins                  // gender and age
	Totals                   // only how many cases there were
	LeftOut                  // the total stands hidden

	contents // how many there are
)

// String is the name of the content, in files and on the command line.
func (c Content) String() string {
	names := [contents]string{"all", "no_contact", "no_crosses", "rows", "margins", "totals", "left_out"}
	return names[min(c, LeftOut)]
}

// MarshalText writes the name.
func (c Content) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Contents are all contents, from rich to poor.
func Contents() []Content {
	out := make([]Content, contents)
	for c := range contents {
		out[c] = c
	}
	return out
}

// ParseContent is the content with the name.
func ParseContent(name string) (Content, error) {
	for _, c := range Contents() {
		if c.String() == name {
			return c, nil
		}
	}
	err := fmt.Errorf("%q is not a content: there are %s", name, Contents())
	return All, fault.As(fault.Invalid, err)
}

// Shows reports whether the content has counts by these dimensions, of which the half is none in a half-year's report.
func (c Content) Shows(by ...counts.Dimension) bool {
	if len(by) == 0 {
		return true
	}
	switch c {
	case All:
		return true
	case NoContact:
		return len(by) == 1 || !slices.Contains(by, counts.Contact)
	case NoCrosses:
		return len(by) == 1
	case Rows:
		return len(by) == 1 && slices.Contains([]counts.Dimension{
			counts.Half, counts.Category, counts.Gender, counts.Age, counts.Contact, counts.Country,
		}, by[0])
	case Margins:
		return len(by) == 1 && (by[0] == counts.Gender || by[0] == counts.Age)
	default:
		return false
	}
}

// ShowsCount reports whether the content has the count in a report of the half, "" for a whole year's.
func (c Content) ShowsCount(w disclosure.Where, half string) bool {
	if !w.Split.IsZero() {
		return c <= NoCrosses
	}
	var by []counts.Dimension
	for _, d := range counts.Dimensions() {
		if w.Code(d) != "" && (d != counts.Half || half == "") {
			by = append(by, d)
		}
	}
	return c.Shows(by...)
}

// SchemeContents are how much a report shows of each scheme; of a scheme that is not named, everything.
type SchemeContents map[codebook.Scheme]Content

// contentText says what the report shows of the scheme where that is not everything.
func (s pages[T]) contentText() []string {
	c := s.Contents[s.code]
	said, is := s.text.Shown[c.String()]
	switch {
	case !is || s.working || !s.present():
		return nil
	case c == LeftOut: // which says why
		return []string{said}
	case s.Half != "":
		return []string{said, s.text.ShownHalf}
	default:
		return []string{said, s.text.ShownWhy}
	}
}
