package cases_test

import (
	"strings"
	"testing"

	"sakstall/internal/cases"
)

// What a spreadsheet takes for a formula, and what a page could take for more than text, is no unit's code.
func TestAUnitsCodeIsLettersDigitsAndHyphens(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]bool{
		"oslo-1": true, "SKOLE-01": true, "tromsø": true, "1": true, strings.Repeat("x", 100): true,
		"": false, "=HYPERLINK(1)": false, "=XSS-1": false, "-1": false, "a b": false, "a\tb": false, "a_b": false,
		"<b>": false, "a\u202eb": false, "\xff": false, strings.Repeat("x", 101): false,
	} {
		if got := cases.UnitCode(code); got != want {
			t.Errorf("%q: %v", code, got)
		}
	}
}
