package report

import (
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n/texts"
)

// about is the last chapter: definitions and method.
func about[T Counts](w *writer) ChapterOf[T] {
	t := w.text
	hidden, earlier := []string{t.HowHiddenText, w.Dress.HiddenFrom(t)}, t.EarlierYearsText
	if w.working {
		hidden, earlier = []string{t.WorkingHiddenText}, t.WorkingEarlierText
	}
	c := ChapterOf[T]{ID: "about", Title: t.About}
	for _, p := range []struct {
		id, title string
		text      []string
	}{
		{"case", t.WhatIsACase, []string{t.WhatIsACaseText}},
		{"extent", t.Extent, []string{t.ExtentText}},
		{"schemes", t.Schemes, []string{t.SchemesText}},
		{"apart", t.NeverAddedUp, []string{t.NeverAddedUpText}},
		{"categories", t.Counting, []string{t.CountingText}},
		{"definitions", t.Definitions, w.definitions()},
		{"ages", t.AgeGroups, []string{t.AgeGroupsText}},
		{"background", t.Background, []string{t.BackgroundText}},
		{"hidden", t.HowHidden, hidden},
		{"rounding", t.Rounding, []string{t.RoundingText}},
		{"earlier", t.EarlierYears, []string{earlier}},
	} {
		if len(p.text) > 0 && (p.id != "earlier" || w.hasEarlier()) {
			c.Parts = append(c.Parts, PartOf[T]{ID: "about-" + p.id, Title: p.title, Text: p.text})
		}
	}
	return c
}

// HiddenFrom says whom small counts are hidden from: units' own staff too, or only readers who know what is published.
func (d Dress) HiddenFrom(t *texts.Yearly) string {
	if d.Insiders {
		return t.InsidersOn
	}
	return t.InsidersOff
}

// hasEarlier reports whether the report has figures of a year before its own.
func (w *writer) hasEarlier() bool {
	return slices.ContainsFunc(w.Cells(), func(c disclosure.Cell) bool { return c.Where().Year < w.Year })
}

// definitions say what counts as each kind of case that any scheme counts in the report's year, with the codebook's
// words.
func (w *writer) definitions() []string {
	var out []string
	words := NewWords(w.Book, w.lang)
	for _, p := range w.Book.Data().Phenomena {
		var names []string
		for _, c := range w.Book.Data().Categories {
			inUse := slices.ContainsFunc(codebook.Schemes(), func(s codebook.Scheme) bool { return c.InUse(s, w.Year) })
			if c.Phenomenon == p.Code && inUse {
				names = append(names, w.story.Named(words.Category(c.Code)))
			}
		}
		if text := p.Definition.In(string(w.lang)); len(names) > 0 && text != "" {
			out = append(out, w.text.Definition(w.lang.Listed(names), text))
		}
	}
	return out
}
