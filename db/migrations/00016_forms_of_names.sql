-- +goose Up

-- How the name of a value stands inside a sentence: on one case, and on many. Empty is none.

ALTER TABLE codebook_values ADD COLUMN one_nb TEXT NOT NULL DEFAULT '';
ALTER TABLE codebook_values ADD COLUMN one_nn TEXT NOT NULL DEFAULT '';
ALTER TABLE codebook_values ADD COLUMN one_en TEXT NOT NULL DEFAULT '';
ALTER TABLE codebook_values ADD COLUMN many_nb TEXT NOT NULL DEFAULT '';
ALTER TABLE codebook_values ADD COLUMN many_nn TEXT NOT NULL DEFAULT '';
ALTER TABLE codebook_values ADD COLUMN many_en TEXT NOT NULL DEFAULT '';
