package reportpage

import (
	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/views"
	view "sakstall/views/reportpage"
)

// Ways are where the ways on from a correction lead.
type Ways struct{ Notice, TakeBack, Anyway string }

// WaysOn says what has changed since the edition that stands, and what can be done; nil where none stands.
func WaysOn(l lang.Lang, book *codebook.Codebook, c edition.Correction, to Ways) *view.Correction {
	if c.Outcome == edition.First {
		return nil
	}
	t := i18n.Of(l).Corrections
	out := &view.Correction{Says: []string{t.Changed(c.Changed, c.Standing)}}
	switch {
	case c.Outcome == edition.Gathered:
		out.Says = append(out.Says, t.Gathered)
	case !c.CanBe && len(c.Changes) > 0:
		out.Says = append(out.Says, t.GivenAway)
	case c.Outcome == edition.Publishable:
		out.Says = append(out.Says, t.KeepsRows)
	}
	if c.Fewer > 0 {
		out.Says = append(out.Says, t.Fewer(c.Fewer))
	}
	if n := len(c.Lost); n > 0 { // the rows stand below what is said last
		out.Says = append(out.Says, t.Loses(n))
		for _, w := range c.Lost {
			out.Lost = append(out.Lost, report.NewWords(book, l).Count(w))
		}
	}
	if c.Outcome == edition.Publishable {
		return out
	}
	if c.Wait > 0 {
		out.Ways = append(out.Ways, views.Link{Text: t.Wait(c.Wait)})
	}
	out.Ways = append(out.Ways, views.Link{Href: to.Notice, Text: t.ToNotice},
		views.Link{Href: to.TakeBack, Text: t.ToTakeBack})
	if c.NeedsReason() {
		out.Ways = append(out.Ways, views.Link{Href: to.Anyway, Text: t.ToAnyway})
	}
	return out
}
