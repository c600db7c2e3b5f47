package edition

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// Preview is what would be published of a scope as the register is now.
type Preview struct {
	Basis   Basis
	Request disclosure.Request
	Result  *disclosure.Result
	Name    Name     // of the edition that it would be
	Before  *Edition // the latest edition of the same scope that stands, else the latest withdrawn, or nil
	Changes []Change // from Before

	GivenAway []disclosure.Given // what imported reports give away by themselves
	// what a half could cost its year, where that has been asked for, see Forecast
	Forecasted *Forecast
	Insider    *Insider  // what one unit's own staff can tell, where that has been asked for
	Insiders   []Insider // what units' own staff can tell, where that has been asked for, see Tells
	// the categories without a breakdown, and the earlier years of which only what is out is shown, see protect
	LeftOut []disclosure.Where

	Content report.SchemeContents // how much it shows of each scheme
	Poorer  []Poorer              // why that is not everything

	// the rows of the scope's year that stand as an imported report has them, see leaveAsPrinted
	AsPrinted   []disclosure.Where
	Unprotected []disclosure.Where // what stands in the way of an edition; there is no Result then

	all      disclosure.Request // what an edition asks that shows everything
	dropped  []disclosure.Where // totals that do not even stand hidden, since what is out gives them away
	progress Progress
	hide     []disclosure.Where // so that the year loses nothing by a half, see lookAhead

	changesInTheWay []disclosure.Where // those of them that only their change since an earlier edition gives away
}

// Progress is told how far a preview has come.
type Progress func(stage string, done, of int)

// Prepare makes the preview. The error is a *disclosure.Unprotectable where nothing can be published: the preview then
// has no result, but all that is known without one.
func Prepare(ctx context.Context, b Basis, progress Progress) (*Preview, error) {
	p := &Preview{Basis: b, Name: b.Next(), progress: progress, all: b.Request()}
	for _, e := range b.Editions {
		if e.Name.Scope == b.Scope && (p.Before == nil || e.Withdrawn == nil || p.Before.Withdrawn != nil) {
			p.Before = e
		}
	}
	p.wish()
	var err error
	if p.GivenAway, err = b.GivenAway(ctx); err != nil {
		return nil, err
	}
	if err := p.lookAhead(ctx); err != nil {
		return nil, err
	}
	if err := p.protect(ctx); err != nil {
		var hopeless *disclosure.Unprotectable
		if !errors.As(err, &hopeless) {
			return nil, err
		}
		p.Result, p.Unprotected, p.changesInTheWay = nil, hopeless.Cells, hopeless.Changes
		return p, err
	}
	if p.Before != nil {
		p.Changes = Changes(p.Before.Release, p.Result.Release)
	}
	return p, nil
}

// Next is the name of the scope's next edition.
func (b Basis) Next() Name {
	next := Name{Scope: b.Scope, Number: 1}
	for _, e := range b.Editions {
		if e.Name.Scope == b.Scope {
			next.Number = e.Name.Number + 1
		}
	}
	return next
}

// Dress is what the preview's report says beside its release.
func (p *Preview) Dress() report.Dress {
	d := p.Basis.dress(p.Request.Reprinted)
	d.AsPrinted, d.Contents, d.Insiders = p.AsPrinted, p.Content, p.Basis.Insiders
	return d
}

// dress is what a report with those counts from elsewhere says beside them.
func (b Basis) dress(reprinted []disclosure.Known) report.Dress {
	return report.Dress{Sources: b.sources(reprinted), Posts: b.posts(), Plan: b.Plan.Marked(b.Book)}
}

// sources are the series' columns that are printed from what is out, by scheme and year.
func (b Basis) sources(reprinted []disclosure.Known) []report.Reprint {
	out := []report.Reprint{}
	for _, scheme := range codebook.Schemes() {
		told := 0
		for _, k := range reprinted {
			if k.Where.Scheme != scheme || k.Where.Year == told || k.Where.Year == b.Scope.Year {
				continue
			}
			told = k.Where.Year
			if e := b.latest(Scope{Year: told, Half: b.Scope.Half}); e != nil {
				out = append(out, report.Reprint{Scheme: scheme, Year: told, From: e.Name.String()})
				continue
			}
			for _, kind := range earlier.Kinds() {
				if t, has := b.printed(scheme, kind, told); has {
					out = append(out, report.Reprint{Scheme: scheme, Year: told, Table: string(kind), From: t.Title})
				}
			}
		}
	}
	return out
}

// Edition is what the preview becomes when it is published.
func (p *Preview) Edition(d Draft) (*Edition, error) {
	e := &Edition{
		Name: p.Name, PublishedAt: d.At, Note: d.Note, Changes: []Change{}, Policy: p.Basis.Policy, Book: p.Basis.Book,
		Release: p.Result.Release, Dress: p.Dress(),
		Inside: Inside{
			Counts: p.Request.Counts, Reprinted: p.Request.Reprinted,
			Proof: p.Result.Proof, Thresholds: map[string]int{}, Changes: p.Request.Changes,
			Linked: p.Request.Linked, Joined: true,
			Reason: strings.TrimSpace(d.Reason),
		},
	}
	e.Inside.World, e.Inside.Finer = byRows(p.Request.World, p.Basis.Book)
	if p.Before != nil {
		e.Revises, e.Changes = p.Before.Name.String(), p.Changes
	}
	for _, known := range p.Request.Earlier {
		e.Inside.Earlier = append(e.Inside.Earlier, known.Name)
		if known.Imported {
			e.Inside.Thresholds[known.Name] = known.Threshold
		}
	}
	return e, e.seal()
}

// cellJSON is a cell of an edition as others read it. Where there is no value, the status says what that means. A reason
// stands in previews only.
type cellJSON struct {
	Where  disclosure.Where   `json:"where"`
	Value  *int               `json:"value"`
	Status disclosure.Meaning `json:"status,omitempty"`
	Reason disclosure.Reason  `json:"reason,omitempty"`
}

// emptyJSON is a cell that a table of the edition has and that is no count.
type emptyJSON struct {
	Where  disclosure.Where   `json:"where"`
	Status disclosure.Meaning `json:"status"`
}

// shownJSON is an edition, cell by cell.
type shownJSON struct {
	Edition   string              `json:"edition"`
	Threshold int                 `json:"threshold"`
	Domains   disclosure.Domains  `json:"domains"`
	Cells     []cellJSON          `json:"cells"`
	Numbers   []disclosure.Number `json:"numbers"`
	Sources   []report.Reprint    `json:"sources"`
	Notices   []noticeJSON        `json:"notices,omitempty"`

	// cells of the tables that are no count, hidden or not: what they mean
	Empty []emptyJSON `json:"empty"`
	// how much is shown of each scheme
	Content map[codebook.Scheme]report.Content `json:"content"`
	*previewJSON
}

// noticeJSON is a notice on an edition as others read it.
type noticeJSON struct {
	Published string               `json:"published"`
	Text      map[lang.Lang]string `json:"text"`
}

// previewJSON is what only a preview has.
type previewJSON struct {
	Policy    disclosure.Policy  `json:"policy"`
	Bounds    []disclosure.Bound `json:"bounds"`
	Witnesses string             `json:"witnesses"`
	GivenAway []disclosure.Given `json:"given_away"`
	LeftOut   []disclosure.Where `json:"left_out"`
	Poorer    []Poorer           `json:"poorer"`
	Changes   []Change           `json:"changes"`
	Open      []string           `json:"open"`

	AsPrinted   []disclosure.Where `json:"as_printed"`
	Unprotected []disclosure.Where `json:"unprotected"`
	Correction  Correction         `json:"correction"`
	Forecast    *Forecast          `json:"forecast,omitempty"`
	Insider     *Insider           `json:"insider,omitempty"`
	Insiders    []Insider          `json:"insiders,omitempty"`
}

// WriteJSON writes the edition cell by cell.
func (e *Edition) WriteJSON(w io.Writer) error {
	return write(w, e.Name, e.Release, e.Book, e.Dress, nil, nil, e.Notices...)
}

// WriteJSON writes the preview cell by cell, with why each is hidden and what was proved: for coordinators and the
// operator only.
func (p *Preview) WriteJSON(w io.Writer) error {
	result := p.Result
	if result == nil {
		result = &disclosure.Result{Release: &disclosure.Release{}}
	}
	of := &previewJSON{
		Policy: p.Basis.Policy, Bounds: append([]disclosure.Bound{}, result.Proof.Bounds...),
		Witnesses:   result.Proof.Witnesses,
		Unprotected: append([]disclosure.Where{}, p.Unprotected...),
		GivenAway:   append([]disclosure.Given{}, p.GivenAway...),
		LeftOut:     append([]disclosure.Where{}, p.LeftOut...),
		Changes:     append([]Change{}, p.Changes...), Open: []string{}, Forecast: p.Forecasted, Insider: p.Insider, Insiders: p.Insiders,
		AsPrinted: append([]disclosure.Where{}, p.AsPrinted...), Poorer: append([]Poorer{}, p.Poorer...),
	}
	var err error
	if of.Correction, err = p.Correction(); err != nil {
		return err
	}
	for _, o := range p.Basis.Open {
		of.Open = append(of.Open, o.String())
	}
	return write(w, p.Name, result.Release, p.Basis.Book, p.Dress(), result.Reasons, of)
}

func write(w io.Writer, name Name, release *disclosure.Release, book *codebook.Codebook, dress report.Dress,
	reasons map[disclosure.Where]disclosure.Reason, preview *previewJSON, notices ...Notice,
) error {
	out := shownJSON{
		Edition: name.String(), Threshold: release.Threshold(), Domains: release.Domains(), Cells: []cellJSON{},
		Numbers: append([]disclosure.Number{}, release.Numbers()...),
		Sources: dress.Sources, previewJSON: preview, Content: map[codebook.Scheme]report.Content{},
		Empty: []emptyJSON{},
	}
	for _, gap := range (report.Source{
		Frame:   report.Frame{Year: name.Year, Half: name.Half, Book: book, Dress: dress},
		Release: release,
	}).Gaps() {
		out.Empty = append(out.Empty, emptyJSON{gap.Where, gap.Meaning})
	}
	for _, scheme := range codebook.Schemes() {
		out.Content[scheme] = dress.Contents[scheme]
	}
	for _, n := range notices {
		out.Notices = append(out.Notices, noticeJSON{n.At.Format(time.RFC3339), n.Text})
	}
	for _, c := range release.Cells() {
		cell := cellJSON{Where: c.Where(), Status: c.Meaning()}
		if n, shown := c.Value(); shown {
			cell.Value = &n
		} else {
			cell.Reason = reasons[c.Where()]
		}
		out.Cells = append(out.Cells, cell)
	}
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(out)
}
