package report

import (
	"cmp"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
)

// names says what codes are called: the codebook's names, and no others.
type names struct {
	book *codebook.Codebook
	lang lang.Lang
}

// innermost is what the count is called by the characteristic that a row or column stands for.
func (n names) innermost(w disclosure.Where) string {
	all := n.all(w)
	if len(all) == 0 {
		return i18n.Of(n.lang).Yearly.Total
	}
	return all[len(all)-1]
}

// all are the names of every characteristic of the count, the outermost first.
func (n names) all(w disclosure.Where) []string {
	var out []string
	t := i18n.Of(n.lang).Yearly
	switch w.Half {
	case "H1":
		out = append(out, t.H1)
	case "H2":
		out = append(out, t.H2)
	}
	if w.Category != "" {
		c, _ := n.book.Category(w.Category)
		out = append(out, n.or(c.Name, w.Category))
	}
	if w.Country.NotIn() != nil {
		out = append(out, t.Other)
	} else if code := w.Country.Code(); code != "" {
		c, _ := n.book.Country(code)
		out = append(out, n.or(c.Name, code))
	}
	for _, of := range []struct {
		dimension codebook.Dimension
		code      string
	}{{codebook.Contact, w.Contact}, {codebook.Age, w.Age}, {codebook.Gender, w.Gender}} {
		if of.code != "" {
			out = append(out, n.value(of.dimension, of.code))
		}
	}
	return out
}

func (n names) value(d codebook.Dimension, code string) string {
	v, _ := n.book.Value(d, code)
	return n.or(v.Name, code)
}

// or is the name, or the code of what has none.
func (n names) or(name codebook.Name, code string) string {
	return cmp.Or(name.In(string(n.lang)), code)
}

// scheme is the scheme's name as a heading.
func (n names) scheme(s codebook.Scheme) string {
	if s == codebook.Envoys {
		return i18n.Of(n.lang).Report.Envoys
	}
	return i18n.Of(n.lang).Report.Advisors
}
