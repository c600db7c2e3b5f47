package audit_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sakstall/internal/audit"
)

func TestEveryFieldAndTheEntryBeforeChangeTheHash(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) audit.Entry {
			return audit.Entry{
				Origin: audit.Origin{At: time.Unix(rapid.Int64Range(0, 3).Draw(t, label+" at"), 0), Actor: field(t, label), Request: field(t, label)},
				Action: audit.Action(field(t, label)), Object: field(t, label), Seal: audit.Hash{rapid.ByteRange(0, 1).Draw(t, label+" seal")},
			}
		}
		a, b := draw("a"), draw("b")
		if same := a.Chain(audit.Hash{}) == b.Chain(audit.Hash{}); same != (a == b) {
			t.Fatalf("%+v and %+v: same hash %v", a, b, same)
		}
		if a.Chain(audit.Hash{}) == a.Chain(audit.Hash{1}) {
			t.Fatal("the hash before does not count")
		}
	})
}

func field(t *rapid.T, label string) string {
	return rapid.StringOfN(rapid.RuneFrom([]rune("ab")), 0, 2, -1).Draw(t, label)
}
