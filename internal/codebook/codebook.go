// Package codebook holds the values that a case may have, the years in which each holds, and what each is called today.
package codebook

import (
	"fmt"
	"slices"

	"sakstall/internal/period"
)

// Scheme is one of the two services. They are reported apart and never added up, since both may have helped the same
// person.
type Scheme string

// The two schemes.
const (
	Advisors Scheme = "advisors"
	Envoys   Scheme = "envoys"
)

// Schemes are both schemes, in the order in which they are reported.
func Schemes() []Scheme { return []Scheme{Advisors, Envoys} }

// ParseScheme reads a scheme's code.
func ParseScheme(s string) (Scheme, bool) {
	return Scheme(s), slices.Contains(Schemes(), Scheme(s))
}

// Dimension is a characteristic whose values are a list in the codebook. What a report counts by is a counts.Dimension
// or a counts.SplitList: most have such a list, not every list is counted.
type Dimension string

// The dimensions that are lists of coded values; categories and countries are lists of their own.
const (
	Gender      Dimension = "gender"
	Age         Dimension = "age"
	Subject     Dimension = "subject"
	Contact     Dimension = "contact"
	Whereabouts Dimension = "whereabouts"
	Tie         Dimension = "tie"
	Theme       Dimension = "theme"
	Service     Dimension = "service"
	Activity    Dimension = "activity"
	Audience    Dimension = "audience"
	Withdrawal  Dimension = "withdrawal" // why a case is withdrawn
	Topic       Dimension = "topic"
	Partner     Dimension = "partner"
)

// Unknown is the code of an unknown value in every dimension that has one.
const Unknown = "unknown"

// The two codes of the country list that are no country. Neither counts in the number of countries.
const (
	Stateless      = "XX"
	UnknownCountry = "ZZ"
)

// Name is what something is called in bokmål, nynorsk and English.
type Name struct{ NB, NN, EN string }

// In is the name in the language with the code "nb", "nn" or "en".
func (n Name) In(lang string) string {
	switch lang {
	case "nn":
		return n.NN
	case "en":
		return n.EN
	default:
		return n.NB
	}
}

// Span is the years in which something is in use, both included. To is 0 where no end is set.
type Span struct{ From, To int }

// Holds reports whether the span covers the year.
func (s Span) Holds(year int) bool { return year >= s.From && (s.To == 0 || year <= s.To) }

// The stages of a phenomenon that has any.
const (
	Fear      = "fear"
	Completed = "completed"
)

// GenitalMutilation and MarriageAndMutilation are the phenomena that are of girls and women.
const (
	GenitalMutilation     = "female_genital_mutilation"
	MarriageAndMutilation = "forced_marriage_and_fgm"
)

// Male is the gender of boys and men.
const Male = "male"

// Category is a main category. A category without a place in a scheme's order does not belong to that scheme.
type Category struct {
	Code       string
	Phenomenon string // what several stages have in common
	Stage      string // Fear, Completed or ""
	Order      map[Scheme]int
	Span       Span
	Name       Name
	Former     string // what it was called in bokmål before, or ""
}

// UsedBy reports whether the category belongs to the scheme at all, whatever the year.
func (c Category) UsedBy(s Scheme) bool { return c.Order[s] > 0 }

// InUse reports whether the scheme counts cases of the category in the year.
func (c Category) InUse(s Scheme, year int) bool { return c.UsedBy(s) && c.Span.Holds(year) }

// Phenomenon is what the stages of a category have in common, with what counts as it.
type Phenomenon struct {
	Code       string
	Definition Name
}

// Value is a coded value of a dimension.
type Value struct {
	Dimension  Dimension
	Code       string
	Name       Name
	One        Name // the name as it stands inside a sentence on one case, "" where that is as on many
	Many       Name // and on many cases, "" where it has no form but the name itself
	Note       string
	Scheme     Scheme // the only scheme that has it; "" is both
	Span       Span
	ReportedAs string // the code that it counts under in tables: itself, but for finer age bands
}

// UsedBy reports whether the scheme has the value at all, whatever the year.
func (v Value) UsedBy(s Scheme) bool { return v.Scheme == "" || v.Scheme == s }

// InUse reports whether the scheme has the value in the year.
func (v Value) InUse(s Scheme, year int) bool { return v.UsedBy(s) && v.Span.Holds(year) }

// ApplicationOnly is the code of the rule on persons with no tie to Norway but an application for family immigration.
const ApplicationOnly = "application_only"

// ApplicationEnded is the first year in which a person with no tie to Norway but an application for family immigration
// is no case. It returns false where the codebook sets no such year.
func (b *Codebook) ApplicationEnded() (year int, ok bool) {
	v, _ := b.Value(Tie, ApplicationOnly)
	return v.Span.To + 1, v.Span.To != 0
}

// Rule is one version of a rule that changes what a case is. It holds from its month on, until the next version does.
type Rule struct {
	Code    string
	Version int
	From    period.Month
	Text    Name
}

// ID names the version: what a case keeps of it.
func (r Rule) ID() string { return fmt.Sprintf("%s-%d", r.Code, r.Version) }

// Country is a country background: ISO 3166-1 alpha-2, or one of Stateless and UnknownCountry.
type Country struct {
	Code string
	Name Name
}

// Data is what a codebook is made of, each list in its own order.
type Data struct {
	Categories  []Category
	Phenomena   []Phenomenon
	Values      []Value
	Countries   []Country
	CountryRows map[Scheme][]string // the countries that have a row of their own in a scheme's tables
	Rules       []Rule              // each rule's versions, the oldest first
}

// Codebook answers what a code is and whether it may be used. It does not change once made.
type Codebook struct {
	data       Data
	categories map[string]Category
	values     map[Dimension]map[string]Value
	countries  map[string]Country
}

// New makes a codebook and checks that it hangs together: no code twice, every row of a country table a known country,
// every ReportedAs a value of the same dimension that is reported as itself.
func New(data Data) (*Codebook, error) {
	b := Restore(data)
	if code, is := twice(data.Categories, func(c Category) string { return c.Code }); is {
		return nil, fmt.Errorf("codebook: category %s stands twice", code)
	}
	if code, is := twice(data.Countries, func(c Country) string { return c.Code }); is {
		return nil, fmt.Errorf("codebook: country %s stands twice", code)
	}
	for scheme, rows := range data.CountryRows {
		for _, code := range rows {
			if _, known := b.countries[code]; !known {
				return nil, fmt.Errorf("codebook: the country row %s of %s is no country", code, scheme)
			}
		}
	}
	return b, b.checkValues()
}

// Restore makes a codebook of data that New has taken before: one that is sealed stays readable, whatever New demands
// by then.
func Restore(data Data) *Codebook {
	b := &Codebook{
		data: data, categories: map[string]Category{}, values: map[Dimension]map[string]Value{},
		countries: map[string]Country{},
	}
	for _, c := range data.Categories {
		b.categories[c.Code] = c
	}
	for _, c := range data.Countries {
		b.countries[c.Code] = c
	}
	for _, v := range data.Values {
		if b.values[v.Dimension] == nil {
			b.values[v.Dimension] = map[string]Value{}
		}
		b.values[v.Dimension][v.Code] = v
	}
	return b
}

// twice finds a name that stands twice in the list.
func twice[T any](list []T, name func(T) string) (string, bool) {
	seen := map[string]bool{}
	for _, v := range list {
		if seen[name(v)] {
			return name(v), true
		}
		seen[name(v)] = true
	}
	return "", false
}

func (b *Codebook) checkValues() error {
	if v, is := twice(b.data.Values, func(v Value) string { return string(v.Dimension) + " " + v.Code }); is {
		return fmt.Errorf("codebook: %s stands twice", v)
	}
	for _, v := range b.data.Values {
		if target := b.values[v.Dimension][v.ReportedAs]; target.ReportedAs != target.Code || target.Code == "" {
			return fmt.Errorf("codebook: %s %s is reported as %q, which is not a row of the report", v.Dimension,
				v.Code,
				v.ReportedAs)
		}
	}
	return nil
}

// Data is what the codebook was made of. It must not be changed.
func (b *Codebook) Data() Data { return b.data }

// FirstYear is the first year that any category covers: no case can be older.
func (b *Codebook) FirstYear() int {
	first := 0
	for _, c := range b.data.Categories {
		if first == 0 || c.Span.From < first {
			first = c.Span.From
		}
	}
	return first
}

// Category looks a category up by its code.
func (b *Codebook) Category(code string) (Category, bool) {
	c, ok := b.categories[code]
	return c, ok
}

// Definition says what counts as the phenomenon. It is empty where the codebook does not say.
func (b *Codebook) Definition(phenomenon string) Name {
	i := slices.IndexFunc(b.data.Phenomena, func(p Phenomenon) bool { return p.Code == phenomenon })
	if i < 0 {
		return Name{}
	}
	return b.data.Phenomena[i].Definition
}

// Rule is the version of the rule that holds in the month. It returns false where none does.
func (b *Codebook) Rule(code string, m period.Month) (Rule, bool) {
	var out Rule
	for _, r := range b.data.Rules {
		if r.Code == code && !m.Before(r.From) {
			out = r
		}
	}
	return out, out.Code != ""
}

// Categories are all categories of the scheme, retired ones too, in the order of its tables.
func (b *Codebook) Categories(s Scheme) []Category {
	var out []Category
	for _, c := range b.data.Categories {
		if c.UsedBy(s) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(x, y Category) int { return x.Order[s] - y.Order[s] })
	return out
}

// Completed is the category that a case moves to when what is feared in the first has happened. There is none where the
// first is no fear, or where the scheme does not count the other in the year.
func (b *Codebook) Completed(fear string, s Scheme, year int) (Category, bool) {
	from, known := b.categories[fear]
	if !known || from.Stage != Fear {
		return Category{}, false
	}
	for _, c := range b.data.Categories {
		if c.Phenomenon == from.Phenomenon && c.Stage == Completed && c.InUse(s, year) {
			return c, true
		}
	}
	return Category{}, false
}

// Value looks a coded value up.
func (b *Codebook) Value(d Dimension, code string) (Value, bool) {
	v, ok := b.values[d][code]
	return v, ok
}

// Values are the values that the scheme has in the year, in the codebook's order.
func (b *Codebook) Values(d Dimension, s Scheme, year int) []Value {
	var out []Value
	for _, v := range b.data.Values {
		if v.Dimension == d && v.InUse(s, year) {
			out = append(out, v)
		}
	}
	return out
}

// EveryValue are the values that the scheme has or has had, in the codebook's order.
func (b *Codebook) EveryValue(d Dimension, s Scheme) []Value {
	var out []Value
	for _, v := range b.data.Values {
		if v.Dimension == d && v.UsedBy(s) {
			out = append(out, v)
		}
	}
	return out
}

// Reported are the values of a dimension that have a row of their own in tables, in the codebook's order.
func (b *Codebook) Reported(d Dimension) []Value {
	var out []Value
	for _, v := range b.data.Values {
		if v.Dimension == d && v.ReportedAs == v.Code {
			out = append(out, v)
		}
	}
	return out
}

// Country looks a country background up.
func (b *Codebook) Country(code string) (Country, bool) {
	c, ok := b.countries[code]
	return c, ok
}

// Countries are all country backgrounds, the two that are no country last.
func (b *Codebook) Countries() []Country { return b.data.Countries }

// CountryRows are the codes of the countries that have a row of their own in the scheme's tables, in their order.
func (b *Codebook) CountryRows(s Scheme) []string { return b.data.CountryRows[s] }
