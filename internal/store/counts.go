package store

import (
	"context"
	"database/sql"

	"sakstall/internal/activity"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

// half is the half-year of a row's month, written like period.Half.
const half = `substr(month, 1, 4) || CASE WHEN substr(month, 6) <= '06' THEN '-H1' ELSE '-H2' END`

// Cells counts all cases of the years, both included, by every characteristic at once, but for those withdrawn. It is the only query
// that counts for a report: whatever else is wanted is added up from its cells.
func (s *Store) Cells(ctx context.Context, from, to int) ([]counts.Cell, error) {
	return cells(ctx, s.read, from, to)
}

func cells(ctx context.Context, q querier, from, to int) ([]counts.Cell, error) {
	return all(ctx, q, scanCell, countCases+byCell, period.FirstHalf(from).First().String(), period.SecondHalf(to).Last().String())
}

// UnitCells are the cells of one unit, from a half to a later one, both included.
func (s *Store) UnitCells(ctx context.Context, unit string, from, to period.Half) ([]counts.Cell, error) {
	return all(ctx, s.read, scanCell, countCases+` AND unit = ?`+byCell, from.First().String(), to.Last().String(), unit)
}

// countCases counts cases from a month to another by cell, but for those withdrawn.
const (
	countCases = `SELECT scheme, ` + half + `, category, contact, gender, age, country, coalesce(complex, ''), count(*) FROM cases WHERE month BETWEEN ? AND ? AND NOT withdrawn`
	byCell     = ` GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`
)

func scanCell(rows *sql.Rows) (c counts.Cell, err error) {
	var h string
	if err = rows.Scan(&c.Scheme, &h, &c.Category, &c.Contact, &c.Gender, &c.Age, &c.Country, &c.Complex, &c.N); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}

// Series is what counts.Compute needs for the report of a year: the cells of its series, and the activities of the year and the one
// before.
func (s *Store) Series(ctx context.Context, year int) ([]counts.Cell, []activity.Count, error) {
	cells, err := s.Cells(ctx, year-counts.SeriesYears+1, year)
	if err != nil {
		return nil, nil, err
	}
	held, err := s.Activities(ctx, year-1, year)
	return cells, held, err
}

// Activities counts the activities of the years, both included, by scheme, half and kind. Withdrawn ones are not counted.
func (s *Store) Activities(ctx context.Context, from, to int) ([]activity.Count, error) {
	return activities(ctx, s.read, from, to)
}

func activities(ctx context.Context, q querier, from, to int) ([]activity.Count, error) {
	return all(ctx, q, scanActivityCount, `SELECT scheme, `+half+`, kind, count(*) FROM activities WHERE withdrawn = 0 AND month BETWEEN ? AND ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
		period.FirstHalf(from).First().String(), period.SecondHalf(to).Last().String())
}

func scanActivityCount(rows *sql.Rows) (c activity.Count, err error) {
	var h string
	if err = rows.Scan(&c.Scheme, &h, &c.Kind, &c.N); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}
