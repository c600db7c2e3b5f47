-- +goose Up

-- What lists of coded values there are is data too: a list that is new needs no new table of values.

CREATE TABLE dimensions (
  code TEXT PRIMARY KEY CHECK (code <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO dimensions (code) VALUES
  ('gender'), ('age'), ('subject'), ('contact'), ('whereabouts'), ('tie'), ('theme'), ('service'), ('activity'), ('audience'), ('withdrawal');

CREATE TABLE values_with_dimensions (
  dimension   TEXT NOT NULL REFERENCES dimensions (code),
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
INSERT INTO values_with_dimensions SELECT * FROM codebook_values;
DROP TABLE codebook_values;
ALTER TABLE values_with_dimensions RENAME TO codebook_values;

-- What becomes of a case after it has been registered. Each change makes a new version and keeps the one before. The salt is what keeps
-- a seal in the audit from telling, by trying, what a case has said whose row is gone.

ALTER TABLE cases ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0);
ALTER TABLE cases ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)); -- it counts nowhere
ALTER TABLE cases ADD COLUMN salt BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(salt) = 16);
UPDATE cases SET salt = randomblob(16);

-- A version that was replaced, and by what. Scheme and unit of a case never change.
CREATE TABLE case_versions (
  case_id        INTEGER NOT NULL REFERENCES cases (id),
  version        INTEGER NOT NULL CHECK (version > 0),
  withdrawn      INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  month          TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) BETWEEN '01' AND '12'),
  subject        TEXT NOT NULL,
  contact        TEXT NOT NULL,
  category       TEXT NOT NULL REFERENCES categories (code),
  gender         TEXT NOT NULL,
  age            TEXT NOT NULL,
  country        TEXT NOT NULL REFERENCES countries (code),
  complex        TEXT CHECK (complex GLOB '[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]-[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]'),
  whereabouts    TEXT,
  tie            TEXT,
  rule           TEXT REFERENCES rules (id),
  replaced_at    INTEGER NOT NULL,
  replaced_by    INTEGER NOT NULL REFERENCES users (id),
  form           TEXT NOT NULL CHECK (form <> ''), -- the one-time token of the form that replaced it
  reason         TEXT CHECK (reason IS NULL OR withdrawn = 0), -- why the case was withdrawn then; NULL: it was changed otherwise
  subject_in     TEXT NOT NULL GENERATED ALWAYS AS ('subject') VIRTUAL,
  contact_in     TEXT NOT NULL GENERATED ALWAYS AS ('contact') VIRTUAL,
  gender_in      TEXT NOT NULL GENERATED ALWAYS AS ('gender') VIRTUAL,
  age_in         TEXT NOT NULL GENERATED ALWAYS AS ('age') VIRTUAL,
  whereabouts_in TEXT NOT NULL GENERATED ALWAYS AS ('whereabouts') VIRTUAL,
  tie_in         TEXT NOT NULL GENERATED ALWAYS AS ('tie') VIRTUAL,
  reason_in      TEXT NOT NULL GENERATED ALWAYS AS ('withdrawal') VIRTUAL,
  PRIMARY KEY (case_id, version),
  UNIQUE (replaced_by, form),
  FOREIGN KEY (subject_in, subject) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (contact_in, contact) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (gender_in, gender) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (age_in, age) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (whereabouts_in, whereabouts) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (tie_in, tie) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (reason_in, reason) REFERENCES codebook_values (dimension, code)
) STRICT;

CREATE TABLE case_version_elements (
  case_id  INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  category TEXT NOT NULL REFERENCES categories (code),
  PRIMARY KEY (case_id, version, category),
  FOREIGN KEY (case_id, version) REFERENCES case_versions (case_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_version_values (
  case_id   INTEGER NOT NULL,
  version   INTEGER NOT NULL,
  dimension TEXT NOT NULL CHECK (dimension IN ('theme', 'service')),
  code      TEXT NOT NULL,
  PRIMARY KEY (case_id, version, dimension, code),
  FOREIGN KEY (case_id, version) REFERENCES case_versions (case_id, version),
  FOREIGN KEY (dimension, code) REFERENCES codebook_values (dimension, code)
) STRICT, WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER case_versions_are_not_changed BEFORE UPDATE ON case_versions BEGIN
  SELECT RAISE(ABORT, 'versions are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER case_versions_are_not_deleted BEFORE DELETE ON case_versions BEGIN
  SELECT RAISE(ABORT, 'versions are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER case_versions_are_not_replaced BEFORE INSERT ON case_versions
WHEN EXISTS (SELECT 1 FROM case_versions WHERE case_id = NEW.case_id AND version = NEW.version OR replaced_by = NEW.replaced_by AND form = NEW.form) BEGIN
  SELECT RAISE(ABORT, 'versions are not replaced');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER case_version_elements_are_not_changed BEFORE UPDATE ON case_version_elements BEGIN
  SELECT RAISE(ABORT, 'versions are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER case_version_elements_are_not_deleted BEFORE DELETE ON case_version_elements BEGIN
  SELECT RAISE(ABORT, 'versions are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER case_version_values_are_not_changed BEFORE UPDATE ON case_version_values BEGIN
  SELECT RAISE(ABORT, 'versions are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER case_version_values_are_not_deleted BEFORE DELETE ON case_version_values BEGIN
  SELECT RAISE(ABORT, 'versions are not deleted');
END;
-- +goose StatementEnd

-- Further guidance in a case that is registered. It is counted apart, in the half of its own month.

CREATE TABLE follow_ups (
  case_id       INTEGER NOT NULL REFERENCES cases (id),
  number        INTEGER NOT NULL CHECK (number > 0), -- within the case
  month         TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) BETWEEN '01' AND '12'),
  completed     INTEGER NOT NULL CHECK (completed IN (0, 1)), -- what was feared had happened by then, and the case's own half took no change any more
  withdrawn     INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  registered_by INTEGER NOT NULL REFERENCES users (id),
  form          TEXT NOT NULL CHECK (form <> ''), -- the one-time token of the form that made it
  PRIMARY KEY (case_id, number),
  UNIQUE (registered_by, form)
) STRICT;

CREATE TABLE follow_up_services (
  case_id    INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  service    TEXT NOT NULL,
  service_in TEXT NOT NULL GENERATED ALWAYS AS ('service') VIRTUAL,
  PRIMARY KEY (case_id, number, service),
  FOREIGN KEY (case_id, number) REFERENCES follow_ups (case_id, number),
  FOREIGN KEY (service_in, service) REFERENCES codebook_values (dimension, code)
) STRICT;

-- The SHA-256 of what the entry's object holds from then on; NULL where that is not sealed.
ALTER TABLE audit ADD COLUMN seal BLOB CHECK (length(seal) = 32);
