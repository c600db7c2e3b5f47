package store_test

import (
	"slices"
	"strings"
	"testing"

	"sakstall/internal/fault"
	"sakstall/internal/settings"
)

func TestASettingHoldsFromItsChangeOn(t *testing.T) {
	r := newRegister(t)
	holds := func(host string, port int) {
		t.Helper()
		v, err := r.Settings.Values(t.Context())
		if err != nil || v.Text(settings.SMTPHost) != host || v.Number(settings.SMTPPort) != port {
			t.Errorf("holds %v, error %v; want %q and %d", v, err, host, port)
		}
	}
	holds("", 587)
	for _, c := range [][3]string{
		{"smtp.host", " smtp.example.no", "smtp.example.no"},
		{"smtp.host", "smtp.example.no", "smtp.example.no"}, // as it is
		{"smtp.port", "587", "587"},                         // as it is by default
		{"smtp.port", "0025", "25"},
		{"smtp.port", "587", "587"},
		{"smtp.host", "", ""},
		{"smtp.port", "465", "465"},
	} {
		if got, err := r.Settings.Set(t.Context(), c[0], c[1], byHand); err != nil || got != c[2] {
			t.Errorf("%s set to %q: kept %q, error %v", c[0], c[1], got, err)
		}
	}
	holds("", 465)
	for _, c := range [][2]string{{"smtp.port", "0"}, {"smtp.prot", "25"}, {"made_up", "yes"}} {
		if _, err := r.Settings.Set(t.Context(), c[0], c[1], byHand); fault.Of(err) != fault.Invalid {
			t.Errorf("%s set to %q: %v", c[0], c[1], err)
		}
	}
	holds("", 465)

	pool := raw(t, r.file)
	var got string
	err := pool.QueryRowContext(t.Context(),
		`SELECT group_concat(name || ' ' || was || '>' || value, ', ' ORDER BY id) FROM setting_changes`).Scan(&got)
	if err != nil {
		t.Fatal(err)
	}
	want := "smtp.host >smtp.example.no, smtp.port 587>25, smtp.port 25>587, smtp.host smtp.example.no>, smtp.port 587>465"
	if got != want {
		t.Errorf("changes %s, want %s", got, want)
	}
	n := number(t, pool, `SELECT count(*) FROM audit
		WHERE action = 'setting changed' AND object IN ('smtp.host', 'smtp.port') AND seal IS NOT NULL`)
	if n != 5 {
		t.Errorf("%d audit entries, want 5", n)
	}
	for _, query := range []string{
		`UPDATE setting_changes SET value = 'x'`, `DELETE FROM setting_changes`,
		`REPLACE INTO setting_changes SELECT * FROM setting_changes WHERE id = 1`,
	} {
		_, err := pool.ExecContext(t.Context(), query)
		if err == nil || !strings.Contains(err.Error(), "changes of settings are not") {
			t.Errorf("%s: %v", query, err)
		}
	}
}

func TestVerifyFindsAChangedSetting(t *testing.T) {
	const unlike = " does not say what it said when it was written"
	for query, want := range map[string]string{
		`UPDATE setting_changes SET value = '26' WHERE id = 2`:        "change 2 of settings, of smtp.port," + unlike,
		`UPDATE setting_changes SET was = '26' WHERE id = 2`:          "change 2 of settings, of smtp.port," + unlike,
		`UPDATE setting_changes SET salt = zeroblob(16) WHERE id = 3`: "change 3 of settings, of smtp.port," + unlike,
		`UPDATE setting_changes SET name = 'smtp.port' WHERE id = 1`:  "setting smtp.host has 0 changes and 1 audit entries",
		`DELETE FROM setting_changes WHERE id = 3`:                    "setting smtp.port has 1 changes and 2 audit entries",
		`DELETE FROM setting_changes WHERE id = 1`:                    "setting smtp.host has 0 changes and 1 audit entries",
		`INSERT INTO setting_changes (name, was, value, salt)
			VALUES ('smtp.user', '', 'x', zeroblob(16))`: "setting smtp.user has 1 changes and 0 audit entries",
	} {
		r := newRegister(t)
		for _, c := range [][2]string{{"smtp.host", "localhost"}, {"smtp.port", "25"}, {"smtp.port", "465"}} {
			if _, err := r.Settings.Set(t.Context(), c[0], c[1], byHand); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := r.Verify(t.Context()); err != nil || len(got) > 0 {
			t.Fatalf("untouched: got %q, error %v", got, err)
		}
		pool := raw(t, r.file)
		putBack := dropTriggers(t, pool)
		exec1(t, pool, query)
		putBack()
		if got, err := r.Verify(t.Context()); err != nil || !slices.Contains(got, want) {
			t.Errorf("%s: got %q, error %v; want %q", query, got, err, want)
		}
	}
}
