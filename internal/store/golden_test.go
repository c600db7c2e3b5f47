package store_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"sakstall/db"
	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/publish"
	"sakstall/internal/store"
	"sakstall/internal/store/storetest"
)

// TestRegistersOfEarlierProgramsAreSound migrates registers that the programs of earlier commits made, and compares
// their counts with those that the same programs printed: a line for each scheme and year. From 74363d4 on there are
// entries under a key, that of sealtest; its register was 1ce5447's before, and those of a6c54be, eb0ca05 and 1c43e62
// have gone on from it: eb0ca05 with splits, contents and a notice, 1c43e62 with imports, one of them undone, a half that
// looked ahead, and an edition protected against units' own staff.
func TestRegistersOfEarlierProgramsAreSound(t *testing.T) {
	for _, commit := range []string{
		"fb81e2f", "0911ad5", "2e14439", "b957d5a", "1ce5447", "74363d4", "a6c54be", "eb0ca05", "1c43e62",
	} {
		t.Run(commit, func(t *testing.T) {
			s := golden(t, commit)
			if problems, err := s.Verify(t.Context()); err != nil || len(problems) > 0 {
				t.Errorf("problems %q, error %v", problems, err)
			}
			wantProofs(t, s)
			wantForms(t, s)
			wantStats(t, s, filepath.Join("testdata", "golden", commit+".json.gz"))
		})
	}
}

// wantForms holds that a register gets the values and the forms of names that have come since.
func wantForms(t *testing.T, s *store.Store) {
	t.Helper()
	book, err := s.Codebook.Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	girls, _ := book.Value(codebook.Gender, "female")
	staff, is := book.Value(codebook.Subject, "embassy_staff")
	if girls.One.NB != "en jente/kvinne" || girls.Many.EN != "girls/women" || !is || staff.Scheme != codebook.Envoys {
		t.Errorf("the codebook has %+v and %+v", girls, staff)
	}
}

// golden opens the register that the program of the commit made, migrated.
func golden(t *testing.T, commit string) *store.Store {
	t.Helper()
	file := filepath.Join(t.TempDir(), "register.db")
	if err := os.WriteFile(file, unzip(t, filepath.Join("testdata", "golden", commit+".db.gz")), 0o600); err != nil {
		t.Fatal(err)
	}
	return storetest.Migrated(t, file)
}

// TestWhatIsSealedOutlivesTheCodebook publishes, beside the edition that an earlier program sealed, one of a codebook
// that has a value more: both verify, and each has the codebook of its day.
func TestWhatIsSealedOutlivesTheCodebook(t *testing.T) {
	for _, commit := range []string{"2e14439", "b957d5a", "1ce5447"} {
		t.Run(commit, func(t *testing.T) {
			s, at := golden(t, commit), time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
			was, err := s.Editions.All(t.Context())
			if err != nil || len(was) != 1 || was[0].Format != 0 {
				t.Fatalf("%d editions, %v", len(was), err)
			}
			if _, err := s.WritePool().ExecContext(t.Context(), `INSERT INTO codebook_values
				(dimension, code, position, nb, nn, en, note, valid_from, valid_to, reported_as)
				VALUES ('gender', 'another', 1000, 'Annet', 'Anna', 'Another', '', 0, 0, 'another')`); err != nil {
				t.Fatal(err)
			}
			service := publish.NewService(t.Context(), s.Editions, func() time.Time { return at })
			preview, err := service.Preview(t.Context(), edition.Scope{Year: 2023}, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			draft := edition.Draft{Origin: audit.Origin{At: at, Actor: audit.Operator}, Close: true}
			if name, err := service.Publish(t.Context(), preview, draft); err != nil || name.String() != "2023.2" {
				t.Fatalf("published %s, %v", name, err)
			}
			is, err := s.Editions.All(t.Context())
			if err != nil || len(is) != 2 {
				t.Fatalf("%d editions, %v", len(is), err)
			}
			if is[0].Hash != was[0].Hash || !bytes.Equal(is[0].Sealed, was[0].Sealed) {
				t.Error("the edition of before is sealed anew")
			}
			if is[1].Format != 1 {
				t.Errorf("the new edition is of format %d", is[1].Format)
			}
			for i, has := range []bool{false, true} {
				if _, known := is[i].Book.Value(codebook.Gender, "another"); known != has {
					t.Errorf("edition %s knows the new value: %v", is[i].Name, known)
				}
			}
			if problems, err := s.Verify(t.Context()); err != nil || len(problems) > 0 {
				t.Errorf("problems %q, error %v", problems, err)
			}
			wantProofs(t, s)
		})
	}
}

// wantProofs proves again what was proved of each edition.
func wantProofs(t *testing.T, s *store.Store) {
	t.Helper()
	basis, err := s.Editions.Basis(t.Context(), edition.Scope{Year: 2026}, time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	if problems, err := basis.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) > 0 {
		t.Errorf("proved again with problems %q, error %v", problems, err)
	}
}

// wantStats compares what the file's reports say with what the register gives today; today's may say more.
func wantStats(t *testing.T, s *store.Store, file string) {
	t.Helper()
	book, err := s.Codebook.Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range []struct {
		scheme codebook.Scheme
		year   int
	}{{codebook.Advisors, 2023}, {codebook.Advisors, 2026}, {codebook.Envoys, 2023}, {codebook.Envoys, 2026}} {
		cells, held, err := s.Counts.Series(t.Context(), of.year)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(counts.Compute(book, of.scheme, of.year, cells, held))
		if err != nil {
			t.Fatal(err)
		}
		var got map[string]any
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		want := reports(t, file)[of.scheme][of.year]
		if len(want) == 0 {
			t.Fatalf("%s has nothing of %s %d", file, of.scheme, of.year)
		}
		for key := range want {
			if !reflect.DeepEqual(got[key], want[key]) {
				t.Errorf("%s %d, %s: got %v, want %v", of.scheme, of.year, key, got[key], want[key])
			}
		}
	}
}

func reports(t *testing.T, file string) map[codebook.Scheme]map[int]map[string]any {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	out := map[codebook.Scheme]map[int]map[string]any{codebook.Advisors: {}, codebook.Envoys: {}}
	for lines := json.NewDecoder(unzipped); ; {
		var report map[string]any
		if err := lines.Decode(&report); errors.Is(err, io.EOF) {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		out[codebook.Scheme(report["scheme"].(string))][int(report["year"].(float64))] = report
	}
}

func unzip(t *testing.T, file string) []byte {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(unzipped)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestMigrationsAreFrozen holds every migration to the sum that it landed with. A new one adds its line; none is ever
// changed.
func TestMigrationsAreFrozen(t *testing.T) {
	want := map[string]string{
		"00001_schema.sql":             "64069831d604956f424c9891719f52fbc3b6ebf1682ad38d9943f3955655cde5",
		"00003_form.sql":               "37e2024236e6c1ed6d98e5a81bce31fa5fb3143fbf92a627c896b5e9f459506a",
		"00004_after.sql":              "de9fc4af355853c17b9608913a3fdcb77b85eaf36ee3a0d42c06ddd93b37f525",
		"00005_activities.sql":         "110ed9ccd0a308398d04fcf7e6eee438a2a62ed09e3909eef23af02ea0c913fe",
		"00006_halfyear.sql":           "d87a8d9beb985bbbe2ccab2046d80823a809b002c14ca17cae9eaec596316e91",
		"00007_findings.sql":           "e3ebb10f7a44178df49be4923d54ef172c8d7acfcc42bb9aaa71980eda3b51c7",
		"00008_editions.sql":           "ab70b8dbaf8f6ddcf324a8b4974b081af83f4122e2824e6cf58c71a944f3cc27",
		"00009_report_plans.sql":       "9717cdb4b0bca3cfe499a6a177c3e66a40910c7527a462a8c35a6bf56bf3708d",
		"00010_previews.sql":           "050f29f188054024fbe4fbf1cc8135e4ec187ea8804d7434a37611d2daf0d65f",
		"00011_printed_threshold.sql":  "ca16751d5affe13f04c32908aed77273dc89a198610a79dfa0bdaca321040974",
		"00012_keyed_seals.sql":        "9afda42c5e82109940f156932fb4047173528221e9d2546a74ca561f72e441db",
		"00013_settings_mail_jobs.sql": "8d2f267ac8add438d2827cb44a472b7d1735859e060b07e2f5da6b2a15b6d6ee",
		"00014_case_answers.sql":       "827f20b26bdfce72405c4f4b5aebeff8eeda6290c8005478b07a7cbd0f201ed0",
		"00015_notices.sql":            "1d0c5d7ebf4b5d823b374e1f56fc5c3f75b85dfb405498765eb01cddc342aa2f",
		"00016_forms_of_names.sql":     "0656f9ba66df01041ec79d2549f057cdf554ac2f58a4b656505b6a30b570aaa0",
		"00017_imports.sql":            "e40b36da5eb74849c5ed53f88d92f9c781f9eae419932e15291b59f6133dc0ca",
		"00018_unlikely.sql":           "57a04f83bd706b3d13b65bffb348e3ed11841af9505c1daaf59b3e3ce4b08c42",
		"00019_second.sql":             "b527de65da21525d06053dd81e46ab9c555dc472fe4563aed99642632bfaaefa",
	}
	files, err := fs.Glob(db.Migrations(), "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(want) {
		t.Errorf("%d migrations, and %d sums", len(files), len(want))
	}
	for _, name := range files {
		content, err := fs.ReadFile(db.Migrations(), name)
		if err != nil {
			t.Fatal(err)
		}
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != want[name] {
			t.Errorf("%s has the SHA-256 %x, want %q", name, sum, want[name])
		}
	}
}
