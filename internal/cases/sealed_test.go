package cases_test

import (
	"encoding/hex"
	"reflect"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/period"
	"sakstall/internal/seal"
)

// full is a case with every field of November 2026 filled in.
func full() cases.Case {
	return cases.Case{
		Ref: "AAAAA-BBBBB", Version: 3, Withdrawn: true, Scheme: "envoys", Unit: "AMMAN", Month: month("2023-05"),
		Subject: "self", Contact: "other", Category: "forced-marriage", Elements: []string{"violence", "fgm"},
		Gender: "female",
		Age:    "12-15", Country: "JO", Themes: []string{"b", "a"}, Services: []string{"d", "c"},
		Complex:     "CCCCC-DDDDD",
		Whereabouts: "abroad", Tie: "citizen", Rule: "tie-2023",
	}
}

// The names are in the seals of registers: a name that changes makes every seal wrong, whatever the field is called on
// the form or in a file.
func TestTheSealedNamesOfACaseAreFrozen(t *testing.T) {
	want := seal.Fields{
		"scheme": {"envoys"}, "unit": {"AMMAN"}, "month": {"2023-05"}, "subject": {"self"}, "contact": {"other"},
		"category": {"forced-marriage"}, "elements": {"fgm", "violence"}, "gender": {"female"}, "age": {"12-15"},
		"country": {"JO"},
		"themes":  {"a", "b"}, "services": {"c", "d"}, "complex": {"CCCCC-DDDDD"}, "whereabouts": {"abroad"},
		"tie": {"citizen"},
		"ref": {"AAAAA-BBBBB"}, "version": {"3"}, "rule": {"tie-2023"}, "withdrawn": {"yes"},
	}
	if got := full().Record([]byte{1}); got.Kind != "case" || string(got.Salt) != "\x01" ||
		!reflect.DeepEqual(got.Fields, want) {
		t.Errorf("got %+v", got)
	}
	plain := cases.Case{Ref: "A", Version: 1, Scheme: "advisors", Month: month("2023-05")}
	want = seal.Fields{"scheme": {"advisors"}, "month": {"2023-05"}, "ref": {"A"}, "version": {"1"}}
	if got := plain.Record(nil).Fields; !reflect.DeepEqual(got, want) {
		t.Errorf("what is empty is sealed: %v", got)
	}
}

func TestTheSealedNamesOfAFollowUpAreFrozen(t *testing.T) {
	f := cases.FollowUp{
		Number: 2, Month: month("2024-01"), Services: []string{"b", "a"}, Completed: true,
		Withdrawn: true,
	}
	want := seal.Fields{
		"ref": {"AAAAA-BBBBB"}, "number": {"2"}, "month": {"2024-01"}, "services": {"a", "b"}, "completed": {"yes"},
		"withdrawn": {"yes"},
	}
	if got := f.Record([]byte{1}, "AAAAA-BBBBB"); got.Kind != "follow-up" || !reflect.DeepEqual(got.Fields, want) {
		t.Errorf("got %+v", got)
	}
}

// The sums were made by the program of before there were keys.
func TestFormat0IsFrozen(t *testing.T) {
	f := cases.FollowUp{Number: 2, Month: month("2024-01"), Services: []string{"b", "a"}, Completed: true}
	for what, tt := range map[string]struct {
		got  seal.Sum
		want string
	}{
		"case": {full().Seal0([]byte{1, 2}), "0fa6c97abaf8295112f387c0feaaef3ff344714ad387bba5b4af50a3aecfe557"},
		"follow-up": {
			f.Seal0([]byte{1, 2}, "AAAAA-BBBBB"),
			"3df1e0b1d6b4c0c6e02ad81ac676b53aaa1d3ea5daf2364ea9c9412910189f8a",
		},
	} {
		if got := hex.EncodeToString(tt.got[:]); got != tt.want {
			t.Errorf("%s: %s, want %s", what, got, tt.want)
		}
	}
}

func month(s string) period.Month {
	m, err := period.ParseMonth(s)
	if err != nil {
		panic(err)
	}
	return m
}
