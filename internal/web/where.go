package web

import (
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
)

// whereText says in words which count it is: what it is of, and when.
func whereText(book *codebook.Codebook, l lang.Lang, w disclosure.Where) string {
	t := i18n.Of(l)
	parts := []string{schemeName(l, w.Scheme), scopeText(l, edition.Scope{Year: w.Year, Half: w.Half})}
	add := func(name codebook.Name, code string) {
		if code == "" {
			return
		}
		if text := name.In(string(l)); text != "" {
			code = text
		}
		parts = append(parts, code)
	}
	category, _ := book.Category(w.Category)
	add(category.Name, w.Category)
	for _, v := range []struct {
		dimension codebook.Dimension
		label     string
		code      string
	}{{codebook.Gender, t.Yearly.GenderHead, w.Gender}, {codebook.Age, t.Yearly.AgeHead, w.Age}, {codebook.Contact, t.Fields.Contact, w.Contact}} {
		value, _ := book.Value(v.dimension, v.code)
		if v.code == codebook.Unknown { // "unknown" alone does not say what
			parts = append(parts, v.label)
		}
		add(value.Name, v.code)
	}
	country, _ := book.Country(w.Country.Code())
	add(country.Name, w.Country.Code())
	if w.Country.NotIn() != nil {
		parts = append(parts, t.Yearly.Other)
	}
	return strings.Join(parts, ", ")
}

// scopeText is a year, or a half-year in words.
func scopeText(l lang.Lang, s edition.Scope) string {
	switch s.Half {
	case "H1":
		return halfText(l, period.FirstHalf(s.Year))
	case "H2":
		return halfText(l, period.SecondHalf(s.Year))
	default:
		return strconv.Itoa(s.Year)
	}
}

// markText is a count as readers see it, in words where it is none.
func markText(l lang.Lang, mark string) string {
	switch mark {
	case "":
		return i18n.Of(l).Editions.Nothing
	case "*":
		return i18n.Of(l).Editions.Star
	}
	n, err := strconv.Atoi(mark)
	if err != nil {
		return mark
	}
	return l.Number(n)
}

// changeText says what has changed, and how.
func changeText(book *codebook.Codebook, l lang.Lang, c edition.Change) string {
	what := whereText(book, l, c.Where)
	if c.What != "" {
		what += ", " + figureText(book, l, c.What)
	}
	return i18n.Of(l).Editions.Change(what, markText(l, c.Was), markText(l, c.Is))
}

// figureText is what a figure counts.
func figureText(book *codebook.Codebook, l lang.Lang, what string) string {
	t := i18n.Of(l).Yearly
	switch kind, isKind := strings.CutPrefix(what, report.ActivityKind); {
	case what == disclosure.NumberOfCountries:
		return t.NumberOfCountries
	case what == report.Staff:
		return t.Staff
	case isKind:
		v, _ := book.Value(codebook.Activity, kind)
		return v.Name.In(string(l))
	default:
		return t.NumberOfActivities
	}
}

// revisions say how an edition differs from the one that it corrects, and how each of those before it, the newest
// first, did.
func revisions(l lang.Lang, e *edition.Edition, before ...*edition.Edition) []string {
	var out []string
	if e.Revises != "" {
		out = revisionTexts(l, e.Book, e.Revises, e.Note, e.Changes)
	}
	for _, b := range before {
		then := revisionTexts(l, b.Book, b.Revises, b.Note, b.Changes)
		then[0] = i18n.Of(l).Editions.RevisedThen(b.Name.String(), b.Revises)
		out = append(out, then...)
	}
	return out
}

// revisionTexts say that something corrects the edition named, what a coordinator says of that, and what is otherwise. Which counts have become
// hidden is not listed: of a correction of few cases, that list would be their description.
func revisionTexts(l lang.Lang, book *codebook.Codebook, before, note string, changes []edition.Change) []string {
	t := i18n.Of(l).Editions
	out := []string{t.Revised(before)}
	if note != "" {
		out = append(out, note)
	}
	if len(changes) == 0 {
		out = append(out, t.NoChanges)
	}
	hidden := false
	for _, c := range changes {
		if c.Is == "*" {
			hidden = true
		} else {
			out = append(out, changeText(book, l, c))
		}
	}
	if hidden {
		out = append(out, t.NowHidden(before))
	}
	return out
}
