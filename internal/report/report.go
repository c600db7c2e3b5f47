// Package report decides which tables, figures and sentences make a published report. It is pure, and all it knows of the cases is a
// release of package disclosure: a sentence takes published cells, never numbers, and is not written where it would need a hidden one.
package report

import (
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
)

// Source is what a report is made of.
type Source struct {
	Edition   string // what the report's source lines name, such as 2023.1
	Year      int
	Half      string // H1 or H2; "" for the whole year
	Release   *disclosure.Release
	Book      *codebook.Codebook
	Revisions []string // what is otherwise than in the edition before, each a finished sentence
	Dress
}

// Dress is what a report tells beside its release, as an edition keeps it.
type Dress struct {
	Sources   []Reprint          `json:"sources"`              // whose columns its series print
	AsPrinted []disclosure.Where `json:"as_printed,omitempty"` // rows of its year that stand as an earlier report has them: their * may be zero
	Posts     []string           `json:"posts,omitempty"`      // where the envoys work
	Plan      Plan               `json:"plan,omitzero"`        // how it is arranged
}

// Reprint says that a scheme's tables have a year's column as it was published before.
type Reprint struct {
	Scheme codebook.Scheme `json:"scheme"`
	Year   int             `json:"year"`
	Table  string          `json:"table,omitempty"` // the one table that has it, category or country; "" for all of the series
	From   string          `json:"from"`            // where Table is "" an edition's name, else what an earlier report is called
}

// From is where the cell was first published: the edition that the report is of, or where it is reprinted from.
func (src Source) From(w disclosure.Where) string {
	total := w == disclosure.Where{Scheme: w.Scheme, Year: w.Year}
	for _, r := range src.Sources {
		if has := r.Table == "" || total || rowOf(r.Table, w); has && r.Scheme == w.Scheme && r.Year == w.Year {
			return r.From
		}
	}
	return src.Edition
}

// rowOf tells whether the count is of a row of the table, category or country.
func rowOf(table string, w disclosure.Where) bool {
	return table == "category" && w.Category != "" || table == "country" && !w.Country.IsZero()
}

// Report is a report in one language: chapters of parts, each with what it says and shows, in order.
type Report struct {
	Title    string
	Lead     string
	Chapters []Chapter
}

// Chapter is a part of the report with a heading of the first order. Its ID is unique in the report, as a part's is.
type Chapter struct {
	ID, Title string
	Parts     []Part
}

// Part is a heading with what stands under it. All but ID may be missing.
type Part struct {
	ID, Title string
	Key       []Key
	Text      []string // paragraphs
	Figures   []Figure
	Tables    []Table
	Numbers   *Numbers
	Notes     []string
	Parts     []Part // under a heading of a lower order
	Own       bool   // written by the coordinator
}

// Key is a key figure. Note says how it has changed, or is "".
type Key struct{ Label, Value, Note string }

// Table is published cells with names to its rows and columns.
type Table struct {
	ID      string
	Number  int    // among the report's tables, from 1; 0 is a table that the report does not show
	Title   string // with its number
	Head    string // what the rows are
	Rows    []string
	Columns []string
	Total   bool   // the last row is what the rows add up to
	Percent string // the heading of a column with the last one in per cent of its total, or "" for none
	Source  string
	Counts  disclosure.Table
}

// Share is the last column of the row in per cent of the table's total. There is none where either is hidden or not in use.
func (t Table) Share(row int) (percent int, ok bool) {
	last := t.Counts.Columns() - 1
	part, inUse := t.Counts.At(row, last)
	whole, _ := t.Counts.At(t.Counts.Rows()-1, last)
	if !t.Total || !inUse {
		return 0, false
	}
	return disclosure.Share(part, whole)
}

// Shape is how a figure draws a table.
type Shape string

// The shapes: bars of each row side by side for each column, a bar for each row in the last column, a line for each row.
const (
	Grouped Shape = "grouped"
	Bars    Shape = "bars"
	Lines   Shape = "lines"
)

// Figure draws the rows of a table but for its total. The table's Number is 0 where the report does not show it.
type Figure struct {
	ID    string
	Title string // with the figure's number
	Shape Shape
	Table Table
}

// Numbers is a table of figures that count no persons.
type Numbers struct {
	ID, Title, Head string // the title with the table's number
	Columns         []string
	Rows            []NumberRow
	Total           bool // the last row is what the rows add up to
	Source          string
}

// NumberRow is a row of Numbers.
type NumberRow struct {
	Name  string
	Value []int
}

// Make writes the report in the language.
func Make(src Source, l i18n.Lang) Report {
	w := &writer{Source: src, lang: l, story: &l.Texts().Story, text: &l.Texts().Yearly}
	r := Report{Title: w.title(), Lead: w.text.Lead}
	r.Chapters = append(r.Chapters, w.summary())
	for _, scheme := range codebook.Schemes() {
		if s := w.scheme(scheme); s.present() {
			r.Chapters = append(r.Chapters, s.chapter())
		}
	}
	if c := (Chapter{ID: "revisions", Title: w.text.Revisions, Parts: []Part{{ID: "revised", Text: src.Revisions}}}); len(src.Revisions) > 0 {
		r.Chapters = append(r.Chapters, c)
	}
	r.Chapters = append(r.Chapters, w.about())
	src.Plan.apply(&r, src.Release, l)
	w.number(&r)
	return r
}

// Tables are all tables of counts in the report, in order.
func (r Report) Tables() []Table {
	var out []Table
	r.eachPart(func(p *Part) { out = append(out, p.Tables...) })
	return out
}

// AllNumbers are all tables of figures that count no persons, in order.
func (r Report) AllNumbers() []Numbers {
	var out []Numbers
	r.eachPart(func(p *Part) {
		if p.Numbers != nil {
			out = append(out, *p.Numbers)
		}
	})
	return out
}

func (r Report) eachPart(do func(*Part)) {
	var each func([]Part)
	each = func(parts []Part) {
		for i := range parts {
			do(&parts[i])
			each(parts[i].Parts)
		}
	}
	for _, c := range r.Chapters {
		each(c.Parts)
	}
}

// writer writes one report in one language.
type writer struct {
	Source
	lang  i18n.Lang
	story *i18n.Story
	text  *i18n.Yearly
}

func (w *writer) title() string {
	if w.Half != "" {
		return w.text.TitleHalf(w.lang.Half(w.Year, halfNumber(w.Half)))
	}
	return w.text.Title(w.Year)
}

func halfNumber(code string) int {
	if code == "H1" {
		return 1
	}
	return 2
}

// number numbers the tables and the figures in the order in which they stand.
func (w *writer) number(r *Report) {
	tables, figures, numbers := 0, 0, map[string]int{}
	r.eachPart(func(p *Part) {
		for i := range p.Tables {
			t := &p.Tables[i]
			tables++
			t.Number, t.Title = tables, w.text.Table(tables, t.Title)
			numbers[t.ID] = tables
		}
		if p.Numbers != nil {
			tables++
			p.Numbers.Title = w.text.Table(tables, p.Numbers.Title)
		}
	})
	r.eachPart(func(p *Part) {
		for i := range p.Figures {
			f := &p.Figures[i]
			figures++
			f.Title, f.Table.Number = w.text.Figure(figures, f.Title), numbers[f.Table.ID]
		}
	})
}

// summary is the first chapter: the key figures of both schemes side by side, with why they are not added up.
func (w *writer) summary() Chapter {
	c := Chapter{ID: "summary", Title: w.text.Summary}
	for _, scheme := range codebook.Schemes() {
		s := w.scheme(scheme)
		if !s.present() {
			continue
		}
		text := append(s.level(), s.categoryRank()...)
		text = append(append(text, s.byValue(s.each(s.genders, disclosure.OfGender), s.story.UnknownGender)...), s.countryRank()...)
		c.Parts = append(c.Parts, Part{ID: "summary-" + string(scheme), Title: s.name(), Key: s.keys(), Text: paragraphs(text)})
	}
	if len(c.Parts) > 1 {
		c.Parts = append(c.Parts, Part{ID: "summary-apart", Text: []string{w.text.NeverAddedUpText}})
	}
	return c
}

// about is the last chapter: definitions and method.
func (w *writer) about() Chapter {
	t := w.text
	c := Chapter{ID: "about", Title: t.About}
	for _, p := range []struct{ id, title, text string }{
		{"case", t.WhatIsACase, t.WhatIsACaseText},
		{"schemes", t.Schemes, t.SchemesText},
		{"apart", t.NeverAddedUp, t.NeverAddedUpText},
		{"categories", t.Counting, t.CountingText},
		{"ages", t.AgeGroups, t.AgeGroupsText},
		{"background", t.Background, t.BackgroundText},
		{"hidden", t.HowHidden, t.HowHiddenText},
		{"rounding", t.Rounding, t.RoundingText},
		{"earlier", t.EarlierYears, t.EarlierYearsText},
	} {
		c.Parts = append(c.Parts, Part{ID: "about-" + p.id, Title: p.title, Text: []string{p.text}})
	}
	return c
}
