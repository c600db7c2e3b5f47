package cases

import (
	"maps"

	"sakstall/internal/codebook"
)

// A Doubt is a Problem that is none once somebody has said that it is so: what can hardly be, though it may. Only a
// form asks about it; a file is never refused for one.
const (
	LongAgo  Problem = "long ago" // the first contact lies two years back or more
	Unlikely Problem = "unlikely" // the category is one that the gender can hardly have
)

// longAgo is how many months back a first contact is asked about.
const longAgo = 24

// Doubts are what can hardly be in the draft, by the field that is asked about it. What is wrong is left to Check.
func (d Draft) Doubts(r Rules) Problems {
	out := Problems{}
	if m, problem := r.JudgeMonth(d.Month); problem == "" && !r.Now.Add(-longAgo).Before(m) {
		out[Month] = LongAgo
	}
	if Hardly(r.Book, d.Category, d.Gender) {
		out[Gender] = Unlikely
	}
	return out
}

// Hardly reports whether somebody of the gender can hardly have a case of the category: a boy or a man one of female
// genital mutilation.
func Hardly(book *codebook.Codebook, category, gender string) bool {
	c, _ := book.Category(category)
	return gender == codebook.Male &&
		(c.Phenomenon == codebook.GenitalMutilation || c.Phenomenon == codebook.MarriageAndMutilation)
}

// Doubtful are the fields that there can be doubts of.
func Doubtful() []Field { return []Field{Month, Gender} }

// Sure is what somebody has said to be so though it can hardly be: by field, what SureOf was at that moment.
type Sure map[Field]string

// SureOf is what it is that is confirmed with a field: with another value it is asked about anew.
func (d Draft) SureOf(f Field) string {
	if f == Gender {
		return d.Gender + " " + d.Category
	}
	return d.Get(f)[0]
}

// stillSure is what has been confirmed of a correction to the draft to, and what was as doubtful before.
func (d Draft) stillSure(r Rules, to Draft, sure Sure) Sure {
	out := maps.Clone(sure)
	if out == nil {
		out = Sure{}
	}
	for f := range d.Doubts(r) {
		out[f] = to.SureOf(f)
	}
	return out
}

// unsure adds the doubts that have not been confirmed to the problems of the draft.
func (d Draft) unsure(r Rules, sure Sure, problems Problems) {
	for f, doubt := range d.Doubts(r) {
		if _, wrong := problems[f]; !wrong && sure[f] != d.SureOf(f) {
			problems[f] = doubt
		}
	}
}
