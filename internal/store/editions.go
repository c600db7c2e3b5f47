package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
)

// Editions are the published editions, what one would be made from, and the policy of publishing.
type Editions struct{ pools }

// Basis is what an edition of the scope would be made from at the moment.
func (s Editions) Basis(ctx context.Context, scope edition.Scope, at time.Time) (edition.Basis, error) {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return edition.Basis{}, faulted(err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing has been written
	return basis(ctx, tx, scope, at)
}

func basis(ctx context.Context, q querier, scope edition.Scope, at time.Time) (b edition.Basis, err error) {
	b.Scope = scope
	if b.Book, err = readCodebook(ctx, q); err != nil {
		return b, err
	}
	if b.Policy, err = policy(ctx, q); err != nil {
		return b, err
	}
	if b.Content, err = defaultContent(ctx, q, scope); err != nil {
		return b, err
	}
	if b.Insiders, err = insidersToo(ctx, q); err != nil {
		return b, err
	}
	b.Over = scope.Over(at)
	if b.Since, err = since(ctx, q); err != nil {
		return b, err
	}
	if b.Cells, err = cells(ctx, q, scope.Year-counts.SeriesYears+1, scope.Year); err != nil {
		return b, err
	}
	if b.Held, err = activities(ctx, q, scope.Year-1, scope.Year); err != nil {
		return b, err
	}
	if b.Staff, err = staff(ctx, q); err != nil {
		return b, err
	}
	if b.Printed, err = printed(ctx, q); err != nil {
		return b, err
	}
	if b.Editions, err = editions(ctx, q, selectInside); err != nil {
		return b, err
	}
	if scope.Half == "" {
		if b.Having, err = having(ctx, q, scope.Year); err != nil {
			return b, err
		}
		if b.Plan, err = plan(ctx, q, scope.Year); err != nil {
			return b, err
		}
	}
	if b.Units, err = insiders(ctx, q, scope); err != nil {
		return b, err
	}
	states, err := halfStates(ctx, q, at)
	for _, h := range scope.Halves() {
		for _, scheme := range codebook.Schemes() {
			if again := states.OpenAgain(scheme, h); len(again) > 0 || states.Scheme(scheme, h) == halfyear.SchemeOpen {
				b.Open = append(b.Open, edition.OpenHalf{Scheme: scheme, Half: h, Again: len(again)})
			}
		}
	}
	return b, err
}

// since is when each scheme registered its first case and logged its first activity.
func since(ctx context.Context, q querier) (map[codebook.Scheme]edition.Since, error) {
	out := map[codebook.Scheme]edition.Since{}
	_, err := all(ctx, q, func(rows *sql.Rows) (none struct{}, err error) {
		var scheme codebook.Scheme
		var first edition.Since
		err = rows.Scan(&scheme, &first.Cases, &first.Activities)
		out[scheme] = edition.Since{
			Cases: max(out[scheme].Cases, first.Cases), Activities: max(out[scheme].Activities, first.Activities),
		}
		return none, err
	}, `SELECT scheme, CAST(substr(min(month), 1, 4) AS INTEGER), 0 FROM cases WHERE NOT withdrawn GROUP BY scheme
		UNION ALL SELECT scheme, 0, CAST(substr(min(month), 1, 4) AS INTEGER) FROM activities WHERE withdrawn = 0 GROUP BY scheme`)
	return out, err
}

// Policy is how counts are hidden in this installation.
func (s Editions) Policy(ctx context.Context) (disclosure.Policy, error) { return policy(ctx, s.read) }

// SetPolicy decides anew how counts are hidden, with an audit entry. Editions that are out keep theirs.
func (s Editions) SetPolicy(ctx context.Context, p disclosure.Policy, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		if _, err := tx.ExecContext(ctx,
			`UPDATE disclosure_policy SET threshold = ?, width = ?, protect_unknown = ?, star_may_be_zero = ?`,
			p.Threshold, p.Width, p.ProtectUnknown, p.StarMayBeZero); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.PolicyChanged})
	})
}

func policy(ctx context.Context, q querier) (disclosure.Policy, error) {
	return one(ctx, q, func(rows *sql.Rows) (p disclosure.Policy, err error) {
		err = rows.Scan(&p.Threshold, &p.Width, &p.ProtectUnknown, &p.StarMayBeZero)
		return p, err
	}, `SELECT threshold, width, protect_unknown, star_may_be_zero FROM disclosure_policy`)
}

// Add publishes the edition with its audit entry, and marks its halves as published: all or none. With d.Close it
// closes, in the operator's name, halves that were only imported. It returns edition.ErrChanged where what the edition
// was made from, whose key is given, is not what the register holds now, and an edition.NotClosedError where a half is
// not closed. Where another has to confirm it, it returns edition.ErrNeedsSecond for a draft that confirms nothing,
// edition.ErrOwnRequest for the asker's own, and edition.ErrNoRequest where it has been answered.
func (s Editions) Add(ctx context.Context, e *edition.Edition, key [sha256.Size]byte, d edition.Draft) error {
	return s.change(ctx, func(tx *writeTx) error {
		if err := mayBePublished(ctx, tx, e.Name.Scope, key, d); err != nil {
			return err
		}
		now, err := basisOf(ctx, tx, e.Name.Scope, d)
		if err != nil {
			return err
		}
		if now.Key() != key {
			return edition.ErrChanged
		}
		if err := publishHalves(ctx, tx, e.Name.Scope, d); err != nil {
			return err
		}
		inside, hash, err := e.Inside.Seal()
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO editions (name, year, half, number, published_at, published_by, sealed, hash, basis, basis_hash, form) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))`,
			e.Name.String(), e.Name.Year, e.Name.Half, e.Name.Number, d.At.Unix(), d.Actor, e.Sealed, e.Hash[:], inside,
			hash[:],
			d.Form); err != nil {
			return err
		}
		if err := requestEnds(ctx, tx, e.Name.Scope, d); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{
			Origin: d.Origin, Action: audit.EditionPublished,
			Object: editionObject(e.Name.String(), e.Hash[:], hash[:]),
		})
	})
}

// errTried ends a transaction that has only been tried.
var errTried = errors.New("store: it would do")

// MayPublish tries what Add does to the halves of the scope, and leaves all as it was: it returns the
// edition.NotClosedError that Add would, and edition.ErrNeedsSecond where another has to confirm.
func (s Editions) MayPublish(ctx context.Context, scope edition.Scope, d edition.Draft) error {
	err := s.change(ctx, func(tx *writeTx) error {
		if needed, err := second(ctx, tx); err != nil || needed {
			return cmp.Or(err, edition.ErrNeedsSecond)
		}
		if err := publishHalves(ctx, tx, scope, d); err != nil {
			return err
		}
		return errTried
	})
	if errors.Is(err, errTried) {
		return nil
	}
	return err
}

func publishHalves(ctx context.Context, tx *writeTx, scope edition.Scope, d edition.Draft) error {
	for _, h := range scope.Halves() {
		for _, scheme := range codebook.Schemes() {
			if err := publishSchemeHalf(ctx, tx, edition.OpenHalf{Scheme: scheme, Half: h}, d); err != nil {
				return err
			}
		}
	}
	return nil
}

// editionObject is what the audit trail says of an edition: its name, and the hashes of what readers see and of what it
// was made from.
func editionObject(name string, hash, basisHash []byte) string {
	return name + " " + hex.EncodeToString(hash) + " " + hex.EncodeToString(basisHash)
}

func publishSchemeHalf(ctx context.Context, tx *writeTx, half edition.OpenHalf, d edition.Draft) error {
	if d.Close {
		switch err := closeImported(ctx, tx, half.Scheme, half.Half, d.Origin); {
		case errors.Is(err, halfyear.ErrTooEarly):
			return edition.NotClosedError{OpenHalf: half, Why: "has not ended"}
		case errors.Is(err, halfyear.ErrInWork):
			return edition.NotClosedError{
				OpenHalf: half,
				Why: "is open, and units have begun to work on it: a coordinator has to close it on the page /halvar/" +
					half.Half.String(),
			}
		case err != nil:
			return err
		}
	}
	var open halfyear.ReopenedError
	var refused halfyear.SchemeMoveError
	err := publishHalf(ctx, tx, half.Scheme, half.Half, d.Origin)
	switch {
	case errors.As(err, &open):
		return edition.NotClosedError{
			OpenHalf: half,
			Why: "is open again to units: it has to be approved or closed again on the page /halvar/" +
				half.Half.String(),
		}
	case errors.As(err, &refused):
		return edition.NotClosedError{
			OpenHalf: half,
			Why: "is open: a coordinator has to close it on the page /halvar/" +
				half.Half.String(),
		}
	}
	return err
}

// ChangedSince reports whether cases of the edition's time have been registered, corrected, withdrawn or put back since
// it was published.
func (s Editions) ChangedSince(ctx context.Context, name edition.Name) (bool, error) {
	halves := name.Halves()
	first, last := halves[0].First().String(), halves[len(halves)-1].Last().String()
	return one(ctx, s.read, scanInto[bool], `SELECT EXISTS (
		SELECT 1 FROM audit JOIN cases ON cases.ref = audit.object
		WHERE audit.id > (SELECT max(id) FROM audit WHERE action = ? AND substr(object, 1, length(?) + 1) = ? || ' ') AND audit.action IN (?, ?, ?, ?)
		AND (cases.month BETWEEN ? AND ? OR EXISTS (SELECT 1 FROM case_versions WHERE case_id = cases.id AND month BETWEEN ? AND ?)))`,
		audit.EditionPublished, name.String(), name.String(), audit.CaseRegistered, audit.CaseCorrected,
		audit.CaseWithdrawn,
		audit.CaseRestored, first, last, first, last)
}

// PublishedWith is the edition that the form has published. It returns edition.ErrNotFound where there is none.
func (s Editions) PublishedWith(ctx context.Context, form string) (edition.Name, error) {
	text, err := one(ctx, s.read, scanInto[string], `SELECT name FROM editions WHERE form = ?`, form)
	if errors.Is(err, sql.ErrNoRows) {
		return edition.Name{}, edition.ErrNotFound
	}
	if err != nil {
		return edition.Name{}, err
	}
	return edition.ParseName(text)
}

const (
	selectEditions = `SELECT sealed, hash, NULL, withdrawn_at, note FROM editions LEFT JOIN withdrawals ON edition = id`
	selectInside   = `SELECT sealed, hash, basis, withdrawn_at, note FROM editions LEFT JOIN withdrawals ON edition = id ORDER BY id`
)

// Entries list all editions that were ever published, the oldest first.
func (s Editions) Entries(ctx context.Context) ([]edition.Entry, error) {
	return all(ctx, s.read, scanEntry,
		`SELECT name, published_at, withdrawn_at, note FROM editions LEFT JOIN withdrawals ON edition = id ORDER BY id`)
}

func scanEntry(rows *sql.Rows) (e edition.Entry, err error) {
	var name string
	var published int64
	var at sql.NullInt64
	var note sql.NullString
	if err = rows.Scan(&name, &published, &at, &note); err != nil {
		return e, err
	}
	e.PublishedAt = time.Unix(published, 0)
	if at.Valid {
		e.Withdrawn = &edition.Withdrawal{At: time.Unix(at.Int64, 0), Note: note.String}
	}
	e.Name, err = edition.ParseName(name)
	return e, err
}

// All are all editions that were ever published, the oldest first, without what they were made from.
func (s Editions) All(ctx context.Context) ([]*edition.Edition, error) {
	return editions(ctx, s.read, selectEditions+` ORDER BY id`)
}

// Get is the edition of the name, without what it was made from. It returns edition.ErrNotFound where there is none.
func (s Editions) Get(ctx context.Context, name edition.Name) (*edition.Edition, error) {
	found, err := editions(ctx, s.read, selectEditions+` WHERE name = ?`, name.String())
	if err == nil && len(found) != 1 {
		err = edition.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

func editions(ctx context.Context, q querier, query string, args ...any) ([]*edition.Edition, error) {
	found, err := all(ctx, q, scanEdition, query, args...)
	if err == nil {
		err = withNotices(ctx, q, found)
	}
	return found, err
}

func scanEdition(rows *sql.Rows) (*edition.Edition, error) {
	var sealed, hash, inside []byte
	var at sql.NullInt64
	var note sql.NullString
	if err := rows.Scan(&sealed, &hash, &inside, &at, &note); err != nil {
		return nil, err
	}
	if len(hash) != sha256.Size {
		return nil, errors.New("store: an edition's hash has the wrong length")
	}
	e, err := edition.Open(sealed, [sha256.Size]byte(hash))
	if err != nil {
		return nil, err
	}
	if at.Valid {
		e.Withdrawn = &edition.Withdrawal{At: time.Unix(at.Int64, 0), Note: note.String}
	}
	if inside != nil {
		e.Inside, err = edition.OpenInside(inside)
	}
	return e, err
}

// Withdraw takes the edition back, with its audit entry: its page says so from now on. It returns edition.ErrNotFound
// where there is no such edition, and edition.ErrWithdrawn where it has been taken back already.
func (s Editions) Withdraw(ctx context.Context, name edition.Name, note string, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		found, err := editions(ctx, tx, selectEditions+` WHERE name = ?`, name.String())
		switch {
		case err != nil:
			return err
		case len(found) == 0:
			return edition.ErrNotFound
		case found[0].Withdrawn != nil:
			return edition.ErrWithdrawn
		}
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO withdrawals (edition, withdrawn_at, withdrawn_by, note) SELECT id, ?, ?, ? FROM editions WHERE name = ?`, from.At.Unix(), from.Actor, note, name.String()); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.EditionWithdrawn, Object: name.String()})
	})
}

type editionRow struct {
	name                    string
	sealed, hash, inside, h []byte
}

func scanEditionRow(rows *sql.Rows) (e editionRow, err error) {
	err = rows.Scan(&e.name, &e.sealed, &e.hash, &e.inside, &e.h)
	return e, err
}

// checkEditions holds each edition to its hashes, and both to the audit trail.
func checkEditions(ctx context.Context, q querier) ([]string, error) {
	rows, err := all(ctx, q, scanEditionRow, `SELECT name, sealed, hash, basis, basis_hash FROM editions ORDER BY id`)
	if err != nil {
		return nil, err
	}
	var held []hashed
	for _, e := range rows {
		sealed, inside := sha256.Sum256(e.sealed), sha256.Sum256(e.inside)
		held = append(held, hashed{
			what: "edition " + e.name, object: editionObject(e.name, sealed[:], inside[:]),
			intact: string(sealed[:]) == string(e.hash) && string(inside[:]) == string(e.h),
		})
	}
	return checkTold(ctx, q, audit.EditionPublished, "editions", held)
}
