package internalreport

import (
	"sakstall/views"
	"sakstall/views/reportpage"
)

// OutcomePage shows a coordinator what an edition would hide, and why.
type OutcomePage struct {
	views.Page
	Views      []views.Link           // internal, and as published
	Impossible []string               // the counts that can't be protected: then there is nothing else
	Correction *reportpage.Correction // what that means for the edition that stands, where one does
	Proof      []string               // in plain words
	Publish    views.Link
	Schemes    []HiddenScheme
	Different  []DifferentRow
	Draft      views.Link           // to the draft of a note on what is different
	Chapters   []reportpage.Chapter // the report as readers get it
}

// contents lead to the parts of the page.
func (p OutcomePage) contents() []views.Link {
	var out []views.Link
	for _, s := range p.Schemes {
		out = append(out, views.Link{Href: "#" + s.ID, Text: s.Title})
	}
	if len(p.Different) > 0 {
		out = append(out, views.Link{Href: "#different", Text: p.Text().Editions.DifferentHeading})
	}
	return append(out, views.Link{Href: "#readers", Text: p.Text().Editions.Readers})
}

// HiddenScheme is what would be hidden of one scheme.
type HiddenScheme struct {
	ID, Title string
	Rows      []HiddenRow
}

// HiddenRow is a hidden count: what it is of, how large it is, why it is hidden, and what a reader can know.
type HiddenRow struct{ What, Count, Reason, Bounds string }

// WaitingPage is shown while a preview is being worked out.
type WaitingPage struct {
	views.Page
	Stage string // how far it has come, or ""
}

// EarlierPage shows what reports from before there were editions printed, and what they give away.
type EarlierPage struct {
	views.Page
	Tables    []PrintedTable
	Given     []GivenRow
	Different []DifferentRow
	Draft     views.Link // to the draft of a note on what is different
}

// PrintedTable is a table as it was printed.
type PrintedTable struct {
	ID, Title, Source string
	Head              []string
	Rows              [][]string // the name first; the total last
	Contradictions    []string
}

// GivenRow is a count that the printed tables give away.
type GivenRow struct{ What, Known string }

// DifferentRow is a count where the register differs from what was published, and where that was.
type DifferentRow struct{ What, Published, From, Counted string }

// HistoryPage lists the previews that have been kept of what an edition would show.
type HistoryPage struct {
	views.Page
	Sides  []views.Link
	Action string        // where the form is sent that keeps the preview
	Now    *HistoryEntry // nil where nothing can be published
	Kept   []HistoryEntry
}

// HistoryEntry is a preview: what readers would see, and what differs from the one kept before.
type HistoryEntry struct {
	When, Who string // "" for the preview as it is now
	Seen      string
	Differs   string // "" for the first
	Changes   []string
	More      string // how many changes are not listed, or ""
}
