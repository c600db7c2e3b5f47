package store_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/audit"
	"sakstall/internal/seal"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

func keysOf(t *testing.T, lost []string, secrets ...byte) *seal.Keys {
	t.Helper()
	var all [][]byte
	for _, b := range secrets {
		all = append(all, bytes.Repeat([]byte{b}, 32))
	}
	keys, err := seal.NewKeys(all, lost...)
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

func verified(t *testing.T, file string, keys *seal.Keys) []string {
	t.Helper()
	s, err := store.Open(t.Context(), file, keys)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	problems, err := s.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return problems
}

// A register's keys change over the years: what was sealed under a key is checked with that key, as long as it is
// there.
func TestARegisterOutlivesItsKeys(t *testing.T) {
	r := newRegister(t) // under key 1
	r.add(t, r.first, nil)
	first, second := keysOf(t, nil, 1), keysOf(t, nil, 2)
	s, err := store.Open(t.Context(), r.file, keysOf(t, nil, 2, 1))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Activities.AddAll(t.Context(), []activity.Activity{aCourse()}, byHand); err != nil {
		t.Fatal(err)
	}
	for what, keys := range map[string]*seal.Keys{
		"both": keysOf(t, nil, 2, 1), "in the other order": keysOf(t, nil, 1, 2),
		"the first is lost":  keysOf(t, []string{first.Newest()}, 2),
		"the second is lost": keysOf(t, []string{second.Newest()}, 1),
	} {
		if got := verified(t, r.file, keys); len(got) > 0 {
			t.Errorf("%s: %q", what, got)
		}
	}
	if got := verified(t, r.file, second); len(got) != 1 ||
		!strings.Contains(got[0], "the key "+first.Newest()+" is not in the key file, and 6 of the audit entries") {
		t.Errorf("without the first key: %q", got)
	}
	if _, err := store.Open(t.Context(), r.file, first); err == nil ||
		!strings.Contains(err.Error(), "not the one of") {
		t.Errorf("with a key file that is not the register's: %v", err)
	}
	names, err := store.SealedUnder(t.Context(), r.file)
	if want := []string{first.Newest(), second.Newest()}; err != nil || len(names) != 2 ||
		!slices.Contains(names, want[0]) || !slices.Contains(names, want[1]) {
		t.Errorf("sealed under %q, want %q: %v", names, want, err)
	}
}

// Without the key nobody can make an entry that says what the register says now, in the form of today or of before.
func TestVerifyFindsWhatSomebodyWithoutTheKeySealed(t *testing.T) {
	forged := keysOf(t, nil, 3)
	for name, forge := range map[string]func(*testing.T, string){
		"under a key of their own": func(t *testing.T, file string) {
			t.Helper()
			exec1(t, raw(t, file), `UPDATE audit SET key = '`+forged.Newest()+`'`)
		},
		"in the form of before": func(t *testing.T, file string) {
			t.Helper()
			exec1(t, raw(t, file), `UPDATE audit SET format = 0, key = '' WHERE id = 6`)
		},
		"without a seal": func(t *testing.T, file string) {
			t.Helper()
			exec1(t, raw(t, file), `UPDATE audit SET seal = NULL WHERE id = 6`)
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRegister(t)
			r.add(t, r.first, nil)
			pool := raw(t, r.file)
			putBack := dropTriggers(t, pool)
			forge(t, r.file)
			putBack()
			if got, err := r.Verify(t.Context()); err != nil || len(got) == 0 {
				t.Errorf("got %q, error %v", got, err)
			}
		})
	}
}

func TestVerifyFindsAChangedActivity(t *testing.T) {
	for query, want := range map[string]string{
		`UPDATE activities SET participants = 7`:                   "version 2 of activity 1 does not say what it said when it was written",
		`UPDATE activities SET withdrawn = 1`:                      "version 2 of activity 1 does not say what it said when it was written",
		`UPDATE activities SET salt = randomblob(16) WHERE id = 1`: "does not say what it said when it was written",
		`DELETE FROM activity_values WHERE dimension = 'audience'`: "version 2 of activity 1 does not say what it said when it was written",
		`UPDATE activity_versions SET month = '2023-01'`:           "version 1 of activity 1 does not say what it said when it was written",
		`DELETE FROM activity_versions`:                            "activity 1 has 1 versions and 2 audit entries",
		`INSERT INTO activities SELECT 9, scheme, unit, month, kind, topic, participants, registered_by, 'x', version, withdrawn, salt FROM activities WHERE id = 1`: "activity 9 has 1 versions and 0 audit entries",
	} {
		r := newRegister(t)
		a := r.logs(t, r.first, aCourse(), "a form")
		a.Participants = 41
		if err := r.Activities.Correct(t.Context(), r.first, a, byHand); err != nil {
			t.Fatal(err)
		}
		if got, err := r.Verify(t.Context()); err != nil || len(got) > 0 {
			t.Fatalf("untouched: got %q, error %v", got, err)
		}
		exec1(t, raw(t, r.file), query)
		if got, err := r.Verify(t.Context()); err != nil || len(got) == 0 || !strings.Contains(got[0], want) {
			t.Errorf("%s: got %q, error %v; want %q", query, got, err, want)
		}
	}
}

func TestVerifyAndMigrateFindAChangedSchema(t *testing.T) {
	for query, want := range map[string]string{
		`DROP TRIGGER audit_is_not_changed`: "schema: the trigger audit_is_not_changed is missing",
		`DROP INDEX audit_of`:               "schema: the index audit_of is missing",
		`CREATE TABLE notes (text TEXT)`:    "schema: the table notes is not of this program",
		`DROP TRIGGER audit_is_not_deleted; CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT 1; END`: "schema: the trigger audit_is_not_deleted differs from this program's",
	} {
		r := newRegister(t)
		exec1(t, raw(t, r.file), query)
		if got, err := r.Verify(t.Context()); err != nil || !slices.Equal(got, []string{want}) {
			t.Errorf("%s: got %q, error %v; want %q", query, got, err, want)
		}
		if err := store.Migrate(t.Context(), r.file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: migrate: %v", query, err)
		}
	}
}

// What a register of before there were keys holds is checked in the form of before, and what is written from now on is
// sealed under the key.
func TestARegisterOfBeforeGoesOnUnderAKey(t *testing.T) {
	file := t.TempDir() + "/register.db"
	if err := os.WriteFile(file, unzip(t, "testdata/golden/1ce5447.db.gz"), 0o600); err != nil {
		t.Fatal(err)
	}
	if names, err := store.SealedUnder(t.Context(), file); err != nil || len(names) > 0 {
		t.Fatalf("sealed under %q: %v", names, err)
	}
	if err := store.Migrate(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	if got := verified(t, file, sealtest.Keys()); len(got) > 0 {
		t.Fatalf("got %q", got)
	}
	s, err := store.Open(t.Context(), file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	last := `ref = (SELECT object FROM audit WHERE action = 'case registered' AND seal IS NOT NULL ORDER BY id DESC LIMIT 1)`
	pool := raw(t, file)
	was := number(t, pool, `SELECT max(version) FROM cases WHERE `+last)
	exec1(t, pool, `UPDATE cases SET version = 9 WHERE `+last)
	if got := verified(t, file, sealtest.Keys()); len(got) != 1 ||
		!strings.Contains(got[0], "does not say what it said") {
		t.Errorf("a changed case of before: %q", got)
	}
	exec1(t, pool, fmt.Sprintf(`UPDATE cases SET version = %d WHERE `, was)+last)
	if err := s.Trail.Record(t.Context(), audit.Entry{Origin: byHand, Action: audit.CasesExported}); err != nil {
		t.Fatal(err)
	}
	if got := verified(t, file, sealtest.Keys()); len(got) > 0 {
		t.Errorf("with an entry under a key: %q", got)
	}
	if names, err := store.SealedUnder(t.Context(), file); err != nil ||
		!slices.Equal(names, []string{sealtest.Keys().Newest()}) {
		t.Errorf("sealed under %q: %v", names, err)
	}
}
