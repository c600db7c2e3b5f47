-- +goose Up

-- What a coordinator has asked to be published where another has to confirm it: see the setting publish.second. A row stays when it
-- has been answered.
CREATE TABLE publish_requests (
  id          INTEGER PRIMARY KEY,
  year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  half        TEXT NOT NULL CHECK (half IN ('', 'H1', 'H2')), -- '': the whole year
  asked_at    INTEGER NOT NULL,
  asked_by    TEXT NOT NULL CHECK (asked_by <> ''), -- an actor of the audit trail
  edition     TEXT NOT NULL CHECK (edition <> ''), -- what it would be called
  preview     BLOB NOT NULL CHECK (length(preview) = 32), -- the key of the preview that was seen
  content     TEXT CHECK (content <> ''), -- what was chosen for this edition; NULL: the installation's
  insiders    INTEGER CHECK (insiders IN (0, 1)), -- likewise
  note        TEXT NOT NULL, -- to readers
  accept_loss INTEGER NOT NULL CHECK (accept_loss IN (0, 1)),
  reason      TEXT NOT NULL, -- for those who publish
  form        TEXT NOT NULL UNIQUE CHECK (form <> ''), -- the one-time token of the form
  ended       TEXT CHECK (ended IN ('confirmed', 'taken back', 'overtaken')), -- NULL: it waits
  ended_at    INTEGER CHECK ((ended_at IS NULL) = (ended IS NULL)),
  ended_by    TEXT CHECK ((ended_by IS NULL) = (ended IS NULL))
) STRICT;
CREATE UNIQUE INDEX publish_requests_that_wait ON publish_requests (year, half) WHERE ended IS NULL;
-- +goose StatementBegin
CREATE TRIGGER publish_requests_are_not_changed BEFORE UPDATE ON publish_requests
WHEN OLD.ended IS NOT NULL OR NEW.ended IS NULL OR (NEW.id, NEW.year, NEW.half, NEW.asked_at, NEW.asked_by, NEW.edition, NEW.preview,
  NEW.content, NEW.insiders, NEW.note, NEW.accept_loss, NEW.reason, NEW.form) IS NOT (OLD.id, OLD.year, OLD.half, OLD.asked_at,
  OLD.asked_by, OLD.edition, OLD.preview, OLD.content, OLD.insiders, OLD.note, OLD.accept_loss, OLD.reason, OLD.form) BEGIN
  SELECT RAISE(ABORT, 'requests to publish are answered once, and not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER publish_requests_are_not_deleted BEFORE DELETE ON publish_requests BEGIN
  SELECT RAISE(ABORT, 'requests to publish are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER publish_requests_are_not_replaced BEFORE INSERT ON publish_requests
WHEN EXISTS (SELECT 1 FROM publish_requests WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'requests to publish are not replaced');
END;
-- +goose StatementEnd
