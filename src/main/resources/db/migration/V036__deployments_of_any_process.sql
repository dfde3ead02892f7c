-- A deployment need not be of a package, and has further start variables of its process. Runs on H2 and PostgreSQL.

ALTER TABLE alm.deployment ALTER COLUMN package_id DROP NOT NULL;
ALTER TABLE alm.deployment ADD COLUMN settings VARCHAR(100000);
ALTER TABLE alm.deployment ADD COLUMN parameters VARCHAR(20000);
