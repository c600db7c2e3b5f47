package audit_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sakstall/internal/audit"
	"sakstall/internal/seal"
)

func keys(t interface{ Fatal(...any) }, secrets ...byte) *seal.Keys {
	var all [][]byte
	for _, b := range secrets {
		all = append(all, slices.Repeat([]byte{b}, 32))
	}
	k, err := seal.NewKeys(all)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func entry(t *rapid.T, label string) audit.Entry {
	field := func(name string) string {
		return rapid.StringOfN(rapid.RuneFrom([]rune("ab")), 0, 2, -1).Draw(t, label+" "+name)
	}
	return audit.Entry{
		Origin: audit.Origin{
			At: time.Unix(rapid.Int64Range(0, 3).Draw(t, label+" at"), 0), Actor: field("actor"),
			Request: field("request"),
		},
		Action: audit.Action(field("action")), Object: field("object"), State: seal.Record{Kind: field("kind")},
	}
}

func TestEveryFieldAndTheEntryBeforeChangeTheLink(t *testing.T) {
	k := keys(t, 1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := entry(t, "a"), entry(t, "b")
		x, errX := a.Write(seal.Sum{}, k)
		y, errY := b.Write(seal.Sum{}, k)
		if same := x.Link == y.Link; errX != nil || errY != nil || same != reflect.DeepEqual(a, b) {
			t.Fatalf("%+v and %+v: same link %v, errors %v and %v", a, b, same, errX, errY)
		}
		if later, _ := a.Write(seal.Sum{1}, k); later.Link == x.Link {
			t.Fatal("the entry before does not count")
		}
	})
}

func TestAnEntryFollowsOnlyWhereNothingInItWasChanged(t *testing.T) {
	k := keys(t, 1)
	rapid.Check(t, func(t *rapid.T) {
		before := seal.Sum{rapid.Byte().Draw(t, "before")}
		w, err := entry(t, "entry").Write(before, k)
		if err != nil || w.Follows(before, seal.Format, k) != nil || w.Follows(before, 0, k) != nil {
			t.Fatalf("%+v does not follow: %v", w, err)
		}
		changes := []func(){
			func() { w.At = w.At.Add(time.Second) }, func() { w.Actor += "x" }, func() { w.Request += "x" },
			func() { w.Action += "x" }, func() { w.Object += "x" }, func() { w.Seal[5]++ }, func() { w.Link[5]++ },
			func() { before[1]++ },
		}
		changes[rapid.IntRange(0, len(changes)-1).Draw(t, "change")]()
		if err := w.Follows(before, 0, k); !errors.Is(err, audit.ErrBroken) {
			t.Fatalf("changed, it follows: %v", err)
		}
	})
}

// An entry that somebody without the key writes in the form of before is found.
func TestTheFormatNeverGoesBack(t *testing.T) {
	w := audit.Written{Origin: audit.Origin{At: time.Unix(1, 0)}, Action: "a", Object: "b"}
	w.Link = seal.Sum0(make([]byte, 32), "1", "", "", "a", "b")
	if err := w.Follows(seal.Sum{}, 0, keys(t, 1)); err != nil {
		t.Errorf("an entry of format 0: %v", err)
	}
	if err := w.Follows(seal.Sum{}, 1, keys(t, 1)); !errors.Is(err, audit.ErrBroken) {
		t.Errorf("an entry of format 0 after one of format 1: %v", err)
	}
	w.Format = 2
	if err := w.Follows(seal.Sum{}, 1, keys(t, 1)); err == nil || errors.Is(err, audit.ErrBroken) {
		t.Errorf("an entry of a format to come: %v", err)
	}
}

func TestAnEntryHoldsWhatWasSealed(t *testing.T) {
	k := keys(t, 1)
	r := seal.Record{Kind: "case", Salt: []byte{1}, Fields: seal.Fields{"month": {"2023-05"}}}
	none := func() seal.Sum { return seal.Sum{} }
	w, err := audit.Entry{Action: audit.CaseRegistered, Object: "A", State: r}.Write(seal.Sum{}, k)
	if held, again := w.Holds(r, none, k); err != nil || again != nil || !held {
		t.Errorf("it does not hold what it held: %v, %v", err, again)
	}
	r.Fields = seal.Fields{"month": {"2023-06"}}
	if held, err := w.Holds(r, none, k); err != nil || held {
		t.Errorf("it holds something else: %v", err)
	}
	var unknown seal.UnknownKeyError
	if _, err := w.Holds(r, none, keys(t, 2)); !errors.As(err, &unknown) {
		t.Errorf("without its key: %v", err)
	}
	if err := w.Follows(seal.Sum{}, 0, keys(t, 2)); !errors.As(err, &unknown) {
		t.Errorf("without its key: %v", err)
	}
	if _, err := (audit.Entry{}).Write(seal.Sum{}, keys(t)); !errors.Is(err, seal.ErrNoKey) {
		t.Errorf("written without a key: %v", err)
	}
	old := audit.Written{Seal: seal.Sum{9}}
	if held, err := old.Holds(r, func() seal.Sum { return seal.Sum{9} }, k); err != nil || !held {
		t.Errorf("a seal of format 0: %v", err)
	}
	if held, err := old.Holds(r, none, k); err != nil || held {
		t.Errorf("another seal of format 0: %v", err)
	}
}

func TestActorsAndObjects(t *testing.T) {
	if id, is := audit.UserOf(audit.UserActor(17)); !is || id != 17 {
		t.Errorf("user 17 is %d, %v", id, is)
	}
	for _, other := range []string{audit.Operator, audit.Automatic, "", "user:", "user:x", "17"} {
		if _, is := audit.UserOf(other); is {
			t.Errorf("%q is a user", other)
		}
	}
	if got := audit.ActivityObject(3); got != "activity:3" {
		t.Errorf("activity 3 is called %s", got)
	}
}
