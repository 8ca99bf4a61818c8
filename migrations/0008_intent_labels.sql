-- What members said of a visitor turn's intent ("wrong"), as examples to train on: one a turn, the last
-- word counts. Contact details stand masked in text and context.
CREATE TABLE intent_labels (
  workspace_no INTEGER NOT NULL,
  conversation_id TEXT NOT NULL,
  turn_id TEXT NOT NULL,
  text TEXT NOT NULL,
  -- The agent's turn before, if there was one.
  context TEXT,
  label TEXT NOT NULL CHECK (label IN ('interest', 'other')),
  -- What the detector had said.
  said_probability REAL NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- The export walks it; the labels of one conversation stand together.
  PRIMARY KEY (workspace_no, conversation_id, turn_id)
) WITHOUT ROWID;

-- Erasure of a conversation, whatever the way to it, takes its labels along.
CREATE TRIGGER intent_labels_erased AFTER INSERT ON erased_conversations BEGIN
  DELETE FROM intent_labels
  WHERE workspace_no = new.workspace_no AND conversation_id = new.conversation_id;
END;
CREATE TRIGGER intent_labels_erased_again AFTER UPDATE ON erased_conversations BEGIN
  DELETE FROM intent_labels
  WHERE workspace_no = new.workspace_no AND conversation_id = new.conversation_id;
END;
