package review

import (
	"sakstall/internal/halfyear"
	"sakstall/views"
)

// filters are what the filters of the overview are called in its address. All units, and whatever is none, is "".
func filters() map[halfyear.ReviewFilter]string {
	return map[halfyear.ReviewFilter]string{
		halfyear.UnitsMissing: "mangler", halfyear.UnitsWaiting: "levert",
		halfyear.UnitsFound: "funn", halfyear.UnitsApproved: "godkjent",
	}
}

// orders are what the orders of the overview are called in its address. By name, and whatever is none, is "".
func orders() map[halfyear.ReviewOrder]string {
	return map[halfyear.ReviewOrder]string{
		halfyear.ByState: "status", halfyear.ByCases: "saker", halfyear.ByChange: "endring",
		halfyear.ByUnknown: "ukjent", halfyear.ByFound: "funn",
	}
}

// asked is the code that the word of an address stands for, or "".
func asked[T ~string](words map[T]string, word string) T {
	for code, of := range words {
		if of == word {
			return code
		}
	}
	return ""
}

// choices are the codes as the address has them, each with what it is called.
func choices[T ~string](words map[T]string, codes []T, chosen T, names map[T]string) []views.Choice {
	var out []views.Choice
	for _, code := range codes {
		out = append(out, views.Choice{Value: words[code], Label: names[code], Chosen: code == chosen})
	}
	return out
}
