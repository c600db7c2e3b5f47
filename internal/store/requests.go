package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/edition"
	"sakstall/internal/report"
	"sakstall/internal/settings"
)

// Second reports whether an edition is out only when another coordinator has confirmed it.
func (s Editions) Second(ctx context.Context) (bool, error) { return second(ctx, s.read) }

func second(ctx context.Context, q querier) (bool, error) {
	values, err := settingValues(ctx, q)
	if err != nil {
		return false, err
	}
	return values.On(settings.Second), nil
}

// Requests are what has been asked to be published and waits for another coordinator, by year.
func (s Editions) Requests(ctx context.Context) ([]edition.Request, error) {
	return requests(ctx, s.read)
}

func requests(ctx context.Context, q querier) ([]edition.Request, error) {
	return all(ctx, q, scanRequest, `SELECT publish_requests.id, asked_at, asked_by, coalesce(users.name, asked_by),
			edition, preview, content, insiders, note, accept_loss, reason, form
		FROM publish_requests LEFT JOIN users ON asked_by = 'user:' || users.id WHERE ended IS NULL ORDER BY year, half`)
}

// Request is what waits of the scope. It returns edition.ErrNoRequest where nothing does.
func (s Editions) Request(ctx context.Context, of edition.Scope) (edition.Request, error) {
	return request(ctx, s.read, of)
}

func request(ctx context.Context, q querier, of edition.Scope) (edition.Request, error) {
	waiting, err := requests(ctx, q)
	if err != nil {
		return edition.Request{}, err
	}
	i := slices.IndexFunc(waiting, func(r edition.Request) bool { return r.Name.Scope == of })
	if i < 0 {
		return edition.Request{}, edition.ErrNoRequest
	}
	return waiting[i], nil
}

func scanRequest(rows *sql.Rows) (r edition.Request, err error) {
	var at int64
	var name string
	var key []byte
	var content sql.NullString
	var insiders sql.NullBool
	if err = rows.Scan(&r.ID, &at, &r.Actor, &r.By, &name, &key, &content, &insiders, &r.Note, &r.AcceptLoss, &r.Reason,
		&r.Form); err != nil {
		return r, err
	}
	if len(key) != sha256.Size {
		return r, errors.New("store: a preview's key has the wrong length")
	}
	r.At, r.Seen = time.Unix(at, 0), [sha256.Size]byte(key)
	if insiders.Valid {
		r.Insiders = &insiders.Bool
	}
	if content.Valid {
		c, err := report.ParseContent(content.String)
		if err != nil {
			return r, err
		}
		r.Content = &c
	}
	r.Name, err = edition.ParseName(name)
	return r, err
}

// Ask asks another coordinator to publish the edition that the draft is of, once for each form. It takes the place of
// what was asked for before the register changed. It returns edition.ErrChanged where the register is not what the
// draft's preview was made from, and edition.ErrAsked where what waits is of the register as it is.
func (s Editions) Ask(ctx context.Context, name edition.Name, d edition.Draft) error {
	return s.change(ctx, func(tx *writeTx) error {
		sent, err := one(ctx, tx, scanInto[bool], `SELECT EXISTS (SELECT 1 FROM publish_requests WHERE form = ?)`, d.Form)
		if err != nil || sent {
			return err
		}
		now, err := basisOf(ctx, tx, name.Scope, d)
		if err != nil {
			return err
		}
		if now.Key() != d.Seen {
			return edition.ErrChanged
		}
		before, err := request(ctx, tx, name.Scope)
		if err == nil {
			err = overtake(ctx, tx, before, d)
		}
		if err != nil && !errors.Is(err, edition.ErrNoRequest) {
			return err
		}
		var content sql.NullString
		if d.Content != nil {
			content = sql.NullString{String: d.Content.String(), Valid: true}
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO publish_requests
			(year, half, asked_at, asked_by, edition, preview, content, insiders, note, accept_loss, reason, form)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, name.Year, name.Half, d.At.Unix(), d.Actor, name.String(),
			d.Seen[:], content, d.Insiders, d.Note, d.AcceptLoss, d.Reason, d.Form); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: d.Origin, Action: audit.EditionAsked, Object: name.String()})
	})
}

// overtake ends a request that can't be confirmed any more, for the draft. It returns edition.ErrAsked where it can.
func overtake(ctx context.Context, tx *writeTx, before edition.Request, d edition.Draft) error {
	then, err := basisOf(ctx, tx, before.Name.Scope, edition.Draft{
		Origin: d.Origin, Content: before.Content, Insiders: before.Insiders,
	})
	if err != nil {
		return err
	}
	if before.Waits(then) {
		return edition.ErrAsked
	}
	return end(ctx, tx, before.ID, "overtaken", d.Origin)
}

// basisOf is the basis as the draft has chosen.
func basisOf(ctx context.Context, q querier, scope edition.Scope, d edition.Draft) (edition.Basis, error) {
	b, err := basis(ctx, q, scope, d.At)
	b.Choose(d.Content)
	b.ProtectInsiders(d.Insiders)
	return b, err
}

func end(ctx context.Context, tx *writeTx, id int64, how string, from audit.Origin) error {
	_, err := tx.ExecContext(ctx, `UPDATE publish_requests SET ended = ?, ended_at = ?, ended_by = ? WHERE id = ?`, how,
		from.At.Unix(), from.Actor, id)
	return err
}

// TakeBackRequest takes back what was asked for, with its audit entry. It returns edition.ErrNoRequest where it does
// not wait.
func (s Editions) TakeBackRequest(ctx context.Context, of edition.Scope, id int64, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		r, err := request(ctx, tx, of)
		if err == nil && r.ID != id {
			err = edition.ErrNoRequest
		}
		if err == nil {
			err = end(ctx, tx, id, "taken back", from)
		}
		if err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.AskingTakenBack, Object: r.Name.String()})
	})
}

// mayBePublished checks that another has asked for what the draft confirms, where that is needed.
func mayBePublished(ctx context.Context, tx *writeTx, of edition.Scope, key [sha256.Size]byte, d edition.Draft) error {
	needed, err := second(ctx, tx)
	switch {
	case err != nil:
		return err
	case d.Confirms == 0 && needed:
		return edition.ErrNeedsSecond
	case d.Confirms == 0:
		return nil
	}
	r, err := request(ctx, tx, of)
	switch {
	case err != nil:
		return err
	case r.ID != d.Confirms:
		return edition.ErrNoRequest
	case r.Actor == d.Actor:
		return edition.ErrOwnRequest
	case r.Seen != key:
		return edition.ErrChanged
	}
	return nil
}

// requestEnds ends what waits of the scope, since an edition of it has been published: with an audit entry where that
// is what was asked for.
func requestEnds(ctx context.Context, tx *writeTx, of edition.Scope, d edition.Draft) error {
	r, err := request(ctx, tx, of)
	switch {
	case errors.Is(err, edition.ErrNoRequest):
		return nil
	case err != nil:
		return err
	case r.ID != d.Confirms:
		return end(ctx, tx, r.ID, "overtaken", d.Origin)
	}
	if err := end(ctx, tx, r.ID, "confirmed", d.Origin); err != nil {
		return err
	}
	return record(ctx, tx, audit.Entry{Origin: d.Origin, Action: audit.EditionConfirmed, Object: r.Name.String()})
}
