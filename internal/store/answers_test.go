package store_test

import (
	"slices"
	"strings"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/counts"
)

// An optional field of a case needs no column: its answers stand beside those of all others, by their list.
func TestAnswersOfAnyListAreKeptWithTheirCase(t *testing.T) {
	r := newRegister(t)
	c := r.add(t, r.first, func(c *cases.Case) {
		c.Themes, c.Services = []string{"racism", "disability"}, []string{"school", "police"}
	})
	got, err := r.Cases.Get(t.Context(), r.first, c.Ref)
	if err != nil || !slices.Equal(got.Themes, []string{"disability", "racism"}) ||
		!slices.Equal(got.Services, []string{"police", "school"}) {
		t.Errorf("themes %q, services %q, error %v", got.Themes, got.Services, err)
	}
	pool := raw(t, r.file, "foreign_keys(1)")
	for _, query := range []string{
		`INSERT INTO dimensions (code) VALUES ('court')`,
		`INSERT INTO codebook_values (dimension, code, position, nb, nn, en, note, valid_from, valid_to, reported_as)
			VALUES ('court', 'yes', 9999, 'Ja', 'Ja', 'Yes', '', 0, 0, 'yes')`,
		`INSERT INTO case_values (case_id, dimension, code) SELECT id, 'court', 'yes' FROM cases`,
	} {
		if _, err := pool.ExecContext(t.Context(), query); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	// What this program has no field for is never passed over: a correction would lose it.
	if _, err := r.Cases.Get(t.Context(), r.first, c.Ref); err == nil ||
		!strings.Contains(err.Error(), `"court", which no field holds`) {
		t.Errorf("a case with an answer of no field: %v", err)
	}
	if _, err := pool.ExecContext(t.Context(),
		`INSERT INTO case_values (case_id, dimension, code) SELECT id, 'gender', 'female' FROM cases`); err == nil {
		t.Error("what has a column of its own is taken beside it")
	}
}

// A case with two themes of which one is reported as the other is one case of that row, not two.
func TestThemesThatAreReportedAsOneCountACaseOnce(t *testing.T) {
	r := newRegister(t)
	c := r.add(t, r.first, func(c *cases.Case) { c.Themes = []string{"racism", "disability"} })
	if _, err := raw(t, r.file, "foreign_keys(1)").ExecContext(t.Context(),
		`UPDATE codebook_values SET reported_as = 'racism' WHERE dimension = 'theme' AND code = 'disability'`); err != nil {
		t.Fatal(err)
	}
	having, err := r.Counts.Having(t.Context(), c.Month.Year())
	having = slices.DeleteFunc(having, func(h counts.Having) bool { return h.List != counts.Themes })
	if err != nil || len(having) != 1 || having[0].Code != "racism" || having[0].N != 1 {
		t.Errorf("the case has %v (%v)", having, err)
	}
}
