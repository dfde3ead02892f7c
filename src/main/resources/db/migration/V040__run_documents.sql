-- What a process keeps of its run beside its plan, such as the state of before. Runs on H2 and PostgreSQL.

CREATE TABLE alm.run_document (
    deployment VARCHAR(64) NOT NULL REFERENCES alm.deployment (id),
    name       VARCHAR(64) NOT NULL,
    document   TEXT        NOT NULL,
    PRIMARY KEY (deployment, name)
);
