-- +goose Up

-- What a coordinator has kept of what an edition would show, to see later what has changed since. It has no count that would have been
-- hidden then, but previews are not protected against each other: together they are for coordinators only.

CREATE TABLE previews (
  id      INTEGER PRIMARY KEY,
  year    INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  half    TEXT NOT NULL CHECK (half IN ('', 'H1', 'H2')), -- '': the whole year
  kept_at INTEGER NOT NULL,
  kept_by TEXT NOT NULL CHECK (kept_by <> ''), -- an actor of the audit trail
  edition TEXT NOT NULL CHECK (edition <> ''), -- what it would have been called
  release BLOB NOT NULL CHECK (json_valid(CAST(release AS TEXT))), -- what readers would have seen
  hash    BLOB NOT NULL CHECK (length(hash) = 32) -- SHA-256 of release
) STRICT;
CREATE INDEX previews_by_scope ON previews (year, half, id);
-- +goose StatementBegin
CREATE TRIGGER previews_are_not_changed BEFORE UPDATE ON previews BEGIN
  SELECT RAISE(ABORT, 'kept previews are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER previews_are_not_deleted BEFORE DELETE ON previews BEGIN
  SELECT RAISE(ABORT, 'kept previews are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER previews_are_not_replaced BEFORE INSERT ON previews WHEN EXISTS (SELECT 1 FROM previews WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'kept previews are not replaced');
END;
-- +goose StatementEnd

-- A table of an earlier report is called what readers call the report; a file's name is only what stands in for it.
ALTER TABLE printed_tables RENAME COLUMN file TO title;
