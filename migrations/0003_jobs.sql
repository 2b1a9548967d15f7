-- Work that waits for its turn. A job that is done is deleted in the transaction of its effect; one
-- that keeps failing stays as dead, for a person to look at.
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  once_key TEXT UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'dead')),
  run_at INT64 NOT NULL,
  attempts INT64 NOT NULL,
  leased_until INT64 NOT NULL,
  fence INT64 NOT NULL,
  last_error TEXT,
  made_at INT64 NOT NULL
);
CREATE INDEX jobs_by_turn ON jobs (state, run_at, id);
