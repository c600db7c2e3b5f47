package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Cases are the registered cases, with the versions that each has had.
type Cases struct{ pools }

// Add adds units and cases with their audit entries: all or none. The cases belong to nobody but their unit. It returns
// a cases.ClosedError where one lies in a half that takes none.
func (s Cases) Add(ctx context.Context, units []cases.Unit, cs []cases.Case, from audit.Origin) error {
	return s.add(ctx, units, cs, true, from)
}

// AddOnce does the same, and returns cases.ErrImportedBefore where the same rows have been imported before.
func (s Cases) AddOnce(ctx context.Context, units []cases.Unit, cs []cases.Case, from audit.Origin) error {
	return s.add(ctx, units, cs, false, from)
}

func (s Cases) add(ctx context.Context, units []cases.Unit, cs []cases.Case, again bool, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		if err := addUnits(ctx, tx, units, from); err != nil {
			return err
		}
		return addImport(ctx, tx, cs, sql.NullInt64{}, again, from)
	})
}

// origin is where cases come from, but for by whom.
type origin struct {
	form string        // the one-time token of a form, or ""
	file sql.NullInt64 // the import
}

func addCases(ctx context.Context, tx *writeTx, cs []cases.Case, user sql.NullInt64, of origin,
	from audit.Origin,
) error {
	if err := requireOpenFor(ctx, tx, cs, from.At); err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx,
		`INSERT INTO cases (ref, scheme, unit, month, subject, contact, category, gender, age, country, complex, whereabouts, tie, rule, registered_by, form, import, salt)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, nullif(?, ''), ?, ?)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	entries := make([]audit.Entry, len(cs))
	for i, c := range cs {
		c.Version = 1
		salt := newSalt()
		result, err := insert.ExecContext(ctx, c.Ref, c.Scheme, c.Unit, c.Month.String(), c.Subject, c.Contact,
			c.Category,
			c.Gender, c.Age, c.Country, c.Complex, c.Whereabouts, c.Tie, c.Rule, user, formOf(of.form, i), of.file, salt)
		if err != nil {
			return err
		}
		id, err := result.LastInsertId()
		if err != nil {
			return err
		}
		if err := addLists(ctx, tx, id, c); err != nil {
			return err
		}
		entries[i] = audit.Entry{Origin: from, Action: audit.CaseRegistered, Object: c.Ref, State: c.Record(salt)}
	}
	return record(ctx, tx, entries...)
}

// formOf is what the n-th case of a form, counted from 0, keeps of it: the form's token, and from the second person of
// a family on the person's number as well.
func formOf(token string, n int) string {
	if token == "" || n == 0 {
		return token
	}
	return fmt.Sprintf("%s/%02d", token, n+1)
}

func addLists(ctx context.Context, tx *writeTx, id int64, c cases.Case) error {
	for _, code := range c.Elements {
		if _, err := tx.ExecContext(ctx, `INSERT INTO case_elements (case_id, category) VALUES (?, ?)`, id,
			code); err != nil {
			return err
		}
	}
	d := c.Draft()
	for _, f := range cases.Answers() {
		for _, code := range d.Get(f) {
			if code == "" {
				continue
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO case_values (case_id, dimension, code) VALUES (?, ?, ?)`, id,
				f.Dimension(), code); err != nil {
				return err
			}
		}
	}
	return nil
}

// newSalt is what makes a record's seals hard to guess from. It is deleted with the record.
func newSalt() []byte {
	salt := make([]byte, 16)
	_, _ = rand.Read(salt) // never fails: crypto/rand
	return salt
}

const caseColumns = `ref, version, withdrawn, scheme, unit, month, subject, contact, category, gender, age, country, coalesce(complex, ''), coalesce(whereabouts, ''), coalesce(tie, ''), coalesce(rule, ''),
	coalesce((SELECT group_concat(category, '|' ORDER BY category) FROM case_elements WHERE case_id = id), ''),
	coalesce((SELECT group_concat(dimension || '=' || code, '|' ORDER BY dimension, code) FROM case_values WHERE case_id = id), '')`

const (
	selectCases       = `SELECT ` + caseColumns + ` FROM cases`
	selectSealedCases = `SELECT ` + caseColumns + `, salt FROM cases ORDER BY id`
)

// mine limits cases to what a user may see: those registered by the user, and those imported for the user's unit. It
// takes the user's id and unit.
const mine = ` (cases.registered_by = ? OR (cases.registered_by IS NULL AND cases.unit = ?))`

func scanCase(rows *sql.Rows) (cases.Case, error) { return scanCaseAnd(rows) }

// scanCaseAnd reads a case and what stands after it in its row.
func scanCaseAnd(rows *sql.Rows, more ...any) (c cases.Case, err error) {
	var month, elements, answers string
	if err = rows.Scan(append([]any{
		&c.Ref, &c.Version, &c.Withdrawn, &c.Scheme, &c.Unit, &month, &c.Subject, &c.Contact, &c.Category, &c.Gender,
		&c.Age,
		&c.Country, &c.Complex, &c.Whereabouts, &c.Tie,
		&c.Rule, &elements, &answers,
	}, more...)...); err != nil {
		return c, err
	}
	c.Elements = list(elements)
	if err = readAnswers(&c, list(answers)); err != nil {
		return c, err
	}
	c.Month, err = period.ParseMonth(month)
	return c, err
}

// readAnswers sets the case's answers, each the name of its list and a code, sorted by the lists.
func readAnswers(c *cases.Case, answers []string) error {
	for len(answers) > 0 {
		of, _, _ := strings.Cut(answers[0], "=")
		f, known := cases.AnswerIn(codebook.Dimension(of))
		if !known {
			return fmt.Errorf("store: case %s has a value of the list %q, which no field holds", c.Ref, of)
		}
		var codes []string
		for len(answers) > 0 && strings.HasPrefix(answers[0], of+"=") {
			codes = append(codes, strings.TrimPrefix(answers[0], of+"="))
			answers = answers[1:]
		}
		c.SetAnswer(f, codes...)
	}
	return nil
}

func list(joined string) []string {
	if joined == "" {
		return nil
	}
	return strings.Split(joined, "|")
}

// Get is one of the user's own cases. It returns cases.ErrNotFound for every other reference, whether it exists or not.
func (s Cases) Get(ctx context.Context, u auth.User, ref string) (cases.Case, error) {
	c, err := one(ctx, s.read, scanCase, selectCases+` WHERE ref = ? AND`+mine, ref, u.ID, u.Unit)
	if errors.Is(err, sql.ErrNoRows) {
		err = cases.ErrNotFound
	}
	return c, err
}

// Of are the user's own cases whose first contact lies in the half, the newest first, and those withdrawn among them.
func (s Cases) Of(ctx context.Context, u auth.User, h period.Half) ([]cases.Case, error) {
	return all(ctx, s.read, scanCase, selectCases+` WHERE month BETWEEN ? AND ? AND`+mine+
		` ORDER BY month DESC, id DESC`,
		h.First().String(), h.Last().String(), u.ID, u.Unit)
}

// HalvesOf counts the user's own cases by half. A half where all are withdrawn is there, with none.
func (s Cases) HalvesOf(ctx context.Context, u auth.User) (map[period.Half]int, error) {
	rows, err := all(ctx, s.read, scanHalfCount,
		`SELECT `+half+`, count(*) FILTER (WHERE NOT withdrawn) FROM cases WHERE`+
			mine+` GROUP BY 1`, u.ID, u.Unit)
	out := map[period.Half]int{}
	for _, r := range rows {
		out[r.half] = r.n
	}
	return out, err
}

type halfCount struct {
	half period.Half
	n    int
}

func scanHalfCount(rows *sql.Rows) (r halfCount, err error) {
	var h string
	if err = rows.Scan(&h, &r.n); err != nil {
		return r, err
	}
	r.half, err = period.ParseHalf(h)
	return r, err
}

// All are all cases that count, the oldest first. They are for an export that is logged, never for a page.
func (s Cases) All(ctx context.Context) ([]cases.Case, error) {
	return all(ctx, s.read, scanCase, selectCases+` WHERE NOT withdrawn ORDER BY month, id`)
}

// Alike counts the user's own cases in the half, by what makes their persons recognisable. A colleague's are left out:
// whether they are counted would say what they are.
func (s Cases) Alike(ctx context.Context, u auth.User, h period.Half) (map[cases.Likeness]int, error) {
	type count struct {
		like cases.Likeness
		n    int
	}
	found, err := all(ctx, s.read, func(rows *sql.Rows) (c count, err error) {
		err = rows.Scan(&c.like.Country, &c.like.Gender, &c.like.Age, &c.n)
		return c, err
	}, `SELECT country, gender, age, count(*) FROM cases WHERE month BETWEEN ? AND ? AND NOT withdrawn AND`+mine+
		` GROUP BY 1, 2, 3`,
		h.First().String(), h.Last().String(), u.ID, u.Unit)
	out := map[cases.Likeness]int{}
	for _, c := range found {
		out[c.like] = c.n
	}
	return out, err
}

// ToReview are the scheme's cases of the halves, both included, of one unit or, where unit is "", of all. They are for
// looking for findings only, never for a page: a coordinator is given counts of what is found.
func (s Cases) ToReview(ctx context.Context, scheme codebook.Scheme, unit string, from,
	to period.Half,
) ([]cases.Case, error) {
	return all(ctx, s.read, scanCase,
		selectCases+` WHERE scheme = ? AND (unit = ? OR ? = '') AND month BETWEEN ? AND ? AND NOT withdrawn`, scheme,
		unit,
		unit, from.First().String(), to.Last().String())
}

// Refs are the references of the user's own cases of the halves, both included.
func (s Cases) Refs(ctx context.Context, u auth.User, from, to period.Half) ([]string, error) {
	return all(ctx, s.read, scanInto[string], `SELECT ref FROM cases WHERE month BETWEEN ? AND ? AND NOT withdrawn AND`+
		mine, from.First().String(), to.Last().String(), u.ID, u.Unit)
}
