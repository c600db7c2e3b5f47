package store

import (
	"context"
	"database/sql"

	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// UnitCounts counts each unit's cases of the scheme by half, from one to a later one, both included, and how many of the values that a
// report shows are unknown in them.
func (s *Store) UnitCounts(ctx context.Context, scheme codebook.Scheme, from, to period.Half) ([]halfyear.UnitCount, error) {
	return all(ctx, s.read, scanUnitCount, `SELECT unit, `+half+`, count(*), sum((contact = ?) + (gender = ?) + (age = ?) + (country = ?))
		FROM cases WHERE scheme = ? AND month BETWEEN ? AND ? AND NOT withdrawn GROUP BY 1, 2`,
		codebook.Unknown, codebook.Unknown, codebook.Unknown, codebook.UnknownCountry, scheme, from.First().String(), to.Last().String())
}

func scanUnitCount(rows *sql.Rows) (c halfyear.UnitCount, err error) {
	var h string
	if err = rows.Scan(&c.Unit, &h, &c.N, &c.Unknown); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}

// MonthCounts counts the scheme's cases by month, from one to a later one, both included.
func (s *Store) MonthCounts(ctx context.Context, scheme codebook.Scheme, from, to period.Month) (map[period.Month]int, error) {
	type monthCount struct {
		month string
		n     int
	}
	rows, err := all(ctx, s.read, func(rows *sql.Rows) (c monthCount, err error) {
		err = rows.Scan(&c.month, &c.n)
		return c, err
	}, `SELECT month, count(*) FROM cases WHERE scheme = ? AND month BETWEEN ? AND ? AND NOT withdrawn GROUP BY 1`, scheme, from.String(), to.String())
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
