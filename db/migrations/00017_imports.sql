-- +goose Up

-- What came into the register from one file, so that it can be taken back, and be told when it comes again.
CREATE TABLE imports (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  owner     INTEGER REFERENCES users (id), -- NULL: the operator
  cases     INTEGER NOT NULL CHECK (cases > 0), -- how many came
  rows      BLOB NOT NULL CHECK (length(rows) = 32), -- SHA-256 of what they said, whatever their order and families
  undone_at INTEGER
) STRICT;
CREATE INDEX imports_by_rows ON imports (rows);

ALTER TABLE cases ADD COLUMN import INTEGER REFERENCES imports (id);
CREATE INDEX cases_by_import ON cases (import) WHERE import IS NOT NULL;

-- The operator takes an import back, and is no user.
CREATE TABLE versions (
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
  replaced_by    INTEGER REFERENCES users (id), -- NULL: the operator
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
INSERT INTO versions (case_id, version, withdrawn, month, subject, contact, category, gender, age, country, complex, whereabouts, tie, rule, replaced_at, replaced_by, form, reason)
  SELECT case_id, version, withdrawn, month, subject, contact, category, gender, age, country, complex, whereabouts, tie, rule, replaced_at, replaced_by, form, reason FROM case_versions;
DROP TABLE case_versions;
ALTER TABLE versions RENAME TO case_versions;
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
