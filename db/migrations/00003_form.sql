-- +goose Up

-- What the form for cases needs.

-- What counts as each phenomenon.
CREATE TABLE phenomena (
  code     TEXT PRIMARY KEY CHECK (code <> ''),
  position INTEGER NOT NULL UNIQUE,
  nb       TEXT NOT NULL CHECK (nb <> ''),
  nn       TEXT NOT NULL CHECK (nn <> ''),
  en       TEXT NOT NULL CHECK (en <> '')
) STRICT, WITHOUT ROWID;

-- Rules that change what a case is. A version holds from its month on, until the next.
CREATE TABLE rules (
  id         TEXT PRIMARY KEY CHECK (id = code || '-' || version), -- what a case keeps
  code       TEXT NOT NULL CHECK (code IN ('application_only')),
  version    INTEGER NOT NULL CHECK (version > 0),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(valid_from, 6) BETWEEN '01' AND '12'),
  nb         TEXT NOT NULL CHECK (nb <> ''),
  nn         TEXT NOT NULL CHECK (nn <> ''),
  en         TEXT NOT NULL CHECK (en <> ''),
  UNIQUE (code, version),
  UNIQUE (code, valid_from)
) STRICT, WITHOUT ROWID;

-- The version that a case was judged by. NULL: no rule concerns its scheme, or it is older than the rules.
ALTER TABLE cases ADD COLUMN rule TEXT REFERENCES rules (id);

-- Contacts that are no case: there is nothing to be told of them but that they were.
CREATE TABLE other_contacts (
  id            INTEGER PRIMARY KEY,
  scheme        TEXT NOT NULL REFERENCES schemes (code),
  unit          TEXT NOT NULL,
  month         TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) BETWEEN '01' AND '12'),
  registered_by INTEGER NOT NULL REFERENCES users (id),
  form          TEXT NOT NULL CHECK (form <> ''), -- the one-time token of the form that it was noted with
  UNIQUE (registered_by, form),
  FOREIGN KEY (unit, scheme) REFERENCES units (code, scheme)
) STRICT;

-- Forms that are not finished, one of a kind for each user, encrypted with the server's key. They are kept for fourteen days.
CREATE TABLE drafts (
  user     INTEGER NOT NULL REFERENCES users (id),
  form     TEXT NOT NULL CHECK (form <> ''), -- which form it is
  saved_at INTEGER NOT NULL,
  body     BLOB NOT NULL,
  PRIMARY KEY (user, form)
) STRICT, WITHOUT ROWID;
