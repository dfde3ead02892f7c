-- Who asked for an operation by the Web API; null for what Almanac itself was asked to do.
ALTER TABLE alm.operation ADD COLUMN submitted_by VARCHAR(255);
