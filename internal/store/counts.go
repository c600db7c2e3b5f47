package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/activity"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// Counts counts the cases that are not withdrawn.
type Counts struct{ pools }

// half is the half-year of a row's month, written like period.Half.
const half = `substr(month, 1, 4) || CASE WHEN substr(month, 6) <= '06' THEN '-H1' ELSE '-H2' END`

// Cells counts all cases of the years, both included, by every characteristic at once, but for those withdrawn. It is
// the only query that counts for a report: whatever else is wanted is added up from its cells.
func (s Counts) Cells(ctx context.Context, from, to int) ([]counts.Cell, error) {
	return cells(ctx, s.read, from, to)
}

func cells(ctx context.Context, q querier, from, to int) ([]counts.Cell, error) {
	return all(ctx, q, scanCell, countCases(""), period.FirstHalf(from).First().String(),
		period.SecondHalf(to).Last().String())
}

// UnitCells are the cells of one unit, from a half to a later one, both included.
func (s Counts) UnitCells(ctx context.Context, unit string, from, to period.Half) ([]counts.Cell, error) {
	return all(ctx, s.read, scanCell, countCases("AND unit = ?"), from.First().String(), to.Last().String(), unit)
}

// countCases is the query that counts cases from a month to another by cell, but for those withdrawn. Its columns are
// made from the table of dimensions, in the order in which scanCell reads them; others come
// before them.
func countCases(and string, before ...string) string {
	columns := append(before, "scheme", half, column(cases.Complex, ""))
	for _, d := range kept() {
		columns = append(columns, column(fieldOf(d), d.NotKnown()))
	}
	by := "GROUP BY 1"
	for i := range columns[1:] {
		by += ", " + strconv.Itoa(i+2)
	}
	return clauses("SELECT", strings.Join(columns, ", "), ", count(*) FROM cases",
		"WHERE month BETWEEN ? AND ? AND NOT withdrawn", and, by)
}

// kept are the dimensions that a case keeps a code of: all but its half.
func kept() []counts.Dimension {
	return slices.DeleteFunc(counts.Dimensions(), func(d counts.Dimension) bool { return d == counts.Half })
}

// fieldOf is the field of a case that the dimension counts by: it has the dimension's name.
func fieldOf(d counts.Dimension) cases.Field { return cases.Field(d.Name()) }

// column is what a row of cases has in the field, which holds one value at most, or the code that stands for none. The
// names and codes in it are those of our own tables.
func column(f cases.Field, none string) string {
	switch {
	case f.Column() && f.Required():
		return string(f)
	case f.Column():
		return "coalesce(" + string(f) + ", '" + none + "')"
	default:
		return "coalesce((SELECT code FROM case_values WHERE case_id = cases.id AND dimension = '" +
			string(f.Dimension()) + "'), '" + none + "')"
	}
}

func scanCell(rows *sql.Rows) (counts.Cell, error) { return scanCellAfter(rows) }

// scanCellAfter reads the columns that come before those of the cell first.
func scanCellAfter(rows *sql.Rows, before ...any) (c counts.Cell, err error) {
	var h string
	into := append(before, &c.Scheme, &h, &c.Complex)
	for _, d := range kept() {
		into = append(into, c.In(d))
	}
	if err = rows.Scan(append(into, &c.N)...); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}

// Having counts the cases of the year, but for those withdrawn, that have a characteristic of a list.
func (s Counts) Having(ctx context.Context, year int) ([]counts.Having, error) {
	return having(ctx, s.read, year)
}

// having adds up what each unit has.
func having(ctx context.Context, q querier, year int) ([]counts.Having, error) {
	byUnit, err := unitHaving(ctx, q, year)
	sums := map[counts.Having]int{}
	for _, list := range byUnit {
		for _, h := range list {
			n := h.N
			h.N = 0
			sums[h] += n
		}
	}
	out := make([]counts.Having, 0, len(sums))
	for h, n := range sums {
		h.N = n
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b counts.Having) int {
		return cmp.Or(cmp.Compare(a.Scheme, b.Scheme), cmp.Compare(a.Half.String(), b.Half.String()),
			cmp.Compare(a.List, b.List), cmp.Compare(a.Code, b.Code))
	})
	return out, err
}

// unitHaving counts the cases of each unit that have a characteristic of a list.
func unitHaving(ctx context.Context, q querier, year int) (map[string][]counts.Having, error) {
	out := map[string][]counts.Having{}
	_, err := all(ctx, q, func(rows *sql.Rows) (none struct{}, err error) {
		unit, h, err := scanHaving(rows)
		if h.N > 0 {
			out[unit] = append(out[unit], h)
		}
		return none, err
	}, countHaving(), period.FirstHalf(year).First().String(), period.SecondHalf(year).Last().String())
	return out, err
}

// countHaving is the query that takes each case once for each characteristic that it has. Of a list of which a case can
// have several values, it is once for each row of tables: two values that are reported as one are no two cases. It is
// made from the table of lists.
func countHaving() string {
	lists := make([]string, 0, len(counts.SplitLists()))
	for _, l := range counts.SplitLists() {
		lists = append(lists, havingOf(l))
	}
	return clauses(
		"WITH counted AS (SELECT * FROM cases WHERE month BETWEEN ? AND ? AND NOT withdrawn),",
		"had (unit, scheme, month, list, code, id) AS (", strings.Join(lists, " UNION ALL "), ")",
		"SELECT unit, scheme,", half, ", list, code, count(*) FROM had GROUP BY 1, 2, 3, 4, 5")
}

// havingOf finds the list's codes in the cases that are counted: in their column, or in the rows beside them.
func havingOf(l counts.SplitList) string {
	name, list := "'"+l.Name()+"'", string(l.List())
	_, answer := cases.AnswerIn(l.List())
	switch {
	case list == "":
		return clauses("SELECT unit, scheme, month,", name, ", e.category, id FROM counted JOIN case_elements e ON e.case_id = id")
	case answer:
		return clauses("SELECT DISTINCT unit, counted.scheme, month,", name, ", b.reported_as, id FROM counted",
			"JOIN case_values v ON v.case_id = id AND v.dimension = '"+list+"'",
			"JOIN codebook_values b ON b.dimension = v.dimension AND b.code = v.code")
	default:
		return clauses("SELECT unit, scheme, month,", name, ",", list, ", id FROM counted WHERE", list, "IS NOT NULL")
	}
}

// clauses makes a statement of its parts. They are words of this package, and names of our own tables of dimensions,
// lists and fields: what anybody has sent goes into parameters.
func clauses(parts ...string) string { return strings.Join(parts, " ") }

func scanHaving(rows *sql.Rows) (unit string, h counts.Having, err error) {
	var in, list string
	if err = rows.Scan(&unit, &h.Scheme, &in, &list, &h.Code, &h.N); err != nil {
		return unit, h, err
	}
	h.List, _ = counts.ParseSplitList(list) // the query has its names from the same table
	h.Half, err = period.ParseHalf(in)
	return unit, h, err
}

// Series is what counts.Compute needs for the report of a year: the cells of its series, and the activities of the year
// and the one before.
func (s Counts) Series(ctx context.Context, year int) ([]counts.Cell, []activity.Count, error) {
	cells, err := s.Cells(ctx, year-counts.SeriesYears+1, year)
	if err != nil {
		return nil, nil, err
	}
	held, err := activities(ctx, s.read, year-1, year)
	return cells, held, err
}

// ByUnit counts each unit's cases of the scheme by half, from one to a later one, both included, and how many of the
// values that a report shows are unknown in them.
func (s Counts) ByUnit(ctx context.Context, scheme codebook.Scheme, from,
	to period.Half,
) ([]halfyear.UnitCount, error) {
	var unknown []string
	var args []any
	for _, d := range kept() {
		if code := d.NotKnown(); code != "" && d.In(scheme) {
			unknown, args = append(unknown, "("+column(fieldOf(d), code)+" = ?)"), append(args, code)
		}
	}
	return all(ctx, s.read, scanUnitCount, clauses("SELECT unit,", half, ", count(*), sum(",
		strings.Join(unknown, " + "), ") FROM cases WHERE scheme = ? AND month BETWEEN ? AND ? AND NOT withdrawn",
		"GROUP BY 1, 2"), append(args, scheme, from.First().String(), to.Last().String())...)
}

func scanUnitCount(rows *sql.Rows) (c halfyear.UnitCount, err error) {
	var h string
	if err = rows.Scan(&c.Unit, &h, &c.N, &c.Unknown); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}

// ByMonth counts the scheme's cases by month, from one to a later one, both included.
func (s Counts) ByMonth(ctx context.Context, scheme codebook.Scheme, from,
	to period.Month,
) (map[period.Month]int, error) {
	type monthCount struct {
		month string
		n     int
	}
	rows, err := all(ctx, s.read, func(rows *sql.Rows) (c monthCount, err error) {
		err = rows.Scan(&c.month, &c.n)
		return c, err
	}, `SELECT month, count(*) FROM cases WHERE scheme = ? AND month BETWEEN ? AND ? AND NOT withdrawn GROUP BY 1`,
		scheme,
		from.String(), to.String())
	if err != nil {
		return nil, err
	}
	out := map[period.Month]int{}
	for _, r := range rows {
		m, err := period.ParseMonth(r.month)
		if err != nil {
			return nil, err
		}
		out[m] = r.n
	}
	return out, nil
}
