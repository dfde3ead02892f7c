-- What people are to be told about deployments, and over which channel it was sent. Runs on H2 and PostgreSQL.

CREATE TABLE alm.notification (
    id          VARCHAR(64)              NOT NULL,
    channel     VARCHAR(16)              NOT NULL,
    deployment  VARCHAR(64)              NOT NULL REFERENCES alm.deployment (id),
    kind        VARCHAR(32)              NOT NULL,
    run_state   VARCHAR(32)              NOT NULL,
    line        VARCHAR(2000)            NOT NULL,
    told_group  VARCHAR(255),
    told_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    state       VARCHAR(16)              NOT NULL,
    tries       INTEGER                  NOT NULL,
    -- when the next try may begin; while one is under way: when its worker counts as gone
    next_try    TIMESTAMP WITH TIME ZONE NOT NULL,
    worker      VARCHAR(100),
    sent_at     TIMESTAMP WITH TIME ZONE,
    last_error  VARCHAR(500),
    PRIMARY KEY (id, channel)
);

CREATE INDEX notification_due ON alm.notification (state, next_try);
CREATE INDEX notification_of_deployment ON alm.notification (deployment);
