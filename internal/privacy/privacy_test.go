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
		text := rapid.SampledFrom([]string{"", "gjelder ", "nr:", "("}).Draw(t, "before") + out.String() +
			rapid.SampledFrom([]string{"", ")", ", som sagt", "\n"}).Draw(t, "after")
		if !slices.Contains(privacy.Find(text), privacy.IDNumber) {
			t.Fatalf("not found: %q", text)
		}
	})
}

// checked is a made-up national identity number with both check digits right, as digits.
func checked(t *rapid.T) []int {
	weights := [][]int{{3, 7, 6, 1, 8, 9, 4, 5, 2}, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}}
	return rapid.Custom(func(t *rapid.T) []int {
		d := rapid.SliceOfN(rapid.IntRange(0, 9), 9, 9).Draw(t, "digits")
		for _, of := range weights {
			sum := 0
			for i, w := range of {
				sum += w * d[i]
			}
			d = append(d, (11-sum%11)%11)
		}
		return d
	}).Filter(func(d []int) bool { return d[9] < 10 && d[10] < 10 }).Draw(t, "number")
}

// zeros are the zeros of some scripts; the mathematical ones stand behind each other.
var zeros = []rune{'0', '٠', '०', '０', '𝟎', '𝟘', '𝟢', '𝟬', '𝟶'}

func written(zero rune, digits ...int) string {
	var out strings.Builder
	for _, d := range digits {
		out.WriteRune(zero + rune(d))
	}
	return out.String()
}

// In a longer row a number is found by its check digits, wherever it stands, in whatever script.
func TestANumberIsFoundInALongerRow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := func(label string, least int) []int {
			return rapid.SliceOfN(rapid.IntRange(0, 9), least, 4).Draw(t, label)
		}
		row := append(append(some("before", 1), checked(t)...), some("after", 0)...)
		text := written(rapid.SampledFrom(zeros).Draw(t, "zero"), row...)
		if !slices.Contains(privacy.Find(text), privacy.IDNumber) {
			t.Fatalf("not found: %q", text)
		}
	})
	// With one digit changed it is no number: neither of the check digits fits.
	row := []int{7, 0, 1, 0, 1, 0, 1, 1, 2, 3, 4, 5}
	if got := privacy.Find(written('0', row...)); slices.Contains(got, privacy.IDNumber) {
		t.Errorf("a row without right check digits is a number: %v", got)
	}
}

func TestADigitIsWorthTheSameInEveryScript(t *testing.T) {
	for _, zero := range zeros {
		for text, want := range map[string]bool{
			written(zero, 0, 0, 4, 7, 9, 1, 2, 3, 4, 5, 6, 7):                                 true,
			written(zero, 0, 1, 4, 7, 9, 1, 2, 3, 4, 5, 6, 7):                                 false,
			written(zero, 2, 0, 2, 3) + " " + written(zero, 2, 0, 2, 4):                       false,
			written(zero, 1, 9, 9, 9) + " " + written(zero, 2, 0, 0, 0):                       false,
			written(zero, 2, 1, 9, 9) + " " + written(zero, 2, 0, 0, 0):                       true,
			written(zero, 1, 2, 3, 4) + " " + written(zero, 5, 6, 7, 8):                       false,
			written(zero, 2, 0, 2, 3) + "-" + written(zero, 0, 5) + "-" + written(zero, 1, 2): false,
		} {
			if got := slices.Contains(privacy.Find(text), privacy.Phone); got != want {
				t.Errorf("%q is a telephone number: %v", text, got)
			}
		}
	}
}

// What has a telephone number's length is one, unless it reads as years, a date, or groups of a count.
func TestWhatIsATelephoneNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"+4712345": false, "+47123456": true, "+12345678901234567": true, "+123456789012345678": false,
		"0012345": false, "00123456": true, "1234567": false, "12345678": true, "123456789": false,
		"1234 5678": false, "2234 5678": true, "1998 2004": false, "2004 1998": false, "1998 3004": false,
		"3004 1998":  true,
		"2023-05-12": false, "2023 5 123": true, "2123-05-12": true, "202 305 12": true, "20-23-05-12": true,
		"22 - 33 - 44 - 55": true, "22 -- 33 44 55": false, "22  -  33 44 55": false, "22\n33 44 55": false,
		"22\t33\u202f44\u00a055": true, "22–33–44–55": true, "22.33.44.55": false,
	} {
		if got := slices.Contains(privacy.Find(text), privacy.Phone); got != want {
			t.Errorf("%q is a telephone number: %v", text, got)
		}
	}
}

func TestWhatIsAnAddress(t *testing.T) {
	for text, want := range map[string]bool{
		"a@b": true, "@b": false, "a@": false, "@": false, "a @b": false,
		"a": false,
	} {
		if got := slices.Contains(privacy.Find(text), privacy.Email); got != want {
			t.Errorf("%q is an address: %v", text, got)
		}
	}
}
