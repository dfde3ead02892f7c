-- Packages that were uploaded to be imported later. What a package holds is in alm.staged_package, for whoever uploads it.
CREATE TABLE alm.stage_upload (
    environment VARCHAR(63) NOT NULL,
    id          UUID        NOT NULL,
    package_id  VARCHAR(64) NOT NULL,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (environment, id)
);

CREATE INDEX stage_upload_created ON alm.stage_upload (created_at);
