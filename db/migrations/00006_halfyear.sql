-- +goose Up

-- The half-year: what each unit has done with its half, and what has become of the scheme's half. Both are told as moves that are only
-- ever added to; how a half stands is what its last move led to, and open where there is none. What is listed here is all that there is.

CREATE TABLE unit_half_changes (
  move       TEXT NOT NULL CHECK (move IN ('hand_in', 'nothing_to_report', 'take_back', 'approve', 'return', 'reopen', 'close_again')),
  from_state TEXT NOT NULL CHECK (from_state IN ('open', 'handed_in', 'returned', 'approved')),
  to_state   TEXT NOT NULL CHECK (to_state IN ('open', 'handed_in', 'returned', 'approved')),
  PRIMARY KEY (move, from_state),
  UNIQUE (move, from_state, to_state)
) STRICT, WITHOUT ROWID;
INSERT INTO unit_half_changes (move, from_state, to_state) VALUES
  ('hand_in', 'open', 'handed_in'),
  ('hand_in', 'returned', 'handed_in'),
  ('nothing_to_report', 'open', 'handed_in'),
  ('nothing_to_report', 'returned', 'handed_in'),
  ('take_back', 'handed_in', 'open'),
  ('approve', 'handed_in', 'approved'),
  ('return', 'handed_in', 'returned'),
  ('return', 'approved', 'returned'),
  ('reopen', 'open', 'returned'),
  ('reopen', 'handed_in', 'returned'),
  ('reopen', 'returned', 'returned'),
  ('reopen', 'approved', 'returned'),
  ('close_again', 'open', 'approved'),
  ('close_again', 'handed_in', 'approved'),
  ('close_again', 'returned', 'approved');

CREATE TABLE scheme_half_changes (
  move       TEXT NOT NULL CHECK (move IN ('close', 'publish')),
  from_state TEXT NOT NULL CHECK (from_state IN ('open', 'closed', 'published')),
  to_state   TEXT NOT NULL CHECK (to_state IN ('open', 'closed', 'published')),
  PRIMARY KEY (move, from_state),
  UNIQUE (move, from_state, to_state)
) STRICT, WITHOUT ROWID;
INSERT INTO scheme_half_changes (move, from_state, to_state) VALUES
  ('close', 'open', 'closed'),
  ('publish', 'closed', 'published'),
  ('publish', 'published', 'published'); -- a corrected edition

-- Why a half is returned or reopened.
CREATE TABLE unit_half_reasons (
  move TEXT NOT NULL CHECK (move IN ('return', 'reopen')),
  code TEXT NOT NULL CHECK (code <> ''),
  PRIMARY KEY (move, code)
) STRICT, WITHOUT ROWID;
INSERT INTO unit_half_reasons (move, code) VALUES
  ('return', 'cases_missing'), ('return', 'too_many'), ('return', 'unknown_values'), ('return', 'double'), ('return', 'wrong_values'),
  ('reopen', 'cases_missing'), ('reopen', 'too_many'), ('reopen', 'wrong_values'), ('reopen', 'found_after_publishing');

-- actor is who made the move: a user, the operator on the command line, or nobody, where it happened by itself.
CREATE TABLE unit_half_moves (
  id         INTEGER PRIMARY KEY,
  scheme     TEXT NOT NULL REFERENCES schemes (code),
  unit       TEXT NOT NULL,
  half       TEXT NOT NULL CHECK (half GLOB '[12][0-9][0-9][0-9]-H[12]'),
  move       TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state   TEXT NOT NULL,
  at         INTEGER NOT NULL,
  actor      TEXT NOT NULL CHECK (actor IN ('user', 'operator', 'automatic')),
  user       INTEGER REFERENCES users (id),
  cases      INTEGER CHECK (cases >= 0),       -- how many were handed in
  reason     TEXT,
  note       TEXT NOT NULL CHECK (length(note) <= 300),
  until      INTEGER,                          -- when the reopened half closes again by itself
  CHECK ((user IS NOT NULL) = (actor = 'user')),
  CHECK ((cases IS NOT NULL) = (move IN ('hand_in', 'nothing_to_report'))),
  CHECK (move <> 'nothing_to_report' OR cases = 0),
  CHECK (move <> 'hand_in' OR cases > 0),
  CHECK ((reason IS NOT NULL) = (move IN ('return', 'reopen'))),
  CHECK (note = '' OR move IN ('return', 'reopen')),
  CHECK ((until IS NOT NULL) = (move = 'reopen')),
  CHECK (until > at),
  FOREIGN KEY (unit, scheme) REFERENCES units (code, scheme),
  FOREIGN KEY (move, from_state, to_state) REFERENCES unit_half_changes (move, from_state, to_state),
  FOREIGN KEY (move, reason) REFERENCES unit_half_reasons (move, code)
) STRICT;
CREATE INDEX unit_half_moves_of ON unit_half_moves (unit, half, id);

CREATE TABLE scheme_half_moves (
  id         INTEGER PRIMARY KEY,
  scheme     TEXT NOT NULL REFERENCES schemes (code),
  half       TEXT NOT NULL CHECK (half GLOB '[12][0-9][0-9][0-9]-H[12]'),
  move       TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state   TEXT NOT NULL,
  at         INTEGER NOT NULL,
  actor      TEXT NOT NULL CHECK (actor IN ('user', 'operator', 'automatic')),
  user       INTEGER REFERENCES users (id),
  cases      INTEGER CHECK (cases >= 0),       -- the closed total
  missing    INTEGER CHECK (missing >= 0),     -- units closed without an approved hand-in
  CHECK ((user IS NOT NULL) = (actor = 'user')),
  CHECK ((cases IS NOT NULL) = (move = 'close')),
  CHECK ((missing IS NOT NULL) = (move = 'close')),
  FOREIGN KEY (move, from_state, to_state) REFERENCES scheme_half_changes (move, from_state, to_state)
) STRICT;
CREATE INDEX scheme_half_moves_of ON scheme_half_moves (scheme, half, id);

-- +goose StatementBegin
CREATE TRIGGER unit_half_moves_follow BEFORE INSERT ON unit_half_moves
WHEN NEW.from_state <> coalesce((SELECT to_state FROM unit_half_moves WHERE unit = NEW.unit AND half = NEW.half ORDER BY id DESC LIMIT 1), 'open')
  OR EXISTS (SELECT 1 FROM unit_half_moves WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a unit''s move begins where the one before ended');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER unit_half_moves_are_not_changed BEFORE UPDATE ON unit_half_moves BEGIN
  SELECT RAISE(ABORT, 'moves are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER unit_half_moves_are_not_deleted BEFORE DELETE ON unit_half_moves BEGIN
  SELECT RAISE(ABORT, 'moves are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER scheme_half_moves_follow BEFORE INSERT ON scheme_half_moves
WHEN NEW.from_state <> coalesce((SELECT to_state FROM scheme_half_moves WHERE scheme = NEW.scheme AND half = NEW.half ORDER BY id DESC LIMIT 1), 'open')
  OR EXISTS (SELECT 1 FROM scheme_half_moves WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a scheme''s move begins where the one before ended');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER scheme_half_moves_are_not_changed BEFORE UPDATE ON scheme_half_moves BEGIN
  SELECT RAISE(ABORT, 'moves are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER scheme_half_moves_are_not_deleted BEFORE DELETE ON scheme_half_moves BEGIN
  SELECT RAISE(ABORT, 'moves are not deleted');
END;
-- +goose StatementEnd

-- The program asks in each transaction whether a half takes cases; this refuses what no clock is needed for, should it ever forget.
CREATE VIEW locked_unit_halves (unit, half) AS
  SELECT m.unit, m.half FROM unit_half_moves AS m
    WHERE m.to_state IN ('handed_in', 'approved') AND m.id = (SELECT max(l.id) FROM unit_half_moves AS l WHERE l.unit = m.unit AND l.half = m.half)
  UNION ALL
  SELECT u.code, c.half FROM units AS u JOIN scheme_half_moves AS c ON c.scheme = u.scheme AND c.move = 'close'
    WHERE NOT EXISTS (SELECT 1 FROM unit_half_moves AS r WHERE r.unit = u.code AND r.half = c.half AND r.move = 'reopen');
-- +goose StatementBegin
CREATE TRIGGER cases_are_added_in_open_halves BEFORE INSERT ON cases
WHEN EXISTS (SELECT 1 FROM locked_unit_halves WHERE unit = NEW.unit AND half = substr(NEW.month, 1, 5) || iif(substr(NEW.month, 6) <= '06', 'H1', 'H2'))
BEGIN
  SELECT RAISE(ABORT, 'the half takes no cases');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER cases_are_changed_in_open_halves BEFORE UPDATE OF scheme, unit, month, subject, contact, category, gender, age, country, complex, withdrawn ON cases
WHEN EXISTS (SELECT 1 FROM locked_unit_halves WHERE unit = OLD.unit AND half = substr(OLD.month, 1, 5) || iif(substr(OLD.month, 6) <= '06', 'H1', 'H2'))
  OR EXISTS (SELECT 1 FROM locked_unit_halves WHERE unit = NEW.unit AND half = substr(NEW.month, 1, 5) || iif(substr(NEW.month, 6) <= '06', 'H1', 'H2'))
BEGIN
  SELECT RAISE(ABORT, 'the half takes no cases');
END;
-- +goose StatementEnd

-- What the installation has decided. Days are calendar days.
CREATE TABLE halfyear_settings (
  one           INTEGER PRIMARY KEY CHECK (one = 1),
  deadline_days INTEGER NOT NULL CHECK (deadline_days BETWEEN 1 AND 180), -- from the half's end to the day by which it is to be handed in
  remind_days   INTEGER NOT NULL CHECK (remind_days BETWEEN 0 AND 180),   -- before the deadline, from when the front page reminds of it
  reopen_days   INTEGER NOT NULL CHECK (reopen_days BETWEEN 1 AND 60)     -- how long a reopened half stays open
) STRICT;
INSERT INTO halfyear_settings (one, deadline_days, remind_days, reopen_days) VALUES (1, 31, 31, 7);
