package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"sakstall/internal/audit"
	"sakstall/internal/edition"
)

// Notify publishes the notice on the edition, with its audit entry, once for each form; form is "" on the command line.
// It returns edition.ErrNotFound where there is no such edition, and edition.ErrWithdrawn where it has been taken back.
func (s Editions) Notify(ctx context.Context, on edition.Name, n edition.Notice, form string, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		if form != "" {
			sent, err := one(ctx, tx, scanInto[bool], `SELECT EXISTS (SELECT 1 FROM notices WHERE form = ?)`, form)
			if err != nil || sent {
				return err
			}
		}
		found, err := editions(ctx, tx, selectEditions+` WHERE name = ?`, on.String())
		switch {
		case err != nil:
			return err
		case len(found) == 0:
			return edition.ErrNotFound
		case found[0].Withdrawn != nil:
			return edition.ErrWithdrawn
		}
		sealed, hash, err := n.Seal(on)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO notices (edition, published_at, published_by, sealed, hash, form)
			SELECT id, ?, ?, ?, ?, nullif(?, '') FROM editions WHERE name = ?`,
			n.At.Unix(), from.Actor, sealed, hash[:], form, on.String()); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{
			Origin: from, Action: audit.NoticePublished, Object: noticeObject(on.String(), hash[:]),
		})
	})
}

// noticeObject is what the audit trail says of a notice: the edition that it is on, and its hash.
func noticeObject(on string, hash []byte) string { return on + " " + hex.EncodeToString(hash) }

type noticeRow struct {
	on           string
	sealed, hash []byte
}

func scanNoticeRow(rows *sql.Rows) (n noticeRow, err error) {
	err = rows.Scan(&n.on, &n.sealed, &n.hash)
	return n, err
}

const selectNotices = `SELECT name, notices.sealed, notices.hash FROM notices JOIN editions ON editions.id = edition ORDER BY notices.id`

// withNotices adds the notices to the editions that they are on.
func withNotices(ctx context.Context, q querier, all []*edition.Edition) error {
	rows, err := allNotices(ctx, q)
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, e := range all {
			if e.Name.String() != row.on {
				continue
			}
			if len(row.hash) != sha256.Size {
				return errors.New("store: a notice's hash has the wrong length")
			}
			n, err := edition.OpenNotice(row.sealed, [sha256.Size]byte(row.hash), e.Name)
			if err != nil {
				return err
			}
			e.Notices = append(e.Notices, n)
		}
	}
	return nil
}

func allNotices(ctx context.Context, q querier) ([]noticeRow, error) {
	return all(ctx, q, scanNoticeRow, selectNotices)
}

// checkNotices holds each notice to its hash, and both to the audit trail.
func checkNotices(ctx context.Context, q querier) ([]string, error) {
	rows, err := allNotices(ctx, q)
	if err != nil {
		return nil, err
	}
	var held []hashed
	for i, n := range rows {
		sealed := sha256.Sum256(n.sealed)
		held = append(held, hashed{
			what: fmt.Sprintf("notice %d on edition %s", i+1, n.on), object: noticeObject(n.on, sealed[:]),
			intact: string(sealed[:]) == string(n.hash),
		})
	}
	return checkTold(ctx, q, audit.NoticePublished, "notices", held)
}
