// Package disclosure hides counts so that nobody can be recognised, proves how much a reader can still work out, and is
// the only maker of a table that may be published. It is pure: the same request gives the same release. DESIGN.md says
// what it promises and why.
package disclosure

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
)

// Where names a count: the cases of a scheme and a year that have every characteristic given, whatever those left out
// are. It can be compared, and be the key of a map.
type Where struct {
	Scheme   codebook.Scheme `json:"scheme"`
	Year     int             `json:"year"`
	Half     string          `json:"half,omitempty"` // H1, H2, or "" for the whole year
	Category string          `json:"category,omitempty"`
	Gender   string          `json:"gender,omitempty"`
	Age      string          `json:"age,omitempty"`
	Contact  string          `json:"contact,omitempty"`
	Country  Countries       `json:"country,omitzero"`
	Split    Split           `json:"-"` // see MarshalJSON
}

// MarshalJSON writes the characteristics by their names, a split by its own: "theme:racism": "yes".
func (w Where) MarshalJSON() ([]byte, error) {
	type plain Where
	out, err := json.Marshal(plain(w))
	if err != nil || w.Split.IsZero() {
		return out, err
	}
	return withMember(out, w.Split.name, w.Split.Answer())
}

// withMember adds a member to an object that has one already.
func withMember(object []byte, name string, value any) ([]byte, error) {
	member, err := json.Marshal(map[string]any{name: value})
	if err != nil {
		return nil, err
	}
	return slices.Concat(object[:len(object)-1], []byte(","), member[1:]), nil
}

// And has the characteristics of both; where both have one, o's. It makes a table's cell out of its row and its column.
func (w Where) And(o Where) Where {
	w.Scheme, w.Year, w.Split = cmp.Or(o.Scheme, w.Scheme), cmp.Or(o.Year, w.Year), cmp.Or(o.Split, w.Split)
	for d := range dimensions {
		if code := o.Code(d); code != "" {
			w = w.With(d, code)
		}
	}
	return w
}

// Code is the where's code of a dimension, "" where it is summed over. A set of countries is written "!" and those left
// out.
func (w Where) Code(d counts.Dimension) string {
	switch d {
	case counts.Half:
		return w.Half
	case counts.Category:
		return w.Category
	case counts.Gender:
		return w.Gender
	case counts.Age:
		return w.Age
	case counts.Contact:
		return w.Contact
	case counts.Country:
		if w.Country.not != "" {
			return "!" + w.Country.not
		}
		return w.Country.code
	}
	panic("disclosure: no field of Where has the dimension")
}

// With has the code in the dimension; one of the country dimension is as Code writes it.
func (w Where) With(d counts.Dimension, code string) Where {
	switch d {
	case counts.Half:
		w.Half = code
	case counts.Category:
		w.Category = code
	case counts.Gender:
		w.Gender = code
	case counts.Age:
		w.Age = code
	case counts.Contact:
		w.Contact = code
	case counts.Country:
		w.Country = Countries{code: code}
		if code != "" && code[0] == '!' {
			w.Country = Countries{not: code[1:]}
		}
	default:
		panic("disclosure: no field of Where has the dimension")
	}
	return w
}

// Unknown reports whether the count is one of an unknown value, such as an unknown gender, age or contact.
func (w Where) Unknown() bool {
	for d := range dimensions {
		if d.Unknown(w.Code(d)) {
			return true
		}
	}
	return w.Split.unknown()
}

// Countries is one country background, all but some, or (the zero value) all of them.
type Countries struct {
	code string
	not  string // the codes left out, sorted, joined by commas
}

// Country is the country background with the code.
func Country(code string) Countries { return Countries{code: code} }

// AllBut is every country background but those with the codes, in whatever order.
func AllBut(codes ...string) Countries {
	sorted := slices.Compact(slices.Sorted(slices.Values(codes)))
	return Countries{not: strings.Join(sorted, ",")}
}

// Code is the one country's code, and "" where it is not one country.
func (c Countries) Code() string { return c.code }

// NotIn are the codes of the countries left out, sorted.
func (c Countries) NotIn() []string {
	if c.not == "" {
		return nil
	}
	return strings.Split(c.not, ",")
}

// IsZero reports whether it is all countries.
func (c Countries) IsZero() bool { return c == Countries{} }

// MarshalJSON writes "SY", or {"not_in":["IQ","SY"]}.
func (c Countries) MarshalJSON() ([]byte, error) {
	if c.not != "" {
		return json.Marshal(map[string][]string{"not_in": c.NotIn()})
	}
	return json.Marshal(c.code)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Countries) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &c.code)
	}
	var all struct {
		NotIn []string `json:"not_in"`
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&all); err != nil {
		return err
	}
	if len(all.NotIn) == 0 || slices.ContainsFunc(all.NotIn,
		func(s string) bool { return s == "" || strings.Contains(s, ",") }) {
		return errors.New("disclosure: a set of countries names those left out")
	}
	*c = AllBut(all.NotIn...)
	return nil
}

// Domains are the values of each characteristic in the codebook's order. They order a release's cells; a value that is
// not named comes last.
type Domains struct {
	Gender   []string `json:"gender"`
	Age      []string `json:"age"`
	Half     []string `json:"half"`
	Category []string `json:"category"`
	Contact  []string `json:"contact"`
	Country  []string `json:"country,omitempty"` // the countries with a row of their own
	Splits   []string `json:"-"`                 // the names of the splits; see MarshalJSON
	OneOf    []string `json:"-"`                 // the lists of which a case has one value at most
}

// MarshalJSON writes each split as a characteristic with the values yes and no.
func (d Domains) MarshalJSON() ([]byte, error) {
	type plain Domains
	out, err := json.Marshal(plain(d))
	for _, name := range d.Splits {
		if err == nil {
			out, err = withMember(out, name, []string{yes, no})
		}
	}
	return out, err
}

// Of are the values of the dimension, to be read or set.
func (d *Domains) Of(dimension counts.Dimension) *[]string {
	switch dimension {
	case counts.Half:
		return &d.Half
	case counts.Category:
		return &d.Category
	case counts.Gender:
		return &d.Gender
	case counts.Age:
		return &d.Age
	case counts.Contact:
		return &d.Contact
	case counts.Country:
		return &d.Country
	}
	panic("disclosure: no field of Domains has the dimension")
}

// compare orders wheres: by scheme and year, sums before what they are sums of, then as the codebook does.
func (d Domains) compare(a, b Where) int {
	order := cmp.Or(
		cmp.Compare(a.Scheme, b.Scheme), cmp.Compare(a.Year, b.Year), d.compareSplits(a.Split, b.Split),
		cmp.Compare(a.dims().count(), b.dims().count()), cmp.Compare(a.dims(), b.dims()),
	)
	for dimension := range counts.Country {
		if order == 0 {
			order = place(*d.Of(dimension), a.Code(dimension), b.Code(dimension))
		}
	}
	return cmp.Or(
		order, cmp.Compare(a.Country.not, b.Country.not), place(d.Country, a.Country.code, b.Country.code),
	)
}

// place compares two values by their place in the list; those that are not in it come last, by their code.
func place(list []string, a, b string) int {
	if a == b {
		return 0
	}
	i, j := slices.Index(list, a), slices.Index(list, b)
	if i < 0 {
		i = len(list)
	}
	if j < 0 {
		j = len(list)
	}
	return cmp.Or(cmp.Compare(i, j), cmp.Compare(a, b))
}
