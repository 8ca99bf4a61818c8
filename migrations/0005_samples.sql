-- "Remove the sample conversations" and whether there are any: a handful of rows among millions.
CREATE INDEX conversations_samples ON conversations (workspace_no) WHERE sample = 1;
