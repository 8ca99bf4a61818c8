-- The leads of one member, by capture: few among many, so the index holds assigned ones only.
CREATE INDEX leads_by_assigned ON leads (workspace_no, assigned_to) WHERE assigned_to IS NOT NULL;

-- Views of the leads that somebody named, for the whole workspace: a name and a query string.
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  workspace_no INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- Canonical (src/leads/filter.ts: printLeadFilter), without cursor and limit.
  query TEXT NOT NULL,
  -- The member.
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- Order shown; ties by moment of creation.
  position INTEGER NOT NULL
);
-- A workspace's views; one a name.
CREATE UNIQUE INDEX saved_views_by_name ON saved_views (workspace_no, name);
