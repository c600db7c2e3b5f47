package store

import (
	"context"
	"time"
)

// Jobs are when what happens by the clock was last done.
type Jobs struct{ pools }

// Last is when the job was last begun, of the runs that came to their end. For a job that is not known yet it is the
// moment now, which is kept.
func (s Jobs) Last(ctx context.Context, name string, now time.Time) (last time.Time, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO jobs (name, begun_at, error) VALUES (?, ?, '') ON CONFLICT DO NOTHING`,
			name, now.Unix()); err != nil {
			return err
		}
		at, err := one(ctx, tx, scanInto[int64], `SELECT begun_at FROM jobs WHERE name = ?`, name)
		last = time.Unix(at, 0)
		return err
	})
	return last, err
}

// Done keeps when the job was begun that has come to its end, and what failed: "" where nothing did.
func (s Jobs) Done(ctx context.Context, name string, begun time.Time, failure string) error {
	return s.change(ctx, func(tx *writeTx) error {
		_, err := tx.ExecContext(ctx, `UPDATE jobs SET begun_at = ?, error = ? WHERE name = ?`, begun.Unix(), failure,
			name)
		return err
	})
}
