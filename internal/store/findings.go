package store

import (
	"context"
	"database/sql"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// Findings are the answers to what the review has found in the cases of a half.
type Findings struct{ pools }

// Answers are all answers to findings of the scheme's half.
func (s Findings) Answers(ctx context.Context, scheme codebook.Scheme,
	h period.Half,
) ([]halfyear.FindingAnswer, error) {
	return all(ctx, s.read, scanFindingAnswer,
		`SELECT scheme, unit, half, kind, fingerprint, code FROM finding_answers WHERE scheme = ? AND half = ?`, scheme,
		h.String())
}

func scanFindingAnswer(rows *sql.Rows) (a halfyear.FindingAnswer, err error) {
	var h string
	var fingerprint []byte
	if err = rows.Scan(&a.Scheme, &a.Unit, &h, &a.Kind, &fingerprint, &a.Code); err != nil {
		return a, err
	}
	a.Fingerprint = halfyear.Fingerprint(fingerprint) // 32 bytes, says the schema
	a.Half, err = period.ParseHalf(h)
	return a, err
}

// Answer keeps the answer with its audit entry. A finding that has been answered keeps its first answer, and nothing is
// added. It returns a halfyear.MoveError where the half is closed by now.
func (s Findings) Answer(ctx context.Context, a halfyear.FindingAnswer, user int64, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		now, err := standing(ctx, tx, a.Place, from.At)
		if err != nil {
			return err
		}
		if !now.Moving() {
			return halfyear.MoveError{Standing: now}
		}
		result, err := tx.ExecContext(ctx,
			`INSERT INTO finding_answers (scheme, unit, half, kind, fingerprint, code, at, user) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (unit, half, fingerprint) DO NOTHING`, a.Scheme, a.Unit, a.Half.String(), a.Kind,
			a.Fingerprint[:],
			a.Code, from.At.Unix(), user)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); n == 0 || err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.FindingAnswered, Object: a.Unit + " " +
			a.Half.String() + " " + string(a.Kind)})
	})
}
