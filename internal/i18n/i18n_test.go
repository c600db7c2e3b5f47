package i18n_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"sakstall/internal/i18n"
)

// TestEveryTextStandsInEveryLanguage walks the whole catalogue, so that a text added in one language only fails here.
func TestEveryTextStandsInEveryLanguage(t *testing.T) {
	for _, lang := range i18n.Langs() {
		walk(t, string(lang), reflect.ValueOf(*lang.Texts()))
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

func TestMatch(t *testing.T) {
	for header, want := range map[string]i18n.Lang{
		"": i18n.NB, "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en": i18n.NB, "nn-NO,nn;q=0.9": i18n.NN, "no": i18n.NB, "en-GB,en;q=0.8": i18n.EN,
		"de-DE,en;q=0.5": i18n.EN, "de": i18n.NB, "sv,da": i18n.NB, "*": i18n.NB, ";;;": i18n.NB, "en;q=0.3,nn;q=0.9": i18n.NN,
	} {
		if got := i18n.Match(header); got != want {
			t.Errorf("%q: %s, want %s", header, got, want)
		}
	}
}

func TestNumbersAndTimes(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{i18n.NB.Number(0), "0"},
		{i18n.NB.Number(999), "999"},
		{i18n.NB.Number(1144), "1\u00a0144"},
		{i18n.EN.Number(1234567), "1,234,567"},
		{i18n.NN.Number(-1500), "−1\u00a0500"},
		{i18n.NB.Percent(66), "66\u00a0%"},
		{i18n.EN.Percent(66), "66%"},
		{i18n.NB.Month(2023, time.May), "mai 2023"},
		{i18n.NN.Month(2023, time.December), "desember 2023"},
		{i18n.EN.Month(2023, time.May), "May 2023"},
		{i18n.NB.Half(2023, 1), "1. halvår 2023"},
		{i18n.EN.Half(2023, 2), "Second half of 2023"},
	} {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}
