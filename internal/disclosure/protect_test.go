package disclosure_test

import (
	"testing"

	"sakstall/internal/disclosure"
)

func protect(t testing.TB, r disclosure.Request) *disclosure.Result {
	t.Helper()
	result, err := disclosure.Protect(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// secondaries are how many counts are hidden only to protect others, and how many for their own sake.
func reasons(r *disclosure.Result) (primary, secondary int) {
	for _, reason := range r.Reasons {
		if reason == disclosure.Primary {
			primary++
		} else {
			secondary++
		}
	}
	return primary, secondary
}

func TestNoMoreIsHiddenThanGaussSuppressionHides(t *testing.T) {
	for _, register := range registersToTry {
		r := protect(t, disclosure.Request{
			Policy: disclosure.Policy{Threshold: 5, Width: 1, ProtectUnknown: true, StarMayBeZero: true},
			Counts: readRegister(t, register.file),
		})
		if primary, secondary := reasons(r); primary != register.primary || secondary > register.secondary {
			t.Errorf("%s: %d primary and %d secondary, GaussSuppression %d and %d", register.file, primary, secondary, register.primary, register.secondary)
		}
	}
}
