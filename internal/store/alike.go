package store

import (
	"context"
	"database/sql"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// Alike counts the user's own cases in the half, by what makes their persons recognisable. A colleague's are left out:
// whether they are counted would say what they are.
func (s *Store) Alike(ctx context.Context, u auth.User, h period.Half) (map[cases.Likeness]int, error) {
	type count struct {
		like cases.Likeness
		n    int
	}
	found, err := all(ctx, s.read, func(rows *sql.Rows) (c count, err error) {
		err = rows.Scan(&c.like.Country, &c.like.Gender, &c.like.Age, &c.n)
		return c, err
	}, `SELECT country, gender, age, count(*) FROM cases WHERE month BETWEEN ? AND ? AND NOT withdrawn AND`+mine+` GROUP BY 1, 2, 3`,
		h.First().String(), h.Last().String(), u.ID, u.Unit)
	out := map[cases.Likeness]int{}
	for _, c := range found {
		out[c.like] = c.n
	}
	return out, err
}
