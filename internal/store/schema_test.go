package store_test

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"
	"testing"
)

type row map[string]any

// insert puts a row into a table, whatever the program would say of it.
func insert(ctx context.Context, pool *sql.DB, table string, r row) error {
	columns := slices.Sorted(maps.Keys(r))
	values := make([]any, len(columns))
	for i, c := range columns {
		values[i] = r[c]
	}
	_, err := pool.ExecContext(ctx, `INSERT INTO `+table+` (`+strings.Join(columns, ", ")+`) VALUES (?`+
		strings.Repeat(`, ?`, len(columns)-1)+`)`, values...)
	return err
}

// tableTest is a row that a table takes, what another row like it must have otherwise, and values that each of its
// columns refuses.
type tableTest struct {
	table     string
	good, key row
	bad       map[string][]any
}

func TestTheDatabaseItselfRefusesWhatIsWrong(t *testing.T) {
	r := newRegister(t)
	pool := raw(t, r.file, "foreign_keys(1)")
	for _, tt := range slices.Concat(codebookTables(), registerTables(r), halfyearTables(r)) {
		if tt.good != nil {
			if err := insert(t.Context(), pool, tt.table, tt.good); err != nil {
				t.Fatalf("a good row of %s: %v", tt.table, err)
			}
		}
		other := row{}
		maps.Copy(other, tt.good)
		maps.Copy(other, tt.key)
		for column, values := range tt.bad {
			for _, value := range values {
				bad := maps.Clone(other)
				bad[column] = value
				if err := insert(t.Context(), pool, tt.table, bad); !refused(err) {
					t.Errorf("%s with %s = %v: %v, want that a constraint fails", tt.table, column, value, err)
				}
			}
		}
		if tt.key != nil { // so that it was the bad value, and nothing else, that was refused
			if err := insert(t.Context(), pool, tt.table, other); err != nil {
				t.Errorf("another good row of %s: %v", tt.table, err)
			}
		}
	}
}

// refused reports whether a constraint of the schema is what failed.
func refused(err error) bool {
	return err != nil && (strings.Contains(err.Error(), "constraint failed") ||
		strings.Contains(err.Error(), "cannot store"))
}

func TestOnlyAnEnvoysCaseHasWhereaboutsAndTie(t *testing.T) {
	r := newRegister(t)
	pool := raw(t, r.file, "foreign_keys(1)")
	good := row{
		"ref": "AAAAA-AAAAA", "scheme": "advisors", "unit": "oslo-1", "month": "2023-12", "subject": "person",
		"contact": "self", "category": "fgm_fear", "gender": "female",
		"age": "under_18", "country": "SY",
	}
	for column, value := range map[string]string{"whereabouts": "abroad", "tie": "resident"} {
		bad := maps.Clone(good)
		bad[column] = value
		if err := insert(t.Context(), pool, "cases", bad); !refused(err) {
			t.Errorf("an advisor's case with %s: %v", column, err)
		}
	}
	if err := insert(t.Context(), pool, "cases", good); err != nil {
		t.Errorf("an advisor's case without either: %v", err)
	}
}

func TestEveryTableIsStrict(t *testing.T) {
	pool := raw(t, newRegister(t).file)
	if n := number(t, pool, `SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name <> 'goose_db_version'`); n != 0 {
		t.Errorf("%d tables are not STRICT", n)
	}
}

// TestNoColumnOfACaseIsFreeText holds the columns to a list, and each text to a list of codes or a form of its own.
func TestNoColumnOfACaseIsFreeText(t *testing.T) {
	pool := raw(t, newRegister(t).file)
	names := func(query string) []string {
		rows, err := pool.QueryContext(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		var out []string
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			out = append(out, name)
		}
		return out
	}
	for table, want := range map[string]string{
		"cases": "age category complex contact country form gender id import month ref registered_by rule salt scheme subject tie unit version whereabouts withdrawn " +
			"subject_in contact_in gender_in age_in whereabouts_in tie_in",
		"case_elements": "case_id category",
		"case_values":   "case_id dimension code",
		"case_versions": "age category case_id complex contact country form gender month reason replaced_at replaced_by rule subject tie version whereabouts withdrawn " +
			"subject_in contact_in gender_in age_in whereabouts_in tie_in reason_in",
		"case_version_elements": "case_id version category",
		"case_version_values":   "case_id version dimension code",
		"follow_ups":            "case_id number month completed withdrawn registered_by form",
		"follow_up_services":    "case_id number service service_in",
	} {
		got, want := names(`SELECT name FROM pragma_table_xinfo('`+table+`')`), strings.Fields(want)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s has the columns %v, and may have %v", table, got, want)
		}
		// Those that are no code: references and the month, which CHECKs hold to their form, the form's random token,
		// and the random salt.
		for _, column := range names(`SELECT name FROM pragma_table_info('` + table +
			`') WHERE type <> 'INTEGER' AND name NOT IN (SELECT "from" FROM pragma_foreign_key_list('` + table +
			`'))`) {
			if !slices.Contains([]string{"ref", "complex", "month", "form", "salt"}, column) {
				t.Errorf("%s.%s is text that refers to no list", table, column)
			}
		}
	}
}
