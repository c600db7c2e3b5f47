package i18n_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
)

// TestEveryTextStandsInEveryLanguage walks the whole catalogue, so that a text added in one language only fails here.
func TestEveryTextStandsInEveryLanguage(t *testing.T) {
	for _, l := range lang.Langs() {
		each(string(l), reflect.ValueOf(*i18n.Of(l)), func(path, text string) {
			if strings.TrimSpace(text) == "" || strings.Contains(text, "%!") {
				t.Errorf("%s is %q", path, text)
			}
		})
	}
}

// TestEveryLanguageInflectsTheSameNames finds a name of the codebook that one language has a form for and another has
// forgotten. The names themselves are in the language, so they can only be counted; one for which English has the same
// name as for another is counted once.
func TestEveryLanguageInflectsTheSameNames(t *testing.T) {
	same := map[lang.Lang]int{lang.EN: 1} // whoever makes contact from the immigration authority, and the service
	want := i18n.Of(lang.NB).Story
	for _, l := range lang.Langs() {
		got := i18n.Of(l).Story
		if len(got.Many)+same[l] != len(want.Many) || len(got.One) != len(want.One) {
			t.Errorf("%s has %d and %d forms, want %d and %d as in bokmål", l, len(got.One), len(got.Many), len(want.One),
				len(want.Many))
		}
	}
}

// TestALanguageIsAFolderLikeTheOthers holds the folders to the same files with the same names in them, so that two
// languages can be read side by side.
func TestALanguageIsAFolderLikeTheOthers(t *testing.T) {
	want := declared(t, lang.NB)
	for _, l := range lang.Langs() {
		if got := declared(t, l); !maps.EqualFunc(got, want, slices.Equal[[]string]) {
			t.Errorf("%s has %v, want %v as in bokmål", l, got, want)
		}
	}
	features, err := filepath.Glob("texts/*.go")
	if err != nil || len(features) != len(want) {
		t.Errorf("texts has %v, %v, want a file for each of %v", features, err, slices.Sorted(maps.Keys(want)))
	}
}

// declared is what each file of a language declares.
func declared(t *testing.T, l lang.Lang) map[string][]string {
	t.Helper()
	files, err := filepath.Glob(string(l) + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, file := range files {
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		names := []string{}
		for _, d := range source.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				names = append(names, d.Name.Name)
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if v, is := spec.(*ast.ValueSpec); is {
						names = append(names, v.Names[0].Name)
					}
				}
			}
		}
		out[filepath.Base(file)] = names
	}
	return out
}

// TestNoTextHoldsAYear finds a rule's year in a text: it is the codebook's, which may change it. A month as an example
// has none.
func TestNoTextHoldsAYear(t *testing.T) {
	for said, want := range map[string]bool{
		"Fra 2023 er det": true, "i 1999.": true, "som 2023-05": false,
		"20 000": false, "{{…}} 12": false,
	} {
		if got := year.MatchString(said); got != want {
			t.Errorf("a year in %q: %v, want %v", said, got, want)
		}
	}
	for _, l := range lang.Langs() {
		each(string(l), reflect.ValueOf(*i18n.Of(l)), func(path, text string) {
			if year.MatchString(text) {
				t.Errorf("%s holds a year: %q", path, text)
			}
		})
	}
}

// TestNoTextHoldsALimit finds a limit that the code knows in a text: a number of three digits or more, or of days, that
// nobody has handed to it. What stands for a number in an example, an age group or a whole in per cent is none.
func TestNoTextHoldsALimit(t *testing.T) {
	for said, want := range map[string]bool{
		"Høyst 300 tegn": true, "fra 1 til 20 000": true, "at most 5,000 rows": true, "etter 14 dager": true,
		"in 7 days":   true,
		"som 2023-05": false, "18 år eller eldre": false, "avvike fra 100": false, "1 treff": false,
	} {
		if got := holdsLimit(said); got != want {
			t.Errorf("a limit in %q: %v, want %v", said, got, want)
		}
	}
	for _, l := range lang.Langs() {
		each(string(l), reflect.ValueOf(*i18n.Of(l)), func(path, text string) {
			if holdsLimit(text) {
				t.Errorf("%s holds a limit: %q", path, text)
			}
		})
	}
}

func holdsLimit(text string) bool { return limit.MatchString(handed.ReplaceAllString(text, "")) }

var (
	limit  = regexp.MustCompile(`\b([2-9]\d\d|1(0[1-9]|[1-9]\d)|\d+[ ,\x{a0}]?\d{3})\b|\b\d+ (dag|day)`)
	handed = regexp.MustCompile(`\b7\d( (dag|day)\w*)?\b|\d{4}-\d\d`) // what fill fills in, and the month of an example
)

// year is a year that is not the beginning of a month such as 2023-05.
var year = regexp.MustCompile(`\b(19|20)\d\d(\b[^-]|\b$)`)

// each calls say with every text of the catalogue, or of a part of it: with what a function says once it is filled in,
// and with "" for one that is missing.
func each(path string, v reflect.Value, say func(path, text string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			each(path+"."+v.Type().Field(i).Name, v.Field(i), say)
		}
	case reflect.String:
		say(path, v.String())
	case reflect.Map:
		for _, key := range v.MapKeys() {
			each(path+"."+key.String(), v.MapIndex(key), say)
		}
	case reflect.Func:
		if v.IsNil() {
			say(path, "")
			return
		}
		say(path, fill(v))
	default:
		panic(path + " is neither a text nor a function nor a table of texts")
	}
}

// fill calls a text with arguments that can be found again in what it says. A text that leaves one of them out comes
// back empty.
func fill(v reflect.Value) string {
	f := filling{next: 71}
	var args []reflect.Value
	for i := range v.Type().NumIn() {
		args = append(args, f.argument(v.Type().In(i)))
	}
	said := v.Call(args)[0].String()
	for _, want := range f.told {
		if !strings.Contains(strings.ToUpper(said), want) {
			return ""
		}
	}
	return said
}

// filling makes arguments that differ from each other, and remembers them.
type filling struct {
	next int
	told []string
}

func (f *filling) argument(of reflect.Type) reflect.Value {
	v := reflect.New(of).Elem()
	f.next++
	switch of.Kind() {
	case reflect.String:
		v.SetString("QQ" + strconv.Itoa(f.next))
	case reflect.Int:
		v.SetInt(int64(f.next))
	case reflect.Struct:
		for i := range of.NumField() {
			v.Field(i).Set(f.argument(of.Field(i).Type))
		}
		return v
	}
	f.told = append(f.told, fmt.Sprint(v))
	return v
}

// TestNoTextTakesMoreThanThreeNumbers finds a text whose caller could mix up its numbers unnoticed: it takes a struct
// instead.
func TestNoTextTakesMoreThanThreeNumbers(t *testing.T) {
	for _, tt := range []struct {
		of   any
		want []string
	}{
		{*i18n.Of(lang.NB), nil},
		{
			struct{ Few, Many any }{func(a, b, c int, s string) {}, func(a int, s string, b, c, d int) {}},
			[]string{"Many"},
		},
	} {
		if got := crowded(reflect.ValueOf(tt.of)); !slices.Equal(got, tt.want) {
			t.Errorf("these take more than three numbers: %v, want %v", got, tt.want)
		}
	}
}

// crowded are the texts that take more than three numbers.
func crowded(texts reflect.Value) []string {
	var out []string
	for i := range texts.NumField() {
		name, v := texts.Type().Field(i).Name, texts.Field(i)
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		switch v.Kind() {
		case reflect.Struct:
			for _, inner := range crowded(v) {
				out = append(out, name+"."+inner)
			}
		case reflect.Func:
			numbers := 0
			for i := range v.Type().NumIn() {
				if v.Type().In(i).Kind() == reflect.Int {
					numbers++
				}
			}
			if numbers > 3 {
				out = append(out, name)
			}
		}
	}
	return out
}

// TestAWordHasOneForm finds forms that the catalogue does not use: it has another for the same word.
func TestAWordHasOneForm(t *testing.T) {
	unused := map[lang.Lang]*regexp.Regexp{
		lang.NB: regexp.MustCompile(`(?i)\b(talt|egentlig\w*|annerledes)\b`),
		lang.NN: regexp.MustCompile(`(?i)\b(telt|tald|talde|henne|einskild\w*|tyder|blei|annleis)\b`),
	}
	for l, form := range unused {
		each(string(l), reflect.ValueOf(*i18n.Of(l)), func(path, text string) {
			if found := form.FindString(text); found != "" {
				t.Errorf("%s has %q: %q", path, found, text)
			}
		})
	}
}
