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
