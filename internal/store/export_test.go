package store

import (
	"context"
	"database/sql"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// ReadPool is the pool that pages are read through.
func (s *Store) ReadPool() *sql.DB { return s.read }

// PublishHalf says in a transaction of its own what an edition says in its.
func (s *Store) PublishHalf(ctx context.Context, scheme codebook.Scheme, h period.Half, from audit.Origin) error {
	return s.change(ctx, func(tx *sql.Tx) error { return publishHalf(ctx, tx, scheme, h, from) })
}

// CloseImported closes in a transaction of its own what an edition closes in its.
func (s *Store) CloseImported(ctx context.Context, scheme codebook.Scheme, h period.Half, from audit.Origin) error {
	return s.change(ctx, func(tx *sql.Tx) error { return closeImported(ctx, tx, scheme, h, from) })
}
