package edition

import (
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/earlier"
	"sakstall/internal/period"
)

func TestTheKeySeesAllThatThePreviewIsMadeOf(t *testing.T) {
	basis := func(change func(*Basis, *codebook.Data)) Basis {
		data := fixedBook()
		b := Basis{
			Scope: Scope{Year: 2024},
			Held:  []activity.Count{{Scheme: codebook.Advisors, Half: period.FirstHalf(2024), Kind: "course", N: 2}},
			Staff: []Staff{{Scheme: codebook.Envoys, N: 4, At: []string{"Amman"}}},
		}
		change(&b, &data)
		b.Book = codebook.Restore(data)
		return b
	}
	was := basis(func(*Basis, *codebook.Data) {}).Key()
	if basis(func(*Basis, *codebook.Data) {}).Key() != was {
		t.Error("the same basis has another key")
	}
	for what, change := range map[string]func(*Basis, *codebook.Data){
		"the scope's half":         func(b *Basis, _ *codebook.Data) { b.Scope.Half = "H1" },
		"the policy":               func(b *Basis, _ *codebook.Data) { b.Policy.Width++ },
		"the half of an activity":  func(b *Basis, _ *codebook.Data) { b.Held[0].Half = period.SecondHalf(2024) },
		"the number of activities": func(b *Basis, _ *codebook.Data) { b.Held[0].N++ },
		"the kind of an activity":  func(b *Basis, _ *codebook.Data) { b.Held[0].Kind = "talk" },
		"the staff":                func(b *Basis, _ *codebook.Data) { b.Staff[0].N++ },
		"a name":                   func(_ *Basis, d *codebook.Data) { d.Categories[0].Name.NN = "Tvang" },
		"the month of a rule": func(_ *Basis, d *codebook.Data) {
			d.Rules[1].From = d.Rules[1].From.Add(1)
		},
		"the plan":       func(b *Basis, _ *codebook.Data) { b.Plan.Order = []string{"own-1"} },
		"what is out":    func(b *Basis, _ *codebook.Data) { b.Editions = []*Edition{{}} },
		"a printed file": func(b *Basis, _ *codebook.Data) { b.Printed = []earlier.Table{fixedPrinted()} },
	} {
		if basis(change).Key() == was {
			t.Errorf("with %s changed the key is the same", what)
		}
	}
}
