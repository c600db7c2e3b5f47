-- +goose Up

-- How an entry's seal and link are made: 0 is SHA-256 without a key, as all were before there were keys. A later format
-- has its number, and the name of the key. The seal is of what the entry's object holds from then on; NULL where that is
-- not sealed.
ALTER TABLE audit ADD COLUMN format INTEGER NOT NULL DEFAULT 0 CHECK (format >= 0);
ALTER TABLE audit ADD COLUMN key TEXT NOT NULL DEFAULT '' CHECK ((key = '') = (format = 0));

-- The salt is what keeps a seal from telling, by trying, what an activity has said whose row is gone.
ALTER TABLE activities ADD COLUMN salt BLOB NOT NULL DEFAULT x'00000000000000000000000000000000' CHECK (length(salt) = 16);
UPDATE activities SET salt = randomblob(16);

-- What was done to something, and whether it was done at all, is asked of the trail by verify and by editions.
CREATE INDEX audit_of ON audit (action, object);
