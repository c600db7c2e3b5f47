-- +goose Up

-- What is told of an activity beside its kind and month, who logged it, and what it said before it was corrected. Of one that came in
-- for its unit, without anybody logging it, only kind and month are known.

INSERT INTO dimensions (code) VALUES ('topic'), ('partner');

CREATE TABLE activities_more (
  id            INTEGER PRIMARY KEY,
  scheme        TEXT NOT NULL REFERENCES schemes (code),
  unit          TEXT NOT NULL,
  month         TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) BETWEEN '01' AND '12'),
  kind          TEXT NOT NULL,
  topic         TEXT, -- NULL: not told
  participants  INTEGER CHECK (participants BETWEEN 1 AND 20000), -- NULL: not told
  registered_by INTEGER REFERENCES users (id), -- NULL: imported for the unit
  form          TEXT CHECK (form <> ''), -- the one-time token of the form that made it
  version       INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), -- one more with each correction
  withdrawn     INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), -- 1: counted nowhere
  kind_in       TEXT NOT NULL GENERATED ALWAYS AS ('activity') VIRTUAL,
  topic_in      TEXT NOT NULL GENERATED ALWAYS AS ('topic') VIRTUAL,
  UNIQUE (registered_by, form),
  FOREIGN KEY (unit, scheme) REFERENCES units (code, scheme),
  FOREIGN KEY (kind_in, kind) REFERENCES codebook_values (dimension, code),
  FOREIGN KEY (topic_in, topic) REFERENCES codebook_values (dimension, code)
) STRICT;
INSERT INTO activities_more (id, scheme, unit, month, kind) SELECT id, scheme, unit, month, kind FROM activities;
DROP TABLE activities;
ALTER TABLE activities_more RENAME TO activities;
CREATE INDEX activities_unit ON activities (unit, month);

CREATE TABLE activity_values (
  activity_id INTEGER NOT NULL REFERENCES activities (id),
  dimension   TEXT NOT NULL CHECK (dimension IN ('audience', 'partner')),
  code        TEXT NOT NULL,
  PRIMARY KEY (activity_id, dimension, code),
  FOREIGN KEY (dimension, code) REFERENCES codebook_values (dimension, code)
) STRICT, WITHOUT ROWID;

-- Rows are only ever added, out of the tables above. The lists are their codes with | between.
CREATE TABLE activity_versions (
  activity_id  INTEGER NOT NULL REFERENCES activities (id),
  version      INTEGER NOT NULL CHECK (version > 0),
  month        TEXT NOT NULL,
  kind         TEXT NOT NULL,
  topic        TEXT,
  participants INTEGER,
  audience     TEXT NOT NULL,
  partners     TEXT NOT NULL,
  PRIMARY KEY (activity_id, version)
) STRICT, WITHOUT ROWID;

-- Files of cases that have been checked and wait for their owner to confirm them. They are emptied when that is done, and forgotten
-- after a day. The cases are drafts in JSON: codes, months, and references of our own for families; they are judged again, and meet the
-- foreign keys, when they become cases.
CREATE TABLE uploads (
  id         TEXT PRIMARY KEY CHECK (length(id) = 22),
  owner      INTEGER NOT NULL REFERENCES users (id),
  created_at INTEGER NOT NULL,
  cases      TEXT NOT NULL CHECK (json_valid(cases)),
  imported   INTEGER CHECK (imported >= 0) -- how many became cases; NULL: not confirmed
) STRICT, WITHOUT ROWID;
