package i18n_test

import (
	"os"
	"reflect"
	"slices"
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

// fill calls a text with arguments that can be found again in what it says.
func fill(v reflect.Value) string {
	var args []reflect.Value
	for i := range v.Type().NumIn() {
		switch v.Type().In(i).Kind() {
		case reflect.String:
			args = append(args, reflect.ValueOf("QQ"))
		case reflect.Int:
			args = append(args, reflect.ValueOf(7))
		}
	}
	said := v.Call(args)[0].String()
	for _, a := range args {
		if a.Kind() == reflect.String && !strings.Contains(strings.ToUpper(said), "QQ") || a.Kind() == reflect.Int && !strings.Contains(said, "7") {
			return ""
		}
	}
	return said
}

func check(t *testing.T, path, text string) {
	if strings.TrimSpace(text) == "" || strings.Contains(text, "%!") {
		t.Errorf("%s is %q", path, text)
	}
}
