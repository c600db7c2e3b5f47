package lang_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sakstall/internal/lang"
)

func TestMatch(t *testing.T) {
	for header, want := range map[string]lang.Lang{
		"": lang.NB, "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en": lang.NB, "nn-NO,nn;q=0.9": lang.NN, "no": lang.NB,
		"en-GB,en;q=0.8": lang.EN,
		"de-DE,en;q=0.5": lang.EN, "de": lang.NB, "sv,da": lang.NB, "*": lang.NB, ";;;": lang.NB,
		"en-GB": lang.EN, "en;q=0.3,nn;q=0.9": lang.NN, "no;q=0.9,en;q=0.3": lang.NB,
	} {
		if got := lang.Match(header); got != want {
			t.Errorf("%q: %s, want %s", header, got, want)
		}
	}
}

func TestALanguageIsReadByItsCode(t *testing.T) {
	own := map[string]bool{}
	for _, l := range lang.Langs() {
		if got, ok := lang.Parse(string(l)); got != l || !ok {
			t.Errorf("%q is read as %q, %v", l, got, ok)
		}
		own[l.Own()] = true
	}
	if !own["Bokmål"] || !own["Nynorsk"] || !own["English"] || len(own) != len(lang.Langs()) {
		t.Errorf("the languages call themselves %v", own)
	}
	for _, code := range []string{"", "NB", "no", "nb-NO", "de"} {
		if got, ok := lang.Parse(code); got != lang.NB || ok {
			t.Errorf("%q is read as %q, %v", code, got, ok)
		}
	}
}

// A number is its digits in groups of three, the first of which may be shorter, whatever stands between them.
func TestThousandsStandApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := rapid.SampledFrom(lang.Langs()).Draw(t, "language")
		n := rapid.OneOf(rapid.IntRange(-2000, 2000), rapid.IntRange(-1<<40, 1<<40)).Draw(t, "number")
		separator := map[lang.Lang]string{lang.NB: "\u00a0", lang.NN: "\u00a0", lang.EN: ","}[l]
		written := l.Number(n)
		digits, negative := strings.CutPrefix(written, "−")
		if negative != (n < 0) {
			t.Fatalf("%d is %q", n, written)
		}
		for i, group := range strings.Split(digits, separator) {
			if len(group) > 3 || i > 0 && len(group) != 3 || group == "" {
				t.Fatalf("%d is %q", n, written)
			}
		}
		if got := strings.ReplaceAll(digits, separator, ""); got != strings.TrimPrefix(strconv.Itoa(n), "-") {
			t.Fatalf("%d is %q", n, written)
		}
	})
}

func TestNumbersAndTimes(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{lang.NB.Number(0), "0"},
		{lang.NB.Number(999), "999"},
		{lang.NB.Number(1000), "1\u00a0000"},
		{lang.NB.Number(1144), "1\u00a0144"},
		{lang.EN.Number(1234567), "1,234,567"},
		{lang.NN.Number(-1500), "−1\u00a0500"},
		{lang.NB.Percent(66), "66\u00a0%"},
		{lang.NN.Percent(-3), "−3\u00a0%"},
		{lang.NB.PercentOf(3, 901), "under 0,5\u00a0%"},
		{lang.EN.PercentOf(3, 901), "under 0.5%"},
		{lang.NN.PercentOf(900, 901), "over 99,5\u00a0%"},
		{lang.NB.PercentOf(0, 901), "0\u00a0%"},
		{lang.NB.PercentOf(901, 901), "100\u00a0%"},
		{lang.NB.PercentOf(1, 200), "1\u00a0%"},
		{lang.Range(0, 5), "0–5"},
		{lang.Range(5, 5), "5"},
		{lang.EN.Percent(66), "66%"},
		{lang.NB.Tenths(123), "12,3"},
		{lang.NN.Tenths(9), "0,9"},
		{lang.NB.Tenths(120), "12"},
		{lang.EN.Tenths(12345), "1,234.5"},
		{lang.EN.Tenths(0), "0"},
		{lang.NB.Signed(10), "+10"},
		{lang.NB.Signed(1), "+1"},
		{lang.NB.Signed(0), "0"},
		{lang.NB.Signed(-56), "−56"},
		{lang.EN.Signed(1000), "+1,000"},
		{lang.NB.Date(time.Date(2023, time.May, 3, 12, 0, 0, 0, time.UTC)), "3. mai 2023"},
		{lang.NN.Date(time.Date(2023, time.May, 17, 12, 0, 0, 0, time.UTC)), "17. mai 2023"},
		{lang.EN.Date(time.Date(2023, time.May, 3, 12, 0, 0, 0, time.UTC)), "3 May 2023"},
		{lang.NN.HalfOfYear(2), "2. halvår"},
		{lang.EN.HalfOfYear(1), "First half"},
		{lang.NB.Half(2023, 1), "1. halvår 2023"},
		{lang.EN.Half(2023, 2), "Second half of 2023"},
	} {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}

// A short name is the beginning of the long one, and a full stop says in Norwegian where something is left out.
func TestTheMonths(t *testing.T) {
	norwegian := "januar februar mars april mai juni juli august september oktober november desember"
	english := "January February March April May June July August September October November December"
	for l, list := range map[lang.Lang]string{lang.NB: norwegian, lang.NN: norwegian, lang.EN: english} {
		for i, want := range strings.Fields(list) {
			month := time.Month(i + 1)
			if got := l.Month(2023, month); got != want+" 2023" {
				t.Errorf("%s: month %d is %q", l, month, got)
			}
			short := l.ShortMonth(month)
			beginning, cut := strings.CutSuffix(short, ".")
			if !strings.HasPrefix(want, beginning) || len(beginning) < 3 || cut != (l != lang.EN && beginning != want) {
				t.Errorf("%s: %s is %q in short", l, want, short)
			}
		}
	}
}
