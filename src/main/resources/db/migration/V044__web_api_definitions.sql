-- The state hash as it was after the last change that was not only of data rows: what is worked out of definitions holds as long
-- as this stays the same, however many rows are written meanwhile. Null until the first change after this migration.
ALTER TABLE alm.environment ADD COLUMN shape BYTEA;

-- What clients say of publishers and no package needs.
CREATE TABLE alm.publisher_particulars (
    environment_id INTEGER      NOT NULL REFERENCES alm.environment (id) ON DELETE CASCADE,
    publisher_key  VARCHAR(256) NOT NULL,
    name           VARCHAR(64)  NOT NULL,
    text           VARCHAR(2000) NOT NULL,
    PRIMARY KEY (environment_id, publisher_key, name)
);
