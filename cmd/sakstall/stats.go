package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
	"sakstall/internal/store"
)

func runStats(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	schemeCode := fs.String("scheme", "", "advisors or envoys")
	yearText := fs.String("year", "", "the report's `year`; the series are the five years up to it")
	format := fs.String("format", "json", "json or csv")
	if _, err := parse(fs, args, 0, "db", "scheme", "year"); err != nil {
		return err
	}
	scheme, ok := codebook.ParseScheme(*schemeCode)
	if !ok {
		return usageError{fmt.Sprintf("--scheme %q is not advisors or envoys", *schemeCode)}
	}
	year, err := strconv.Atoi(*yearText)
	if err != nil || year < 1900 || year > 2999 {
		return usageError{fmt.Sprintf("--year %q is not a year like 2023", *yearText)}
	}
	write, ok := map[string]func(io.Writer, counts.Report) error{"json": writeStatsJSON, "csv": writeStatsCSV}[*format]
	if !ok {
		return usageError{fmt.Sprintf("--format %q is not json or csv", *format)}
	}
	return withStore(ctx, of, func(s *store.Store) error {
		book, err := s.Codebook.Get(ctx)
		if err != nil {
			return err
		}
		cells, held, err := s.Counts.Series(ctx, year)
		if err != nil {
			return err
		}
		return write(p.stdout, counts.Compute(book, scheme, year, cells, held))
	})
}

func writeStatsJSON(w io.Writer, r counts.Report) error {
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(r)
}

// writeStatsCSV writes a line a row: the table, the row's code, for a cross the second code, the counts by year and the
// per cent. What is counted for the report's year only stands under that year. A cell that is not in use is empty.
func writeStatsCSV(w io.Writer, r counts.Report) error {
	c := statsCSV{out: csv.NewWriter(w)}
	header := []string{"table", "code", "by"}
	for _, year := range r.Years {
		header = append(header, strconv.Itoa(year))
	}
	c.line(append(header, fmt.Sprintf("percent_%d", r.Year))...)
	c.table("category", r.Tables.Category)
	c.table("country", r.Tables.Country)
	c.table("gender", r.Tables.Gender)
	c.table("age", r.Tables.Age)
	c.crosses("category_gender", r.Crosses.Gender, func(x counts.Cross) string { return x.Gender })
	c.crosses("category_age", r.Crosses.Age, func(x counts.Cross) string { return x.Age })
	c.crosses("category_contact", r.Crosses.Contact, func(x counts.Cross) string { return x.Contact })
	c.crosses("category_half", r.Crosses.Half, func(x counts.Cross) string { return x.Half })
	c.last("halves", period.H1, "", r.Halves.H1)
	c.last("halves", period.H2, "", r.Halves.H2)
	c.last("countries", "", "", r.Countries)
	c.last("complexes", "", "", r.Complexes)
	c.series("activities", "", []*int{nil, nil, nil, &r.Activities.Previous, &r.Activities.Total}, nil)
	c.out.Flush()
	return c.out.Error()
}

// statsCSV writes lines; the first error is kept by its writer until Flush.
type statsCSV struct{ out *csv.Writer }

func (c statsCSV) line(fields ...string) { _ = c.out.Write(fields) }

func (c statsCSV) table(name string, t counts.Table) {
	for _, row := range t.Rows {
		c.series(name, row.Code, row.Counts, row.Percent)
	}
	totals := make([]*int, len(t.Total))
	for i := range t.Total {
		totals[i] = &t.Total[i]
	}
	var percent *int
	if p, ok := counts.Percent(t.Total[len(t.Total)-1], t.Total[len(t.Total)-1]); ok {
		percent = &p
	}
	c.series(name, "total", totals, percent)
}

func (c statsCSV) crosses(name string, crosses []counts.Cross, by func(counts.Cross) string) {
	for _, x := range crosses {
		c.last(name, x.Category, by(x), x.Count)
	}
}

func (c statsCSV) series(table, code string, counts []*int, percent *int) {
	fields := []string{table, code, ""}
	for _, n := range counts {
		fields = append(fields, numberOrEmpty(n))
	}
	c.line(append(fields, numberOrEmpty(percent))...)
}

func (c statsCSV) last(table, code, by string, n int) {
	fields := []string{table, code, by}
	for range counts.SeriesYears - 1 {
		fields = append(fields, "")
	}
	c.line(append(fields, strconv.Itoa(n), "")...)
}

func numberOrEmpty(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
