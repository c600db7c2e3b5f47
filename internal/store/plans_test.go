package store_test

import (
	"errors"
	"reflect"
	"testing"

	"sakstall/internal/lang"
	"sakstall/internal/report"
)

func TestAPlanIsKeptUntilItIsChanged(t *testing.T) {
	s := newRegister(t)
	ctx, from := t.Context(), byHand
	none, err := s.Plans.Of(ctx, 2023)
	if err != nil || !reflect.DeepEqual(none, report.Plan{}) {
		t.Fatalf("%+v, %v", none, err)
	}
	words := func(nb string) map[lang.Lang]string {
		return map[lang.Lang]string{lang.NB: nb, lang.NN: "", lang.EN: "English"}
	}
	first := report.Plan{
		Order: []string{"advisors-age", "advisors-gender", "own-1"}, Dropped: []string{"advisors-gender"},
		Own: []report.Own{{ID: "own-1", Chapter: "advisors", Title: words("Tittel"), Text: words("Tekst")}},
	}
	if err := s.Plans.Rearrange(ctx, 2023, none.Fingerprint(), first, from); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Plans.Of(ctx, 2023); err != nil || !reflect.DeepEqual(got, first) {
		t.Errorf("%+v, %v", got, err)
	}
	if err := s.Plans.Rearrange(ctx, 2023, none.Fingerprint(), report.Plan{}, from); !errors.Is(err,
		report.ErrPlanChanged) {
		t.Errorf("an old plan was changed: %v", err)
	}
	if got, err := s.Plans.Of(ctx, 2022); err != nil || !reflect.DeepEqual(got, report.Plan{}) {
		t.Errorf("another year has %+v, %v", got, err)
	}
	bad := first
	bad.Own = append(bad.Own, report.Own{ID: "own-2", Chapter: "elsewhere", Title: words("x"), Text: words("x")})
	if err := s.Plans.Rearrange(ctx, 2023, first.Fingerprint(), bad, from); err == nil {
		t.Error("a chapter that is none was kept")
	}
	if got, err := s.Plans.Of(ctx, 2023); err != nil || !reflect.DeepEqual(got, first) {
		t.Errorf("half a plan was kept: %+v, %v", got, err)
	}
}
