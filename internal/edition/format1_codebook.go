package edition

import (
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// codebook1 is a codebook in format 1.
type codebook1 struct {
	Categories  []category1         `json:"categories,omitempty"`
	Phenomena   []phenomenon1       `json:"phenomena,omitempty"`
	Values      []value1            `json:"values,omitempty"`
	Countries   []named1            `json:"countries,omitempty"`
	CountryRows map[string][]string `json:"country_rows,omitempty"` // by scheme
	Rules       []rule1             `json:"rules,omitempty"`
}

// name1 is what something is called in format 1.
type name1 struct {
	NB string `json:"nb,omitempty"`
	NN string `json:"nn,omitempty"`
	EN string `json:"en,omitempty"`
}

func newName1(n codebook.Name) name1 { return name1{n.NB, n.NN, n.EN} }

func (n name1) name() codebook.Name { return codebook.Name{NB: n.NB, NN: n.NN, EN: n.EN} }

// category1 is a main category in format 1.
type category1 struct {
	Code       string         `json:"code"`
	Phenomenon string         `json:"phenomenon,omitempty"`
	Stage      string         `json:"stage,omitempty"`
	Order      map[string]int `json:"order,omitempty"` // by scheme
	From       int            `json:"from,omitempty"`
	To         int            `json:"to,omitempty"`
	Name       name1          `json:"name"`
	Former     string         `json:"former,omitempty"`
}

// phenomenon1 is what stages have in common in format 1.
type phenomenon1 struct {
	Code       string `json:"code"`
	Definition name1  `json:"definition"`
}

// value1 is a coded value in format 1.
type value1 struct {
	Dimension  string `json:"dimension"`
	Code       string `json:"code"`
	Name       name1  `json:"name"`
	One        name1  `json:"one,omitzero"`
	Many       name1  `json:"many,omitzero"`
	Note       string `json:"note,omitempty"`
	Scheme     string `json:"scheme,omitempty"`
	From       int    `json:"from,omitempty"`
	To         int    `json:"to,omitempty"`
	ReportedAs string `json:"reported_as,omitempty"`
}

// named1 is a country in format 1.
type named1 struct {
	Code string `json:"code"`
	Name name1  `json:"name"`
}

// rule1 is a version of a rule in format 1.
type rule1 struct {
	Code    string `json:"code"`
	Version int    `json:"version"`
	From    string `json:"from,omitempty"` // the month, as 2026-01
	Text    name1  `json:"text"`
}

func newCodebook1(d codebook.Data) codebook1 {
	return codebook1{
		Categories: every(d.Categories, func(c codebook.Category) category1 {
			return category1{
				c.Code, c.Phenomenon, c.Stage, byScheme[string](c.Order), c.Span.From, c.Span.To,
				newName1(c.Name), c.Former,
			}
		}),
		Phenomena: every(d.Phenomena, func(p codebook.Phenomenon) phenomenon1 {
			return phenomenon1{p.Code, newName1(p.Definition)}
		}),
		Values: every(d.Values, func(v codebook.Value) value1 {
			return value1{
				string(v.Dimension), v.Code, newName1(v.Name), newName1(v.One), newName1(v.Many), v.Note, string(v.Scheme), v.Span.From, v.Span.To,
				v.ReportedAs,
			}
		}),
		Countries:   every(d.Countries, func(c codebook.Country) named1 { return named1{c.Code, newName1(c.Name)} }),
		CountryRows: byScheme[string](d.CountryRows),
		Rules: every(d.Rules, func(r codebook.Rule) rule1 {
			return rule1{r.Code, r.Version, r.From.String(), newName1(r.Text)}
		}),
	}
}

func (b codebook1) codebook() (*codebook.Codebook, error) {
	rules, err := each(b.Rules, rule1.rule)
	if err != nil {
		return nil, err
	}
	return codebook.Restore(codebook.Data{
		Categories: every(b.Categories, func(c category1) codebook.Category {
			return codebook.Category{
				Code: c.Code, Phenomenon: c.Phenomenon, Stage: c.Stage, Order: byScheme[codebook.Scheme](c.Order),
				Span: codebook.Span{From: c.From, To: c.To},
				Name: c.Name.name(), Former: c.Former,
			}
		}),
		Phenomena: every(b.Phenomena, func(p phenomenon1) codebook.Phenomenon {
			return codebook.Phenomenon{Code: p.Code, Definition: p.Definition.name()}
		}),
		Values: every(b.Values, func(v value1) codebook.Value {
			return codebook.Value{
				Dimension: codebook.Dimension(v.Dimension), Code: v.Code, Name: v.Name.name(), One: v.One.name(), Many: v.Many.name(), Note: v.Note,
				Scheme: codebook.Scheme(v.Scheme),
				Span:   codebook.Span{From: v.From, To: v.To}, ReportedAs: v.ReportedAs,
			}
		}),
		Countries: every(b.Countries, func(c named1) codebook.Country {
			return codebook.Country{Code: c.Code, Name: c.Name.name()}
		}),
		CountryRows: byScheme[codebook.Scheme](b.CountryRows),
		Rules:       rules,
	}), nil
}

func (r rule1) rule() (codebook.Rule, error) {
	out := codebook.Rule{Code: r.Code, Version: r.Version, Text: r.Text.name()}
	var err error
	if r.From != "" {
		out.From, err = period.ParseMonth(r.From)
	}
	return out, err
}

// byScheme has the same by the codes of the schemes.
func byScheme[To, From ~string, V any](m map[From]V) map[To]V {
	out := make(map[To]V, len(m))
	for scheme, v := range m {
		out[To(scheme)] = v
	}
	return out
}
