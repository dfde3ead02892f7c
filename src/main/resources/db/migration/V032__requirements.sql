-- What definitions need of other components, worked out once for a component and its definition. Runs on H2 and PostgreSQL.

-- The required component need not be known: most of what packages lean on comes with the platform.
CREATE TABLE alm.requirement (
    component_id  UUID          NOT NULL,
    definition    BYTEA         NOT NULL,
    required_id   UUID          NOT NULL,
    required_kind VARCHAR(1024) NOT NULL,
    required_key  VARCHAR(4000) NOT NULL,
    PRIMARY KEY (component_id, definition, required_id)
);

CREATE INDEX requirement_required ON alm.requirement (required_id);
CREATE INDEX dependency_required ON alm.dependency (required_id);

-- Definitions that were there before; the program works them off when it starts.
CREATE TABLE alm.requirement_backlog (
    component_id UUID  NOT NULL,
    definition   BYTEA NOT NULL,
    PRIMARY KEY (component_id, definition)
);

INSERT INTO alm.requirement_backlog (component_id, definition)
SELECT component_id, published FROM alm.layer WHERE published IS NOT NULL
UNION
SELECT component_id, draft FROM alm.layer WHERE draft IS NOT NULL;

-- A package that was read before is read again when it is planned next, and then leaves its requirements.
DELETE FROM alm.staged_package;
