-- +goose Up

-- How a coordinator has arranged the report of a year: the order of its parts, those that are left out, and texts of their own. The next
-- edition uses it, and keeps what it was made with.

CREATE TABLE report_parts (
  year     INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  position INTEGER NOT NULL CHECK (position > 0),
  part     TEXT NOT NULL CHECK (part <> ''),
  dropped  INTEGER NOT NULL CHECK (dropped IN (0, 1)),
  PRIMARY KEY (year, position),
  UNIQUE (year, part)
) STRICT, WITHOUT ROWID;

-- What is told in the report besides. It is for readers: nothing that points at a person is let in.
CREATE TABLE report_texts (
  year     INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  part     TEXT NOT NULL CHECK (part GLOB 'own-[1-9]*' AND substr(part, 5) NOT GLOB '*[^0-9]*'),
  chapter  TEXT NOT NULL CHECK (chapter IN ('summary', 'advisors', 'envoys', 'about')),
  title_nb TEXT NOT NULL CHECK (title_nb <> ''),
  title_nn TEXT NOT NULL, -- '': as in bokmål, as the three below
  title_en TEXT NOT NULL,
  text_nb  TEXT NOT NULL CHECK (text_nb <> ''),
  text_nn  TEXT NOT NULL,
  text_en  TEXT NOT NULL,
  PRIMARY KEY (year, part)
) STRICT, WITHOUT ROWID;
