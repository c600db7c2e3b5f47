package store_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

// stages keeps the cases as the user's upload and returns how they are stored.
func (r *register) stages(t *testing.T, u auth.User, cs ...cases.Case) string {
	t.Helper()
	from := audit.Origin{At: now, Actor: audit.UserActor(u.ID)}
	if err := r.Uploads.Add(t.Context(), cases.Upload{ID: anUpload, Owner: u.ID, Cases: cs}, from); err != nil {
		t.Fatal(err)
	}
	var stored string
	if err := r.ReadPool().QueryRowContext(t.Context(), `SELECT cases FROM uploads WHERE id = ?`,
		anUpload).Scan(&stored); err != nil {
		t.Fatal(err)
	}
	return stored
}

// restage puts in the place of what is staged what another program would have staged.
func (r *register) restage(t *testing.T, stored string) {
	t.Helper()
	if _, err := r.WritePool().ExecContext(t.Context(), `UPDATE uploads SET cases = ? WHERE id = ?`, stored,
		anUpload); err != nil {
		t.Fatal(err)
	}
}

// anUpload is an upload's id.
const anUpload = "anupload-of-22-letters"

// staged are the cases that each format's text below is of. They are frozen with the texts: a field that came later is
// in none of them.
func staged() []cases.Case {
	return []cases.Case{
		{
			Scheme: "envoys", Unit: "amman", Month: month("2024-03"), Subject: "person", Contact: "self",
			Category: "fgm_fear",
			Elements: []string{"threats_violence", "child_marriage_fear"}, Gender: "female", Age: "under_18",
			Country: "SY",
			Themes:  []string{"passport"}, Services: []string{"guidance", "travel"}, Complex: "AAAAA-AAAAA",
			Whereabouts: "abroad", Tie: "citizen",
		},
		{
			Scheme: "advisors", Unit: "oslo-1", Month: month("2023-11"), Subject: "staff", Contact: "police",
			Category: "control",
			Gender:   "unknown", Age: "unknown", Country: "XX",
		},
	}
}

const (
	staged0 = `[{"Scheme":"envoys","Unit":"amman","Month":"2024-03","Subject":"person","Contact":"self","Category":"fgm_fear",` +
		`"Elements":["threats_violence","child_marriage_fear"],"Gender":"female","Age":"under_18","Country":"SY","Themes":["passport"],` +
		`"Services":["guidance","travel"],"Complex":"AAAAA-AAAAA","Whereabouts":"abroad","Tie":"citizen"},` +
		`{"Scheme":"advisors","Unit":"oslo-1","Month":"2023-11","Subject":"staff","Contact":"police","Category":"control","Elements":null,` +
		`"Gender":"unknown","Age":"unknown","Country":"XX","Themes":null,"Services":null,"Complex":"","Whereabouts":"","Tie":""}]`
	staged1 = `{"format":1,"cases":[{"age":["under_18"],"category":["fgm_fear"],"complex":["AAAAA-AAAAA"],"contact":["self"],"country":["SY"],` +
		`"elements":["threats_violence","child_marriage_fear"],"gender":["female"],"month":["2024-03"],"scheme":["envoys"],` +
		`"services":["guidance","travel"],"subject":["person"],"themes":["passport"],"tie":["citizen"],"unit":["amman"],"whereabouts":["abroad"]},` +
		`{"age":["unknown"],"category":["control"],"contact":["police"],"country":["XX"],"gender":["unknown"],"month":["2023-11"],` +
		`"scheme":["advisors"],"subject":["staff"],"unit":["oslo-1"]}]}`
)

func TestWhatIsStagedIsReadInEachFormat(t *testing.T) {
	r := newRegister(t)
	if stored := r.stages(t, r.first, staged()...); stored != staged1 {
		t.Errorf("staged as\n%s, want\n%s", stored, staged1)
	}
	for _, stored := range []string{staged1, staged0} {
		r.restage(t, stored)
		if up, err := r.Uploads.Get(t.Context(), r.first, anUpload); err != nil ||
			!reflect.DeepEqual(up.Cases, staged()) {
			t.Errorf("%s\nis read as %+v, %v", stored, up.Cases, err)
		}
	}
	for _, stored := range []string{"[]", `{"format":1}`} {
		r.restage(t, stored)
		if up, err := r.Uploads.Get(t.Context(), r.first, anUpload); err != nil || len(up.Cases) != 0 {
			t.Errorf("%s is read as %+v, %v", stored, up.Cases, err)
		}
	}
}

func TestWhatAnotherProgramStagedIsNotMisread(t *testing.T) {
	r := newRegister(t)
	r.stages(t, r.first, staged()...)
	for _, stored := range []string{
		`{"format":2,"cases":[]}`, `{"cases":[]}`, `{"format":1,"cases":[],"rows":[]}`, `[{"Kind":"x"}]`, `[1]`,
		`{"format":1,"cases":[[]]}`, `7`,
		`{"format":1,"cases":[{"month":["2024-03"],"kind":["x"]}]}`,
		`{"format":1,"cases":[{"month":["2024-03","2024-04"]}]}`,
		`{"format":1,"cases":[{"age":["under_18"]}]}`, `[{"Month":"March"}]`,
	} {
		r.restage(t, stored)
		if _, err := r.Uploads.Get(t.Context(), r.first, anUpload); !errors.Is(err, cases.ErrUploadForeign) {
			t.Errorf("%s: %v", stored, err)
		}
		pick := func(cases.Upload, []cases.Case) ([]cases.Case, error) {
			t.Errorf("%s is picked from", stored)
			return nil,
				nil
		}
		if _, err := r.Uploads.Confirm(t.Context(), r.first, anUpload, pick, byHand); !errors.Is(err,
			cases.ErrUploadForeign) {
			t.Errorf("%s confirmed: %v", stored, err)
		}
	}
}

func TestAnUploadIsEmptiedWhenItIsConfirmed(t *testing.T) {
	r := newRegister(t)
	r.stages(t, r.first, r.aCase(nil))
	pick := func(up cases.Upload, have []cases.Case) ([]cases.Case, error) {
		if len(up.Cases) != 1 || len(have) != 0 {
			t.Errorf("picked from %+v beside %+v", up.Cases, have)
		}
		return []cases.Case{r.aCase(nil)}, nil
	}
	for range 2 {
		if n, err := r.Uploads.Confirm(t.Context(), r.first, anUpload, pick, byHand); err != nil || n != 1 {
			t.Errorf("imported %d, %v", n, err)
		}
	}
	up, err := r.Uploads.Get(t.Context(), r.first, anUpload)
	if err != nil || len(up.Cases) != 0 || !up.Done || up.Imported != 1 {
		t.Errorf("after it was confirmed there is %+v, %v", up, err)
	}
}

// Every field of a case is staged under its name and comes back, a field to come too.
func TestEveryFieldIsStaged(t *testing.T) {
	r := newRegister(t)
	var draft cases.Draft
	for _, f := range cases.Fields() {
		switch {
		case f == cases.Month:
			draft.Set(f, "2024-03")
		case f.List():
			draft.Set(f, "one "+string(f), "another "+string(f))
		default:
			draft.Set(f, "a "+string(f))
		}
	}
	full, err := draft.Case()
	if err != nil {
		t.Fatal(err)
	}
	var kept struct{ Cases []map[string][]string }
	if err := json.Unmarshal([]byte(r.stages(t, r.first, full)), &kept); err != nil {
		t.Fatal(err)
	}
	for _, f := range cases.Fields() {
		if got := kept.Cases[0][string(f)]; len(got) == 0 || !slices.Equal(got, draft.Get(f)) {
			t.Errorf("%s is staged as %q, want %q", f, got, draft.Get(f))
		}
	}
	if up, err := r.Uploads.Get(t.Context(), r.first, anUpload); err != nil ||
		!reflect.DeepEqual(up.Cases, []cases.Case{full}) {
		t.Errorf("what is staged comes back as %+v, %v, want %+v", up.Cases, err, full)
	}
}
