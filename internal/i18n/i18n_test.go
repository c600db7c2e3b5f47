package i18n_test

import (
	"fmt"
	"os"
	"reflect"
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
		walk(t, string(l), reflect.ValueOf(*i18n.Of(l)))
	}
}

// TestEveryLanguageInflectsTheSameNames finds a name of the codebook that one language has a form for and another has forgotten. The names
// themselves are in the language, so they can only be counted.
func TestEveryLanguageInflectsTheSameNames(t *testing.T) {
	want := len(i18n.Of(lang.NB).Story.Forms)
	for _, l := range lang.Langs() {
		if got := len(i18n.Of(l).Story.Forms); got != want {
			t.Errorf("%s has %d forms, want %d as in bokmål", l, got, want)
		}
	}
}

// TestALanguageIsAFolderLikeTheOthers holds the folders to the same files, so that a proof-reader finds a feature at once.
func TestALanguageIsAFolderLikeTheOthers(t *testing.T) {
	for _, l := range lang.Langs() {
		if got, want := files(t, string(l)), files(t, "texts"); !slices.Equal(got, want) {
			t.Errorf("%s has the files %v, want %v as in texts", l, got, want)
		}
	}
}

func files(t *testing.T, folder string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func walk(t *testing.T, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			walk(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.String:
		check(t, path, v.String())
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for _, key := range v.MapKeys() {
			check(t, path+"."+key.String(), v.MapIndex(key).String())
		}
	case reflect.Func:
		if v.IsNil() {
			t.Errorf("%s is missing", path)
			return
		}
		check(t, path, fill(v))
	default:
		t.Errorf("%s is neither a text nor a function nor a table of texts", path)
	}
}

// fill calls a text with arguments that can be found again in what it says. A text that leaves one of them out comes back empty.
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

// TestNoTextTakesMoreThanThreeNumbers finds a text whose caller could mix up its numbers unnoticed: it takes a struct instead.
func TestNoTextTakesMoreThanThreeNumbers(t *testing.T) {
	for _, tt := range []struct {
		of   any
		want []string
	}{
		{*i18n.Of(lang.NB), nil},
		{struct{ Few, Many any }{func(a, b, c int, s string) {}, func(a int, s string, b, c, d int) {}}, []string{"Many"}},
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

func check(t *testing.T, path, text string) {
	if strings.TrimSpace(text) == "" || strings.Contains(text, "%!") {
		t.Errorf("%s is %q", path, text)
	}
}
