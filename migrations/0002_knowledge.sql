-- What an agent knows. Articles are the source; passages, own_contacts and knowledge_search derive from them.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL REFERENCES workspaces (id),
  agent_id TEXT NOT NULL REFERENCES agents (id),
  title TEXT NOT NULL,
  -- Markdown or plain text, at most 200 KB of UTF-8.
  body TEXT NOT NULL,
  -- hand, file or url.
  source TEXT NOT NULL DEFAULT 'hand',
  source_url TEXT,
  -- Derived: number and UTF-8 bytes of its passages, summed to choose how an agent is searched.
  passage_count INTEGER NOT NULL,
  passage_bytes INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
-- The list of an agent's articles, newest last.
CREATE INDEX articles_of_agent ON articles (workspace_id, agent_id, created_at, id);

CREATE TABLE passages (
  -- The rowid of knowledge_search.
  id INTEGER PRIMARY KEY,
  workspace_id TEXT NOT NULL,
  agent_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL
);
-- All passages of an agent in reading order; those of one article when it changes.
CREATE INDEX passages_of_agent ON passages (workspace_id, agent_id, article_id, ordinal);

-- E-mails (lower-case) and phone numbers (as written) of an article: the business's own, never a visitor's.
CREATE TABLE own_contacts (
  workspace_id TEXT NOT NULL,
  agent_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  -- email or phone.
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (workspace_id, agent_id, article_id, kind, value)
) WITHOUT ROWID;

-- Derived and droppable (`wrangler d1 export` refuses a database with FTS5): rebuildSearch fills it again.
-- Columns hold our own stems (src/knowledge/terms.ts), hence the plainest tokenizer, in which every
-- character above ASCII is part of a token.
CREATE VIRTUAL TABLE knowledge_search USING fts5 (
  -- One token per agent.
  scope,
  title,
  heading,
  body,
  content = '',
  contentless_delete = 1,
  detail = column,
  tokenize = 'ascii'
);
