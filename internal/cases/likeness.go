package cases

import "sakstall/internal/codebook"

// Likeness is what makes a person recognisable in a unit and a half.
type Likeness struct{ Country, Gender, Age string }

// Likeness is the draft's. It returns false where something of it is not filled in.
func (d Draft) Likeness() (Likeness, bool) {
	return Likeness{d.Country, d.Gender, d.Age}, d.Country != "" && d.Gender != "" && d.Age != ""
}

// Alone reports whether nobody else among the persons counted is alike, and which answers, where they are as true,
// would be shared with somebody: a wider band of age, an age or a gender that is unknown. That a country be unknown is
// never among them: the country is the answer that is asked for most, and seldom unknown.
func (l Likeness) Alone(others map[Likeness]int, book *codebook.Codebook) (alone bool, coarser []Field) {
	if others[l] > 0 {
		return false, nil
	}
	gender, age, band := l, l, l
	gender.Gender, age.Age = codebook.Unknown, codebook.Unknown
	if v, known := book.Value(codebook.Age, l.Age); known {
		band.Age = v.ReportedAs
	}
	if others[age] > 0 || others[band] > 0 {
		coarser = append(coarser, Age)
	}
	if others[gender] > 0 {
		coarser = append(coarser, Gender)
	}
	return true, coarser
}
