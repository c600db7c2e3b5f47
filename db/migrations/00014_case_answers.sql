-- +goose Up

-- A case's answers in lists of the codebook may be of any list but those that have a column of their own: an optional
-- field more needs no column.

CREATE TABLE answers (
  case_id   INTEGER NOT NULL REFERENCES cases (id),
  dimension TEXT NOT NULL CHECK (dimension NOT IN ('gender', 'age', 'subject', 'contact', 'whereabouts', 'tie')),
  code      TEXT NOT NULL,
  PRIMARY KEY (case_id, dimension, code),
  FOREIGN KEY (dimension, code) REFERENCES codebook_values (dimension, code)
) STRICT, WITHOUT ROWID;
INSERT INTO answers SELECT case_id, dimension, code FROM case_values;
DROP TABLE case_values;
ALTER TABLE answers RENAME TO case_values;

CREATE TABLE answers (
  case_id   INTEGER NOT NULL,
  version   INTEGER NOT NULL,
  dimension TEXT NOT NULL CHECK (dimension NOT IN ('gender', 'age', 'subject', 'contact', 'whereabouts', 'tie')),
  code      TEXT NOT NULL,
  PRIMARY KEY (case_id, version, dimension, code),
  FOREIGN KEY (case_id, version) REFERENCES case_versions (case_id, version),
  FOREIGN KEY (dimension, code) REFERENCES codebook_values (dimension, code)
) STRICT, WITHOUT ROWID;
INSERT INTO answers SELECT case_id, version, dimension, code FROM case_version_values;
DROP TABLE case_version_values;
ALTER TABLE answers RENAME TO case_version_values;

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
