package privacy_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/privacy"
)

func TestFind(t *testing.T) {
	id, email, phone := []privacy.Kind{privacy.IDNumber}, []privacy.Kind{privacy.Email}, []privacy.Kind{privacy.Phone}
	for text, want := range map[string][]privacy.Kind{
		"":                                   nil,
		"To saker fra mai 2024 mangler.":     nil,
		"Se på 2023 2024":                    nil,
		"Tallene for 2019-2023, 1 144 saker": nil,
		"fra 2023-05-12":                     nil,
		"1200 saker i 2019, 950 i 2022":      nil,
		"01010112345":                        id,
		"gjelder 010101 12345.":              id,
		"010101-12345":                       id,
		"01.01.01.12345":                     id,
		"0 1 0 1 0 1 1 2 3 4 5":              id,
		"01 01 01 – 12345":                   id,
		"０１０１０１１２３４５":                        id,
		"٠١٠١٠١١٢٣٤٥":                        id,
		"sak 7 nr. 2501011234567":            nil,
		"kari@skole.no":                      email,
		"skriv til <kari.n+x@skole>,":        email,
		"@ klokken 12":                       nil,
		"ring 22 33 44 55":                   phone,
		"91234567":                           phone,
		"912 34 567":                         phone,
		"9123 4567":                          phone,
		"+47 912 34 567":                     phone,
		"(+47) 91 23 45 67":                  phone,
		"0047 91234567":                      phone,
		"+254 20 4251000":                    phone,
		"kari@skole.no 91234567":             {privacy.Email, privacy.Phone},
	} {
		if got := privacy.Find(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// However a number is spaced and whatever stands around it, it is found.
func TestANumberIsFoundHoweverItIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var out strings.Builder
		for i := range 11 {
			fmt.Fprint(&out, rapid.IntRange(0, 9).Draw(t, "digit"))
			if i < 10 {
				out.WriteString(rapid.SampledFrom([]string{"", "", " ", "\u00a0", "-", "."}).Draw(t, "separator"))
			}
		}
		text := rapid.SampledFrom([]string{"", "gjelder ", "nr:", "("}).Draw(t, "before") + out.String() + rapid.SampledFrom([]string{"", ")", ", som sagt", "\n"}).Draw(t, "after")
		if !slices.Contains(privacy.Find(text), privacy.IDNumber) {
			t.Fatalf("not found: %q", text)
		}
	})
}

// A number in a longer row is found by its check digits: one that is made up, born on a day that is none, with both right.
func TestANumberIsFoundInALongerRow(t *testing.T) {
	for number := 99_999_900_000; number < 99_999_999_999; number++ {
		text := fmt.Sprint(number)
		if slices.Contains(privacy.Find("7"+text), privacy.IDNumber) && !slices.Contains(privacy.Find("7"+fmt.Sprint(number+1)), privacy.IDNumber) {
			return
		}
	}
	t.Error("no number with check digits is told from the next")
}
