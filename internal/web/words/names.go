package words

import (
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
)

// Names says what codes are called in a language.
type Names struct {
	Book *codebook.Codebook
	Lang lang.Lang
}

// One is what a field's value is called. A code that is none is written as it is.
func (n Names) One(f cases.Field, code string) string {
	words := report.NewWords(n.Book, n.Lang)
	switch f {
	case cases.Month:
		if m, err := period.ParseMonth(code); err == nil {
			return Month(n.Lang, m)
		}
		return code
	case cases.Category, cases.Elements:
		return words.Category(code)
	case cases.Country:
		return words.Country(disclosure.Country(code))
	default:
		return words.Value(f.Dimension(), code)
	}
}

// List is what the values of a field are called.
func (n Names) List(f cases.Field, codes []string) string {
	texts := make([]string, len(codes))
	for i, code := range codes {
		texts[i] = n.One(f, code)
	}
	return strings.Join(texts, ", ")
}

// Hint explains a field. From which year an application is no tie is up to the codebook.
func (n Names) Hint(f cases.Field) string {
	t := i18n.Of(n.Lang).Fields
	if year, is := n.Book.ApplicationEnded(); is && f.Rule() == codebook.ApplicationOnly {
		return t.TieHint(year)
	}
	return Field(t, f).hint
}

// Problem says what to put right in a field.
func (n Names) Problem(f cases.Field, p cases.Problem) string {
	t := i18n.Of(n.Lang).Problem
	if year, is := n.Book.ApplicationEnded(); p == cases.ApplicationOnly && is {
		return t.ApplicationOnly(year)
	}
	return Problem(t, f, p)
}

type label struct{ Label, hint string }

// Field is what the form calls a field, and how it explains it where the codebook has no part in that.
func Field(t texts.Fields, f cases.Field) label {
	if answer, is := t.Answers[string(f)]; is {
		return label{answer, ""}
	}
	return map[cases.Field]label{
		cases.Scheme: {t.Scheme, ""}, cases.UnitField: {t.Unit, ""}, cases.Month: {t.Month, t.MonthHint},
		cases.Subject: {t.Subject, t.SubjectHint},
		cases.Contact: {t.Contact, t.ContactHint}, cases.Category: {t.Category, t.CategoryHint},
		cases.Elements: {t.Elements, t.ElementsHint},
		cases.Gender:   {t.Gender, ""}, cases.Age: {t.Age, t.AgeHint}, cases.Country: {t.Country, t.CountryHint},
		cases.Whereabouts: {t.Whereabouts, ""}, cases.Tie: {t.Tie, ""},
	}[f]
}

// Problem says what to put right in a field, but for what hangs on the codebook: see Names.Problem.
func Problem(t texts.Problem, f cases.Field, p cases.Problem) string {
	if p == cases.Missing {
		return map[cases.Field]string{
			cases.Month: t.MonthMissing, cases.Subject: t.SubjectMissing, cases.Contact: t.ContactMissing,
			cases.Category: t.CategoryMissing,
			cases.Gender:   t.GenderMissing, cases.Age: t.AgeMissing, cases.Country: t.CountryMissing,
		}[f]
	}
	return map[cases.Problem]string{
		cases.NotInList: t.NotInList, cases.NotAMonth: t.NotAMonth, cases.TooEarly: t.TooEarly,
		cases.InTheFuture: t.InTheFuture,
		cases.NotInScheme: t.NotInScheme, cases.NotInUse: t.NotInUse, cases.IsACase: t.IsACase, cases.Twice: t.Twice,
		cases.OtherUnit: t.OtherUnit, cases.NoSuchUnit: t.OtherUnit, cases.UnitOtherScheme: t.OtherUnit,
		cases.HalfHandedIn: t.HalfHandedIn, cases.HalfApproved: t.HalfApproved, cases.HalfClosed: t.HalfClosed,
		cases.AfterFollowUp: t.AfterFollowUp, cases.BeforeContact: t.BeforeContact,
		cases.CorrectInstead: t.CorrectInstead, cases.LongAgo: t.LongAgo, cases.Unlikely: t.Unlikely,
	}[p]
}
