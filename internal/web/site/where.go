package site

import (
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

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
	what := report.NewWords(book, l).Count(c.Where)
	if c.What != "" {
		what += ", " + report.NewWords(book, l).Figure(c.What)
	}
	return i18n.Of(l).Editions.Change(what, markText(l, c.Was), markText(l, c.Is))
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
