package period_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sakstall/internal/period"
)

func TestMonthRoundTripAndOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawMonth(t, "m")
		back, err := period.ParseMonth(m.String())
		if err != nil || back != m {
			t.Fatalf("ParseMonth(%q) = %v, %v", m, back, err)
		}
		n := rapid.IntRange(-100, 100).Draw(t, "n")
		if got := m.Add(n).Add(-n); got != m {
			t.Fatalf("%v + %d - %d = %v", m, n, n, got)
		}
		if (n > 0) != m.Before(m.Add(n)) {
			t.Fatalf("%v before %v is wrong", m, m.Add(n))
		}
	})
}

func TestHalfHoldsItsMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawMonth(t, "m")
		h := m.Half()
		if m.Before(h.First()) || h.Last().Before(m) {
			t.Fatalf("%v is outside %v", m, h)
		}
		if h.First().Add(-1).Half() != h.Previous() || h.Next().Previous() != h || !h.Before(h.Next()) {
			t.Fatalf("the order of halves breaks at %v", h)
		}
		back, err := period.ParseHalf(h.String())
		if err != nil || back != h {
			t.Fatalf("ParseHalf(%q) = %v, %v", h, back, err)
		}
	})
}

func TestWhatIsNoMonthOrHalf(t *testing.T) {
	for _, s := range []string{
		"", "2023", "2023-00", "2023-13", "2023-5", "23-05", "+023-05", "2023/05", "2023-05-01",
		" 2023-05", "2023-0５", "0000-01",
	} {
		if m, err := period.ParseMonth(s); err == nil {
			t.Errorf("ParseMonth(%q) = %v, want an error", s, m)
		}
	}
	for _, s := range []string{"", "2023", "2023-H3", "2023-H0", "2023-h1", "2023-1", "H1-2023", "2023-H1 ", "0000-H1"} {
		if h, err := period.ParseHalf(s); err == nil {
			t.Errorf("ParseHalf(%q) = %v, want an error", s, h)
		}
	}
}

func TestMonthOfUsesTheTimesOwnZone(t *testing.T) {
	oslo := time.FixedZone("CET", 3600)
	if got := period.MonthOf(time.Date(2023, 12, 31, 23, 30, 0, 0, time.UTC).In(oslo)); got.String() != "2024-01" {
		t.Errorf("got %v, want 2024-01", got)
	}
}

func drawMonth(t *rapid.T, label string) period.Month {
	year := rapid.IntRange(1000, 2999).Draw(t, label+" year")
	month := rapid.IntRange(1, 12).Draw(t, label+" month")
	return period.MonthOf(time.Date(year, time.Month(month), 15, 0, 0, 0, 0, time.UTC))
}

func TestHalvesAreInOrder(t *testing.T) {
	halves := []period.Half{period.FirstHalf(2022), period.SecondHalf(2022), period.FirstHalf(2023)}
	for i, a := range halves {
		for k, b := range halves {
			if got := a.Compare(b); (got < 0) != (i < k) || (got > 0) != (i > k) || (got < 0) != a.Before(b) {
				t.Errorf("%s compared with %s: %d", a, b, got)
			}
		}
	}
}

func TestWhatTheZeroValuesAre(t *testing.T) {
	if month, half := (period.Month{}).String(), (period.Half{}).String(); month != "" || half != "" {
		t.Errorf("no month is %q, no half %q", month, half)
	}
}

// The halves of a year part its twelve months, the first six and the rest, and follow each other without a gap.
func TestTheHalvesPartTheYear(t *testing.T) {
	for year := 1998; year <= 2001; year++ {
		first, second := period.FirstHalf(year), period.SecondHalf(year)
		for i := range 12 {
			m := first.First().Add(i)
			want, number, code := first, 1, period.H1
			if i >= 6 {
				want, number, code = second, 2, period.H2
			}
			if h := m.Half(); h != want || h.Number() != number || h.Code() != code || m.Year() != year ||
				m.Month() != time.Month(i+1) || h.Year() != year {
				t.Errorf("%s is in %s: number %d, code %s", m, h, h.Number(), h.Code())
			}
		}
		if codes := []string{first.Code(), second.Code()}; !slices.Equal(codes, period.Codes()) {
			t.Errorf("the halves of %d are %v", year, codes)
		}
		if first.Last().Add(1) != second.First() || second.Next() != period.FirstHalf(year+1) {
			t.Errorf("after %s comes %s, after %s %s", first.Last(), first.Last().Add(1), second, second.Next())
		}
	}
}
