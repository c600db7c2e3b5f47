package activity_test

import (
	"reflect"
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/period"
	"sakstall/internal/seal"
)

// The names are in the seals of registers: a name that changes makes every seal wrong.
func TestTheSealedNamesAreFrozen(t *testing.T) {
	may, err := period.ParseMonth("2023-05")
	if err != nil {
		t.Fatal(err)
	}
	got := activity.Activity{
		ID: 7, Scheme: "advisors", Unit: "SKOLE", Month: may, Kind: "course", Audience: []string{"b", "a"},
		Topic:        "nsk",
		Participants: 30, Partners: []string{"d", "c"}, Version: 2, Withdrawn: true,
	}.Record([]byte{1})
	want := seal.Fields{
		"id": {"7"}, "scheme": {"advisors"}, "unit": {"SKOLE"}, "month": {"2023-05"}, "kind": {"course"},
		"audience": {"a", "b"},
		"topic":    {"nsk"}, "participants": {"30"}, "partners": {"c", "d"}, "version": {"2"}, "withdrawn": {"yes"},
	}
	if got.Kind != "activity" || string(got.Salt) != "\x01" || !reflect.DeepEqual(got.Fields, want) {
		t.Errorf("got %+v", got)
	}
	imported := activity.Activity{
		ID: 8, Scheme: "advisors", Unit: "SKOLE", Month: may, Kind: "course",
		Version: 1,
	}.Record(nil)
	want = seal.Fields{
		"id": {"8"}, "scheme": {"advisors"}, "unit": {"SKOLE"}, "month": {"2023-05"}, "kind": {"course"},
		"version": {"1"},
	}
	if !reflect.DeepEqual(imported.Fields, want) {
		t.Errorf("what is empty is sealed: %v", imported.Fields)
	}
}
