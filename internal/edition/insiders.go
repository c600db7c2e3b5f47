package edition

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// Unit is what a unit's own staff know of the register: its cases of the series' years, and which of them have a
// characteristic of a list.
type Unit struct {
	Code, Name string
	Scheme     codebook.Scheme
	Cells      []counts.Cell
	Having     []counts.Having // of the scope's year; none where it is a half
}

// Insider is what a unit's own staff could tell too closely of the cases of other units.
type Insider struct {
	Unit  string             `json:"unit"`
	Tells []disclosure.Where `json:"tells"`
	name  string
}

// Name is what the unit is called.
func (i Insider) Name() string { return i.name }

// ProtectInsiders takes what has been chosen for this edition; nil leaves the installation's setting.
func (b *Basis) ProtectInsiders(protect *bool) {
	if !b.insidersChosen {
		b.insidersSet = b.Insiders
	}
	if protect != nil {
		b.Insiders, b.insidersChosen = *protect, true
	}
}

// InsidersChoice is what ProtectInsiders has been given.
func (b Basis) InsidersChoice() *bool {
	if !b.insidersChosen {
		return nil
	}
	return &b.Insiders
}

// InsidersSetting is what the installation has, whatever has been chosen for this edition.
func (b Basis) InsidersSetting() bool { return b.insidersSet }

// insiders are the units' staff as readers who know their own cases, each by every characteristic that the counts are
// broken down by.
func (b Basis) insiders(of []disclosure.Count) []disclosure.Insider {
	out := make([]disclosure.Insider, 0, len(b.Units))
	for _, u := range b.Units {
		own := b
		own.Cells, own.Having = u.Cells, u.Having
		out = append(out, disclosure.Insider{Name: u.Code, Knows: append(own.ordered(), own.splitsOf(u.Scheme, of)...)})
	}
	return out
}

// splitsOf counts the cases as those of the counts that are of a list's characteristics.
func (b Basis) splitsOf(scheme codebook.Scheme, of []disclosure.Count) []disclosure.Count {
	var out []disclosure.Count
	total := b.cases(scheme, b.Scope)
	having := map[string]map[string]int{}
	for _, c := range of {
		if c.Split.IsZero() || c.Scheme != scheme {
			continue
		}
		if having[c.Split.List()] == nil {
			l, _ := counts.ParseSplitList(c.Split.List())
			having[c.Split.List()] = b.having(scheme, l)
		}
		n := having[c.Split.List()][c.Split.Code()]
		if !c.Split.Has() {
			n = total - n
		}
		out = append(out, disclosure.Count{Where: c.Where, N: n})
	}
	return out
}

// Tells finds what each unit's own staff could tell too closely of the other units' cases from the edition: small
// counts, and what is left of larger ones. Units whose staff can tell nothing are not among them; who can tell most
// comes first.
func (p *Preview) Tells(ctx context.Context) ([]Insider, error) {
	found, err := disclosure.Tells(ctx, p.Request, p.Result.Release, p.Basis.insiders(p.Request.Counts))
	out := make([]Insider, 0, len(found))
	for _, t := range found {
		i := Insider{Unit: t.Insider, Tells: t.Cells}
		for _, u := range p.Basis.Units {
			if u.Code == i.Unit {
				i.name = u.Name
			}
		}
		out = append(out, i)
	}
	slices.SortStableFunc(out, func(a, b Insider) int { return cmp.Compare(len(b.Tells), len(a.Tells)) })
	return out, err
}

// Of is what the staff of the unit could tell: nothing, where it is not among all of which that is known.
func Of(all []Insider, unit string) Insider {
	for _, i := range all {
		if i.Unit == unit {
			return i
		}
	}
	return Insider{Unit: unit, Tells: []disclosure.Where{}}
}

// digest writes what the unit's staff know, in the order in which it has been read.
func (u Unit) digest(w io.Writer) {
	for _, c := range u.Cells {
		fmt.Fprintf(w, "%+v\n", c)
	}
	for _, h := range u.Having {
		fmt.Fprintf(w, "%+v\n", h)
	}
}
