-- Which jobs a workspace had lately (jobs/recent.ts): a deletion of many leads writes a line for each of them,
-- and their list must not read through those.
CREATE INDEX audit_log_bulk ON audit_log (workspace_no, at) WHERE action = 'bulk';
