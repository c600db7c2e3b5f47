package words_test

import (
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/web/words"
)

func TestEveryFieldThatIsAskedForHasALabel(t *testing.T) {
	for _, l := range lang.Langs() {
		said := i18n.Of(l).Fields
		for _, f := range cases.Fields() {
			if f != cases.Complex && words.Field(said, f).Label == "" { // a family's is drawn, not asked for
				t.Errorf("%s: %s has no label", l, f)
			}
		}
		for _, f := range cases.Answers() {
			if _, is := said.Answers[string(f)]; !is {
				t.Errorf("%s: the optional field %s has no label of its own", l, f)
			}
		}
	}
}
