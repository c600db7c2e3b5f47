package disclosure

import "slices"

// OfCategory, OfGender, OfAge, OfContact and OfHalf are wheres with one characteristic, for And to put together.
func OfCategory(code string) Where { return Where{Category: code} }

// OfGender is described with OfCategory.
func OfGender(code string) Where { return Where{Gender: code} }

// OfAge is described with OfCategory.
func OfAge(code string) Where { return Where{Age: code} }

// OfContact is described with OfCategory.
func OfContact(code string) Where { return Where{Contact: code} }

// OfHalf is described with OfCategory.
func OfHalf(code string) Where { return Where{Half: code} }

// OfCountry takes the countries that have a row of their own in a table, and names its rows by their codes: any other
// code is that of the rest.
func OfCountry(named []string) func(code string) Where {
	return func(code string) Where {
		if !slices.Contains(named, code) {
			return Where{Country: AllBut(named...)}
		}
		return Where{Country: Country(code)}
	}
}
