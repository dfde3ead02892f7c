-- Processes that are switched on, and deployment settings of a request. Runs on H2 and PostgreSQL.

-- What is off has no row.
CREATE TABLE alm.activation (
    environment_id INTEGER NOT NULL REFERENCES alm.environment (id) ON DELETE CASCADE,
    component_id   UUID    NOT NULL REFERENCES alm.component (id),
    PRIMARY KEY (environment_id, component_id)
);

-- All processes, assemblies or tables of an environment are looked for by their kind.
CREATE INDEX component_kind ON alm.component (kind);

ALTER TABLE alm.deployment ADD COLUMN settings VARCHAR(2000000);
ALTER TABLE alm.operation ALTER COLUMN work SET DATA TYPE VARCHAR(2000000);

-- Packages staged so far lack what the rules ask of them; they are read again when they are needed.
DELETE FROM alm.staged_package;
