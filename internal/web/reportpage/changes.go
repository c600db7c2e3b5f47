package reportpage

import (
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// Mark is a count as readers see it, in words where it is none.
func Mark(l lang.Lang, mark string) string {
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

// Change says what has changed, and how.
func Change(book *codebook.Codebook, l lang.Lang, c edition.Change) string {
	what := report.NewWords(book, l).Count(c.Where)
	if c.What != "" {
		what += ", " + report.NewWords(book, l).Figure(c.What)
	}
	return i18n.Of(l).Editions.Change(what, Mark(l, c.Was), Mark(l, c.Is))
}

// Revisions say how an edition differs from the one that it corrects, and how each of those before it, the newest
// first, did.
func Revisions(l lang.Lang, e *edition.Edition, before ...*edition.Edition) []string {
	var out []string
	if e.Revises != "" {
		out = RevisionTexts(l, e.Book, e.Revises, e.Note, e.Changes)
	}
	for _, b := range before {
		if b.Revises == "" || b.Withdrawn != nil {
			continue
		}
		then := RevisionTexts(l, b.Book, b.Revises, b.Note, b.Changes)
		then[0] = i18n.Of(l).Editions.RevisedThen(b.Name.String(), b.Revises)
		out = append(out, then...)
	}
	return out
}

// RevisionTexts say that something corrects the edition named, what a coordinator says of that, and what is
// otherwise. Which counts have become hidden or are left out is not listed: of a correction of few cases, that list would
// be their description.
func RevisionTexts(l lang.Lang, book *codebook.Codebook, before, note string, changes []edition.Change) []string {
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
		if c.Is == "*" || c.Is == "" && c.What == "" {
			hidden = true
		} else {
			out = append(out, Change(book, l, c))
		}
	}
	if hidden {
		out = append(out, t.NowHidden(before))
	}
	return out
}
