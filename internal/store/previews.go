package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/edition"
)

// Previews are the previews of editions that have been kept.
type Previews struct{ pools }

// Keep keeps the preview with its audit entry. It returns false, and keeps nothing, where the last one kept of the
// scope is the same.
func (s Previews) Keep(ctx context.Context, p *edition.Preview, from audit.Origin) (kept bool, err error) {
	sealed, hash, err := p.Seal()
	if err != nil {
		return false, err
	}
	err = s.change(ctx, func(tx *writeTx) error {
		last, err := all(ctx, tx, scanSealed, `SELECT release, hash FROM previews
			WHERE year = ? AND half = ? ORDER BY id DESC LIMIT 1`, p.Name.Year, p.Name.Half)
		if err != nil {
			return err
		}
		for _, of := range last {
			if same, err := p.IsKept(of.bytes, of.hash); err != nil || same {
				return err
			}
		}
		kept = true
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO previews (year, half, kept_at, kept_by, edition, release, hash) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			p.Name.Year, p.Name.Half, from.At.Unix(), from.Actor, p.Name.String(), sealed, hash[:]); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.PreviewKept, Object: p.Name.String()})
	})
	return kept, err
}

// sealed is something that is kept with its hash.
type sealed struct {
	bytes []byte
	hash  [sha256.Size]byte
}

func scanSealed(rows *sql.Rows) (s sealed, err error) {
	var hash []byte
	if err = rows.Scan(&s.bytes, &hash); err == nil && len(hash) != len(s.hash) {
		err = errors.New("store: a hash has the wrong length")
	}
	copy(s.hash[:], hash)
	return s, err
}

// Of are the previews of the scope that have been kept, the oldest first.
func (s Previews) Of(ctx context.Context, of edition.Scope) ([]edition.Kept, error) {
	return all(ctx, s.read, scanKept, `SELECT kept_at, coalesce(users.name, kept_by), edition, release, hash
		FROM previews LEFT JOIN users ON kept_by = 'user:' || users.id WHERE year = ? AND half = ? ORDER BY previews.id`,
		of.Year, of.Half)
}

func scanKept(rows *sql.Rows) (k edition.Kept, err error) {
	var at int64
	var name string
	var sealed, hash []byte
	if err = rows.Scan(&at, &k.By, &name, &sealed, &hash); err != nil {
		return k, err
	}
	k.At = time.Unix(at, 0)
	if k.Name, err = edition.ParseName(name); err != nil {
		return k, err
	}
	k.Release, err = edition.OpenKept(sealed, [sha256.Size]byte(hash))
	return k, err
}
