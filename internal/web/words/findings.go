package words

import (
	"sakstall/internal/halfyear"
	"sakstall/internal/i18n/texts"
)

// FindingKind is a kind's own of the texts.
func FindingKind(t texts.FindingKinds, k halfyear.FindingKind) string {
	return map[halfyear.FindingKind]string{
		halfyear.NoCases: t.NoCases, halfyear.Jump: t.Jump, halfyear.ManyUnknown: t.ManyUnknown,
		halfyear.PossibleDouble:  t.Double,
		halfyear.CategoryNotUsed: t.CategoryNotUsed, halfyear.FearAndCompleted: t.FearAndCompleted,
		halfyear.CountriesDiffer: t.CountriesDiffer, halfyear.Unlikely: t.Unlikely,
	}[k]
}

// Sighting says what was seen: counts and kinds, never a case.
func Sighting(l *texts.Texts, s halfyear.Sighting) string {
	t := l.Findings
	switch s.Kind {
	case halfyear.NoCases:
		return t.NoCases(s.Usual)
	case halfyear.Jump:
		return t.Jump(texts.Jump{N: s.N, Low: s.Low, High: s.High})
	case halfyear.ManyUnknown:
		return t.ManyUnknown(Field(l.Fields, s.Field).Label, s.N, s.Of)
	case halfyear.PossibleDouble:
		return t.Double(s.N)
	case halfyear.CategoryNotUsed:
		return t.CategoryNotUsed(s.N)
	case halfyear.FearAndCompleted:
		return t.FearAndCompleted(s.N)
	case halfyear.Unlikely:
		return t.Unlikely(s.N)
	default:
		return t.Apart(s.N)
	}
}

// FindingAnswer is what a unit has answered.
func FindingAnswer(t texts.FindingAnswers, code halfyear.AnswerCode) string {
	return map[halfyear.AnswerCode]string{
		halfyear.CheckedCorrect: t.CheckedCorrect, halfyear.Vacancy: t.Vacancy, halfyear.TaskChanged: t.TaskChanged,
		halfyear.NotKnown: t.NotKnown, halfyear.DifferentPersons: t.DifferentPersons,
	}[code]
}
