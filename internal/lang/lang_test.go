package lang_test

import (
	"testing"
	"time"

	"sakstall/internal/lang"
)

func TestMatch(t *testing.T) {
	for header, want := range map[string]lang.Lang{
		"": lang.NB, "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en": lang.NB, "nn-NO,nn;q=0.9": lang.NN, "no": lang.NB,
		"en-GB,en;q=0.8": lang.EN,
		"de-DE,en;q=0.5": lang.EN, "de": lang.NB, "sv,da": lang.NB, "*": lang.NB, ";;;": lang.NB,
		"en;q=0.3,nn;q=0.9": lang.NN,
	} {
		if got := lang.Match(header); got != want {
			t.Errorf("%q: %s, want %s", header, got, want)
		}
	}
}

func TestNumbersAndTimes(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{lang.NB.Number(0), "0"},
		{lang.NB.Number(999), "999"},
		{lang.NB.Number(1144), "1\u00a0144"},
		{lang.EN.Number(1234567), "1,234,567"},
		{lang.NN.Number(-1500), "−1\u00a0500"},
		{lang.NB.Percent(66), "66\u00a0%"},
		{lang.EN.Percent(66), "66%"},
		{lang.NB.Month(2023, time.May), "mai 2023"},
		{lang.NN.Month(2023, time.December), "desember 2023"},
		{lang.EN.Month(2023, time.May), "May 2023"},
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
