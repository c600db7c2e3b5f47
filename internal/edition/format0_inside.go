package edition

import (
	"encoding/json"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// inside0 is what an edition was made from, and what was proved of it, in format 0.
type inside0 struct {
	Counts     []count0       `json:"counts"`
	World      []row0         `json:"world"`
	Reprinted  []known0       `json:"reprinted"`
	Earlier    []string       `json:"earlier"`
	Proof      proof0         `json:"proof"`
	Thresholds map[string]int `json:"thresholds"`
}

// count0 is a true count in format 0.
type count0 struct {
	Where where0 `json:"where"`
	N     int    `json:"n"`
}

// known0 is a count as it was printed elsewhere, in format 0.
type known0 struct {
	Where where0 `json:"where"`
	N     int    `json:"n"`
	Shown bool   `json:"shown"`
}

// proof0 is a proof in format 0.
type proof0 struct {
	Bounds    []bound0 `json:"bounds"`
	Witnesses string   `json:"witnesses"`
}

// bound0 is what a reader can work out of a count, in format 0; high is -1 where nothing bounds it.
type bound0 struct {
	Where where0 `json:"where"`
	Low   int    `json:"low"`
	High  int    `json:"high"`
}

// row0 is a count of the register in format 0: scheme, year, half, category, gender, age, contact, country, number.
type row0 count0

// UnmarshalJSON reads the row. Fields that it lacks are empty.
func (r *row0) UnmarshalJSON(b []byte) error {
	w := &r.Where
	fields := []any{&w.Scheme, &w.Year, &w.Half, &w.Category, &w.Gender, &w.Age, &w.Contact, &w.Country.Code, &r.N}
	return json.Unmarshal(b, &fields)
}

func (c count0) count() disclosure.Count { return disclosure.Count{Where: c.Where.where(), N: c.N} }

func openInside0(sealed []byte) (Inside, error) {
	var s inside0
	if err := json.Unmarshal(sealed, &s); err != nil {
		return Inside{}, unreadable("what the edition was made from", err)
	}
	return Inside{
		Counts: every(s.Counts, count0.count),
		World:  every(s.World, func(r row0) disclosure.Count { return count0(r).count() }),
		Reprinted: every(s.Reprinted, func(k known0) disclosure.Known {
			return disclosure.Known{Where: k.Where.where(), N: k.N, Shown: k.Shown}
		}),
		Earlier: s.Earlier, Thresholds: s.Thresholds,
		Proof: disclosure.Proof{
			Witnesses: s.Proof.Witnesses,
			Bounds: every(s.Proof.Bounds, func(b bound0) disclosure.Bound {
				return disclosure.Bound{Where: b.Where.where(), Low: b.Low, High: b.High}
			}),
		},
	}, nil
}

// codebook0 is a codebook in format 0.
type codebook0 struct {
	Categories  []category0         `json:"Categories"`
	Phenomena   []phenomenon0       `json:"Phenomena"`
	Values      []value0            `json:"Values"`
	Countries   []country0Named     `json:"Countries"`
	CountryRows map[string][]string `json:"CountryRows"` // by scheme
	Rules       []rule0             `json:"Rules"`
}

// name0 is what something is called in format 0.
type name0 struct {
	NB string `json:"NB"`
	NN string `json:"NN"`
	EN string `json:"EN"`
}

// span0 is when something is in use in format 0.
type span0 struct {
	From int `json:"From"`
	To   int `json:"To"`
}

// category0 is a main category in format 0.
type category0 struct {
	Code       string         `json:"Code"`
	Phenomenon string         `json:"Phenomenon"`
	Stage      string         `json:"Stage"`
	Order      map[string]int `json:"Order"` // by scheme
	Span       span0          `json:"Span"`
	Name       name0          `json:"Name"`
	Former     string         `json:"Former"`
}

// phenomenon0 is what stages have in common in format 0.
type phenomenon0 struct {
	Code       string `json:"Code"`
	Definition name0  `json:"Definition"`
}

// value0 is a coded value in format 0.
type value0 struct {
	Dimension  string `json:"Dimension"`
	Code       string `json:"Code"`
	Name       name0  `json:"Name"`
	Note       string `json:"Note"`
	Scheme     string `json:"Scheme"`
	Span       span0  `json:"Span"`
	ReportedAs string `json:"ReportedAs"`
}

// country0Named is a country of the codebook in format 0.
type country0Named struct {
	Code string `json:"Code"`
	Name name0  `json:"Name"`
}

// rule0 is a version of a rule in format 0. Its month was not kept.
type rule0 struct {
	Code    string `json:"Code"`
	Version int    `json:"Version"`
	Text    name0  `json:"Text"`
}

func (n name0) name() codebook.Name { return codebook.Name{NB: n.NB, NN: n.NN, EN: n.EN} }

func (s span0) span() codebook.Span { return codebook.Span{From: s.From, To: s.To} }

func (b codebook0) codebook() *codebook.Codebook {
	return codebook.Restore(codebook.Data{
		Categories: every(b.Categories, func(c category0) codebook.Category {
			return codebook.Category{
				Code: c.Code, Phenomenon: c.Phenomenon, Stage: c.Stage, Order: byScheme[codebook.Scheme](c.Order),
				Span: c.Span.span(),
				Name: c.Name.name(), Former: c.Former,
			}
		}),
		Phenomena: every(b.Phenomena, func(p phenomenon0) codebook.Phenomenon {
			return codebook.Phenomenon{Code: p.Code, Definition: p.Definition.name()}
		}),
		Values: every(b.Values, func(v value0) codebook.Value {
			return codebook.Value{
				Dimension: codebook.Dimension(v.Dimension), Code: v.Code, Name: v.Name.name(), Note: v.Note,
				Scheme: codebook.Scheme(v.Scheme),
				Span:   v.Span.span(), ReportedAs: v.ReportedAs,
			}
		}),
		Countries: every(b.Countries, func(c country0Named) codebook.Country {
			return codebook.Country{Code: c.Code, Name: c.Name.name()}
		}),
		CountryRows: byScheme[codebook.Scheme](b.CountryRows),
		Rules: every(b.Rules, func(r rule0) codebook.Rule {
			return codebook.Rule{Code: r.Code, Version: r.Version, Text: r.Text.name()}
		}),
	})
}
