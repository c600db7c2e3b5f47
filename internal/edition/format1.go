package edition

import (
	"fmt"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// edition1 is an edition in format 1.
type edition1 struct {
	Format    int       `json:"format"`
	Edition   string    `json:"edition"`
	Published string    `json:"published"` // as RFC 3339, in UTC
	Note      string    `json:"note,omitempty"`
	Revises   string    `json:"revises,omitempty"`
	Changes   []change1 `json:"changes,omitempty"`
	Dress     dress1    `json:"dress"`
	Policy    policy1   `json:"policy"`
	Codebook  codebook1 `json:"codebook"`
	Release   release1  `json:"release"`
}

// change1 is what an edition has changed of the one before, in format 1.
type change1 struct {
	Where where1 `json:"where"`
	What  string `json:"what,omitempty"`
	Was   string `json:"was,omitempty"`
	Is    string `json:"is,omitempty"`
}

// dress1 is what an edition tells beside its release, in format 1.
type dress1 struct {
	Sources   []source1 `json:"sources,omitempty"`
	AsPrinted []where1  `json:"as_printed,omitempty"`
	Posts     []string  `json:"posts,omitempty"`
	Plan      plan1     `json:"plan"`

	// how much is shown of the schemes of which that is not everything, by scheme
	Content map[string]string `json:"content,omitempty"`
	// small counts are protected against units' own staff too
	Insiders bool `json:"insiders,omitempty"`
}

// source1 is where a column is printed from, in format 1.
type source1 struct {
	Scheme string `json:"scheme"`
	Year   int    `json:"year"`
	Table  string `json:"table,omitempty"`
	From   string `json:"from"`
}

// plan1 is how a report is arranged, in format 1.
type plan1 struct {
	Order   []string `json:"order,omitempty"`
	Dropped []string `json:"dropped,omitempty"`
	Own     []own1   `json:"own,omitempty"`
}

// own1 is a text that a coordinator has written, in format 1: title and text by language.
type own1 struct {
	ID      string            `json:"id"`
	Chapter string            `json:"chapter"`
	Title   map[string]string `json:"title,omitempty"`
	Text    map[string]string `json:"text,omitempty"`
	Typed   []string          `json:"typed,omitempty"` // numbers of it that are confirmed to count nothing of the report
}

// preview1 is a kept preview in format 1.
type preview1 struct {
	Format  int      `json:"format"`
	Release release1 `json:"release"`
}

func newEdition1(e *Edition) edition1 {
	return edition1{
		Format: 1, Edition: e.Name.String(), Published: e.PublishedAt.UTC().Format(time.RFC3339), Note: e.Note,
		Revises: e.Revises,
		Changes: every(e.Changes, func(c Change) change1 { return change1{newWhere1(c.Where), c.What, c.Was, c.Is} }),
		Dress:   newDress1(e.Dress), Policy: newPolicy1(e.Policy), Codebook: newCodebook1(e.Book.Data()),
		Release: newRelease1(e.Release),
	}
}

func openEdition1(sealed []byte, what string) (*Edition, error) {
	var read edition1
	if err := strictly(sealed, &read, what); err != nil {
		return nil, err
	}
	e := &Edition{Note: read.Note, Revises: read.Revises, Policy: read.Policy.policy()}
	var err error
	if e.Name, err = ParseName(read.Edition); err != nil {
		return nil, err
	}
	if e.PublishedAt, err = time.Parse(time.RFC3339, read.Published); err != nil {
		return nil, unreadable(what, err)
	}
	if e.Changes, err = each(read.Changes, change1.change); err != nil {
		return nil, err
	}
	if e.Dress, err = read.Dress.dress(); err != nil {
		return nil, err
	}
	if e.Book, err = read.Codebook.codebook(); err != nil {
		return nil, err
	}
	e.Release, err = read.Release.release()
	return e, err
}

func (c change1) change() (Change, error) {
	w, err := c.Where.where()
	return Change{w, c.What, c.Was, c.Is}, err
}

func newDress1(d report.Dress) dress1 {
	return dress1{
		Sources: every(d.Sources, func(r report.Reprint) source1 {
			return source1{string(r.Scheme), r.Year, r.Table, r.From}
		}),
		AsPrinted: every(d.AsPrinted, newWhere1), Posts: d.Posts,
		Plan: plan1{Order: d.Plan.Order, Dropped: d.Plan.Dropped, Own: every(d.Plan.Own, func(o report.Own) own1 {
			return own1{o.ID, o.Chapter, byLang[string](o.Title), byLang[string](o.Text), o.Typed}
		})},
		Content: newContent1(d.Contents), Insiders: d.Insiders,
	}
}

// newContent1 names the contents but that which is everything.
func newContent1(of report.SchemeContents) map[string]string {
	out := map[string]string{}
	for scheme, c := range of {
		if c != report.All {
			out[string(scheme)] = contentCodes()[c]
		}
	}
	return out
}

// contentCodes are the names of the contents in format 1.
func contentCodes() map[report.Content]string {
	return map[report.Content]string{
		report.NoContact: "no_contact", report.NoCrosses: "no_crosses", report.Rows: "rows", report.Margins: "margins",
		report.Totals: "totals", report.LeftOut: "left_out",
	}
}

func content1(of map[string]string) (report.SchemeContents, error) {
	if len(of) == 0 {
		return nil, nil //nolint:nilnil // of every scheme there is everything
	}
	out := report.SchemeContents{}
	for scheme, code := range of {
		known := false
		for c, name := range contentCodes() {
			if name == code {
				out[codebook.Scheme(scheme)], known = c, true
			}
		}
		if !known {
			return nil, fmt.Errorf("edition: %q is no content of format 1", code)
		}
	}
	return out, nil
}

func (d dress1) dress() (report.Dress, error) {
	out := report.Dress{
		Posts: d.Posts, Plan: report.Plan{Order: d.Plan.Order, Dropped: d.Plan.Dropped}, Insiders: d.Insiders,
	}
	out.Sources = every(d.Sources, func(s source1) report.Reprint {
		return report.Reprint{Scheme: codebook.Scheme(s.Scheme), Year: s.Year, Table: s.Table, From: s.From}
	})
	for _, o := range d.Plan.Own {
		out.Plan.Own = append(out.Plan.Own,
			report.Own{
				ID: o.ID, Chapter: o.Chapter, Title: byLang[lang.Lang](o.Title),
				Text: byLang[lang.Lang](o.Text), Typed: o.Typed,
			})
	}
	var err error
	if out.Contents, err = content1(d.Content); err != nil {
		return out, err
	}
	out.AsPrinted, err = each(d.AsPrinted, where1.where)
	return out, err
}

// byLang has the same texts by the codes of their languages.
func byLang[To, From ~string](texts map[From]string) map[To]string {
	out := make(map[To]string, len(texts))
	for l, text := range texts {
		out[To(l)] = text
	}
	return out
}

func newPreview1(r *disclosure.Release) preview1 { return preview1{Format: 1, Release: newRelease1(r)} }

func openPreview1(sealed []byte, what string) (*disclosure.Release, error) {
	var read preview1
	if err := strictly(sealed, &read, what); err != nil {
		return nil, err
	}
	return read.Release.release()
}
