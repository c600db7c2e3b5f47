-- +goose Up

-- What readers are told of an edition after it is out, sealed like the edition itself. It stays with its year for good.

CREATE TABLE notices (
  id           INTEGER PRIMARY KEY,
  edition      INTEGER NOT NULL REFERENCES editions (id),
  published_at INTEGER NOT NULL,
  published_by TEXT NOT NULL CHECK (published_by <> ''), -- an actor of the audit trail
  sealed       BLOB NOT NULL CHECK (json_valid(CAST(sealed AS TEXT))), -- the texts, by language
  hash         BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 of sealed
  form         TEXT UNIQUE CHECK (form <> '') -- the one-time token of the form that it was written in
) STRICT;
CREATE INDEX notices_by_edition ON notices (edition, id);
-- +goose StatementBegin
CREATE TRIGGER notices_are_not_changed BEFORE UPDATE ON notices BEGIN
  SELECT RAISE(ABORT, 'notices are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER notices_are_not_deleted BEFORE DELETE ON notices BEGIN
  SELECT RAISE(ABORT, 'notices are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER notices_are_not_replaced BEFORE INSERT ON notices
WHEN EXISTS (SELECT 1 FROM notices WHERE id = NEW.id OR form = NEW.form) BEGIN
  SELECT RAISE(ABORT, 'notices are not replaced');
END;
-- +goose StatementEnd
