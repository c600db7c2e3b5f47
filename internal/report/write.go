package report

import (
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// write writes the report with tables that lay makes.
func write[T Counts](w *writer, lay func(disclosure.Layout) T, l lang.Lang) ReportOf[T] {
	w.lang, w.story, w.text, w.figures = l, &i18n.Of(l).Story, &i18n.Of(l).Yearly, &i18n.Of(l).Figures
	r := ReportOf[T]{Title: w.title(), Lead: w.text.Lead}
	r.Chapters = append(r.Chapters, summary[T](w))
	for _, code := range codebook.Schemes() {
		r.Chapters = append(r.Chapters, pages[T]{w.scheme(code), lay}.chapter())
	}
	if len(w.Notices) > 0 {
		r.Chapters = append(r.Chapters, ChapterOf[T]{
			ID: "notices", Title: i18n.Of(l).Corrections.Notices,
			Parts: []PartOf[T]{{ID: "noticed", Text: w.Notices}},
		})
	}
	if c := (ChapterOf[T]{
		ID: "revisions", Title: w.text.Revisions,
		Parts: []PartOf[T]{{ID: "revised", Text: w.Revisions}},
	}); len(w.Revisions) > 0 {
		r.Chapters = append(r.Chapters, c)
	}
	r.Chapters = append(r.Chapters, about[T](w))
	arrange(w, &r)
	enumerate(w.text, &r)
	return r
}

// writer writes one report in one language.
type writer struct {
	Frame
	matter
	whole   bool // with what the plan leaves out
	working bool
	lang    lang.Lang
	story   *texts.Story
	text    *texts.Yearly
	figures *texts.Figures
}

// matter is what a report is written from: a release, or the original counts.
type matter interface {
	Cells() []disclosure.Cell
	Cell(w disclosure.Where) (disclosure.Cell, bool)
	Number(scheme codebook.Scheme, year int, half, what string) (int, bool)
}

func (w *writer) title() string {
	if w.Half != "" {
		return w.text.TitleHalf(Time(w.lang, w.Year, w.Half))
	}
	return w.text.Title(w.Year)
}

// source says where the report's counts are from.
func (w *writer) source() string {
	if w.working {
		return w.text.SourceRegister
	}
	return w.text.Source(w.Edition)
}

// star says what a * means in the report's tables.
func (w *writer) star() string {
	if w.working {
		return w.text.WorkingStar
	}
	return w.text.HiddenMark
}

// enumerate numbers the tables and the figures in the order in which they stand, those that are left out after all
// others.
func enumerate[T Counts](text *texts.Yearly, r *ReportOf[T]) {
	tables, figures, numbers := 0, 0, map[string]int{}
	eachInTurn := func(do func(*PartOf[T])) {
		for _, leftOut := range []bool{false, true} {
			r.eachPart(func(p *PartOf[T]) {
				if p.LeftOut == leftOut {
					do(p)
				}
			})
		}
	}
	eachInTurn(func(p *PartOf[T]) {
		for i := range p.Tables {
			t := &p.Tables[i]
			tables++
			t.Number, t.Title = tables, text.Table(tables, t.Title)
			numbers[t.ID] = tables
		}
		if n := p.Numbers; n != nil {
			tables++
			n.Number, n.Title = tables, text.Table(tables, n.Title)
		}
	})
	eachInTurn(func(p *PartOf[T]) {
		for i := range p.Figures {
			f := &p.Figures[i]
			figures++
			f.Title, f.Table.Number = text.Figure(figures, f.Title), numbers[f.Table.ID]
		}
	})
}

// summary is the first chapter: the key figures of both schemes side by side, with why they are not added up.
func summary[T Counts](w *writer) ChapterOf[T] {
	c := ChapterOf[T]{ID: "summary", Title: w.text.Summary}
	for _, scheme := range codebook.Schemes() {
		s := w.scheme(scheme)
		if !s.present() {
			continue
		}
		text := append(s.level(), ranks{s}.categoryRank()...)
		genders := s.eachOf(counts.Gender, disclosure.Where{})
		text = append(text, divisions{s}.byValue(genders, s.story.UnknownGender)...)
		text = append(text, ranks{s}.countryRank()...)
		c.Parts = append(c.Parts, PartOf[T]{
			ID: "summary-" + string(scheme), Title: s.name(), Key: s.keys(),
			Text: paragraphs(text),
		})
	}
	if len(c.Parts) > 1 {
		c.Parts = append(c.Parts, PartOf[T]{ID: "summary-apart", Text: []string{w.text.NeverAddedUpText}})
	}
	return c
}
