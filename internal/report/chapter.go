package report

import (
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// pages lay a scheme's chapter out, in tables that table makes.
type pages[T Counts] struct {
	*scheme
	table func(disclosure.Layout) T
}

// halfLast are the dimensions in the report's order: the half is of the time, not of the person, and comes last.
func halfLast() []counts.Dimension { return append(counts.Dimensions()[counts.Half+1:], counts.Half) }

// chapter is the scheme's chapter.
func (s pages[T]) chapter() ChapterOf[T] {
	parts := []PartOf[T]{s.keyPart(), s.categoryPart(), s.crossPart()}
	own := map[counts.Dimension]func() PartOf[T]{
		counts.Gender: s.genderPart, counts.Age: s.agePart, counts.Contact: s.contactPart,
		counts.Country: s.countryPart,
		counts.Half:    s.halfPart,
	}
	for _, d := range halfLast() {
		if part := own[d]; part != nil {
			parts = append(parts, part())
		} else if d != counts.Category {
			parts = append(parts, s.tablePart(d))
		}
	}
	c := ChapterOf[T]{ID: string(s.code), Title: s.name()}
	for _, p := range append(parts, s.splitPart(), s.activityPart()) {
		if len(p.Key)+len(p.Text)+len(p.Tables)+len(p.Figures) > 0 || p.Numbers != nil {
			c.Parts = append(c.Parts, p)
		}
	}
	return c
}

// tablePart is a dimension's part of a table alone: over the years where it has a series, of the report's time
// otherwise.
func (s pages[T]) tablePart(d counts.Dimension) PartOf[T] {
	p := s.part(d.Name(), s.said(d).Title)
	switch {
	case len(s.values[d]) == 0:
	case d.Series():
		p.Tables = []TableOf[T]{s.series(d)}
	default:
		p.Tables = []TableOf[T]{s.list(d)}
	}
	return p
}

func (s pages[T]) part(id, title string) PartOf[T] {
	return PartOf[T]{ID: string(s.code) + "-" + id, Title: title}
}

// keys are the scheme's key figures.
func (s *scheme) keys() []Key {
	all := s.at(disclosure.Where{})
	var out []Key
	if n, ok := s.Number(s.code, s.Year, s.Half, Staff); ok {
		k := Key{Label: s.text.StaffOf[string(s.code)], Value: s.lang.Number(n)}
		if s.code == codebook.Envoys {
			k.Note = s.lang.Listed(s.Posts)
		}
		out = append(out, k)
	}
	cases := Key{Label: s.text.NewCases, Value: s.written(all), Of: all.Where()}
	n, shown := all.Value()
	if before, counted := s.allBefore(); shown && counted && n != before {
		cases.Note = s.text.ChangeFrom(s.lang.Signed(n-before), s.then())
	}
	out = append(out, cases)
	if s.Half == "" {
		for _, w := range s.rows(counts.Half) {
			half := s.at(w)
			out = append(out, Key{Label: s.called(w), Value: s.written(half), Of: half.Where()})
		}
	}
	if n, ok := s.Number(s.code, s.Year, s.Half, disclosure.NumberOfCountries); ok {
		out = append(out, Key{Label: s.text.NumberOfCountries, Value: s.lang.Number(n)})
	}
	if n, ok := s.Number(s.code, s.Year, s.Half, Complexes); ok && n > 0 {
		out = append(out, Key{Label: s.text.NumberOfComplexes, Value: s.lang.Number(n)})
	}
	if n, ok := s.held(s.Year); ok {
		k := Key{Label: s.text.NumberOfActivities, Value: s.lang.Number(n)}
		before, counted := s.heldBefore()
		if counted && n != before {
			k.Note = s.text.ChangeFrom(s.lang.Signed(n-before), s.then())
		}
		if counted || n > 0 {
			out = append(out, k)
		}
	}
	return out
}

// written is a cell's count, or * where it is hidden.
func (s *scheme) written(c disclosure.Cell) string {
	if n, shown := c.Value(); shown {
		return s.lang.Number(n)
	}
	return "*"
}

func (s pages[T]) keyPart() PartOf[T] {
	p := s.part("key", s.text.NewCases)
	over := series{s.scheme}.trendOrBeyond(s.story.AllCases, disclosure.Where{})
	p.Text = append(paragraphs(slices.Concat(s.level(), over, s.gaps())), paragraphs(s.contentText())...)
	if s.Contents[s.code] == LeftOut { // why there is no number of the report's time comes before the other years
		slices.Reverse(p.Text)
	}
	if s.whole() == "total" {
		t := s.lay("total", s.text.NewCases, s.text.TotalFigure(s.name(), s.spanOf(s.axis())),
			disclosure.Layout{Columns: s.columns(), Rows: []disclosure.Where{{}}})
		for _, y := range s.axis() {
			t.Columns = append(t.Columns, s.periodOf(y))
		}
		p.Tables = []TableOf[T]{t}
	}
	if len(s.years) > 1 && s.Half == "" {
		p.Figures = []FigureOf[T]{s.totalFigure()}
	}
	return p
}

func (s pages[T]) categoryPart() PartOf[T] {
	d := counts.Category
	p := s.part(d.Name(), s.said(d).Title)
	if len(s.values[d]) == 0 {
		return p
	}
	t := s.series(d)
	r := ranks{s.scheme}
	p.Text, p.Tables = paragraphs(append(r.categoryRank(), r.hiddenAndNone()...)), []TableOf[T]{t}
	p.Figures = []FigureOf[T]{s.barFigure(d, t)}
	p.Notes = s.categoryNotes()
	for _, c := range s.eachOf(d, disclosure.Where{}) {
		if text := s.category(category(c)); len(text) > 0 {
			p.Parts = append(p.Parts, PartOf[T]{
				ID: p.ID + "-" + category(c), Title: s.called(c.Where()),
				Text: paragraphs(text),
			})
		}
	}
	return p
}

// categoryNotes tell of categories that have had another name, were retired or came into use, and of rules that
// changed.
func (s *scheme) categoryNotes() []string {
	var out []string
	first := max(s.Year-counts.SeriesYears+1, s.Book.FirstYear()) // what the register began with has not come into use
	for _, c := range s.Book.Categories(s.code) {
		name := s.nameOr(c.Name, c.Code)
		if c.Former != "" {
			out = append(out, s.text.Former(name, c.Former))
		}
		if c.Span.To >= first && c.Span.To < s.Year {
			out = append(out, s.text.Retired(name, c.Span.To))
		}
		if c.Span.From > first && c.Span.From <= s.Year {
			out = append(out, s.text.Introduced(name, c.Span.From))
		}
	}
	v, has := s.Book.Value(codebook.Tie, codebook.ApplicationOnly)
	if has && v.Scheme == s.code && v.Span.To >= first && v.Span.To < s.Year {
		out = append(out, s.text.RuleTie(v.Span.To+1))
	}
	return out
}

func (s pages[T]) crossPart() PartOf[T] {
	p := s.part("crosses", s.text.Crosses)
	for _, d := range halfLast() {
		shown := s.Contents[s.code].Shows(counts.Category, d) && (d != counts.Half || s.Half == "")
		if d.Crossed() && len(s.values[d]) > 0 && shown {
			p.Tables = append(p.Tables, s.cross(d))
		}
	}
	return p
}

func (s pages[T]) genderPart() PartOf[T] {
	d := counts.Gender
	p := s.part(d.Name(), s.said(d).Title)
	if len(s.values[d]) == 0 {
		return p
	}
	text := divisions{s.scheme}.byValue(s.eachOf(d, disclosure.Where{}), s.story.UnknownGender)
	text = append(append(text, series{s.scheme}.valueTrends(d)...), ranks{s.scheme}.bothGenders()...)
	t := s.series(d)
	p.Text, p.Tables = paragraphs(text), []TableOf[T]{t}
	p.Figures = []FigureOf[T]{s.shareFigure(d, t), s.overTimeFigure(d, t)}
	return p
}

func (s pages[T]) agePart() PartOf[T] {
	d := counts.Age
	p := s.part(d.Name(), s.said(d).Title)
	if len(s.values[d]) == 0 {
		return p
	}
	t := s.series(d)
	text := append(divisions{s.scheme}.ageTotals(), series{s.scheme}.valueTrends(d)...)
	p.Text, p.Tables = paragraphs(text), []TableOf[T]{t}
	p.Figures = []FigureOf[T]{s.overTimeFigure(d, t)}
	return p
}

func (s pages[T]) contactPart() PartOf[T] {
	d := counts.Contact
	p := s.part(d.Name(), s.said(d).Title)
	if len(s.values[d]) == 0 {
		return p
	}
	p.Text = paragraphs(ranks{s.scheme}.contact(s.at(disclosure.Where{}), s.eachOf(d, disclosure.Where{})))
	t := s.list(d)
	p.Tables, p.Figures = []TableOf[T]{t}, []FigureOf[T]{s.barFigure(d, t)}
	return p
}

func (s pages[T]) countryPart() PartOf[T] {
	d := counts.Country
	p := s.part(d.Name(), s.said(d).Title)
	if len(s.values[d]) == 0 {
		return p
	}
	text := append(ranks{s.scheme}.countryCount(), ranks{s.scheme}.countryRank()...)
	text = append(append(text, ranks{s.scheme}.since()...), ranks{s.scheme}.countryMoves()...)
	t := s.series(d)
	p.Text, p.Tables, p.Notes = paragraphs(text), []TableOf[T]{t}, []string{s.text.BackgroundText}
	if years := s.otherRows(); len(years) > 0 {
		p.Notes = append(p.Notes, s.text.OtherRows(s.spans(years), s.Year))
	}
	p.Figures = []FigureOf[T]{s.barFigure(d, t)}
	return p
}

func (s pages[T]) halfPart() PartOf[T] {
	d := counts.Half
	p := s.part(d.Name(), s.said(d).Title)
	if len(s.values[d]) < 2 || s.Half != "" {
		return p
	}
	p.Text = paragraphs(s.halfYears())
	p.Tables = []TableOf[T]{s.list(d)}
	return p
}
