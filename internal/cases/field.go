package cases

import (
	"slices"

	"sakstall/internal/codebook"
)

// Field is a field of a case: the name of its form field and of its CSV column.
type Field string

// The fields.
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

// Fields are all fields, in the order of the CSV columns.
func Fields() []Field {
	return []Field{Scheme, UnitField, Month, Subject, Contact, Category, Elements, Gender, Age, Country, Themes, Services, Complex, Whereabouts, Tie}
}

// Required tells whether a case must have a value in the field.
func (f Field) Required() bool {
	return slices.Contains([]Field{Scheme, UnitField, Month, Subject, Contact, Category, Gender, Age, Country}, f)
}

// List tells whether the field may hold several values.
func (f Field) List() bool { return f == Elements || f == Themes || f == Services }

// OfPerson tells whether each person of a family has a value of their own in the field; the others hold for all of them.
func (f Field) OfPerson() bool { return slices.Contains([]Field{Category, Gender, Age, Country}, f) }

// Dimension is the list of the codebook that the field's values are from, or "" where that is no such list: of months, units,
// categories, countries.
func (f Field) Dimension() codebook.Dimension {
	return map[Field]codebook.Dimension{
		Subject: codebook.Subject, Contact: codebook.Contact, Gender: codebook.Gender, Age: codebook.Age,
		Themes: codebook.Theme, Services: codebook.Service, Whereabouts: codebook.Whereabouts, Tie: codebook.Tie,
	}[f]
}
