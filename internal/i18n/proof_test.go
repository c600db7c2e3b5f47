package i18n_test

import (
	"strings"
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// TestAProofOfNothingSmallSaysSo holds that no proof is told of that there was no need for, and that one is one.
func TestAProofOfNothingSmallSaysSo(t *testing.T) {
	for _, c := range []struct {
		lang  lang.Lang
		proof texts.Proof
		want  string
		not   string
	}{
		{lang.NB, texts.Proof{Shown: 14, Width: 3}, "Leserne ser 14 tall, og ingen er skjult. Ingen tall er så små", "3"},
		{lang.NN, texts.Proof{Shown: 14, Width: 3}, "Lesarane ser 14 tal, og ingen er skjulte. Ingen tal er så små", "3"},
		{lang.EN, texts.Proof{Shown: 14, Width: 3}, "Readers see 14 counts, and none are hidden. No count is so", "3"},
		{lang.NN, texts.Proof{Shown: 9, Hidden: 1, Sensitive: 1, Width: 3}, "eitt er skjult. Det eine vesle talet er", "Kvart"},
		{lang.EN, texts.Proof{Shown: 9, Hidden: 2, Sensitive: 2, Width: 2}, "2 are hidden. Each of 2 small", "one"},
		{lang.NB, texts.Proof{Shown: 9, Hidden: 2, Sensitive: 2, Width: 2}, "fra 1 til 3.", "ett er"},
	} {
		if got := i18n.Of(c.lang).Editions.Proof(c.proof); !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%+v in %s: %q", c.proof, c.lang, got)
		}
	}
}
