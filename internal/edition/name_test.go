package edition_test

import (
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/edition"
)

func TestNamesAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := edition.Name{
			Scope: edition.Scope{
				Year: rapid.IntRange(1900, 2999).Draw(t, "year"),
				Half: rapid.SampledFrom([]string{"", "H1", "H2"}).Draw(t, "half"),
			},
			Number: rapid.IntRange(1, 200).Draw(t, "number"),
		}
		if got, err := edition.ParseName(want.String()); err != nil || got != want {
			t.Errorf("%s is read as %v, %v", want, got, err)
		}
		if got, err := edition.ParseScope(want.Scope.String()); err != nil || got != want.Scope {
			t.Errorf("%s is read as %v, %v", want.Scope, got, err)
		}
	})
	for _, s := range []string{
		"", "2023", "2023.", "2023.0", "2023.01", "2023.-1", "2023.+1", "23.1", "2023-H3.1",
		"2023-H1", "2023.1.1", " 2023.1", "2023.1\n",
	} {
		if got, err := edition.ParseName(s); err == nil {
			t.Errorf("%q is read as %v", s, got)
		}
	}
	for _, s := range []string{"1900", "2999"} {
		if got, err := edition.ParseScope(s); err != nil || got.String() != s {
			t.Errorf("%q is read as %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "23", "02023", "2023-h1", "2023-H1.1", "+023", "2023 ", "1899", "3000"} {
		if got, err := edition.ParseScope(s); err == nil {
			t.Errorf("%q is read as %v", s, got)
		}
	}
}
