-- Programs that call Almanac in their own name, and the keys of their tokens. Runs on H2 and PostgreSQL.

CREATE TABLE alm.machine_client (
    client_id     VARCHAR(100)  NOT NULL PRIMARY KEY,
    display_name  VARCHAR(200)  NOT NULL,
    member_of     VARCHAR(400)  NOT NULL,
    environments  VARCHAR(4000) NOT NULL,
    registered_by VARCHAR(255)  NOT NULL,
    registered_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE alm.machine_secret (
    secret_id  VARCHAR(36)  NOT NULL PRIMARY KEY,
    client_id  VARCHAR(100) NOT NULL REFERENCES alm.machine_client ON DELETE CASCADE,
    hash       VARCHAR(200) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX machine_secret_client ON alm.machine_secret (client_id);

CREATE TABLE alm.machine_certificate (
    client_id   VARCHAR(100)   NOT NULL REFERENCES alm.machine_client ON DELETE CASCADE,
    fingerprint VARCHAR(64)    NOT NULL,
    pem         VARCHAR(20000) NOT NULL,
    PRIMARY KEY (client_id, fingerprint)
);

-- a statement signed with a certificate is taken once
CREATE TABLE alm.used_assertion (
    fingerprint VARCHAR(64) NOT NULL PRIMARY KEY,
    expires_at  TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX used_assertion_end ON alm.used_assertion (expires_at);

CREATE TABLE alm.token_key (
    key_id      VARCHAR(36)   NOT NULL PRIMARY KEY,
    private_key VARCHAR(8000) NOT NULL,
    made_at     TIMESTAMP WITH TIME ZONE NOT NULL
);
