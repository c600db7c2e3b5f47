package edition

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/privacy"
)

// wide is a register of 80 cases in 2021, of two categories with cases of both kinds.
func wide(t *testing.T) Basis {
	b := of2021(t)
	b.Cells = []counts.Cell{
		kindred(t, "2021-H1", "control", false, 20), kindred(t, "2021-H2", "control", true, 20),
		kindred(t, "2021-H1", "gone", false, 20), kindred(t, "2021-H2", "gone", true, 20),
	}
	return b
}

// more is a cell with cases added, or taken away.
func more(c counts.Cell, by int) counts.Cell {
	c.N += by
	return c
}

func TestWhatACorrectionComesTo(t *testing.T) {
	first := out(t, prepared(t, wide(t)))
	for name, tt := range map[string]struct {
		outcome Outcome
		changed int
		canBe   bool
		change  func(*Basis)
	}{
		"nothing is out": {First, 0, true, func(b *Basis) { b.Editions = nil }},
		"what is out is withdrawn": {First, 0, true, func(b *Basis) {
			gone := *first
			gone.Withdrawn = &Withdrawal{}
			b.Editions = []*Edition{&gone}
		}},
		"nothing has changed":  {NothingNew, 0, false, func(*Basis) {}},
		"the policy has":       {Publishable, 0, true, func(b *Basis) { b.Policy.Width = 2 }},
		"one case more":        {Gathered, 1, false, func(b *Basis) { b.Cells[0] = more(b.Cells[0], 1) }},
		"two cases withdrawn":  {Gathered, 2, true, func(b *Basis) { b.Cells[0] = more(b.Cells[0], -2) }},
		"one moved to another": {Gathered, 1, true, moves(1)},
		"five cases more":      {Gathered, 5, true, func(b *Basis) { b.Cells[0] = more(b.Cells[0], 5) }},
		"six moved":            {Publishable, 6, true, moves(6)},
		"many more of everything": {Publishable, 80, true, func(b *Basis) {
			for i := range b.Cells {
				b.Cells[i] = more(b.Cells[i], 20)
			}
		}},
		"rows change by little": {Loses, 24, true, func(b *Basis) {
			b.Cells[0], b.Cells[3] = more(b.Cells[0], 20), more(b.Cells[3], 4)
		}},
		"the other scheme's change is small": {Loses, 62, true, func(b *Basis) {
			b.Cells[0], b.Cells[3] = more(b.Cells[0], 40), more(b.Cells[3], 3)
			b.Cells[1] = more(b.Cells[1], 19)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			b := wide(t)
			b.Editions = []*Edition{first}
			tt.change(&b)
			p, err := Prepare(t.Context(), b, nil)
			if hopeless := new(disclosure.Unprotectable); err != nil && !errors.As(err, &hopeless) {
				t.Fatal(err)
			}
			c, err := p.Correction()
			if err != nil {
				t.Fatal(err)
			}
			if c.Outcome != tt.outcome || c.Changed != tt.changed || c.CanBe != tt.canBe {
				t.Errorf("it is %+v, want %s of %d cases, can be published: %v", c, tt.outcome, tt.changed, tt.canBe)
			}
			if c.Outcome == Loses && len(c.Lost) == 0 || c.Outcome == Publishable && len(c.Lost) > 0 {
				t.Errorf("%s loses %v", c.Outcome, c.Lost)
			}
			if (c.Outcome == Gathered || c.Outcome == NotPublishable) != (c.Wait > 0) {
				t.Errorf("%s, and %d more are waited for", c.Outcome, c.Wait)
			}
			if c.Outcome == Gathered && !c.CanBe && len(c.Changes) == 0 {
				t.Error("it does not say that it is the changes which stand in the way")
			}
			for _, lost := range c.Lost {
				if was, _ := first.Release.Cell(lost); !isShown(was) || lost.Unknown() {
					t.Errorf("%s is said to be lost, and nobody had it", lost)
				}
			}
		})
	}
}

// A case that got another theme, or whose contact was of another kind of person, stands in no table, but in a split.
func TestACorrectionOfWhatOnlySplitsCountChangesCases(t *testing.T) {
	b, _ := threatened(t)
	theme := counts.Themes.Codes(b.Book, codebook.Advisors)[0]
	subjects := counts.Subjects.Codes(b.Book, codebook.Advisors)
	b.Having = []counts.Having{
		having(t, counts.Themes, theme, 20), having(t, counts.Subjects, subjects[0], 40),
		having(t, counts.Subjects, subjects[1], 20),
	}
	first := out(t, prepared(t, b))
	for name, tt := range map[string]struct {
		theme, subject int
		want           Correction
	}{
		"none":                       {0, 0, Correction{Outcome: NothingNew}},
		"three have another theme":   {-3, 0, Correction{Outcome: Gathered, Changed: 3}},
		"four are others' cases":     {0, 4, Correction{Outcome: Gathered, Changed: 4}},
		"both can be the same cases": {2, 4, Correction{Outcome: Gathered, Changed: 4}},
		"ten have the theme":         {10, 0, Correction{Outcome: Publishable, Changed: 10}},
	} {
		now := b
		now.Having = slices.Clone(b.Having)
		now.Having[0].N += tt.theme
		now.Having[1].N, now.Having[2].N = now.Having[1].N-tt.subject, now.Having[2].N+tt.subject
		now.Editions = []*Edition{first}
		if c, err := prepared(t, now).Correction(); err != nil || c.Outcome != tt.want.Outcome ||
			c.Changed != tt.want.Changed {
			t.Errorf("%s: it is %s of %d cases (%v)", name, c.Outcome, c.Changed, err)
		}
	}
}

func isShown(c disclosure.Cell) bool {
	_, shown := c.Value()
	return shown
}

// moves has so many cases change their category.
func moves(n int) func(*Basis) {
	return func(b *Basis) { b.Cells[0], b.Cells[2] = more(b.Cells[0], -n), more(b.Cells[2], n) }
}

func TestLossesNeedAReasonAndASecondConfirmation(t *testing.T) {
	for _, tt := range []struct {
		Correction
		needs bool
	}{
		{Correction{Outcome: First, CanBe: true}, false},
		{Correction{Outcome: Publishable, CanBe: true}, false},
		{Correction{Outcome: Gathered, CanBe: true}, true},
		{Correction{Outcome: Gathered}, false},
		{Correction{Outcome: Loses, CanBe: true, Lost: []disclosure.Where{advisors(2021)}}, true},
	} {
		for _, d := range []Draft{{}, {AcceptLoss: true}, {Reason: "Feil"}, {AcceptLoss: true, Reason: " "}} {
			var loss LossError
			if err := tt.Accept(d); errors.As(err, &loss) != tt.needs || loss.Outcome != "" && loss.Error() == "" {
				t.Errorf("%s, %+v: %v", tt.Outcome, d, err)
			}
		}
		if err := tt.Accept(Draft{AcceptLoss: true, Reason: "Gjaldt 7 saker"}); err != nil {
			t.Errorf("%s with a reason: %v", tt.Outcome, err)
		}
	}
	var note NoteError
	for _, reason := range []string{"Ring 99 88 77 66", strings.Repeat("x", MaxNote+1)} {
		if err := CheckReason(reason); !errors.As(err, &note) {
			t.Errorf("%.20q: %v", reason, err)
		}
	}
	if kinds := privacy.Find("Ring 99 88 77 66"); !errors.As(CheckReason("Ring 99 88 77 66"), &note) ||
		!slices.Contains(kinds, note.Personal) {
		t.Error("a telephone number is a reason")
	}
}

// What an old edition knows nothing of, nobody has changed since.
func TestOnlyWhatAnEditionKnewOfCasesHasChanged(t *testing.T) {
	b := wide(t)
	first := out(t, prepared(t, b))
	for i := range first.Inside.World {
		first.Inside.World[i].Contact = codebook.Unknown
	}
	b.Editions = []*Edition{first}
	b.Cells[0] = more(b.Cells[0], 7)
	p, err := Prepare(t.Context(), b, nil)
	if hopeless := new(disclosure.Unprotectable); err != nil && !errors.As(err, &hopeless) {
		t.Fatal(err)
	}
	if n := p.changed(codebook.Advisors, p.Basis.ordered()); n != 7 {
		t.Errorf("%d cases have changed, want 7", n)
	}
}

func TestAnEditionIsProvedAgainForTheChangesThatItWasMadeFor(t *testing.T) {
	b := wide(t)
	first := prepared(t, b)
	b.Editions = []*Edition{out(t, first)}
	b.Cells[0], b.Cells[3] = more(b.Cells[0], 20), more(b.Cells[3], 4)
	p := prepared(t, b)
	made, err := p.Edition(Draft{AcceptLoss: true, Reason: " Meldt for sent "})
	if err != nil {
		t.Fatal(err)
	}
	sealed, _, err := made.Inside.Seal()
	if err != nil {
		t.Fatal(err)
	}
	second := out(t, p)
	if second.Inside, err = OpenInside(sealed); err != nil {
		t.Fatal(err)
	}
	if !second.Inside.Changes || second.Inside.Reason != "Meldt for sent" || len(second.Inside.Proof.Changes) == 0 {
		t.Errorf("it is kept as %v, %q, %v", second.Inside.Changes, second.Inside.Reason, second.Inside.Proof.Changes)
	}
	b.Editions = append(b.Editions, second)
	if problems, err := b.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) > 0 {
		t.Errorf("problems %q, %v", problems, err)
	}
	second.Inside.Proof.Changes[0].Low--
	if problems, err := b.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) != 1 {
		t.Errorf("another bound of a change: problems %q, %v", problems, err)
	}
	second.Inside.Changes, second.Inside.Proof.Changes = false, nil
	if problems, err := b.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) > 1 {
		t.Errorf("without the promise for changes: problems %q, %v", problems, err)
	}
}
