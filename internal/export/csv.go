// Package export writes editions as files: CSV, XLSX, JSON-stat and a document; and tables for the coordinator alone.
package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/counts"
	"sakstall/internal/csvfile"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// What an export says where there is no number: Hidden is what is hidden, whatever the reason, and NoFigures what
// nobody has counted. All else is empty.
const (
	Hidden    = "*"
	NoFigures = ".."
)

// signs are what stands in a file for what has no number.
func signs() map[disclosure.Meaning]string {
	return map[disclosure.Meaning]string{disclosure.Hidden: Hidden, disclosure.NoFigures: NoFigures}
}

// CellColumns are the columns of an edition as CSV. The names are in the language of the file; the codes are the
// codebook's.
func CellColumns() []string {
	codes, names := []string{"scheme", "year"}, []string{"scheme_name"}
	for _, d := range counts.Dimensions() {
		codes = append(codes, d.Name())
		if d != counts.Half {
			names = append(names, d.Name()+"_name")
		}
	}
	return slices.Concat(codes, []string{"figure", "value"}, names,
		[]string{"source", "split", "answer", "split_name", "answer_name", "status"})
}

// WriteCSV writes every cell of an edition on a line of its own, with semicolons and a mark of UTF-8, as Norwegian
// spreadsheets read it. A characteristic that is summed over is empty; a hidden value is *. What a value without a
// number means stands in the column status, and cells that only the tables have follow the edition's. What parts the
// cases in two, such as a theme, is named in the column split, and which of the two are counted in answer. All
// countries but some are the codes left out, each with an exclamation mark in front. Its source is the edition, or
// where an earlier year is reprinted from. Figures that count no persons come last, named in the column figure.
func WriteCSV(w io.Writer, src report.Source, l lang.Lang) error {
	if _, err := io.WriteString(w, csvfile.BOM); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	lines := [][]string{CellColumns()}
	for _, c := range src.Release.Cells() {
		lines = append(lines, cellLine(src, l, c.Where(), "", written(c), c.Meaning()))
	}
	for _, gap := range src.Gaps() {
		lines = append(lines, cellLine(src, l, gap.Where, "", signs()[gap.Meaning], gap.Meaning))
	}
	for _, n := range src.Release.Numbers() {
		lines = append(lines, cellLine(src, l, disclosure.Where{Scheme: n.Scheme, Year: n.Year, Half: n.Half}, n.What,
			strconv.Itoa(n.N), disclosure.Counted))
	}
	for _, line := range lines {
		for i, field := range line {
			line[i] = csvfile.AsText(field)
		}
	}
	if err := out.WriteAll(lines); err != nil {
		return fmt.Errorf("export: writing an edition: %w", err)
	}
	return nil
}

// written is the cell's count, or * where it is hidden.
func written(c disclosure.Cell) string {
	if n, shown := c.Value(); shown {
		return strconv.Itoa(n)
	}
	return Hidden
}

func cellLine(src report.Source, l lang.Lang, w disclosure.Where, figure, value string,
	status disclosure.Meaning,
) []string {
	from := src.From(w)
	if figure != "" {
		from = src.Edition
	}
	words := report.NewWords(src.Book, l)
	codes, names := []string{string(w.Scheme), strconv.Itoa(w.Year)}, []string{report.SchemeName(l, w.Scheme)}
	for _, d := range counts.Dimensions() {
		code := w.Code(d)
		if not := w.Country.NotIn(); d == counts.Country && not != nil {
			code = "!" + strings.Join(not, csvfile.ListSeparator+"!")
		}
		codes = append(codes, code)
		if d != counts.Half {
			names = append(names, words.Of(d, w))
		}
	}
	return slices.Concat(codes, []string{figure, value}, names,
		[]string{from, w.Split.Name(), w.Split.Answer(), words.Split(w.Split), words.Answer(w.Split), string(status)})
}
