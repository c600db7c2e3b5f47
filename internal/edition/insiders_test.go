package edition

import (
	"slices"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// twoUnits is a register of two units: a large one, and a small one that has what the large one leaves.
func twoUnits(t *testing.T) Basis {
	b := of2021(t)
	large := slices.Clone(b.Cells[:2])
	large[1].N = 5
	left := b.Cells[1]
	left.N = 3
	b.Units = []Unit{
		{Code: "LARGE", Name: "Large", Scheme: codebook.Advisors, Cells: large},
		{Code: "SMALL", Name: "Small", Scheme: codebook.Advisors, Cells: []counts.Cell{left}},
		{Code: "NONE", Name: "None", Scheme: codebook.Envoys},
	}
	return b
}

// A unit's own staff subtract their cases from what readers see, and what is left may be small.
func TestWhatUnitsOwnStaffCouldTell(t *testing.T) {
	b := twoUnits(t)
	p := prepared(t, b)
	all, err := p.Tells(t.Context())
	if err != nil || len(all) == 0 || all[0].Unit != "LARGE" || all[0].Name() != "Large" {
		t.Fatalf("they tell %v, %v", all, err)
	}
	if got := Of(all, "NONE"); len(got.Tells) > 0 || got.Unit != "NONE" {
		t.Errorf("who knows no case tells %v", got)
	}
	beside, err := p.Beside(t.Context())
	if err != nil || beside.Protecting == nil || beside.Protecting.Nothing() {
		t.Fatalf("to protect against that costs %+v, %v", beside.Protecting, err)
	}
	on := true
	b.ProtectInsiders(&on)
	p = prepared(t, b)
	beside, err = p.Beside(t.Context())
	if err != nil || len(beside.Insiders) > 0 || beside.Protecting != nil {
		t.Errorf("protected against, they tell %v, %v", beside.Insiders, err)
	}
	if e := out(t, p); !e.Insiders {
		t.Error("the edition does not say that it protects against units' own staff")
	}
	p.Basis.Editions = append(p.Basis.Editions, out(t, p))
	if problems, err := p.Basis.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) > 0 {
		t.Errorf("proved again, there are %q, %v", problems, err)
	}
}

// The key of a basis is that of what is known of units too, and of whether that is protected against.
func TestTheKeyKnowsOfUnits(t *testing.T) {
	b := twoUnits(t)
	before := b.Key()
	if on := true; b.Key() == func() [32]byte { c := b; c.ProtectInsiders(&on); return c.Key() }() {
		t.Error("protecting against units' own staff has the same key")
	}
	b.Units = slices.Clone(b.Units)
	b.Units[0], b.Units[1] = b.Units[1], b.Units[0]
	if b.Key() == before {
		t.Error("other units have the same key")
	}
}

// Staff know which of their cases have a characteristic of a list.
func TestUnitsKnowTheirCharacteristics(t *testing.T) {
	b := twoUnits(t)
	b.Units[0].Having = []counts.Having{{
		Scheme: codebook.Advisors, Half: half(t, "2021-H1"), List: counts.Elements, Code: "gone", N: 7,
	}}
	part := func(has bool) disclosure.Where {
		return advisors(2021, disclosure.Where{Split: disclosure.SplitOn(counts.Elements.Name(), "gone", has)})
	}
	known := b.insiders([]disclosure.Count{{Where: part(true)}, {Where: part(false)}})[0].Knows
	for w, n := range map[disclosure.Where]int{part(true): 7, part(false): 10} {
		if !slices.Contains(known, disclosure.Count{Where: w, N: n}) {
			t.Errorf("not known: %d of %s, but %v", n, w, known)
		}
	}
}
