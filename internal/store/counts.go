package store

import (
	"context"
	"database/sql"
	"slices"

	"sakstall/internal/activity"
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
	return all(ctx, q, scanCell, countCases+byCell, period.FirstHalf(from).First().String(),
		period.SecondHalf(to).Last().String())
}

// UnitCells are the cells of one unit, from a half to a later one, both included.
func (s Counts) UnitCells(ctx context.Context, unit string, from, to period.Half) ([]counts.Cell, error) {
	return all(ctx, s.read, scanCell, countCases+` AND unit = ?`+byCell, from.First().String(), to.Last().String(),
		unit)
}

// countCases counts cases from a month to another by cell, but for those withdrawn.
const (
	countCases = `SELECT scheme, ` + half +
		`, category, contact, gender, age, country, coalesce(complex, ''), count(*) FROM cases WHERE month BETWEEN ? AND ? AND NOT withdrawn`
	byCell = ` GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`
)

func scanCell(rows *sql.Rows) (c counts.Cell, err error) {
	var h string
	if err = rows.Scan(&c.Scheme, &h, &c.Category, &c.Contact, &c.Gender, &c.Age, &c.Country, &c.Complex,
		&c.N); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}

// Having counts the cases of the year, but for those withdrawn, that have a characteristic of a list.
func (s Counts) Having(ctx context.Context, year int) ([]counts.Having, error) {
	return having(ctx, s.read, year)
}

func having(ctx context.Context, q querier, year int) ([]counts.Having, error) {
	out, err := all(ctx, q, scanHaving, countHaving, period.FirstHalf(year).First().String(),
		period.SecondHalf(year).Last().String())
	return slices.DeleteFunc(out, func(h counts.Having) bool { return h.N == 0 }), err
}

// countHaving takes each case once for each characteristic that it has.
const countHaving = `WITH counted AS (SELECT * FROM cases WHERE month BETWEEN ? AND ? AND NOT withdrawn)
	SELECT scheme, ` + half + `, list, code, count(*) FROM (
		SELECT scheme, month, 'subject' AS list, subject AS code FROM counted
		UNION ALL SELECT scheme, month, 'whereabouts', whereabouts FROM counted WHERE whereabouts IS NOT NULL
		UNION ALL SELECT scheme, month, 'tie', tie FROM counted WHERE tie IS NOT NULL
		UNION ALL SELECT scheme, month, 'element', e.category FROM counted JOIN case_elements e ON e.case_id = id
		UNION ALL SELECT scheme, month, v.dimension, v.code FROM counted JOIN case_values v ON v.case_id = id
	) GROUP BY 1, 2, 3, 4`

// scanHaving leaves a list that no report has with a count of 0.
func scanHaving(rows *sql.Rows) (h counts.Having, err error) {
	var in, list string
	if err = rows.Scan(&h.Scheme, &in, &list, &h.Code, &h.N); err != nil {
		return h, err
	}
	var known bool
	if h.List, known = counts.ParseSplitList(list); !known {
		return counts.Having{}, nil
	}
	h.Half, err = period.ParseHalf(in)
	return h, err
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
	return all(ctx, s.read, scanUnitCount, `SELECT unit, `+half+
		`, count(*), sum((contact = ?) + (gender = ?) + (age = ?) + (country = ?))
		FROM cases WHERE scheme = ? AND month BETWEEN ? AND ? AND NOT withdrawn GROUP BY 1, 2`,
		codebook.Unknown, codebook.Unknown, codebook.Unknown, codebook.UnknownCountry, scheme, from.First().String(),
		to.Last().String())
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
