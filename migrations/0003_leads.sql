-- Leads of every agent, made to stay quick at 1,000,000 rows. Times are milliseconds since 1970.
CREATE TABLE leads (
  -- (workspace_no << 41) | captured ms: clusters the table by workspace and moment of capture, ends
  -- every index for free, is the rowid of lead_search. Unique: on a clash the lead is captured 1 ms
  -- later. Never changes. Larger than a JavaScript number holds: built and cut in SQL only.
  pos INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  workspace_no INTEGER NOT NULL,
  agent_id TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'new'
    CHECK (status IN ('new', 'contacted', 'qualified', 'won', 'lost', 'spam')),
  -- The strongest sign of interest: kind, probability, the sentence and where it was said.
  intent TEXT,
  probability REAL,
  interest_sentence TEXT,
  interest_turn TEXT,
  interest_conversation TEXT,
  mode TEXT NOT NULL,
  country TEXT,
  name TEXT,
  -- Folded for case and accents (src/leads/fold.ts): sort and search.
  name_folded TEXT,
  -- Primary values; all of them, primary first, as JSON arrays derived from contact_points.
  email TEXT,
  phone TEXT,
  emails TEXT NOT NULL DEFAULT '[]',
  phones TEXT NOT NULL DEFAULT '[]',
  company TEXT,
  company_folded TEXT,
  -- JSON array of conversation ids, oldest first, derived from lead_conversations.
  conversations TEXT NOT NULL DEFAULT '[]',
  -- JSON object of the agent's custom fields.
  custom TEXT NOT NULL DEFAULT '{}',
  device TEXT,
  page_url TEXT,
  page_title TEXT,
  referrer TEXT,
  -- JSON object: source, medium, campaign, term, content.
  utm TEXT NOT NULL DEFAULT '{}',
  consent_text TEXT,
  consent_version TEXT,
  consent_at INTEGER,
  -- Another lead of the same agent holds the same phone.
  shares_phone INTEGER NOT NULL DEFAULT 0,
  -- The name came from the host page and not from the visitor.
  name_from_page INTEGER NOT NULL DEFAULT 0,
  -- What an admin has edited is never written by capture again.
  name_edited INTEGER NOT NULL DEFAULT 0,
  email_edited INTEGER NOT NULL DEFAULT 0,
  phone_edited INTEGER NOT NULL DEFAULT 0,
  company_edited INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT '',
  assigned_to TEXT,
  spam_reason TEXT,
  -- Folded name, company, e-mails and the phones' digits, one per line: what a search looks in.
  search_text TEXT NOT NULL DEFAULT '',
  activity_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  sample INTEGER NOT NULL DEFAULT 0
);
-- The list by capture needs none: it walks pos. All indexes end in pos, the cursor's tie-break.
-- Some statuses, by capture.
CREATE INDEX leads_by_status ON leads (workspace_no, status);
-- Some agents, with or without some statuses, by capture.
CREATE INDEX leads_by_agent ON leads (workspace_no, agent_id);
CREATE INDEX leads_by_agent_status ON leads (workspace_no, agent_id, status);
-- The other sorts, over the whole workspace ...
CREATE INDEX leads_by_name ON leads (workspace_no, name_folded);
CREATE INDEX leads_by_country ON leads (workspace_no, country);
CREATE INDEX leads_by_intent ON leads (workspace_no, intent);
CREATE INDEX leads_by_activity ON leads (workspace_no, activity_at);
-- ... and within some agents or statuses.
CREATE INDEX leads_by_agent_name ON leads (workspace_no, agent_id, status, name_folded);
CREATE INDEX leads_by_agent_country ON leads (workspace_no, agent_id, status, country);
CREATE INDEX leads_by_agent_intent ON leads (workspace_no, agent_id, status, intent);
CREATE INDEX leads_by_agent_activity ON leads (workspace_no, agent_id, status, activity_at);

-- Every e-mail and phone of every lead: how a filing finds the lead it belongs to.
CREATE TABLE contact_points (
  -- Grows in the order given.
  no INTEGER PRIMARY KEY,
  workspace_no INTEGER NOT NULL,
  agent_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
  -- E-mail lower-case, phone E.164.
  value TEXT NOT NULL,
  -- As searched: the folded e-mail, the phone's digits.
  folded TEXT NOT NULL,
  lead_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- Given by the host page and not (yet) by the visitor.
  from_page INTEGER NOT NULL DEFAULT 0
);
-- The lead of a phone; a phone may stand on several leads (shares_phone), once on each.
CREATE UNIQUE INDEX contact_points_by_value
  ON contact_points (workspace_no, agent_id, kind, value, lead_id);
-- One lead an e-mail and agent, held by the database and not by care.
CREATE UNIQUE INDEX contact_points_one_email
  ON contact_points (workspace_no, agent_id, value) WHERE kind = 'email';
-- The contact points of one lead.
CREATE INDEX contact_points_of_lead ON contact_points (lead_id, kind);
-- "Also talked to": the same person with other agents.
CREATE INDEX contact_points_anywhere ON contact_points (workspace_no, kind, value);

-- Which conversations a lead had, and which version of each person in them was filed last. A person
-- may move to another lead (the e-mail came later): both keep the conversation, the newest row counts.
CREATE TABLE lead_conversations (
  workspace_no INTEGER NOT NULL,
  conversation_id TEXT NOT NULL,
  person INTEGER NOT NULL,
  lead_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- The name this person went by at that version: the visitor may correct it, and only that.
  filed_name TEXT,
  -- Moment of the conversation's first filing on this lead.
  at INTEGER NOT NULL,
  -- 1 only inside the batch that files it: marks the row its other statements are about.
  filing INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_id, person, lead_id)
) WITHOUT ROWID;
CREATE INDEX lead_conversations_of_lead ON lead_conversations (lead_id, at);

-- Conversations whose Durable Object is still to be erased: written with the erasure of the lead, gone
-- when the object has answered, so that a crash in between forgets nothing.
CREATE TABLE erasures_due (
  conversation_id TEXT PRIMARY KEY,
  workspace_no INTEGER NOT NULL,
  at INTEGER NOT NULL
) WITHOUT ROWID;

-- How many leads each agent has in each status: the counts shown cost no scan.
CREATE TABLE lead_counts (
  workspace_no INTEGER NOT NULL,
  agent_id TEXT NOT NULL,
  status TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (workspace_no, agent_id, status)
) WITHOUT ROWID;

CREATE TRIGGER lead_counts_insert AFTER INSERT ON leads BEGIN
  INSERT INTO lead_counts (workspace_no, agent_id, status, n)
  VALUES (new.workspace_no, new.agent_id, new.status, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER lead_counts_update AFTER UPDATE OF status, agent_id ON leads
WHEN old.status <> new.status OR old.agent_id <> new.agent_id BEGIN
  UPDATE lead_counts SET n = n - 1
  WHERE workspace_no = old.workspace_no AND agent_id = old.agent_id AND status = old.status;
  INSERT INTO lead_counts (workspace_no, agent_id, status, n)
  VALUES (new.workspace_no, new.agent_id, new.status, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER lead_counts_delete AFTER DELETE ON leads BEGIN
  UPDATE lead_counts SET n = n - 1
  WHERE workspace_no = old.workspace_no AND agent_id = old.agent_id AND status = old.status;
END;

-- Timeline of a lead: captured, enriched, status, edited, assigned; by whom.
CREATE TABLE lead_events (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  workspace_no INTEGER NOT NULL,
  lead_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  -- visitor, or the member or API key.
  actor TEXT NOT NULL,
  -- JSON: fields changed, status before and after, conversation.
  detail TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX lead_events_of_lead ON lead_events (lead_id, no);

-- Search of three characters and more: rowid = pos, so that a range of rowids is one workspace, newest
-- first, without a sort. Derived from leads.search_text, may be dropped and rebuilt at any time
-- (wrangler d1 export refuses a database that has it):
--   INSERT INTO lead_search (lead_search) VALUES ('delete-all');
--   INSERT INTO lead_search (rowid, text) SELECT pos, search_text FROM leads;
CREATE VIRTUAL TABLE lead_search USING fts5 (
  text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER lead_search_insert AFTER INSERT ON leads WHEN new.search_text <> '' BEGIN
  INSERT INTO lead_search (rowid, text) VALUES (new.pos, new.search_text);
END;
CREATE TRIGGER lead_search_update AFTER UPDATE OF search_text ON leads
WHEN old.search_text <> new.search_text BEGIN
  DELETE FROM lead_search WHERE rowid = old.pos;
  INSERT INTO lead_search (rowid, text) VALUES (new.pos, new.search_text);
END;
CREATE TRIGGER lead_search_delete AFTER DELETE ON leads BEGIN
  DELETE FROM lead_search WHERE rowid = old.pos;
END;
