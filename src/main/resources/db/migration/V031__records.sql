-- What solution operations leave behind: import jobs, asynchronous operations and a history that begins with the operation.

-- No key on the environment: checking one would wait for the environment's row, which the running import has locked.
CREATE TABLE alm.import_job (
    environment       VARCHAR(63)   NOT NULL,
    id                UUID          NOT NULL,
    operation_key     VARCHAR(120)  NOT NULL,
    solution          VARCHAR(1024) NOT NULL,
    version           VARCHAR(80)   NOT NULL,
    import_context    VARCHAR(20)   NOT NULL,
    operation_context VARCHAR(40)   NOT NULL,
    progress          DOUBLE PRECISION NOT NULL,
    started_on        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    completed_on      TIMESTAMP(6) WITH TIME ZONE,
    error_number      INTEGER,
    error_text        VARCHAR(100000),
    -- hash of the report in alm.content; the same import into many environments has one report
    report            BYTEA         NOT NULL,
    PRIMARY KEY (environment, id)
);

CREATE INDEX import_job_newest ON alm.import_job (environment, started_on);
CREATE UNIQUE INDEX import_job_operation ON alm.import_job (operation_key);

-- What an operation is called by those who know the platform's asynchronous operations. Operations from before have no id.
ALTER TABLE alm.operation ADD COLUMN id UUID;
ALTER TABLE alm.operation ADD COLUMN import_job_id UUID;
ALTER TABLE alm.operation ADD COLUMN started_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE alm.operation ADD COLUMN error_number INTEGER;
ALTER TABLE alm.operation ADD COLUMN error_text VARCHAR(100000);

CREATE UNIQUE INDEX operation_id ON alm.operation (id);
CREATE UNIQUE INDEX operation_import_job ON alm.operation (environment, import_job_id);
CREATE INDEX operation_environment ON alm.operation (environment, submitted_at);

-- A running operation is in the history without an end and without a result.
ALTER TABLE alm.history ALTER COLUMN ended_on DROP NOT NULL;
ALTER TABLE alm.history ALTER COLUMN result DROP NOT NULL;
ALTER TABLE alm.history ADD COLUMN patch BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE alm.history ADD COLUMN package_name VARCHAR(1024);
ALTER TABLE alm.history ADD COLUMN package_version VARCHAR(80);

CREATE INDEX history_operation ON alm.history (environment_id, operation_key);
