-- Who may sign in. Read and written by better-auth (src/workspace/auth.ts), whose organisation is our
-- workspace and whose organization table is `workspaces` of 0001. Times are milliseconds since 1970.
CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Lower case.
  email TEXT NOT NULL UNIQUE,
  email_verified INTEGER NOT NULL DEFAULT 0,
  image TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  -- The workspace last chosen. Never trusted: membership is read from `members` at every request.
  active_workspace_id TEXT,
  ip_address TEXT,
  user_agent TEXT,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
-- Ending all sessions of a person.
CREATE INDEX sessions_of_user ON sessions (user_id);

-- How a user proves who they are. E-mail and password: provider_id 'credential', account_id = user_id.
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  provider_id TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  access_token TEXT,
  refresh_token TEXT,
  id_token TEXT,
  access_token_expires_at INTEGER,
  refresh_token_expires_at INTEGER,
  scope TEXT,
  -- scrypt, `salt:key` in hex.
  password TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (provider_id, account_id)
);
-- The accounts of the user who signs in.
CREATE INDEX accounts_of_user ON accounts (user_id);

CREATE TABLE verifications (
  id TEXT PRIMARY KEY,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
-- The newest verification of an identifier.
CREATE INDEX verifications_of_identifier ON verifications (identifier, created_at);

CREATE TABLE members (
  id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL REFERENCES workspaces (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('owner', 'admin', 'viewer')),
  created_at INTEGER NOT NULL,
  -- better-auth checks before it inserts; two accepted invitations at once must still be one member.
  UNIQUE (workspace_id, user_id)
);
-- The workspaces of the user who signs in.
CREATE INDEX members_of_user ON members (user_id);

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL REFERENCES workspaces (id),
  email TEXT NOT NULL,
  role TEXT CHECK (role IN ('owner', 'admin', 'viewer')),
  status TEXT NOT NULL DEFAULT 'pending',
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  inviter_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
-- The open invitations of a workspace in Settings.
CREATE INDEX invitations_of_workspace ON invitations (workspace_id, created_at);
-- The invitations of somebody who signs in.
CREATE INDEX invitations_of_email ON invitations (email);

-- Failed sign-ins of the last minutes (src/workspace/sign-in-attempts.ts).
CREATE TABLE sign_in_attempts (
  -- Keyed hash of the account, the address, or both: no personal data.
  key TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  -- The first attempt counted.
  since INTEGER NOT NULL
);
-- Forgetting old attempts.
CREATE INDEX sign_in_attempts_since ON sign_in_attempts (since);
