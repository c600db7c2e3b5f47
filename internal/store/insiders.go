package store

import (
	"context"
	"database/sql"

	"sakstall/internal/cases"
	"sakstall/internal/counts"
	"sakstall/internal/edition"
	"sakstall/internal/period"
)

// insiders are what each unit's own staff know of the series' years, and of the characteristics of a year's cases.
func insiders(ctx context.Context, q querier, scope edition.Scope) ([]edition.Unit, error) {
	all, err := allUnits(ctx, q)
	if err != nil {
		return nil, err
	}
	cells, err := unitCells(ctx, q, scope.Year-counts.SeriesYears+1, scope.Year)
	if err != nil {
		return nil, err
	}
	having := map[string][]counts.Having{}
	if scope.Half == "" {
		if having, err = unitHaving(ctx, q, scope.Year); err != nil {
			return nil, err
		}
	}
	var out []edition.Unit
	for _, u := range all {
		if len(cells[u.Code]) > 0 {
			out = append(out, edition.Unit{
				Code: u.Code, Name: u.Name, Scheme: u.Scheme, Cells: cells[u.Code], Having: having[u.Code],
			})
		}
	}
	return out, nil
}

func allUnits(ctx context.Context, q querier) ([]cases.Unit, error) {
	return all(ctx, q, scanUnit, `SELECT code, name, scheme FROM units ORDER BY code`)
}

// unitCells are the cells of each unit.
func unitCells(ctx context.Context, q querier, from, to int) (map[string][]counts.Cell, error) {
	out := map[string][]counts.Cell{}
	_, err := all(ctx, q, func(rows *sql.Rows) (none struct{}, err error) {
		var unit string
		c, err := scanCellAfter(rows, &unit)
		out[unit] = append(out[unit], c)
		return none, err
	}, countCases("", "unit"), period.FirstHalf(from).First().String(), period.SecondHalf(to).Last().String())
	return out, err
}
