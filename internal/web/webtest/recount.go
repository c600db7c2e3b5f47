package webtest

import (
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/edition"
)

// Prints imports a table of an earlier report on the year, of which the register has the same but for one category.
func (s *Site) Prints(t *testing.T, year, control int, more ...edition.PrintedRow) {
	t.Helper()
	count := func(n int) []edition.PrintedCell { return []edition.PrintedCell{{InUse: true, N: n}} }
	_, err := s.Store.Printed.Add(t.Context(), edition.Printed{
		Scheme: codebook.Advisors, Kind: edition.ByCategory, Title: "Den gamle rapporten", ImportedAt: Start,
		Hash: [32]byte{byte(year)}, Years: []int{year},
		Rows: append([]edition.PrintedRow{
			{Name: "Ekstrem kontroll", Code: "negative_social_control", Cells: count(control)},
			{Name: "Trusler/vold", Code: "threats_violence", Cells: count(9)},
			{Name: "Frykt for tvangsekteskap", Code: "forced_marriage_fear", Cells: count(12)},
			{Name: "Frykt for kjønnslemlestelse", Code: "fgm_fear", Cells: []edition.PrintedCell{{Hidden: true}}},
		}, more...),
		Total: edition.PrintedRow{Name: "Totalt", Cells: count(control + 9 + 12 + 3)},
	}, ByHand)
	if err != nil {
		t.Fatal(err)
	}
}
