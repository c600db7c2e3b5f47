package seal_test

import (
	"encoding/hex"
	"errors"
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/seal"
)

func key(b byte) []byte { return slices.Repeat([]byte{b}, 32) }

func keys(t testing.TB, secrets ...[]byte) *seal.Keys {
	t.Helper()
	k, err := seal.NewKeys(secrets)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func sealed(t testing.TB, k *seal.Keys, r seal.Record) seal.Sum {
	t.Helper()
	s, err := k.Seal(k.Newest(), r)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The sums of format 1 were computed by a second implementation. They never change: registers hold such seals.
func TestFormat1IsFrozen(t *testing.T) {
	k := keys(t, key(7))
	if got, want := k.Newest(), "96f48bf68da30fc4"; got != want {
		t.Errorf("the key is called %s, want %s", got, want)
	}
	f := seal.Fields{}
	f.Set("month", "2023-05")
	f.Set("themes", "b", "a")
	f.Note("withdrawn", true)
	if got, want := text(sealed(t, k, seal.Record{Kind: "case", Salt: []byte("salt"), Fields: f})),
		"4a9a4988e1919bbb403168a5836f16758ccead8d888a5b4526ba840c6817355f"; got != want {
		t.Errorf("the record's seal is %s, want %s", got, want)
	}
	link, err := k.Link(k.Newest(), seal.Sum{1}, []byte("a"), nil, []byte("bc"))
	if got, want := text(link), "d79437dd603e8a3b557b69caf4616eaabebbc52dc9effeff476c434ffa10d31f"; err != nil ||
		got != want {
		t.Errorf("the link is %s, %v, want %s", got, err, want)
	}
	if got, want := text(seal.Sum0([]byte{1, 2}, "a", "", "bc")),
		"5d6274a5dae5090d2d3fc08e548479023909e5730c1d574281b31ba8b5400703"; got != want {
		t.Errorf("the sum of format 0 is %s, want %s", got, want)
	}
}

func text(s seal.Sum) string { return hex.EncodeToString(s[:]) }

func TestTwoRecordsHaveTheSameSealOnlyWhereTheySayTheSame(t *testing.T) {
	k := keys(t, key(1))
	rapid.Check(t, func(t *rapid.T) {
		a, b := record(t, "a"), record(t, "b")
		x, errX := k.Seal(k.Newest(), a)
		y, errY := k.Seal(k.Newest(), b)
		if same := x == y; errX != nil || errY != nil || same != reflect.DeepEqual(a, b) {
			t.Fatalf("%+v and %+v: same seal %v, errors %v and %v", a, b, same, errX, errY)
		}
	})
}

func record(t *rapid.T, label string) seal.Record {
	word := rapid.StringOfN(rapid.RuneFrom([]rune("ab")), 0, 2, -1)
	r := seal.Record{
		Kind: word.Draw(t, label+" kind"), Salt: []byte(word.Draw(t, label+" salt")),
		Fields: seal.Fields{},
	}
	for range rapid.IntRange(0, 2).Draw(t, label+" fields") {
		r.Fields.Set(word.Draw(t, label+" name"), rapid.SliceOfN(word, 0, 2).Draw(t, label+" values")...)
	}
	return r
}

func TestAFieldThatIsEmptyIsLeftOut(t *testing.T) {
	f := seal.Fields{}
	f.Set("tie")
	f.Set("whereabouts", "")
	f.Set("themes", "b", "", "a")
	f.Note("withdrawn", false)
	if want := (seal.Fields{"themes": {"a", "b"}}); !maps.EqualFunc(f, want, slices.Equal) {
		t.Errorf("got %v, want %v", f, want)
	}
}

func TestAKeyThatIsNotFirstStillChecks(t *testing.T) {
	r := seal.Record{Kind: "case", Salt: []byte("salt"), Fields: seal.Fields{"month": {"2023-05"}}}
	before := keys(t, key(1))
	after := keys(t, key(2), key(1))
	if before.Newest() == after.Newest() {
		t.Fatal("two keys have one name")
	}
	again, err := after.Seal(before.Newest(), r)
	if err != nil || again != sealed(t, before, r) {
		t.Errorf("the old key seals otherwise: %v", err)
	}
	if sealed(t, after, r) == again {
		t.Error("both keys seal alike")
	}
	var unknown seal.UnknownKeyError
	if _, err := before.Seal(after.Newest(), r); !errors.As(err, &unknown) || unknown.Name != after.Newest() {
		t.Errorf("a seal under an unknown key: %v", err)
	}
	if _, err := before.Link(after.Newest(), seal.Sum{}); !errors.As(err, &unknown) {
		t.Errorf("a link under an unknown key: %v", err)
	}
	none := keys(t)
	if _, err := none.Seal(before.Newest(), r); !errors.As(err, &unknown) || none.Newest() != "" {
		t.Errorf("a seal without a key: %v", err)
	}
}

func TestAKeyIsLostOnlyWhereItIsNamedSo(t *testing.T) {
	k, err := seal.NewKeys([][]byte{key(1)}, "00112233445566aa")
	if err != nil || !k.Lost("00112233445566aa") || k.Lost(k.Newest()) {
		t.Errorf("error %v", err)
	}
}
