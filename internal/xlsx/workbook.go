// Package xlsx reads the worksheets of a workbook (XLSX) row by row, within bounds. Of all that a workbook may hold it
// unpacks the root relations, the workbook's own part with its relations, the shared strings, and the sheets that are
// asked for. Styles, pictures and what a formula says are never looked at, so they cost nothing. Nothing is written to
// a file.
package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"sakstall/internal/fault"
)

// The bounds hold 20,000 rows of 40 filled cells, whose texts stand in the cells, or half of them each once among the
// shared strings. What is kept of a workbook at any time (its directory, the shared strings, a row, a token) stays well
// under 100 MB, and no file takes longer than such a one: some seconds.
const (
	MaxColumns = 100 // with anything in them

	maxParts    = 2_000
	maxUnpacked = 64 << 20 // bytes, of all parts that are read
	maxElements = 2_500_000
	maxRows     = 100_000
	maxCells    = 1_000_000
	maxStrings  = 500_000
	maxMerged   = 10_000
	maxStored   = 16 << 20  // bytes, of all shared strings
	maxText     = 256 << 10 // bytes, of one text, tag or comment; a cell may have 32,767 characters
	maxDepth    = 64        // of elements in each other
)

// ErrBroken is a file that is not a workbook, or that breaks off.
var ErrBroken = fault.New(fault.Invalid, "xlsx: not a readable workbook")

// ErrMacros is a workbook that has programs in it.
var ErrMacros = fault.New(fault.Invalid, "xlsx: a workbook with macros")

// LimitError is a workbook that is more than can be read. It is what there is too much of.
type LimitError string

// What there may be too much of.
const (
	Parts   LimitError = "parts"   // sheets, pictures and the like
	Size    LimitError = "size"    // bytes when unpacked, or in one text
	Cells   LimitError = "cells"   // rows and cells, those without a value as well
	Columns LimitError = "columns" // more than MaxColumns
)

// Error is for the log and the command line, in English.
func (e LimitError) Error() string { return "xlsx: too many or too large: " + string(e) }

// Fault is Invalid: the workbook is its sender's to make smaller.
func (LimitError) Fault() fault.Kind { return fault.Invalid }

// budget is what may still be read of a workbook, over all of its parts, and how many cells may still be kept of it.
type budget struct{ unpacked, elements, kept int }

// archive is the parts of a workbook by their names, in lower case as the names of parts are compared.
type archive struct {
	ctx   context.Context
	parts map[string]*zip.File
	left  budget
}

func openArchive(ctx context.Context, content []byte) (*archive, error) {
	// Every entry of the directory begins so. They are counted before any of them is read.
	if bytes.Count(content, []byte("PK\x01\x02")) > maxParts {
		return nil, Parts
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	a := &archive{ctx: ctx, parts: map[string]*zip.File{}, left: budget{maxUnpacked, maxElements, maxCells}}
	for _, f := range z.File {
		a.parts[strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))] = f
	}
	return a, nil
}

// open opens a part. It must be closed.
func (a *archive) open(name string) (*part, error) {
	f, is := a.parts[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if !is {
		return nil, fmt.Errorf("%w: no part %q", ErrBroken, name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	return newPart(a.ctx, r, &a.left), nil
}

// relation is a link from one part to another.
type relation struct{ id, kind, target string }

// relations are a part's relations of some kinds, each with the end of its type; the beginning differs between the
// transitional and the strict form of the standard. The part "" is the archive itself.
func (a *archive) relations(of string, kinds ...string) (out []relation, err error) {
	dir, base := path.Split(of)
	p, err := a.open(dir + "_rels/" + base + ".rels")
	if err != nil {
		return nil, err
	}
	defer p.close()
	for {
		e, err := p.element("Relationship")
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		r := relation{id: attribute(e, "Id"), kind: path.Base(attribute(e, "Type")), target: attribute(e, "Target")}
		if !strings.HasPrefix(r.target, "/") {
			r.target = path.Join(dir, r.target)
		}
		if slices.Contains(kinds, r.kind) {
			out = append(out, r)
		}
		if len(out) > maxParts {
			return nil, Parts
		}
	}
}

// Book is a workbook. Its sheets are read one at a time.
type Book struct {
	From1904 bool // dates count from 1904
	Sheets   []Info

	archive *archive
	texts   []string
}

// Info is what a workbook says of a worksheet.
type Info struct {
	Name   string
	Hidden bool

	target string
}

// Open reads what a workbook says of its worksheets, and the texts that they share. It returns ErrBroken, ErrMacros,
// a LimitError, or the context's error.
func Open(ctx context.Context, content []byte) (*Book, error) {
	a, err := openArchive(ctx, content)
	if err != nil {
		return nil, err
	}
	book, err := a.relations("", "officeDocument")
	if err != nil {
		return nil, err
	}
	if len(book) == 0 {
		return nil, fmt.Errorf("%w: it has no workbook", ErrBroken)
	}
	main := strings.TrimPrefix(book[0].target, "/")
	links, err := a.relations(main, "worksheet", "sharedStrings", "vbaProject")
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(links, func(r relation) bool { return r.kind == "vbaProject" }) {
		return nil, ErrMacros
	}
	b := &Book{archive: a}
	if err := b.list(main, links); err != nil {
		return nil, err
	}
	for _, link := range links {
		if link.kind == "sharedStrings" {
			if b.texts, err = a.sharedStrings(link.target); err != nil {
				return nil, err
			}
			break
		}
	}
	return b, nil
}

// list keeps what the workbook says of its dates and of its worksheets, in their order.
func (b *Book) list(main string, links []relation) error {
	p, err := b.archive.open(main)
	if err != nil {
		return err
	}
	defer p.close()
	for {
		e, err := p.element("workbookPr", "sheet")
		switch {
		case errors.Is(err, io.EOF) && len(b.Sheets) > 0:
			return nil
		case err != nil:
			return broken(err)
		}
		if e.Name.Local == "workbookPr" {
			from := attribute(e, "date1904")
			b.From1904 = from == "1" || from == "true"
			continue
		}
		for _, link := range links {
			if link.kind == "worksheet" && link.id == attribute(e, "id") {
				state := attribute(e, "state")
				b.Sheets = append(b.Sheets, Info{
					Name: attribute(e, "name"), Hidden: state != "" && state != "visible", target: link.target,
				})
			}
		}
		if len(b.Sheets) > maxParts {
			return Parts
		}
	}
}

// Open makes ready to read the rows of the sheet with the number, from 0. What is read of all sheets counts together.
func (b *Book) Open(n int) (*Sheet, error) {
	s := &Sheet{texts: b.texts}
	var err error
	if s.in, err = b.archive.open(b.Sheets[n].target); err != nil {
		return nil, err
	}
	if _, err := s.in.element("sheetData"); err != nil {
		s.Close()
		return nil, broken(err)
	}
	s.rows = s.in.depth
	return s, nil
}

// sharedStrings are the texts that the cells of all sheets point at by their number.
func (a *archive) sharedStrings(name string) ([]string, error) {
	p, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer p.close()
	var out []string
	for stored := 0; ; {
		_, err := p.element("si")
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		text, err := p.richText()
		if err != nil {
			return nil, err
		}
		if stored += len(text); stored > maxStored || len(out) == maxStrings {
			return nil, Size
		}
		out = append(out, text)
	}
}
