package edition

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/report"
)

// kindred are n of the advisors' cases of a half of 2021, of one of two kinds that share nothing.
func kindred(t *testing.T, in, category string, second bool, n int) counts.Cell {
	c := control(t, in, n)
	c.Category = category
	if second {
		c.Gender, c.Age, c.Contact, c.Country = "male", "18_or_over", "school", "IQ"
	}
	return c
}

// of2021 is a register of 23 cases in 2021, three of them of a small category.
func of2021(t *testing.T) Basis {
	return Basis{
		Book: smallBook(t), Policy: disclosure.DefaultPolicy(), Scope: Scope{Year: 2021},
		Cells: []counts.Cell{
			kindred(t, "2021-H1", "control", false, 12), kindred(t, "2021-H2", "control", true, 8),
			kindred(t, "2021-H1", "gone", false, 3),
		},
	}
}

func prepared(t *testing.T, b Basis) *Preview {
	t.Helper()
	p, err := Prepare(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// out is the preview published, as it is read again.
func out(t *testing.T, p *Preview) *Edition {
	t.Helper()
	made, err := p.Edition(Draft{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := Open(made.Sealed, made.Hash)
	if err != nil {
		t.Fatal(err)
	}
	e.Inside = made.Inside
	return e
}

func TestWhatACorrectionIsCalledAndComparedWith(t *testing.T) {
	year, other := Scope{Year: 2021}, published(t, "2020.7", nil)
	edition := func(number int, total int, withdrawn bool) *Edition {
		e := published(t, Name{year, number}.String(), []disclosure.Known{shown(advisors(2021), total)})
		if withdrawn {
			e.Withdrawn = &Withdrawal{}
		}
		return e
	}
	for _, tt := range []struct {
		name    string
		out     []*Edition
		number  int
		compare string
	}{
		{"nothing is out", []*Edition{other}, 1, ""},
		{"one stands", []*Edition{edition(1, 23, false), other}, 2, "2021.1"},
		{"the newer stands", []*Edition{edition(1, 22, false), edition(2, 23, false)}, 3, "2021.2"},
		{"the newer is withdrawn", []*Edition{edition(1, 23, false), edition(2, 22, true)}, 3, "2021.1"},
		{"all are withdrawn", []*Edition{edition(1, 22, true), edition(2, 23, true)}, 3, "2021.2"},
	} {
		b := of2021(t)
		b.Editions = tt.out
		p, err := Prepare(t.Context(), b, nil)
		if p == nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		before := ""
		if p.Before != nil {
			before = p.Before.Name.String()
		}
		if p.Name != (Name{year, tt.number}) || before != tt.compare {
			t.Errorf("%s: it is %s, compared with %q", tt.name, p.Name, before)
		}
	}
}

// An edition that would say again what the standing one says is not made, whatever its note.
func TestAnEditionThatChangesNothing(t *testing.T) {
	b := of2021(t)
	if _, unchanged, err := prepared(t, b).Unchanged(); unchanged || err != nil {
		t.Errorf("a first edition changes nothing: %v", err)
	}
	b.Staff = []Staff{{Scheme: codebook.Advisors, N: 3}}
	first := prepared(t, b)
	for name, tt := range map[string]struct {
		unchanged bool
		change    func(*Basis)
	}{
		"nothing":                   {true, func(*Basis) {}},
		"who works in the scheme":   {true, func(b *Basis) { b.Staff[0].N++ }},
		"what was said of it":       {true, func(b *Basis) { b.Editions[0].Note = "Rettet." }},
		"the edition is withdrawn":  {false, func(b *Basis) { b.Editions[0].Withdrawn = &Withdrawal{} }},
		"the policy":                {false, func(b *Basis) { b.Policy.Width = 2 }},
		"the arrangement":           {false, func(b *Basis) { b.Plan.Dropped = []string{"advisors-gender"} }},
		"many cases":                {false, func(b *Basis) { b.Cells[1].N += 30 }},
		"what a category is called": {false, func(b *Basis) { b.Book.Data().Categories[0].Name.NB = "Kontroll" }},
	} {
		b := of2021(t)
		b.Staff = []Staff{{Scheme: codebook.Advisors, N: 3}}
		b.Editions = []*Edition{out(t, first)}
		tt.change(&b)
		p := prepared(t, b)
		standing, unchanged, err := p.Unchanged()
		if err != nil || unchanged != tt.unchanged || unchanged && standing != first.Name {
			t.Errorf("%s: %s has all of it: %v, error %v", name, standing, unchanged, err)
		}
	}
	without := &Preview{Before: out(t, first)}
	if _, unchanged, err := without.Unchanged(); unchanged || err != nil {
		t.Errorf("what can't be published changes nothing: %v", err)
	}
}

// An edition keeps what it was made from and what was out, by name.
func TestWhatAnEditionIsMadeFrom(t *testing.T) {
	b := of2021(t)
	b.Editions = []*Edition{out(t, prepared(t, b))}
	table := printedTable("Rapport 2020", 2020, "30", "12", "42")
	table.Threshold = 4
	b.Printed = []earlier.Table{table}
	b.Cells[1].N += 30
	p := prepared(t, b)
	e := out(t, p)
	if e.Name.String() != "2021.2" || e.Revises != "2021.1" || len(e.Changes) == 0 ||
		!slices.Equal(e.Changes, p.Changes) {
		t.Errorf("%s revises %q in %v", e.Name, e.Revises, e.Changes)
	}
	if !slices.Equal(e.Inside.Earlier, []string{table.Source(), "2021.1"}) || len(e.Inside.Thresholds) != 1 ||
		e.Inside.Thresholds[table.Source()] != 4 {
		t.Errorf("out were %q with %v", e.Inside.Earlier, e.Inside.Thresholds)
	}
	problems, err := Basis{Editions: append(b.Editions, e), Printed: b.Printed}.Prove(t.Context(), disclosure.Prove)
	if err != nil || len(problems) > 0 {
		t.Errorf("proved again, there are %q, %v", problems, err)
	}
}

// Readers are told where a column comes from: an edition, or the tables of a report; never of the scope's own year.
func TestWhereAColumnComesFrom(t *testing.T) {
	countries := printedTable("Rapport 2020", 2020, "3", "", "5")
	countries.Kind, countries.Rows[0].Code, countries.Rows[1].Code = earlier.ByCountry, "SY", "IQ"
	b := of2021(t)
	b.Editions = []*Edition{published(t, "2019.1", []disclosure.Known{
		shown(advisors(2019), 9), shown(advisors(2019, disclosure.OfGender("male")), 9),
	})}
	b.Printed = []earlier.Table{
		countries, printedTable("Tabeller", 2020, "5", "", "5"), printedTable("Rapport 2021", 2021, "30", "", "30"),
	}
	want := []report.Reprint{
		{Scheme: codebook.Advisors, Year: 2019, From: "2019.1"},
		{Scheme: codebook.Advisors, Year: 2020, Table: "category", From: "Tabeller"},
		{Scheme: codebook.Advisors, Year: 2020, Table: "country", From: "Rapport 2020"},
	}
	p := &Preview{Basis: b, Request: b.Request()}
	p.Request.Reprinted = append(p.Request.Reprinted, b.Printed[2].Known()...)
	if got := p.Dress().Sources; !slices.Equal(got, want) {
		t.Errorf("the columns come from\n%v, want\n%v", got, want)
	}
}

// Why a count is hidden, what was proved and which halves are open is for coordinators: no edition has it.
func TestWhatIsWrittenOfAPreviewAndOfItsEdition(t *testing.T) {
	type cell struct {
		Where  disclosure.Where  `json:"where"`
		Value  *int              `json:"value"`
		Reason disclosure.Reason `json:"reason"`
	}
	var preview, edition struct {
		Edition   string
		Threshold int
		Cells     []cell
		Policy    *disclosure.Policy
		Open      []string
		Bounds    []disclosure.Bound
		Changes   []Change
	}
	b := of2021(t)
	b.Open = []OpenHalf{{Scheme: codebook.Advisors, Half: half(t, "2021-H2")}}
	p := prepared(t, b)
	e := out(t, p)
	var first, second bytes.Buffer
	if err := errors.Join(p.WriteJSON(&first), e.WriteJSON(&second)); err != nil {
		t.Fatal(err)
	}
	err := errors.Join(json.Unmarshal(first.Bytes(), &preview), json.Unmarshal(second.Bytes(), &edition))
	if err != nil {
		t.Fatal(err)
	}
	if preview.Edition != "2021.1" || edition.Edition != "2021.1" || preview.Threshold != 5 || edition.Threshold != 5 {
		t.Errorf("they are %s up to %d, and %s up to %d",
			preview.Edition, preview.Threshold, edition.Edition, edition.Threshold)
	}
	if preview.Policy == nil || *preview.Policy != b.Policy ||
		!slices.Equal(preview.Open, []string{"advisors 2021-H2"}) ||
		!slices.Equal(preview.Bounds, p.Result.Proof.Bounds) || preview.Changes == nil {
		t.Errorf("the preview is written as %+v", preview)
	}
	if edition.Policy != nil || edition.Open != nil || edition.Bounds != nil {
		t.Errorf("the edition is written as %+v", edition)
	}
	of := p.Result.Release.Cells()
	if len(preview.Cells) != len(of) || len(edition.Cells) != len(of) {
		t.Fatalf("%d and %d cells are written, want %d", len(preview.Cells), len(edition.Cells), len(of))
	}
	for i, c := range of {
		n, shown := c.Value()
		for _, got := range []cell{preview.Cells[i], edition.Cells[i]} {
			if got.Where != c.Where() || (got.Value != nil) != shown || shown && *got.Value != n {
				t.Errorf("%s is written as %+v", c.Where(), got)
			}
		}
		if preview.Cells[i].Reason != p.Result.Reasons[c.Where()] || edition.Cells[i].Reason != "" {
			t.Errorf("%s is hidden for %q and %q", c.Where(), preview.Cells[i].Reason, edition.Cells[i].Reason)
		}
	}
}
