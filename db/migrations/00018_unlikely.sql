-- +goose Up

-- A kind of finding more: what can hardly be of a person. SQLite can't widen a check, so both tables are made anew.

CREATE TABLE finding_answer_codes_more (
  kind TEXT NOT NULL CHECK (kind IN ('no_cases', 'jump', 'many_unknown', 'double', 'category_not_used', 'fear_and_completed', 'countries_differ',
    'unlikely')),
  code TEXT NOT NULL CHECK (code <> ''),
  PRIMARY KEY (kind, code)
) STRICT, WITHOUT ROWID;
INSERT INTO finding_answer_codes_more (kind, code) SELECT kind, code FROM finding_answer_codes;
INSERT INTO finding_answer_codes_more (kind, code) VALUES ('unlikely', 'checked_correct');

CREATE TABLE finding_answers_more (
  id          INTEGER PRIMARY KEY,
  scheme      TEXT NOT NULL REFERENCES schemes (code),
  unit        TEXT NOT NULL,
  half        TEXT NOT NULL CHECK (half GLOB '[12][0-9][0-9][0-9]-H[12]'),
  kind        TEXT NOT NULL,
  fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32), -- SHA-256 of what the finding was made of
  code        TEXT NOT NULL,
  at          INTEGER NOT NULL,
  user        INTEGER NOT NULL REFERENCES users (id),
  UNIQUE (unit, half, fingerprint),
  FOREIGN KEY (unit, scheme) REFERENCES units (code, scheme),
  FOREIGN KEY (kind, code) REFERENCES finding_answer_codes_more (kind, code)
) STRICT;
INSERT INTO finding_answers_more (id, scheme, unit, half, kind, fingerprint, code, at, user)
  SELECT id, scheme, unit, half, kind, fingerprint, code, at, user FROM finding_answers;
DROP TABLE finding_answers;
DROP TABLE finding_answer_codes;
ALTER TABLE finding_answer_codes_more RENAME TO finding_answer_codes;
ALTER TABLE finding_answers_more RENAME TO finding_answers;
CREATE INDEX finding_answers_of ON finding_answers (scheme, half);

-- +goose StatementBegin
CREATE TRIGGER finding_answers_are_not_changed BEFORE UPDATE ON finding_answers BEGIN
  SELECT RAISE(ABORT, 'answers are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER finding_answers_are_not_deleted BEFORE DELETE ON finding_answers BEGIN
  SELECT RAISE(ABORT, 'answers are not deleted');
END;
-- +goose StatementEnd
