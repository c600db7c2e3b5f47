package store

import (
	"context"
	"database/sql"
	"strconv"

	"sakstall/internal/audit"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// Plans are how the working reports of the years are arranged.
type Plans struct{ pools }

// Of is how the report of the year has been arranged. A year that nobody has arranged has the zero plan.
func (s Plans) Of(ctx context.Context, year int) (report.Plan, error) {
	return plan(ctx, s.read, year)
}

func plan(ctx context.Context, q querier, year int) (p report.Plan, err error) {
	parts, err := all(ctx, q, scanPlanPart, `SELECT part, dropped FROM report_parts WHERE year = ? ORDER BY position`,
		year)
	if err != nil {
		return p, err
	}
	for _, part := range parts {
		p.Order = append(p.Order, part.id)
		if part.dropped {
			p.Dropped = append(p.Dropped, part.id)
		}
	}
	p.Own, err = all(ctx, q, scanOwn,
		`SELECT part, chapter, title_nb, title_nn, title_en, text_nb, text_nn, text_en FROM report_texts WHERE year = ? ORDER BY length(part), part`, year)
	return p, err
}

type planPart struct {
	id      string
	dropped bool
}

func scanPlanPart(rows *sql.Rows) (p planPart, err error) {
	err = rows.Scan(&p.id, &p.dropped)
	return p, err
}

func scanOwn(rows *sql.Rows) (o report.Own, err error) {
	title, text := [3]string{}, [3]string{}
	err = rows.Scan(&o.ID, &o.Chapter, &title[0], &title[1], &title[2], &text[0], &text[1], &text[2])
	o.Title, o.Text = map[lang.Lang]string{}, map[lang.Lang]string{}
	for i, l := range lang.Langs() {
		o.Title[l], o.Text[l] = title[i], text[i]
	}
	return o, err
}

// Rearrange replaces the plan of the year, with its audit entry. It returns report.ErrPlanChanged where the plan is no
// longer the one that before is the fingerprint of, so that nobody's work is lost unseen.
func (s Plans) Rearrange(ctx context.Context, year int, before string, p report.Plan, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		now, err := plan(ctx, tx, year)
		if err != nil {
			return err
		}
		if now.Fingerprint() != before {
			return report.ErrPlanChanged
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM report_parts WHERE year = ?`, year); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM report_texts WHERE year = ?`, year); err != nil {
			return err
		}
		if err := insertPlan(ctx, tx, year, p); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.ReportArranged, Object: strconv.Itoa(year)})
	})
}

func insertPlan(ctx context.Context, tx *writeTx, year int, p report.Plan) error {
	for i, part := range p.Order {
		if _, err := tx.ExecContext(ctx, `INSERT INTO report_parts (year, position, part, dropped) VALUES (?, ?, ?, ?)`,
			year,
			i+1, part, p.Drops(part)); err != nil {
			return err
		}
	}
	for _, o := range p.Own {
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO report_texts (year, part, chapter, title_nb, title_nn, title_en, text_nb, text_nn, text_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			year, o.ID, o.Chapter, o.Title[lang.NB], o.Title[lang.NN], o.Title[lang.EN], o.Text[lang.NB],
			o.Text[lang.NN],
			o.Text[lang.EN]); err != nil {
			return err
		}
	}
	return nil
}
