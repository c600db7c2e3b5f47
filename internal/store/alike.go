package store

import (
	"context"
	"database/sql"

	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// Alike counts the cases of the unit in the half, by what makes their persons recognisable. It tells of counts, and of no case.
func (s *Store) Alike(ctx context.Context, unit string, h period.Half) (map[cases.Likeness]int, error) {
	type count struct {
		like cases.Likeness
		n    int
	}
	found, err := all(ctx, s.read, func(rows *sql.Rows) (c count, err error) {
		err = rows.Scan(&c.like.Country, &c.like.Gender, &c.like.Age, &c.n)
		return c, err
	}, `SELECT country, gender, age, count(*) FROM cases WHERE unit = ? AND month BETWEEN ? AND ? AND NOT withdrawn GROUP BY 1, 2, 3`, unit, h.First().String(), h.Last().String())
	out := map[cases.Likeness]int{}
	for _, c := range found {
		out[c.like] = c.n
	}
	return out, err
}
