package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// ReadPool is the pool that pages are read through.
func (s *Store) ReadPool() *sql.DB { return s.read }

// WritePool is the pool of the one connection that writes.
func (s *Store) WritePool() *sql.DB { return s.write }

// Faulted is how the package gives an error of SQLite's its kind.
func Faulted(err error) error { return faulted(err) }

// Publish says in a transaction of its own what an edition says in its.
func (s Halves) Publish(ctx context.Context, scheme codebook.Scheme, h period.Half, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error { return publishHalf(ctx, tx, scheme, h, from) })
}

// CloseImported closes in a transaction of its own what an edition closes in its.
func (s Halves) CloseImported(ctx context.Context, scheme codebook.Scheme, h period.Half, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error { return closeImported(ctx, tx, scheme, h, from) })
}

// Column is what the counting query reads of a field.
func Column(f cases.Field) string { return column(f, "none") }

// MigrateTo makes a register as the program of that version made it.
func MigrateTo(ctx context.Context, file string, version int64) error {
	pool, err := open(file, foreignKeysOff, url.Values{})
	if err != nil {
		return err
	}
	pool.SetMaxOpenConns(1)
	provider, err := migrations(pool)
	if err == nil {
		_, err = provider.UpTo(ctx, version)
	}
	return errors.Join(err, pool.Close())
}
