package report

import (
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// pages lay a scheme's chapter out, in tables that table makes.
type pages[T Counts] struct {
	*scheme
	table func(disclosure.Layout) T
}

// chapter is the scheme's chapter.
func (s pages[T]) chapter() ChapterOf[T] {
	c := ChapterOf[T]{ID: string(s.code), Title: s.name()}
	for _, p := range []PartOf[T]{s.keyPart(), s.categoryPart(), s.crossPart(), s.genderPart(), s.agePart(), s.contactPart(), s.countryPart(), s.halfPart(), s.activityPart()} {
		if len(p.Key)+len(p.Text)+len(p.Tables)+len(p.Figures) > 0 || p.Numbers != nil {
			c.Parts = append(c.Parts, p)
		}
	}
	return c
}

func (s pages[T]) part(id, title string) PartOf[T] {
	return PartOf[T]{ID: string(s.code) + "-" + id, Title: title}
}

// keys are the scheme's key figures.
func (s *scheme) keys() []Key {
	all := s.at(disclosure.Where{})
	before, _ := s.before(disclosure.Where{})
	var out []Key
	if n, ok := s.Number(s.code, s.Year, s.Half, Staff); ok {
		k := Key{Label: s.name(), Value: s.lang.Number(n)}
		if s.code == codebook.Envoys {
			k.Note = s.lang.Listed(s.Posts)
		}
		out = append(out, k)
	}
	cases := Key{Label: s.text.NewCases, Value: s.written(all), Of: all.Where()}
	if diff, ok := disclosure.Change(all, before); ok && diff != 0 && s.Half == "" {
		cases.Note = s.text.ChangeFrom(s.lang.Signed(diff), s.Year-1)
	}
	out = append(out, cases)
	if s.Half == "" {
		for _, code := range s.halves {
			half := s.at(disclosure.OfHalf(code))
			out = append(out, Key{Label: s.called(disclosure.OfHalf(code)), Value: s.written(half), Of: half.Where()})
		}
	}
	if n, ok := s.Number(s.code, s.Year, s.Half, disclosure.NumberOfCountries); ok {
		out = append(out, Key{Label: s.text.NumberOfCountries, Value: s.lang.Number(n)})
	}
	if n, ok := s.Number(s.code, s.Year, s.Half, Complexes); ok {
		out = append(out, Key{Label: s.text.NumberOfComplexes, Value: s.lang.Number(n), Note: s.text.InternalOnly})
	}
	if n, ok := s.held(s.Year); ok {
		k := Key{Label: s.text.NumberOfActivities, Value: s.lang.Number(n)}
		if before, ok := s.held(s.Year - 1); ok && n != before {
			k.Note = s.text.ChangeFrom(s.lang.Signed(n-before), s.Year-1)
		}
		out = append(out, k)
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
	p.Text = paragraphs(s.level())
	if len(s.years) > 1 {
		p.Figures = []FigureOf[T]{s.figure("total", Lines, s.totals(), s.text.TotalFigure(s.name(), s.span()))}
	}
	return p
}

func (s pages[T]) categoryPart() PartOf[T] {
	p := s.part("category", s.text.Category)
	t := s.series("category", s.text.CategoryHead, s.categories, disclosure.OfCategory, s.text.CategoryTable)
	p.Text, p.Tables = paragraphs(append(s.categoryRank(), s.hiddenAndNone()...)), []TableOf[T]{t}
	p.Figures = []FigureOf[T]{s.figure("category", Bars, t, s.text.CategoryTable(s.name(), s.period()))}
	p.Notes = s.categoryNotes()
	for _, c := range s.each(s.categories, disclosure.OfCategory) {
		if text := s.category(category(c)); len(text) > 0 {
			p.Parts = append(p.Parts, PartOf[T]{ID: p.ID + "-" + category(c), Title: s.called(c.Where()), Text: paragraphs(text)})
		}
	}
	return p
}

// categoryNotes tell of categories that have had another name, were retired or came into use, and of rules that changed.
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
	if v, ok := s.Book.Value(codebook.Tie, "application_only"); ok && v.UsedBy(s.code) && s.code == v.Scheme && v.Span.To >= first && v.Span.To < s.Year {
		out = append(out, s.text.RuleTie(v.Span.To+1))
	}
	return out
}

func (s pages[T]) crossPart() PartOf[T] {
	p := s.part("crosses", s.text.Crosses)
	if len(s.genders) > 0 {
		p.Tables = append(p.Tables, s.cross("gender", s.genders, disclosure.OfGender, s.text.ByGender))
	}
	if len(s.ages) > 0 {
		p.Tables = append(p.Tables, s.cross("age", s.ages, disclosure.OfAge, s.text.ByAge))
	}
	if len(s.contacts) > 0 {
		p.Tables = append(p.Tables, s.cross("contact", s.contacts, disclosure.OfContact, s.text.ByContact))
	}
	if len(s.halves) > 0 && s.Half == "" {
		p.Tables = append(p.Tables, s.cross("half", s.halves, disclosure.OfHalf, s.text.ByHalf))
	}
	return p
}

func (s pages[T]) genderPart() PartOf[T] {
	p := s.part("gender", s.text.Gender)
	if len(s.genders) == 0 {
		return p
	}
	text := s.byValue(s.each(s.genders, disclosure.OfGender), s.story.UnknownGender)
	text = append(append(text, s.shareMoved(disclosure.OfGender(s.genders[0]))...), s.bothGenders()...)
	t := s.series("gender", s.text.GenderHead, s.genders, disclosure.OfGender, s.text.GenderTable)
	p.Text, p.Tables = paragraphs(text), []TableOf[T]{t}
	p.Figures = []FigureOf[T]{s.figure("gender", Grouped, t, s.text.GenderTable(s.name(), s.span()))}
	return p
}

func (s pages[T]) agePart() PartOf[T] {
	p := s.part("age", s.text.Age)
	if len(s.ages) == 0 {
		return p
	}
	t := s.series("age", s.text.AgeHead, s.ages, disclosure.OfAge, s.text.AgeTable)
	p.Text, p.Tables = paragraphs(append(s.ageTotals(), s.shareMoved(disclosure.OfAge(s.ages[0]))...)), []TableOf[T]{t}
	p.Figures = []FigureOf[T]{s.figure("age", Grouped, t, s.text.AgeTable(s.name(), s.span()))}
	return p
}

func (s pages[T]) contactPart() PartOf[T] {
	p := s.part("contact", s.text.ContactTitle)
	if len(s.contacts) == 0 {
		return p
	}
	p.Text = paragraphs(s.contact(s.at(disclosure.Where{}), s.each(s.contacts, disclosure.OfContact)))
	p.Tables = []TableOf[T]{s.list("contact", s.text.ContactHead, s.contacts, disclosure.OfContact, s.text.ContactTable)}
	return p
}

func (s pages[T]) countryPart() PartOf[T] {
	p := s.part("country", s.text.Country)
	if len(s.countries) == 0 {
		return p
	}
	text := append(s.countryCount(), s.countryRank()...)
	text = append(append(text, s.since()...), s.countryMoves()...)
	t := s.series("country", s.text.CountryHead, s.countries, fromCountry, s.text.CountryTable)
	p.Text, p.Tables, p.Notes = paragraphs(text), []TableOf[T]{t}, []string{s.text.BackgroundText}
	if years := s.otherRows(); len(years) > 0 {
		p.Notes = append(p.Notes, s.text.OtherRows(s.spans(years), s.Year))
	}
	p.Figures = []FigureOf[T]{s.figure("country", Bars, t, s.text.CountryTable(s.name(), s.period()))}
	return p
}

func (s pages[T]) halfPart() PartOf[T] {
	p := s.part("half", s.text.Halves)
	if len(s.halves) < 2 || s.Half != "" {
		return p
	}
	p.Text = paragraphs(s.halfYears())
	p.Tables = []TableOf[T]{s.list("half", s.text.HalfHead, s.halves, disclosure.OfHalf, s.text.HalfTable)}
	return p
}
