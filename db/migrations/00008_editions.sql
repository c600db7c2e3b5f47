-- +goose Up

-- Published editions: what readers get, sealed, and apart from it what it was made from. Neither is ever changed; an edition that is
-- taken back stays here, since readers know it.

CREATE TABLE editions (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE,
  year         INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  half         TEXT NOT NULL CHECK (half IN ('', 'H1', 'H2')), -- '': the whole year
  number       INTEGER NOT NULL CHECK (number > 0),
  published_at INTEGER NOT NULL,
  published_by TEXT NOT NULL CHECK (published_by <> ''), -- an actor of the audit trail
  sealed       BLOB NOT NULL CHECK (json_valid(CAST(sealed AS TEXT))), -- all that readers see
  hash         BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 of sealed
  basis        BLOB NOT NULL CHECK (json_valid(CAST(basis AS TEXT))), -- the true counts and the proof: for nobody's eyes
  basis_hash   BLOB NOT NULL CHECK (length(basis_hash) = 32),
  form         TEXT UNIQUE CHECK (form <> ''), -- the one-time token of the form that published it
  UNIQUE (year, half, number),
  CHECK (name = printf('%04d', year) || CASE half WHEN '' THEN '' ELSE '-' || half END || '.' || number)
) STRICT;
-- +goose StatementBegin
CREATE TRIGGER editions_are_not_changed BEFORE UPDATE ON editions BEGIN
  SELECT RAISE(ABORT, 'editions are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER editions_are_not_deleted BEFORE DELETE ON editions BEGIN
  SELECT RAISE(ABORT, 'editions are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER editions_are_not_replaced BEFORE INSERT ON editions
WHEN EXISTS (SELECT 1 FROM editions WHERE id = NEW.id OR name = NEW.name OR form = NEW.form) BEGIN
  SELECT RAISE(ABORT, 'editions are not replaced');
END;
-- +goose StatementEnd

CREATE TABLE withdrawals (
  edition      INTEGER PRIMARY KEY REFERENCES editions (id),
  withdrawn_at INTEGER NOT NULL,
  withdrawn_by TEXT NOT NULL CHECK (withdrawn_by <> ''),
  note         TEXT NOT NULL CHECK (note <> '') -- said to readers
) STRICT;
-- +goose StatementBegin
CREATE TRIGGER withdrawals_are_not_changed BEFORE UPDATE ON withdrawals BEGIN
  SELECT RAISE(ABORT, 'withdrawals are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER withdrawals_are_not_deleted BEFORE DELETE ON withdrawals BEGIN
  SELECT RAISE(ABORT, 'withdrawals are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER withdrawals_are_not_replaced BEFORE INSERT ON withdrawals WHEN EXISTS (SELECT 1 FROM withdrawals WHERE edition = NEW.edition) BEGIN
  SELECT RAISE(ABORT, 'withdrawals are not replaced');
END;
-- +goose StatementEnd

-- Tables of reports that were published before there were editions, as they were printed. Readers know them.

CREATE TABLE printed_tables (
  id          INTEGER PRIMARY KEY,
  scheme      TEXT NOT NULL REFERENCES schemes (code),
  kind        TEXT NOT NULL CHECK (kind IN ('category', 'country')),
  file        TEXT NOT NULL CHECK (file <> ''),
  imported_at INTEGER NOT NULL,
  hash        BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 of the file
  UNIQUE (scheme, kind, hash)
) STRICT;

CREATE TABLE printed_rows (
  table_id INTEGER NOT NULL REFERENCES printed_tables (id),
  position INTEGER NOT NULL CHECK (position > 0),
  part     TEXT NOT NULL CHECK (part IN ('row', 'other', 'total')),
  name     TEXT NOT NULL CHECK (name <> ''), -- as printed
  category TEXT REFERENCES categories (code),
  country  TEXT REFERENCES countries (code),
  percent  TEXT NOT NULL CHECK (percent IN ('', '*') OR percent NOT GLOB '*[^0-9]*'), -- as printed
  PRIMARY KEY (table_id, position),
  CHECK ((part = 'row') = (coalesce(category, country) IS NOT NULL) AND (category IS NULL OR country IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE printed_cells (
  table_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  year     INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  printed  TEXT NOT NULL CHECK (printed IN ('', '*') OR printed NOT GLOB '*[^0-9]*'), -- '': not in use, *: hidden
  PRIMARY KEY (table_id, position, year),
  FOREIGN KEY (table_id, position) REFERENCES printed_rows (table_id, position)
) STRICT, WITHOUT ROWID;
-- +goose StatementBegin
CREATE TRIGGER printed_tables_are_not_changed BEFORE UPDATE ON printed_tables BEGIN
  SELECT RAISE(ABORT, 'printed tables are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_tables_are_not_deleted BEFORE DELETE ON printed_tables BEGIN
  SELECT RAISE(ABORT, 'printed tables are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_rows_are_not_changed BEFORE UPDATE ON printed_rows BEGIN
  SELECT RAISE(ABORT, 'printed tables are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_rows_are_not_deleted BEFORE DELETE ON printed_rows BEGIN
  SELECT RAISE(ABORT, 'printed tables are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_cells_are_not_changed BEFORE UPDATE ON printed_cells BEGIN
  SELECT RAISE(ABORT, 'printed tables are not changed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_cells_are_not_deleted BEFORE DELETE ON printed_cells BEGIN
  SELECT RAISE(ABORT, 'printed tables are not deleted');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_tables_are_not_replaced BEFORE INSERT ON printed_tables
WHEN EXISTS (SELECT 1 FROM printed_tables WHERE id = NEW.id OR (scheme = NEW.scheme AND kind = NEW.kind AND hash = NEW.hash)) BEGIN
  SELECT RAISE(ABORT, 'printed tables are not replaced');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_rows_are_not_replaced BEFORE INSERT ON printed_rows
WHEN EXISTS (SELECT 1 FROM printed_rows WHERE table_id = NEW.table_id AND position = NEW.position) BEGIN
  SELECT RAISE(ABORT, 'printed tables are not replaced');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER printed_cells_are_not_replaced BEFORE INSERT ON printed_cells
WHEN EXISTS (SELECT 1 FROM printed_cells WHERE table_id = NEW.table_id AND position = NEW.position AND year = NEW.year) BEGIN
  SELECT RAISE(ABORT, 'printed tables are not replaced');
END;
-- +goose StatementEnd

-- How counts are hidden in this installation. Each edition keeps those that it was made with.

CREATE TABLE disclosure_policy (
  only             INTEGER PRIMARY KEY CHECK (only = 1), -- one row
  threshold        INTEGER NOT NULL CHECK (threshold BETWEEN 1 AND 100), -- counts from 1 to it are hidden
  width            INTEGER NOT NULL CHECK (width BETWEEN 1 AND 100), -- highest minus lowest that a hidden count may be
  protect_unknown  INTEGER NOT NULL CHECK (protect_unknown IN (0, 1)),
  star_may_be_zero INTEGER NOT NULL CHECK (star_may_be_zero IN (0, 1))
) STRICT;
INSERT INTO disclosure_policy (only, threshold, width, protect_unknown, star_may_be_zero) VALUES (1, 5, 3, 0, 0);
