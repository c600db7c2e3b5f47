-- +goose Up

-- What a unit has answered to a finding. Findings themselves are computed and not kept: an answer holds for the data of its fingerprint,
-- and says nothing of others.

CREATE TABLE finding_answer_codes (
  kind TEXT NOT NULL CHECK (kind IN ('no_cases', 'jump', 'many_unknown', 'double', 'category_not_used', 'fear_and_completed', 'countries_differ')),
  code TEXT NOT NULL CHECK (code <> ''),
  PRIMARY KEY (kind, code)
) STRICT, WITHOUT ROWID;
INSERT INTO finding_answer_codes (kind, code) VALUES
  ('no_cases', 'checked_correct'), ('no_cases', 'vacancy'), ('no_cases', 'task_changed'),
  ('jump', 'checked_correct'), ('jump', 'vacancy'), ('jump', 'task_changed'),
  ('many_unknown', 'checked_correct'), ('many_unknown', 'not_known'),
  ('double', 'checked_correct'), ('double', 'different_persons'),
  ('category_not_used', 'checked_correct'),
  ('fear_and_completed', 'checked_correct'), ('fear_and_completed', 'different_persons'),
  ('countries_differ', 'checked_correct'), ('countries_differ', 'different_persons');

CREATE TABLE finding_answers (
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
  FOREIGN KEY (kind, code) REFERENCES finding_answer_codes (kind, code)
) STRICT;
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
