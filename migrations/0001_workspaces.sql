-- Workspaces and what an admin configures in them. Times are milliseconds since 1970.
CREATE TABLE workspaces (
  -- Small integer: the high bits of leads.pos. Never reused.
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  logo TEXT,
  metadata TEXT,
  time_zone TEXT NOT NULL DEFAULT 'UTC',
  created_at INTEGER NOT NULL
);

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL REFERENCES workspaces (id),
  name TEXT NOT NULL,
  -- SHA-256 of the key, hex. The key itself is shown once and never kept.
  hash TEXT NOT NULL UNIQUE,
  -- First characters of the key, to tell keys apart in a list.
  hint TEXT NOT NULL,
  -- Space-separated: read write export.
  scopes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
);
-- The list of a workspace's keys in Settings.
CREATE INDEX api_keys_of_workspace ON api_keys (workspace_id, created_at);

CREATE TABLE agents (
  id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL REFERENCES workspaces (id),
  workspace_no INTEGER NOT NULL,
  name TEXT NOT NULL,
  persona TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT 'en',
  -- JSON of LeadCollection (src/capture/settings.ts).
  lead_collection TEXT NOT NULL DEFAULT '{}',
  -- JSON array of exact origins; [] allows all.
  allowed_origins TEXT NOT NULL DEFAULT '[]',
  -- JSON of Appearance (src/workspace/agent.ts).
  appearance TEXT NOT NULL DEFAULT '{}',
  daily_model_budget INTEGER NOT NULL DEFAULT 2000,
  -- Grows with every change of the agent's articles or persona: what is cached under it stays true.
  knowledge_version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  archived_at INTEGER,
  -- A deleted agent keeps its row, so that its leads keep its name; its chat answers 404.
  deleted_at INTEGER
);
-- The list of a workspace's agents.
CREATE INDEX agents_of_workspace ON agents (workspace_id, created_at);

-- One row per conversation, written by its outbox; the transcript itself lives in the Durable Object.
CREATE TABLE conversations (
  id TEXT PRIMARY KEY,
  workspace_no INTEGER NOT NULL,
  agent_id TEXT NOT NULL,
  -- Grows with every turn; a late row never overwrites a newer one.
  version INTEGER NOT NULL,
  mode TEXT,
  visitor_turns INTEGER NOT NULL DEFAULT 0,
  interested INTEGER NOT NULL DEFAULT 0,
  asked INTEGER NOT NULL DEFAULT 0,
  captured INTEGER NOT NULL DEFAULT 0,
  declined INTEGER NOT NULL DEFAULT 0,
  intent TEXT,
  probability REAL,
  page_url TEXT,
  country TEXT,
  sample INTEGER NOT NULL DEFAULT 0,
  started_at INTEGER NOT NULL,
  activity_at INTEGER NOT NULL
);
-- The list of a workspace's conversations, newest activity first, and the funnel of the last days.
CREATE INDEX conversations_by_activity ON conversations (workspace_no, activity_at, id);
CREATE INDEX conversations_by_agent ON conversations (workspace_no, agent_id, activity_at, id);

-- What was erased: a late outbox row of a conversation that started before must not bring it back.
CREATE TABLE erased_conversations (
  conversation_id TEXT PRIMARY KEY,
  workspace_no INTEGER NOT NULL,
  erased_at INTEGER NOT NULL
);

CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace_no INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- Who: member id, api key id, or system.
  actor TEXT NOT NULL,
  -- export, erase, sign_in ...
  action TEXT NOT NULL,
  -- JSON without personal data: counts, ids, the view.
  detail TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_of_workspace ON audit_log (workspace_no, at);
