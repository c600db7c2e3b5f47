package i18n_test

import (
	"reflect"
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

func walk(t *testing.T, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			walk(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.String:
		check(t, path, v.String())
	case reflect.Func:
		if v.IsNil() {
			t.Errorf("%s is missing", path)
			return
		}
		check(t, path, fill(v))
	default:
		t.Errorf("%s is neither a text nor a function", path)
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
