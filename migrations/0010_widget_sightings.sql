-- Websites on which an agent's widget was asked for: the install check of its Embed tab. At most 20 rows
-- an agent (workspace/sightings.ts), read by the key. Origins of websites, nothing of a visitor.
CREATE TABLE widget_sightings (
  workspace_id TEXT NOT NULL,
  agent_id TEXT NOT NULL,
  -- `https://shop.example`, as a browser sends it.
  origin TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  -- 0: the widget was refused there.
  allowed INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, agent_id, origin)
) WITHOUT ROWID;
