-- Which operation brought what a layer holds, and when it replaced something; neither is part of the state's sum.
-- Runs on H2 and PostgreSQL.

ALTER TABLE alm.layer ADD COLUMN operation_key VARCHAR(120);
ALTER TABLE alm.layer ADD COLUMN overwritten_on TIMESTAMP WITH TIME ZONE;
