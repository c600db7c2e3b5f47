package store

import (
	"context"
	"database/sql"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Codebook is the codebook: what can be chosen, and since when.
type Codebook struct{ pools }

// Get is the codebook as it is now.
func (s Codebook) Get(ctx context.Context) (*codebook.Codebook, error) {
	return readCodebook(ctx, s.read)
}

func readCodebook(ctx context.Context, q querier) (*codebook.Codebook, error) {
	var data codebook.Data
	var err error
	if data.Categories, err = all(ctx, q, scanCategory,
		`SELECT code, phenomenon, stage, advisors_order, envoys_order, valid_from, valid_to, nb, nn, en, former_nb FROM categories ORDER BY position`); err != nil {
		return nil, err
	}
	if data.Phenomena, err = all(ctx, q, scanPhenomenon,
		`SELECT code, nb, nn, en FROM phenomena ORDER BY position`); err != nil {
		return nil, err
	}
	if data.Rules, err = all(ctx, q, scanRule,
		`SELECT code, version, valid_from, nb, nn, en FROM rules ORDER BY code, version`); err != nil {
		return nil, err
	}
	if data.Values, err = all(ctx, q, scanValue,
		`SELECT dimension, code, nb, nn, en, one_nb, one_nn, one_en, many_nb, many_nn, many_en, note, coalesce(scheme, ''), valid_from, valid_to, reported_as
		FROM codebook_values ORDER BY position`); err != nil {
		return nil, err
	}
	if data.Countries, err = all(ctx, q, scanCountry,
		`SELECT code, nb, nn, en FROM countries ORDER BY position`); err != nil {
		return nil, err
	}
	rows, err := all(ctx, q, scanCountryRow, `SELECT scheme, country FROM country_rows ORDER BY scheme, position`)
	if err != nil {
		return nil, err
	}
	data.CountryRows = map[codebook.Scheme][]string{}
	for _, r := range rows {
		data.CountryRows[r.scheme] = append(data.CountryRows[r.scheme], r.country)
	}
	return codebook.New(data)
}

func scanCategory(rows *sql.Rows) (codebook.Category, error) {
	var c codebook.Category
	var advisors, envoys int
	err := rows.Scan(&c.Code, &c.Phenomenon, &c.Stage, &advisors, &envoys, &c.Span.From, &c.Span.To, &c.Name.NB,
		&c.Name.NN, &c.Name.EN, &c.Former)
	c.Order = map[codebook.Scheme]int{codebook.Advisors: advisors, codebook.Envoys: envoys}
	return c, err
}

func scanPhenomenon(rows *sql.Rows) (p codebook.Phenomenon, err error) {
	err = rows.Scan(&p.Code, &p.Definition.NB, &p.Definition.NN, &p.Definition.EN)
	return p, err
}

func scanRule(rows *sql.Rows) (r codebook.Rule, err error) {
	var from string
	if err = rows.Scan(&r.Code, &r.Version, &from, &r.Text.NB, &r.Text.NN, &r.Text.EN); err != nil {
		return r, err
	}
	r.From, err = period.ParseMonth(from)
	return r, err
}

func scanValue(rows *sql.Rows) (v codebook.Value, err error) {
	err = rows.Scan(&v.Dimension, &v.Code, &v.Name.NB, &v.Name.NN, &v.Name.EN, &v.One.NB, &v.One.NN, &v.One.EN,
		&v.Many.NB, &v.Many.NN, &v.Many.EN, &v.Note, &v.Scheme, &v.Span.From,
		&v.Span.To, &v.ReportedAs)
	return v, err
}

func scanCountry(rows *sql.Rows) (c codebook.Country, err error) {
	err = rows.Scan(&c.Code, &c.Name.NB, &c.Name.NN, &c.Name.EN)
	return c, err
}

type countryRow struct {
	scheme  codebook.Scheme
	country string
}

func scanCountryRow(rows *sql.Rows) (r countryRow, err error) {
	err = rows.Scan(&r.scheme, &r.country)
	return r, err
}

func addCodebook(ctx context.Context, tx *sql.Tx, data codebook.Data) error {
	for i, c := range data.Categories {
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO categories (code, position, phenomenon, stage, advisors_order, envoys_order, valid_from, valid_to, nb, nn, en, former_nb) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			c.Code, i+1, c.Phenomenon, c.Stage, c.Order[codebook.Advisors], c.Order[codebook.Envoys], c.Span.From,
			c.Span.To,
			c.Name.NB, c.Name.NN, c.Name.EN, c.Former); err != nil {
			return err
		}
	}
	if err := addValues(ctx, tx, data.Values); err != nil {
		return err
	}
	for i, c := range data.Countries {
		if _, err := tx.ExecContext(ctx, `INSERT INTO countries (code, position, nb, nn, en) VALUES (?, ?, ?, ?, ?)`,
			c.Code,
			i+1, c.Name.NB, c.Name.NN, c.Name.EN); err != nil {
			return err
		}
	}
	for scheme, rows := range data.CountryRows {
		for i, code := range rows {
			if _, err := tx.ExecContext(ctx, `INSERT INTO country_rows (scheme, position, country) VALUES (?, ?, ?)`,
				scheme,
				i+1, code); err != nil {
				return err
			}
		}
	}
	return nil
}

// addValues adds values after those that there are; one that there is stays as it is.
func addValues(ctx context.Context, tx *sql.Tx, values []codebook.Value) error {
	for _, v := range values {
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO codebook_values (dimension, code, position, nb, nn, en, note, scheme, valid_from, valid_to, reported_as)
			SELECT ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, nullif(?, ''), ?, ?, ? FROM codebook_values WHERE true ON CONFLICT (dimension, code) DO NOTHING`,
			v.Dimension, v.Code, v.Name.NB, v.Name.NN, v.Name.EN, v.Note, v.Scheme, v.Span.From, v.Span.To,
			v.ReportedAs); err != nil {
			return err
		}
	}
	return nil
}

// addForms adds the forms of names to a register that has none of them, but to names that somebody has changed.
func addForms(ctx context.Context, tx *sql.Tx, values []codebook.Value) error {
	const had = `SELECT count(*) FROM codebook_values WHERE one_nb || one_nn || one_en || many_nb || many_nn || many_en <> ''`
	if n, err := one(ctx, tx, scanInto[int], had); err != nil || n > 0 {
		return err
	}
	for _, v := range values {
		if _, err := tx.ExecContext(ctx, `UPDATE codebook_values
			SET one_nb = ?, one_nn = ?, one_en = ?, many_nb = ?, many_nn = ?, many_en = ?
			WHERE dimension = ? AND code = ? AND nb = ? AND nn = ? AND en = ?`,
			v.One.NB, v.One.NN, v.One.EN, v.Many.NB, v.Many.NN, v.Many.EN, v.Dimension, v.Code, v.Name.NB, v.Name.NN,
			v.Name.EN); err != nil {
			return err
		}
	}
	return nil
}

// addDefinitions adds what counts as each phenomenon to a register that has none of it.
func addDefinitions(ctx context.Context, tx *sql.Tx, phenomena []codebook.Phenomenon) error {
	if n, err := one(ctx, tx, scanInto[int], `SELECT count(*) FROM phenomena`); err != nil || n > 0 {
		return err
	}
	for i, p := range phenomena {
		if _, err := tx.ExecContext(ctx, `INSERT INTO phenomena (code, position, nb, nn, en) VALUES (?, ?, ?, ?, ?)`,
			p.Code, i+1, p.Definition.NB, p.Definition.NN, p.Definition.EN); err != nil {
			return err
		}
	}
	return nil
}

// addRules adds the versions of the rules to a register that has none of them.
func addRules(ctx context.Context, tx *sql.Tx, rules []codebook.Rule) error {
	if n, err := one(ctx, tx, scanInto[int], `SELECT count(*) FROM rules`); err != nil || n > 0 {
		return err
	}
	for _, r := range rules {
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO rules (id, code, version, valid_from, nb, nn, en) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			r.ID(), r.Code, r.Version, r.From.String(), r.Text.NB, r.Text.NN, r.Text.EN); err != nil {
			return err
		}
	}
	return nil
}
