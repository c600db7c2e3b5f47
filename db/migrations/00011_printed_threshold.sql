-- +goose Up

-- The largest count that a * of the report stands for, whatever this installation's own threshold is.
ALTER TABLE printed_tables ADD COLUMN threshold INTEGER NOT NULL DEFAULT 5 CHECK (threshold BETWEEN 1 AND 100);
