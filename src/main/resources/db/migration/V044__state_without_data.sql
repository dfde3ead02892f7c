-- The state hash as it was after the last change that was not only of data rows: what is worked out of definitions holds as long
-- as this stays the same, however many rows are written meanwhile. Null until the first change after this migration.
ALTER TABLE alm.environment ADD COLUMN shape BYTEA;
