package reporting

import (
	"strings"

	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web/reportpage"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// draftQuery asks the form for an own text to be filled in with a note on what has been published otherwise.
const draftQuery = "endringer"

// differentOf lists to a coordinator where what has been published differs from the register.
func differentOf(l lang.Lang, b edition.Basis) []internalreport.DifferentRow {
	if b.Scope.Half != "" {
		return nil // a half has no series, and no report from before
	}
	var out []internalreport.DifferentRow
	for _, d := range b.Differences() {
		out = append(out, internalreport.DifferentRow{
			What:      report.NewWords(b.Book, l).Count(d.Where),
			Published: reportpage.Mark(l, d.Published), From: d.From, Counted: l.Number(d.Counted),
		})
	}
	return out
}

// draftLink leads to the draft of a note on it in the year's report.
func draftLink(l lang.Lang, year int) views.Link {
	return views.Link{Href: ownTextPath(year, newText) + "?utkast=" + draftQuery, Text: i18n.Of(l).Editions.DraftNote}
}

// draftNote is a note to readers on where what has been published differs from the register. It names only
// counts that the edition shows, each bound to its cell: of a year that the edition reprints that is the count as it
// was published, and the note says that the register has another; of the report's own year it is today's, and the
// note sets what was printed beside it.
func draftNote(p *edition.Preview) report.Own {
	own := report.Own{Chapter: "about", Title: map[lang.Lang]string{}, Text: map[lang.Lang]string{}}
	differences := p.Basis.Differences()
	for _, l := range lang.Langs() {
		t := i18n.Of(l).Editions
		var reprinted, corrected []string
		for _, d := range differences {
			cell, _ := p.Result.Release.Cell(d.Where)
			if _, shown := cell.Value(); !shown || d.Published == "*" {
				continue
			}
			what, now, from := report.NewWords(p.Basis.Book, l).Count(d.Where), report.Bind(d.Where, false),
				t.FromReport(d.From)
			if _, err := edition.ParseName(d.From); err == nil {
				from = t.FromEdition(d.From)
			}
			if d.Where.Year == p.Name.Year {
				corrected = append(corrected, t.NoteCorrected(what, reportpage.Mark(l, d.Published), from, now))
			} else {
				reprinted = append(reprinted, t.NoteReprinted(what, now, from))
			}
		}
		if len(reprinted) > 0 {
			reprinted = append([]string{t.NoteReprintedLead}, reprinted...)
		}
		if len(corrected) > 0 {
			corrected = append([]string{t.NoteCorrectedLead}, corrected...)
		}
		own.Title[l], own.Text[l] = t.NoteTitle, strings.Join(append(corrected, reprinted...), "\n\n")
	}
	return own
}
