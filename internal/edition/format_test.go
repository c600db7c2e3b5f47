package edition

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/period"
)

// stored reads a file of testdata as it was sealed by the program of its day.
func stored(t *testing.T, name string) (sealed []byte, hash [sha256.Size]byte) {
	t.Helper()
	sealed, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return sealed, sha256.Sum256(sealed)
}

// opened reads the edition of a format with what it was made from.
func opened(t *testing.T, format string) *Edition {
	t.Helper()
	sealed, hash := stored(t, format+"/edition.json")
	e, err := Open(sealed, hash)
	if err != nil {
		t.Fatal(err)
	}
	inside, _ := stored(t, format+"/inside.json")
	if e.Inside, err = OpenInside(inside); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestWhatEachFormatHoldsIsReadAndProvedAgain(t *testing.T) {
	for number, format := range []string{"format0", "format1"} {
		e := opened(t, format)
		sealed, hash := stored(t, format+"/edition.json")
		if e.Format != number || e.Hash != hash || !bytes.Equal(e.Sealed, sealed) {
			t.Errorf("%s is read as format %d, or is sealed anew", format, e.Format)
		}
		e.Format, e.Sealed, e.Hash = 0, nil, [sha256.Size]byte{}
		want := fixed(t)
		want.Inside.World = completed(want.Inside.World)
		if number == 0 { // which did not keep the month
			data := fixedBook()
			data.Rules[1].From = period.Month{}
			want.Book = codebook.Restore(data)
		}
		for i := range reflect.TypeFor[Edition]().NumField() {
			is, was := reflect.ValueOf(*e).Field(i).Interface(), reflect.ValueOf(*want).Field(i).Interface()
			if !reflect.DeepEqual(is, was) {
				t.Errorf("%s: %s is read as\n%+v, want\n%+v", format, reflect.TypeFor[Edition]().Field(i).Name, is, was)
			}
		}
		b := Basis{Editions: []*Edition{e}, Printed: []earlier.Table{fixedPrinted()}}
		if problems, err := b.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) > 0 {
			t.Errorf("%s: proved again with problems %q, error %v", format, problems, err)
		}
		preview, hash := stored(t, format+"/preview.json")
		if kept, err := OpenKept(preview, hash); err != nil || !reflect.DeepEqual(kept, want.Release) {
			t.Errorf("%s: the kept preview is read as %+v, %v", format, kept, err)
		}
	}
}

func TestAProofThatDoesNotHoldIsFound(t *testing.T) {
	for change, of := range map[string]func(*Edition){
		"the bounds are not those that were proved": func(e *Edition) { e.Inside.Proof.Bounds[0].High-- },
		"is gone": func(e *Edition) {
			e.Inside.Earlier = append(e.Inside.Earlier,
				"2023.1")
		},
		"is not":                                 func(e *Edition) { e.Inside.Counts[0].N++ },
		"advisors 2024: what the edition counts": func(e *Edition) { e.Inside.World = e.Inside.World[1:] },
	} {
		e := opened(t, "format1")
		of(e)
		b := Basis{Editions: []*Edition{e}, Printed: []earlier.Table{fixedPrinted()}}
		if problems, err := b.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) != 1 {
			t.Errorf("%s: problems %q, error %v", change, problems, err)
		}
	}
}

// What is written in a format is the same for ever, byte for byte: a test that fails here asks for a new format.
func TestWhatIsWrittenInFormat1DoesNotChange(t *testing.T) {
	e := fixed(t)
	if err := e.seal(); err != nil {
		t.Fatal(err)
	}
	inside, hash, err := e.Inside.Seal()
	if err != nil {
		t.Fatal(err)
	}
	preview, previewHash, err := (&Preview{Result: &disclosure.Result{Release: e.Release}}).Seal()
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range []struct {
		file   string
		sealed []byte
		hash   [sha256.Size]byte
	}{{"edition.json", e.Sealed, e.Hash}, {"inside.json", inside, hash}, {"preview.json", preview, previewHash}} {
		if want, hash := stored(t, "format1/"+of.file); !bytes.Equal(of.sealed, want) || of.hash != hash {
			t.Errorf("%s is written as\n%s, want\n%s", of.file, of.sealed, want)
		}
	}
}

func TestEveryFieldOfAFormatHasAWrittenOutName(t *testing.T) {
	snake := regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	seen := map[reflect.Type]bool{}
	var walk func(of reflect.Type, format int)
	walk = func(of reflect.Type, format int) {
		switch of.Kind() {
		case reflect.Map, reflect.Pointer, reflect.Slice:
			walk(of.Elem(), format)
			return
		case reflect.Struct:
		default:
			return
		}
		if of.PkgPath() != reflect.TypeFor[edition1]().PkgPath() {
			if of.String() != "time.Time" || format > 0 {
				t.Errorf("format %d is made of %s, which is not its own", format, of)
			}
			return
		}
		if seen[of] {
			return
		}
		seen[of] = true
		for f := range of.Fields() {
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "" || f.Anonymous || format > 0 && !snake.MatchString(name) {
				t.Errorf("%s.%s has the name %q", of, f.Name, name)
			}
			if k := f.Type.Kind(); format > 0 && (k == reflect.Map || k == reflect.Pointer) && options != "omitempty" {
				t.Errorf("%s.%s is not left out where it is absent", of, f.Name)
			}
			walk(f.Type, format)
		}
	}
	for format, types := range [][]reflect.Type{
		{reflect.TypeFor[edition0](), reflect.TypeFor[inside0](), reflect.TypeFor[release0]()},
		{reflect.TypeFor[edition1](), reflect.TypeFor[inside1](), reflect.TypeFor[preview1]()},
	} {
		for _, of := range types {
			walk(of, format)
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d structs were walked", len(seen))
	}
}

// openers read what is sealed, whatever it is.
var openers = map[string]func([]byte) error{
	"edition.json": func(b []byte) error { _, err := Open(b, sha256.Sum256(b)); return err },
	"inside.json":  func(b []byte) error { _, err := OpenInside(b); return err },
	"preview.json": func(b []byte) error { _, err := OpenKept(b, sha256.Sum256(b)); return err },
}

func TestWhatANewerProgramSealedIsRefusedByItsNumber(t *testing.T) {
	for file, open := range openers {
		sealed, _ := stored(t, "format1/"+file)
		for number, named := range map[string]bool{
			"2": true, "17": true, "0": true, "-1": true, `"1"`: false, "1.5": false,
			"[1]": false,
		} {
			err := open(bytes.Replace(sealed, []byte(`"format":1`), []byte(`"format":`+number), 1))
			var unknown UnknownFormatError
			if err == nil || errors.As(err, &unknown) != named {
				t.Errorf("%s of format %s: %v", file, number, err)
			}
			if named && (!strings.Contains(err.Error(), "format "+number+",") ||
				!strings.Contains(err.Error(), "a newer Sakstall is needed")) {
				t.Errorf("%s of format %s: %v", file, number, err)
			}
		}
	}
}

func TestWhatIsNotUnderstoodIsNotPassedOver(t *testing.T) {
	for file, open := range openers {
		sealed, _ := stored(t, "format1/"+file)
		for _, change := range [][2]string{
			{`{"format":1,`, `{"format":1,"later":[1],`},
			{`"by":{"category":"fear"}`, `"by":{"category":"fear","place":"x"}`},
			{`"not_in":{"country":["SY"]}`, `"not_in":{"country":[]}`},
			{`"not_in":{"country":["SY"]}`, `"not_in":{"gender":["male"]}`},
			{`"scheme":"advisors",`, `"scheme":"advisors","later":1,`},
			{`,"value":30`, `,"value":"30"`},
			{`"year":2024`, `"year":`},
		} {
			if strings.Contains(string(sealed), change[0]) &&
				open([]byte(strings.Replace(string(sealed), change[0], change[1], 1))) == nil {
				t.Errorf("%s with %s was read", file, change[1])
			}
		}
		if err := open(sealed); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	for name, change := range map[string][2]string{
		"a dimension of the register": {`"by":["age",`, `"by":["place",`},
		"a row too short":             {`["advisors",2024,"under_18",`, `["advisors",2024,`},
		"a row of text":               {`"H1",5]`, `"H1","5"]`},
	} {
		sealed, _ := stored(t, "format1/inside.json")
		if _, err := OpenInside([]byte(strings.Replace(string(sealed), change[0], change[1], 1))); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestAnEditionThatWasChangedIsNotRead(t *testing.T) {
	for _, format := range []string{"format0", "format1"} {
		sealed, hash := stored(t, format+"/edition.json")
		if _, err := Open(bytes.Replace(sealed, []byte("2024.2"), []byte("2024.3"), 1), hash); err == nil {
			t.Errorf("%s: another edition was read", format)
		}
		sealed, hash = stored(t, format+"/preview.json")
		if _, err := OpenKept(sealed[1:], hash); err == nil {
			t.Errorf("%s: another preview was read", format)
		}
		for _, of := range []string{"edition.json", "preview.json"} {
			sealed, _ := stored(t, format+"/"+of)
			cell := regexp.MustCompile(`"cells":\[(\{"where":\{[^}]*\},"value":30\})`)
			twice := cell.ReplaceAll(sealed, []byte(`"cells":[$1,$1`))
			if err := openers[of](twice); err == nil || bytes.Equal(twice, sealed) {
				t.Errorf("%s: %s that has a count twice was read", format, of)
			}
		}
	}
}

func TestABoundThatNothingSetsIsLeftOut(t *testing.T) {
	for _, want := range []disclosure.Bound{{Low: 1, High: -1}, {Low: 0, High: 0}, {Low: 2, High: 7}} {
		of := newBound1(want)
		if got, err := of.bound(); err != nil || got != want || (of.High == nil) != (want.High < 0) {
			t.Errorf("%v is read as %v, %v", want, got, err)
		}
	}
}

func TestWhatARegisterDidNotKnowIsUnknown(t *testing.T) {
	was := disclosure.Count{N: 3, Where: disclosure.Where{
		Scheme: codebook.Envoys, Year: 2024, Half: "H1", Category: "fear", Gender: "female", Age: "under_18",
		Country: disclosure.Country("SY"),
	}}
	if got := completed([]disclosure.Count{was})[0]; got.Contact != codebook.Unknown || got.Gender != "female" ||
		got.N != 3 {
		t.Errorf("completed to %+v", got)
	}
	was.Contact = "self"
	for _, d := range counts.Dimensions() {
		if got := completed([]disclosure.Count{was})[0]; got.Code(d) == "" || was.Code(d) != "" &&
			got.Code(d) != was.Code(d) {
			t.Errorf("%s is completed to %q", d.Name(), got.Code(d))
		}
	}
}

func TestAPreviewIsKeptOnceWhateverTheFormat(t *testing.T) {
	e := fixed(t)
	p := &Preview{Result: &disclosure.Result{Release: e.Release}}
	for _, format := range []string{"format0", "format1"} {
		sealed, hash := stored(t, format+"/preview.json")
		if is, err := p.IsKept(sealed, hash); err != nil || !is {
			t.Errorf("%s: the same preview is kept: %v, %v", format, is, err)
		}
		changed := bytes.Replace(sealed, []byte(`"value":18`), []byte(`"value":19`), 1)
		if is, err := p.IsKept(changed, sha256.Sum256(changed)); err != nil || is {
			t.Errorf("%s: another preview is kept: %v, %v", format, is, err)
		}
	}
}

func TestAnUnchangedEditionIsFoundWhateverTheFormat(t *testing.T) {
	for _, format := range []string{"format0", "format1"} {
		e := fixed(t)
		p := &Preview{
			Name: e.Name,
			Basis: Basis{
				Scope: e.Name.Scope, Policy: e.Policy, Book: e.Book, Plan: e.Plan,
				Printed: []earlier.Table{fixedPrinted()},
			},
			Result: &disclosure.Result{Release: e.Release}, Before: opened(t, format), AsPrinted: e.AsPrinted,
		}
		p.Before.Sources, p.Before.Posts = p.Dress().Sources, nil
		if standing, unchanged, err := p.Unchanged(); err != nil || !unchanged || standing.String() != "2024.2" {
			t.Errorf("%s: unchanged %v, %v", format, unchanged, err)
		}
		p.Basis.Policy.Width++
		if _, unchanged, err := p.Unchanged(); err != nil || unchanged {
			t.Errorf("%s: with another policy unchanged %v, %v", format, unchanged, err)
		}
	}
}
