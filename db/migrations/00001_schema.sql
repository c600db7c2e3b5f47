-- +goose Up

-- The codebook. Nothing in it is ever deleted: a value that is no longer used gets a last year.

CREATE TABLE schemes (
  code TEXT PRIMARY KEY CHECK (code IN ('advisors', 'envoys'))
) STRICT, WITHOUT ROWID;
INSERT INTO schemes (code) VALUES ('advisors'), ('envoys');

CREATE TABLE categories (
  code           TEXT PRIMARY KEY CHECK (code <> ''),
  position       INTEGER NOT NULL UNIQUE,
  phenomenon     TEXT NOT NULL CHECK (phenomenon <> ''),
  stage          TEXT NOT NULL CHECK (stage IN ('', 'fear', 'completed')),
  advisors_order INTEGER NOT NULL CHECK (advisors_order >= 0), -- 0: not a category of the scheme
  envoys_order   INTEGER NOT NULL CHECK (envoys_order >= 0),
  valid_from     INTEGER NOT NULL CHECK (valid_from BETWEEN 1900 AND 2999),
  valid_to       INTEGER NOT NULL CHECK (valid_to = 0 OR valid_to BETWEEN valid_from AND 2999), -- 0: no end
  nb             TEXT NOT NULL CHECK (nb <> ''),
  nn             TEXT NOT NULL CHECK (nn <> ''),
  en             TEXT NOT NULL CHECK (en <> ''),
  former_nb      TEXT NOT NULL
) STRICT;

CREATE TABLE codebook_values (
  dimension   TEXT NOT NULL CHECK (dimension IN ('gender', 'age', 'subject', 'contact', 'whereabouts', 'tie', 'theme', 'service', 'activity', 'audience')),
  code        TEXT NOT NULL CHECK (code <> ''),
  position    INTEGER NOT NULL UNIQUE,
  nb          TEXT NOT NULL CHECK (nb <> ''),
  nn          TEXT NOT NULL CHECK (nn <> ''),
  en          TEXT NOT NULL CHECK (en <> ''),
  note        TEXT NOT NULL,
  scheme      TEXT REFERENCES schemes (code), -- NULL: both
  valid_from  INTEGER NOT NULL CHECK (valid_from BETWEEN 0 AND 2999),
  valid_to    INTEGER NOT NULL CHECK (valid_to = 0 OR valid_to BETWEEN valid_from AND 2999), -- 0: no end
  reported_as TEXT NOT NULL,
  PRIMARY KEY (dimension, code),
  FOREIGN KEY (dimension, reported_as) REFERENCES codebook_values (dimension, code) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE countries (
  code     TEXT PRIMARY KEY CHECK (code GLOB '[A-Z][A-Z]'),
  position INTEGER NOT NULL UNIQUE,
  nb       TEXT NOT NULL CHECK (nb <> ''),
  nn       TEXT NOT NULL CHECK (nn <> ''),
  en       TEXT NOT NULL CHECK (en <> '')
) STRICT;

CREATE TABLE country_rows (
  scheme   TEXT NOT NULL REFERENCES schemes (code),
  position INTEGER NOT NULL CHECK (position > 0),
  country  TEXT NOT NULL REFERENCES countries (code),
  PRIMARY KEY (scheme, position),
  UNIQUE (scheme, country)
) STRICT, WITHOUT ROWID;

-- Who uses the register.

CREATE TABLE units (
  code   TEXT PRIMARY KEY CHECK (code <> ''),
  scheme TEXT NOT NULL REFERENCES schemes (code),
  name   TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (code, scheme)
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  id            INTEGER PRIMARY KEY,
  email         TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (email LIKE '_%@_%'),
  name          TEXT NOT NULL CHECK (name <> ''),
  role          TEXT NOT NULL CHECK (role IN ('advisor', 'envoy', 'coordinator', 'administrator')),
  scheme        TEXT GENERATED ALWAYS AS (CASE role WHEN 'advisor' THEN 'advisors' WHEN 'envoy' THEN 'envoys' END) VIRTUAL,
  unit          TEXT CHECK ((unit IS NOT NULL) = (role IN ('advisor', 'envoy'))),
  password_hash TEXT NOT NULL, -- '': can't sign in
  FOREIGN KEY (unit, scheme) REFERENCES units (code, scheme)
) STRICT;

CREATE TABLE sessions (
  id_hash    BLOB PRIMARY KEY CHECK (length(id_hash) = 32), -- SHA-256 of the id in the cookie
  user       INTEGER NOT NULL REFERENCES users (id),
  created_at INTEGER NOT NULL, -- Unix seconds, as all times here
  seen_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Cases: codes only, and no date but the month. The columns ending in _in name the list that the code is from; they take no space.

CREATE TABLE cases (
  id             INTEGER PRIMARY KEY,
  ref            TEXT NOT NULL UNIQUE CHECK (ref GLOB '[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]-[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]'),
  scheme         TEXT NOT NULL REFERENCES schemes (code),
  unit           TEXT NOT NULL,
  month          TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) BETWEEN '01' AND '12'),
  subject        TEXT NOT NULL,
  contact        TEXT NOT NULL,
  category       TEXT NOT NULL REFERENCES categories (code),
  gender         TEXT NOT NULL,
  age            TEXT NOT NULL,
  country        TEXT NOT NULL REFERENCES countries (code),
  complex        TEXT CHECK (complex GLOB '[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]-[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]'),
  whereabouts    TEXT CHECK (whereabouts IS NULL OR scheme = 'envoys'),
  tie            TEXT CHECK (tie IS NULL OR scheme = 'envoys'),
  registered_by  INTEGER REFERENCES users (id), -- NULL: imported for the unit
  form           TEXT CHECK (form <> ''), -- the one-time token of the form that made it
  subject_in     TEXT NOT NULL GENERATED ALWAYS AS ('subject') VIRTUAL,
  contact_in     TEXT NOT NULL GENERATED ALWAYS AS ('contact') VIRTUAL,
  gender_in      TEXT NOT NULL GENERATED ALWAYS AS ('gender') VIRTUAL,
  age_in         TEXT NOT NULL GENERATED ALWAYS AS ('age') VIRTUAL,
  whereabouts_in TEXT NOT NULL GENERATED ALWAYS AS ('whereabouts') VIRTUAL,
  tie_in         TEXT NOT NULL GENERATED ALWAYS AS ('tie') VIRTUAL,
  UNIQUE (registered_by, form),
  FOREIGN KEY (unit, scheme) REFERENCES units (code, scheme),
  FOREIGN KEY (subject_in, subject) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (contact_in, contact) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (gender_in, gender) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (age_in, age) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (whereabouts_in, whereabouts) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (tie_in, tie) REFERENCES codebook_values (dimension, code)
) STRICT;
CREATE INDEX cases_unit ON cases (unit, month);

CREATE TABLE case_elements (
  case_id  INTEGER NOT NULL REFERENCES cases (id),
  category TEXT NOT NULL REFERENCES categories (code),
  PRIMARY KEY (case_id, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_values (
  case_id   INTEGER NOT NULL REFERENCES cases (id),
  dimension TEXT NOT NULL CHECK (dimension IN ('theme', 'service')),
  code      TEXT NOT NULL,
  PRIMARY KEY (case_id, dimension, code),
  FOREIGN KEY (dimension, code) REFERENCES codebook_values (dimension, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE activities (
  id      INTEGER PRIMARY KEY,
  scheme  TEXT NOT NULL REFERENCES schemes (code),
  unit    TEXT NOT NULL,
  month   TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) BETWEEN '01' AND '12'),
  kind    TEXT NOT NULL,
  kind_in TEXT NOT NULL GENERATED ALWAYS AS ('activity') VIRTUAL,
  FOREIGN KEY (unit, scheme) REFERENCES units (code, scheme),
  FOREIGN KEY (kind_in, kind) REFERENCES codebook_values (dimension, code)
) STRICT;

-- What happened. Rows are only ever added; each carries a hash of itself and of the row before.

CREATE TABLE audit (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  actor   TEXT NOT NULL,
  request TEXT NOT NULL,
  action  TEXT NOT NULL CHECK (action <> ''),
  object  TEXT NOT NULL,
  hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
-- +goose StatementBegin
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit rows are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit rows are not deleted');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'audit rows are not replaced');
END;
-- +goose StatementEnd

-- What the installation is. made_up: the register is a demonstration and shows no real person's case.

CREATE TABLE settings (
  name  TEXT PRIMARY KEY CHECK (name IN ('made_up')),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
