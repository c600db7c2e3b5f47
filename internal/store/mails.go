package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"time"

	"sakstall/internal/mail"
)

// Mails are the e-mail that waits to be sent.
type Mails struct{ pools }

// Queue queues the message on its own, as queueMail does in the transaction of what the message is about.
func (s Mails) Queue(ctx context.Context, m mail.Message, at time.Time) error {
	return s.change(ctx, func(tx *writeTx) error { return queueMail(ctx, tx, m, at) })
}

// queueMail queues the message in the transaction of what it is about. It returns mail.ErrOff where the installation
// sends no e-mail, so that nothing waits until somebody names a server one day, and mail.ErrInvalid.
func queueMail(ctx context.Context, tx *writeTx, m mail.Message, at time.Time) error {
	v, err := settingValues(ctx, tx)
	if err != nil {
		return err
	}
	if !mail.On(v) {
		return mail.ErrOff
	}
	if err := m.Check(); err != nil {
		return err
	}
	plain, err := json.Marshal(mailContent(m))
	if err != nil {
		return err
	}
	id := rand.Text() + "@sakstall"
	content, err := tx.keys.Encrypt(plain, mailOwner(id))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO mails (message_id, queued_at, content, attempts, next_at, error)
		VALUES (?, ?, ?, 0, ?, '')`, id, at.Unix(), content, at.Unix())
	return err
}

// mailContent is how a message is kept, with written-out names.
type mailContent struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
}

func mailOwner(id string) []byte { return []byte("mail " + id) }

type sealedMail struct {
	mail.Waiting
	content []byte
}

func scanMail(rows *sql.Rows) (m sealedMail, err error) {
	err = rows.Scan(&m.Number, &m.ID, &m.Attempt, &m.content)
	return m, err
}

// Claim gives up what has been tried or has waited for too long, counts an attempt at the next message that is due, and
// returns it. ok is false where none is due.
func (s Mails) Claim(ctx context.Context, now time.Time) (w mail.Waiting, ok bool, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		for _, do := range []struct {
			query string
			args  []any
		}{
			{`DELETE FROM mails WHERE next_at IS NULL AND queued_at < ?`, []any{now.Add(-mail.Kept).Unix()}},
			{
				`UPDATE mails SET content = NULL, next_at = NULL, error = iif(error = '', 'cut off, or too late', error)
					WHERE next_at <= ? AND (attempts >= ? OR queued_at < ?)`,
				[]any{now.Unix(), mail.Attempts, now.Add(-mail.Life).Unix()},
			},
		} {
			if _, err := tx.ExecContext(ctx, do.query, do.args...); err != nil {
				return err
			}
		}
		due, err := all(ctx, tx, scanMail,
			`SELECT id, message_id, attempts + 1, content FROM mails WHERE next_at <= ? ORDER BY next_at, id LIMIT 1`,
			now.Unix())
		if err != nil || len(due) == 0 {
			return err
		}
		w, ok = due[0].Waiting, true
		if _, err := tx.ExecContext(ctx, `UPDATE mails SET attempts = ?, next_at = ? WHERE id = ?`,
			w.Attempt, now.Add(mail.Pause(w.Attempt)).Unix(), w.Number); err != nil {
			return err
		}
		plain, err := tx.keys.Decrypt(due[0].content, mailOwner(w.ID))
		if err != nil { // its key is gone: it goes the way of all that can't be sent
			return nil //nolint:nilerr // an empty message fails
		}
		var m mailContent
		err = json.Unmarshal(plain, &m)
		w.Message = mail.Message(m)
		return err
	})
	return w, ok && err == nil, err
}

// Sent forgets the message.
func (s Mails) Sent(ctx context.Context, number int64) error {
	return s.change(ctx, func(tx *writeTx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM mails WHERE id = ?`, number)
		return err
	})
}

// Failed keeps why the message could not be sent, and gives it up after the last attempt.
func (s Mails) Failed(ctx context.Context, number int64, why string) error {
	return s.change(ctx, func(tx *writeTx) error {
		_, err := tx.ExecContext(ctx, `UPDATE mails SET error = ?2, content = iif(attempts < ?3, content, NULL),
			next_at = iif(attempts < ?3, next_at, NULL) WHERE id = ?1`, number, why, mail.Attempts)
		return err
	})
}
