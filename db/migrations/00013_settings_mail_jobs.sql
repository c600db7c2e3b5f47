-- +goose Up

-- What the installation is: made_up. What it has decided lies in the table below.
ALTER TABLE settings RENAME TO installation;

-- What the installation has decided, by name: the newest change says what holds, and a setting without one has its default. Which
-- settings there are, and what each may be, says the program. The salt is what keeps a seal from telling, by trying, what a value was.
CREATE TABLE setting_changes (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL CHECK (name <> ''),
  was     TEXT NOT NULL, -- what held before, by a change or by default
  value   TEXT NOT NULL CHECK (value <> was),
  salt    BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;
CREATE INDEX setting_changes_of ON setting_changes (name, id);
-- +goose StatementBegin
CREATE TRIGGER setting_changes_are_not_changed BEFORE UPDATE ON setting_changes BEGIN
  SELECT RAISE(ABORT, 'changes of settings are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER setting_changes_are_not_deleted BEFORE DELETE ON setting_changes BEGIN
  SELECT RAISE(ABORT, 'changes of settings are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER setting_changes_are_not_replaced BEFORE INSERT ON setting_changes
WHEN EXISTS (SELECT 1 FROM setting_changes WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'changes of settings are not replaced');
END;
-- +goose StatementEnd

-- What happens by the clock: when each job was last begun, of those that were done to their end. A job that has never been done has the
-- moment at which the program first knew of it.
CREATE TABLE jobs (
  name     TEXT PRIMARY KEY CHECK (name <> ''),
  begun_at INTEGER NOT NULL,
  error    TEXT NOT NULL -- '': it was done
) STRICT, WITHOUT ROWID;

-- E-mail that waits to be sent, and for a while that which was given up. What has been sent is gone from here.
CREATE TABLE mails (
  id         INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL UNIQUE CHECK (message_id <> ''), -- by which a reader's program knows a mail that comes twice
  queued_at  INTEGER NOT NULL,
  content    BLOB, -- address, subject and text, encrypted with the server's key; NULL: given up
  attempts   INTEGER NOT NULL CHECK (attempts >= 0), -- begun so far
  next_at    INTEGER CHECK ((next_at IS NULL) = (content IS NULL)), -- when it may be tried
  error      TEXT NOT NULL -- of the last attempt
) STRICT;
