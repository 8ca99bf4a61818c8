-- What a model answered in a conversation so far. Only grows; agent_usage takes the difference when a
-- newer version of the row is written, so that a row sent twice is counted once.
ALTER TABLE conversations ADD COLUMN model_messages INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN input_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN output_tokens INTEGER NOT NULL DEFAULT 0;

-- Messages that a model answered and what they took, per agent and day: the daily budget reads today's
-- row by its key, the agent's page the last 30.
CREATE TABLE agent_usage (
  workspace_no INTEGER NOT NULL,
  agent_id TEXT NOT NULL,
  -- YYYY-MM-DD in UTC.
  day TEXT NOT NULL,
  messages INTEGER NOT NULL DEFAULT 0,
  input_tokens INTEGER NOT NULL DEFAULT 0,
  output_tokens INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_no, agent_id, day)
) WITHOUT ROWID;
