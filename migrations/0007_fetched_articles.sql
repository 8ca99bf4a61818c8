-- When an article's web page was last fetched; NULL: it never came from one.
ALTER TABLE articles ADD COLUMN fetched_at INTEGER;
