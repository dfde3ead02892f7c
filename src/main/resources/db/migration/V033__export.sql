-- What an export needs beside the definitions. Runs on H2 and PostgreSQL.

-- Where a definition stands in a package and which files belong to it: JSON. The component is not referenced, because a
-- package is staged before any environment has its components.
CREATE TABLE alm.definition_place (
    component_id UUID    NOT NULL,
    body         BYTEA   NOT NULL,
    place        VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (component_id, body)
);

-- What a package has besides manifest and definitions, by the hash of its manifest; the document is a content.
CREATE TABLE alm.package_frame (
    manifest BYTEA NOT NULL PRIMARY KEY,
    document BYTEA NOT NULL
);

-- The file that an export has made, by the key of the operation; the file itself is a content.
CREATE TABLE alm.export_file (
    operation_key VARCHAR(120)  PRIMARY KEY,
    file_name     VARCHAR(1024) NOT NULL,
    hash          BYTEA         NOT NULL,
    size_bytes    BIGINT        NOT NULL,
    result        VARCHAR(1000000) NOT NULL
);

-- Packages staged so far lack places and files; they are read again when they are needed.
DELETE FROM alm.staged_package;
ALTER TABLE alm.staged_package ADD COLUMN frame BYTEA NOT NULL;
