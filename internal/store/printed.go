package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/counts"
	"sakstall/internal/earlier"
)

// Printed are the tables of reports from before the register.
type Printed struct{ pools }

// Add adds a table of an earlier report with its audit entry. It returns false, and adds nothing, where the same file
// has been added as the same table before.
func (s Printed) Add(ctx context.Context, p earlier.Table, from audit.Origin) (added bool, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		_, err := one(ctx, tx, scanInto[int64],
			`SELECT id FROM printed_tables WHERE scheme = ? AND kind = ? AND hash = ?`,
			p.Scheme, p.Kind, p.Hash[:])
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		added = true
		result, err := tx.ExecContext(ctx,
			`INSERT INTO printed_tables (scheme, kind, title, imported_at, hash, threshold) VALUES (?, ?, ?, ?, ?, ?)`,
			p.Scheme, p.Kind, p.Title, p.ImportedAt.Unix(), p.Hash[:], p.MostHidden())
		if err != nil {
			return err
		}
		id, err := result.LastInsertId()
		if err != nil {
			return err
		}
		for i, row := range append(slices.Clone(p.Rows), p.Total) {
			if err := addPrintedRow(ctx, tx, id, i+1, p, row); err != nil {
				return err
			}
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.TableImported, Object: string(p.Scheme) + " " +
			string(p.Kind)})
	})
	return added, err
}

func addPrintedRow(ctx context.Context, tx *writeTx, table int64, position int, p earlier.Table,
	row earlier.Row,
) error {
	part, category, country := "row", sql.NullString{}, sql.NullString{}
	switch {
	case row.Code == "":
		part = "total"
	case row.Code == counts.Other:
		part = "other"
	case p.Kind == earlier.ByCategory:
		category = sql.NullString{String: row.Code, Valid: true}
	default:
		country = sql.NullString{String: row.Code, Valid: true}
	}
	if _, err := tx.ExecContext(ctx,
		`INSERT INTO printed_rows (table_id, position, part, name, category, country, percent) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		table, position, part, row.Name, category, country, row.Percent); err != nil {
		return err
	}
	for i, cell := range row.Cells {
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO printed_cells (table_id, position, year, printed) VALUES (?, ?, ?, ?)`,
			table, position, p.Years[i], cell.String()); err != nil {
			return err
		}
	}
	return nil
}

// All are the tables of earlier reports, the one imported first first.
func (s Printed) All(ctx context.Context) ([]earlier.Table, error) { return printed(ctx, s.read) }

func printed(ctx context.Context, q querier) ([]earlier.Table, error) {
	cells, err := all(ctx, q, scanPrintedCell,
		`SELECT t.id, t.scheme, t.kind, t.title, t.imported_at, t.hash, t.threshold, r.position, r.part, r.name, coalesce(r.category, r.country, ''), r.percent, c.year, c.printed
		FROM printed_tables t JOIN printed_rows r ON r.table_id = t.id JOIN printed_cells c ON c.table_id = t.id AND c.position = r.position ORDER BY t.id, r.position, c.year`)
	if err != nil {
		return nil, err
	}
	var out []earlier.Table
	var before printedCell
	for _, c := range cells {
		if c.table != before.table {
			out = append(out, c.of)
		}
		p := &out[len(out)-1]
		if c.table != before.table || c.position != before.position {
			p.Rows = append(p.Rows, c.row)
		}
		row := &p.Rows[len(p.Rows)-1]
		row.Cells = append(row.Cells, c.cell)
		if len(p.Rows) == 1 {
			p.Years = append(p.Years, c.year)
		}
		before = c
	}
	for i := range out {
		last := len(out[i].Rows) - 1
		for j, row := range out[i].Rows {
			if row.Code == "" {
				out[i].Total, last = row, j
			}
		}
		out[i].Rows = slices.Delete(out[i].Rows, last, last+1)
	}
	return out, nil
}

type printedCell struct {
	table    int64
	of       earlier.Table
	position int
	row      earlier.Row
	year     int
	cell     earlier.Cell
}

func scanPrintedCell(rows *sql.Rows) (c printedCell, err error) {
	var at int64
	var part, text string
	var hash []byte
	if err = rows.Scan(&c.table, &c.of.Scheme, &c.of.Kind, &c.of.Title, &at, &hash, &c.of.Threshold, &c.position, &part,
		&c.row.Name, &c.row.Code, &c.row.Percent, &c.year, &text); err != nil {
		return c, err
	}
	copy(c.of.Hash[:], hash)
	c.of.ImportedAt = time.Unix(at, 0)
	if part == "other" {
		c.row.Code = counts.Other
	}
	var ok bool
	if c.cell, ok = earlier.ParseCell(text); !ok {
		err = errors.New("store: a printed cell can't be read")
	}
	return c, err
}
