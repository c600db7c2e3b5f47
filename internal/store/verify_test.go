package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

// The audit rows of a new register are 1 to 5: two units and three users. Those of cases follow.
const untilCases = 5

// dropTriggers takes away what keeps the audit as it is, as somebody with the file in their hands could. The function
// that it returns puts it all back.
func dropTriggers(t *testing.T, pool *sql.DB) (putBack func()) {
	t.Helper()
	made := triggers(t, pool)
	for name := range made {
		exec1(t, pool, `DROP TRIGGER `+name)
	}
	return func() {
		t.Helper()
		for _, text := range made {
			exec1(t, pool, text)
		}
	}
}

// triggers are how the triggers were made, by their names.
func triggers(t *testing.T, pool *sql.DB) map[string]string {
	t.Helper()
	rows, err := pool.QueryContext(t.Context(),
		`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name NOT IN ('cases')`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	made := map[string]string{}
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			t.Fatal(err)
		}
		made[name] = text
	}
	return made
}

func TestTheAuditIsOnlyAddedTo(t *testing.T) {
	r := newRegister(t)
	pool := raw(t, r.file)
	for _, query := range []string{
		`UPDATE audit SET actor = 'somebody else' WHERE id = 1`, `UPDATE audit SET at = at`, `DELETE FROM audit`,
		`DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)`,
	} {
		if _, err := pool.ExecContext(t.Context(), query); err == nil ||
			!strings.Contains(err.Error(), "audit rows are not") {
			t.Errorf("%s: %v", query, err)
		}
	}
	if problems, err := r.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}

func TestVerifyFindsWhatWasTamperedWith(t *testing.T) {
	for name, tt := range map[string]struct {
		tamper []string
		want   []string // CASE stands for the second case's reference
	}{
		"nothing": {nil, nil},
		"another actor": {
			[]string{`UPDATE audit SET actor = 'user:2' WHERE id = 2`},
			[]string{"the audit chain breaks at row 2"},
		},
		"another time": {
			[]string{`UPDATE audit SET at = at + 1 WHERE id = 3`},
			[]string{"the audit chain breaks at row 3"},
		},
		"a byte of a hash": {
			[]string{`UPDATE audit SET hash = unhex('00' || substr(hex(hash), 3)) WHERE id = 5`},
			[]string{"the audit chain breaks at row 5"},
		},
		"the first row deleted": {
			[]string{`DELETE FROM audit WHERE id = 1`},
			[]string{"the audit chain breaks at row 2"},
		},
		"a row deleted": {[]string{`DELETE FROM audit WHERE id = 4`}, []string{"the audit chain breaks at row 5"}},
		"a row deleted and the rest moved up": {
			[]string{`DELETE FROM audit WHERE id = 4`, `UPDATE audit SET id = id - 1 WHERE id > 4`},
			[]string{"the audit chain breaks at row 4"},
		},
		"two rows exchanged": {
			[]string{
				`UPDATE audit SET id = 99 WHERE id = 1`, `UPDATE audit SET id = 1 WHERE id = 2`,
				`UPDATE audit SET id = 2 WHERE id = 99`,
			},
			[]string{"the audit chain breaks at row 1"},
		},
		"the last row deleted, a case's": {
			[]string{`DELETE FROM audit WHERE id = 7`},
			[]string{"case CASE has no audit entry"},
		},
		"a case that nobody registered": {
			[]string{`INSERT INTO cases (ref, scheme, unit, month, subject, contact, category, gender, age, country)
				SELECT 'ZZZZZ-ZZZZZ', scheme, unit, month, subject, contact, category, gender, age, country FROM cases LIMIT 1`},
			[]string{"case ZZZZZ-ZZZZZ has no audit entry"},
		},
		"a case of another reference": {
			[]string{`UPDATE cases SET ref = 'YYYYY-YYYYY' WHERE id = 1`},
			[]string{"case YYYYY-YYYYY has no audit entry", "case 22222-22223 has been registered and is not there"},
		},
		"a case deleted": {
			[]string{
				`DELETE FROM case_values WHERE case_id = 1`,
				`DELETE FROM case_elements WHERE case_id = 1`, `DELETE FROM cases WHERE id = 1`,
			},
			[]string{"case 22222-22223 has been registered and is not there"},
		},
		"a value that is none": {
			[]string{`UPDATE cases SET country = 'QQ' WHERE id = 2`},
			[]string{
				"foreign key: row 2 of cases points at nothing in countries",
				"version 1 of case CASE does not say what it said when it was written",
			},
		},
		"a case of another country": {
			[]string{`UPDATE cases SET country = 'IQ' WHERE id = 2`},
			[]string{"version 1 of case CASE does not say what it said when it was written"},
		},
		"a case taken out": {
			[]string{`UPDATE cases SET withdrawn = 1 WHERE id = 2`},
			[]string{"version 1 of case CASE does not say what it said when it was written"},
		},
		"a theme less": {
			[]string{`DELETE FROM case_values WHERE case_id = 2 AND dimension = 'theme'`},
			[]string{"version 1 of case CASE does not say what it said when it was written"},
		},
		"a seal": {[]string{`UPDATE audit SET seal = NULL WHERE id = 7`}, []string{"the audit chain breaks at row 7"}},
		"a unit gone": {
			[]string{`UPDATE users SET unit = 'gone' WHERE id = 1`},
			[]string{"foreign key: row 1 of users points at nothing in units"},
		},
		"several at once": {
			[]string{`UPDATE audit SET object = 'x' WHERE id = 1`, `UPDATE cases SET country = 'QQ' WHERE id = 1`},
			[]string{
				"foreign key: row 1 of cases points at nothing in countries", "the audit chain breaks at row 1",
				"version 1 of case 22222-22223 does not say what it said when it was written",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRegister(t)
			r.add(t, r.first, nil)
			second := r.add(t, r.first, nil)
			pool := raw(t, r.file, "foreign_keys(0)")
			if n := number(t, pool, `SELECT count(*) FROM audit`); n != untilCases+2 {
				t.Fatalf("%d audit rows, want %d", n, untilCases+2)
			}
			putBack := dropTriggers(t, pool)
			for _, query := range tt.tamper {
				exec1(t, pool, query)
			}
			putBack()
			got, err := r.Verify(t.Context())
			for i := range tt.want {
				tt.want[i] = strings.ReplaceAll(tt.want[i], "CASE", second.Ref)
			}
			if err != nil || !slices.Equal(got, tt.want) {
				t.Errorf("got %q, error %v; want %q", got, err, tt.want)
			}
		})
	}
}

func TestVerifyFindsAFlippedBitOfTheFile(t *testing.T) {
	r := newRegister(t)
	r.add(t, r.first, nil)
	if err := r.Close(); err != nil { // so that everything stands in the file, and nothing of it in memory
		t.Fatal(err)
	}
	content, err := os.ReadFile(r.file)
	if err != nil {
		t.Fatal(err)
	}
	// the index's copy: SQLite writes the types of unit, month and row before it
	i := bytes.Index(content, []byte("\x09oslo-12023-05"))
	if i < 0 {
		t.Fatal("the entry of the index is not found")
	}
	content[i+1] ^= 1
	if err := os.WriteFile(r.file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), r.file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got, err := s.Verify(t.Context()); err != nil || len(got) != 1 || !strings.HasPrefix(got[0], "integrity: ") ||
		!strings.Contains(got[0], "cases_unit") {
		t.Errorf("got %q, error %v", got, err)
	}
}

// A verify that read the cases before a case came in, and the audit after it, would call the trail forged.
func TestVerifyRaisesNoAlarmBesideWrites(t *testing.T) {
	const looks = 40
	r := newRegister(t)
	beside, err := store.Open(t.Context(), r.file, sealtest.Keys()) // as the command line is beside the server
	if err != nil {
		t.Fatal(err)
	}
	defer beside.Close()
	done, written := make(chan struct{}), make(chan error)
	go func() {
		var failed error
		for n := 0; failed == nil; n++ {
			select {
			case <-done:
				written <- nil
				return
			default:
			}
			failed = r.registersAndCorrects(t.Context(), n)
		}
		written <- failed
	}()
	for n := range looks {
		if problems, err := beside.Verify(t.Context()); err != nil || len(problems) > 0 {
			t.Errorf("look %d: %q, error %v", n, problems, err)
		}
	}
	close(done)
	if err := <-written; err != nil {
		t.Error(err)
	}
	if n := number(t, raw(t, r.file), `SELECT count(*) FROM case_versions`); n < looks/4 {
		t.Errorf("only %d cases were corrected meanwhile", n)
	}
}

// registersAndCorrects adds a family of three cases and corrects one of them: small, so that many writes fall into
// each look, and the register stays small enough for many looks.
func (r *register) registersAndCorrects(ctx context.Context, n int) error {
	from, form := audit.Origin{At: now, Actor: audit.UserActor(r.first.ID)}, fmt.Sprint("form ", n)
	var drafts []cases.Case
	for range 3 {
		drafts = append(drafts, r.aCase(nil))
	}
	made, err := r.Cases.AddFamily(ctx, drafts, r.first.ID, form, from)
	if err != nil {
		return err
	}
	c := made[0]
	c.Country = "IQ"
	_, err = r.Cases.Replace(ctx, cases.Replacement{Case: c, User: r.first, Form: form, Action: audit.CaseCorrected},
		from)
	return err
}

func TestWhatIsRecordedJoinsTheChain(t *testing.T) {
	r := newRegister(t)
	for range 3 {
		if err := r.Trail.Record(t.Context(), audit.Entry{
			Origin: audit.Origin{At: now, Request: "request"},
			Action: audit.SignInFailed,
		}); err != nil {
			t.Fatal(err)
		}
	}
	if n := number(t, raw(t, r.file),
		`SELECT count(*) FROM audit WHERE action = 'sign-in failed' AND actor = '' AND request = 'request'`); n != 3 {
		t.Errorf("%d entries, want 3", n)
	}
	if problems, err := r.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}
