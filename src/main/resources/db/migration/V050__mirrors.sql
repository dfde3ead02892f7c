-- What mirrors of real environments need beside the tables of embedded ones.

-- A staged package can be found by its solution. Packages staged before get the name when they are used again.
ALTER TABLE alm.staged_package ADD COLUMN solution_key VARCHAR(1024);

CREATE INDEX staged_package_solution ON alm.staged_package (solution_key);

-- How many rows the tables of a real environment had when somebody counted.
CREATE TABLE alm.mirrored_table (
    environment_id INTEGER      NOT NULL REFERENCES alm.environment (id) ON DELETE CASCADE,
    table_name     VARCHAR(1024) NOT NULL,
    row_count      BIGINT       NOT NULL,
    PRIMARY KEY (environment_id, table_name)
);
