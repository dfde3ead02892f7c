-- Which changes were undone, and which undo others. Runs on H2 and PostgreSQL.

ALTER TABLE alm.change_journal ADD COLUMN undone_by VARCHAR(120);
ALTER TABLE alm.change_journal ADD COLUMN undoes BOOLEAN DEFAULT FALSE NOT NULL;
