package webtest

import (
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/earlier"
)

// Prints imports a table of an earlier report on the year, of which the register has the same but for one category.
func (s *Site) Prints(t *testing.T, year, control int, more ...earlier.Row) {
	t.Helper()
	count := func(n int) []earlier.Cell { return []earlier.Cell{{InUse: true, N: n}} }
	_, err := s.Store.Printed.Add(t.Context(), earlier.Table{
		Scheme: codebook.Advisors, Kind: earlier.ByCategory, Title: "Den gamle rapporten", ImportedAt: Start,
		Hash: [32]byte{byte(year)}, Years: []int{year},
		Rows: append([]earlier.Row{
			{Name: "Ekstrem kontroll", Code: "negative_social_control", Cells: count(control)},
			{Name: "Trusler/vold", Code: "threats_violence", Cells: count(9)},
			{Name: "Frykt for tvangsekteskap", Code: "forced_marriage_fear", Cells: count(12)},
			{Name: "Frykt for kjønnslemlestelse", Code: "fgm_fear", Cells: []earlier.Cell{{Hidden: true}}},
		}, more...),
		Total: earlier.Row{Name: "Totalt", Cells: count(control + 9 + 12 + 3)},
	}, ByHand)
	if err != nil {
		t.Fatal(err)
	}
}
