package cases

import (
	"slices"

	"sakstall/internal/codebook"
)

// Field is a field of a case: the name of its form field, of its CSV column, and of its values in what is sealed and
// staged. A name that has been used stays.
type Field string

// The fields that something is known of beside what stands in their row of the table.
const (
	Scheme      Field = "scheme"
	UnitField   Field = "unit"
	Month       Field = "month"
	Subject     Field = "subject"
	Contact     Field = "contact"
	Category    Field = "category"
	Elements    Field = "elements"
	Gender      Field = "gender"
	Age         Field = "age"
	Country     Field = "country"
	Themes      Field = "themes"
	Services    Field = "services"
	Complex     Field = "complex"
	Whereabouts Field = "whereabouts"
	Tie         Field = "tie"
)

// row is what a field is. A field that is neither required nor known by name above needs no more than its row: it is an
// answer, see Answers.
type row struct {
	name Field
	// the list of the codebook that its values are from; "" for months, units, categories, countries
	list     codebook.Dimension
	several  bool // may hold several values
	required bool
	each     bool            // each person of a family has a value of their own
	only     codebook.Scheme // the one scheme that is asked for it; "" is every scheme
	rule     string          // the rule of the codebook by which a value of it may make it no case
	about    bool            // says something of the person or the contact, and so tells cases from each other
	column   bool            // kept in a column of its own
}

// table are all fields, in the order of the CSV columns. Form, import, export, template, seals and the look for doubles
// are made from it. It never changes.
var table = []row{
	{name: Scheme, required: true, column: true},
	{name: UnitField, required: true, column: true},
	{name: Month, required: true, column: true},
	{name: Subject, list: codebook.Subject, required: true, about: true, column: true},
	{name: Contact, list: codebook.Contact, required: true, about: true, column: true},
	{name: Category, required: true, each: true, about: true, column: true},
	{name: Elements, several: true, about: true},
	{name: Gender, list: codebook.Gender, required: true, each: true, about: true, column: true},
	{name: Age, list: codebook.Age, required: true, each: true, about: true, column: true},
	{name: Country, required: true, each: true, about: true, column: true},
	{name: Themes, list: codebook.Theme, several: true, about: true},
	{name: Services, list: codebook.Service, several: true, about: true},
	{name: Complex, column: true},
	{name: Whereabouts, list: codebook.Whereabouts, only: codebook.Envoys, about: true, column: true},
	{
		name: Tie, list: codebook.Tie, only: codebook.Envoys, rule: codebook.ApplicationOnly, about: true, column: true,
	},
}

func (f Field) row() row {
	for i := range table {
		if table[i].name == f {
			return table[i]
		}
	}
	return row{}
}

// these are the fields whose rows are such.
func these(is func(row) bool) []Field {
	out := make([]Field, 0, len(table))
	for _, r := range table {
		if is(r) {
			out = append(out, r.name)
		}
	}
	return out
}

// Fields are all fields, in the order of the CSV columns.
func Fields() []Field { return these(func(row) bool { return true }) }

// FieldsOf are the fields that the scheme is asked for.
func FieldsOf(s codebook.Scheme) []Field {
	return these(func(r row) bool { return r.only == "" || r.only == s })
}

// Answers are the fields that hold values of a list of the codebook and have no column of their own: a case's values
// are kept by the names of their lists.
func Answers() []Field { return these(func(r row) bool { return r.list != "" && !r.column }) }

// AnswerIn is the field of Answers whose values are from the list.
func AnswerIn(list codebook.Dimension) (Field, bool) {
	fields := Answers()
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Dimension() == list })
	if i < 0 {
		return "", false
	}
	return fields[i], true
}

// AboutPerson are the fields that say something of the person or the contact: two cases that are alike in them all may
// be one.
func AboutPerson() []Field { return these(func(r row) bool { return r.about }) }

// deciding are the fields of which a value may make it no case.
func deciding() []Field { return these(func(r row) bool { return r.rule != "" }) }

// Rule is the rule of the codebook by which a value of the field may make it no case, "" where there is none.
func (f Field) Rule() string { return f.row().rule }

// Required reports whether a case must have a value in the field.
func (f Field) Required() bool { return f.row().required }

// List reports whether the field may hold several values.
func (f Field) List() bool { return f.row().several }

// OfPerson reports whether each person of a family has a value of their own in the field; the others hold for all of
// them.
func (f Field) OfPerson() bool { return f.row().each }

// Column reports whether a case has a column of its own for the field, of the field's name, and not rows beside it.
func (f Field) Column() bool { return f.row().column }

// Dimension is the list of the codebook that the field's values are from, or "" where that is no such list: of months,
// units, categories, countries.
func (f Field) Dimension() codebook.Dimension { return f.row().list }
