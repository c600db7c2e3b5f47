package store_test

import (
	"reflect"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/earlier"
)

// aPrinted is a table with each kind of cell.
func aPrinted(file string) earlier.Table {
	count := func(n int) earlier.Cell { return earlier.Cell{InUse: true, N: n} }
	hidden, none := earlier.Cell{Hidden: true}, earlier.Cell{}
	p := earlier.Table{
		Scheme: codebook.Envoys, Kind: earlier.ByCountry, Title: file, ImportedAt: now.Local(),
		Years: []int{2021, 2022}, Threshold: 3 + len(file)%2,
	}
	p.Hash[0] = byte(len(file))
	p.Rows = []earlier.Row{
		{Name: "Syria", Code: "SY", Cells: []earlier.Cell{count(7), none}, Percent: "*"},
		{Name: "IQ", Code: "IQ", Cells: []earlier.Cell{hidden, count(0)}, Percent: ""},
		{Name: "Øvrige land", Code: counts.Other, Cells: []earlier.Cell{count(1), count(12)}, Percent: "100"},
	}
	p.Total = earlier.Row{Name: "Totalt", Cells: []earlier.Cell{count(10), count(12)}, Percent: "100"}
	return p
}

func TestPrintedTablesAreReadAsTheyWereAdded(t *testing.T) {
	r := newRegister(t)
	want := []earlier.Table{aPrinted("a.csv"), aPrinted("other.csv")}
	want[1].Kind, want[1].Rows[0].Code, want[1].Rows[1].Code = earlier.ByCategory, "fgm_fear", "threats_violence"
	want[1].Rows = want[1].Rows[:2]
	for _, p := range want {
		for i, fresh := range []bool{true, false} {
			added, err := r.Printed.Add(t.Context(), p, byHand)
			if err != nil || added != fresh {
				t.Fatalf("%s, time %d: added %v, %v", p.Title, i+1, added, err)
			}
		}
	}
	got, err := r.Printed.All(t.Context())
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\nread %+v\nwant %+v", err, got, want)
	}
	if n := number(t, raw(t, r.file), `SELECT count(*) FROM audit WHERE action = 'published table imported'`); n != 2 {
		t.Errorf("%d audit entries, want 2", n)
	}
}

func TestAPrintedTableWithAWrongCodeLeavesNothingBehind(t *testing.T) {
	r := newRegister(t)
	p := aPrinted("a.csv")
	p.Rows[1].Code = "Iraq"
	if _, err := r.Printed.Add(t.Context(), p, byHand); err == nil {
		t.Fatal("no error")
	}
	if got, err := r.Printed.All(t.Context()); err != nil || len(got) > 0 {
		t.Errorf("%v, %v is left", err, got)
	}
}

// Whatever is published stays as it was, whoever has the file in hand and only SQL.
func TestWhatIsPublishedIsNeverChanged(t *testing.T) {
	r := newRegister(t)
	if _, err := r.Printed.Add(t.Context(), aPrinted("a.csv"), byHand); err != nil {
		t.Fatal(err)
	}
	pool := raw(t, r.file, "foreign_keys(0)")
	exec1(t, pool, `INSERT INTO editions (name, year, half, number, published_at, published_by, sealed, hash, basis, basis_hash, form) VALUES ('2023.1', 2023, '', 1, 1, 'operator', x'7b7d', zeroblob(32), x'7b7d', zeroblob(32), 'form')`)
	exec1(t, pool, `INSERT INTO withdrawals (edition, withdrawn_at, withdrawn_by, note) VALUES (1, 1, 'operator', 'wrong')`)
	exec1(t, pool, `INSERT INTO notices (edition, published_at, published_by, sealed, hash, form) VALUES (1, 1, 'operator', x'7b7d', zeroblob(32), 'form')`)
	exec1(t, pool, `INSERT INTO previews (year, half, kept_at, kept_by, edition, release, hash) VALUES (2023, '', 1, 'operator', '2023.1', x'7b7d', zeroblob(32))`)
	for _, statement := range []string{
		`UPDATE editions SET published_at = 2`, `DELETE FROM editions`, `REPLACE INTO editions SELECT * FROM editions`,
		`INSERT OR REPLACE INTO editions (name, year, half, number, published_at, published_by, sealed, hash, basis, basis_hash) SELECT name, year, half, number, 2, 'x', sealed, hash, basis, basis_hash FROM editions`,
		`INSERT OR REPLACE INTO editions SELECT 2, '2023.2', year, half, 2, published_at, published_by, sealed, hash, basis, basis_hash, form FROM editions`,
		`UPDATE withdrawals SET note = 'x'`, `DELETE FROM withdrawals`,
		`REPLACE INTO withdrawals SELECT * FROM withdrawals`,
		`UPDATE notices SET published_at = 2`, `DELETE FROM notices`, `REPLACE INTO notices SELECT * FROM notices`,
		`REPLACE INTO notices SELECT 9, edition, published_at, published_by, sealed, hash, form FROM notices`,
		`UPDATE printed_tables SET title = 'x'`, `DELETE FROM printed_tables`,
		`REPLACE INTO printed_tables SELECT * FROM printed_tables`,
		`REPLACE INTO printed_tables SELECT 9, scheme, kind, title, imported_at, hash, threshold FROM printed_tables`,
		`UPDATE printed_rows SET name = 'x'`, `DELETE FROM printed_rows`,
		`REPLACE INTO printed_rows SELECT * FROM printed_rows`,
		`UPDATE previews SET edition = 'x'`, `DELETE FROM previews`, `REPLACE INTO previews SELECT * FROM previews`,
		`UPDATE printed_cells SET printed = '5'`, `DELETE FROM printed_cells`,
		`REPLACE INTO printed_cells SELECT * FROM printed_cells`,
	} {
		if _, err := pool.ExecContext(t.Context(), statement); err == nil ||
			!strings.Contains(err.Error(), "are not ") {
			t.Errorf("%s: %v", statement, err)
		}
	}
}
