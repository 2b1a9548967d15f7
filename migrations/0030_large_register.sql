-- How far the reading of a large file has come. Life: waiting, running, then read, failed or stopped;
-- a stopped one waits again when somebody says so, and goes on where it was.
CREATE TABLE register_reading (
  upload       TEXT PRIMARY KEY REFERENCES register_upload (id),
  state        TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'stopped', 'read', 'failed')),
  stop         INT64 NOT NULL,           -- somebody asked to stop
  import       TEXT NOT NULL,            -- the id that the import will have
  sha256       TEXT NOT NULL,            -- of the file; empty: not looked at yet
  after        TEXT NOT NULL,            -- the import before it in the edition; empty: none
  row_count    INT64 NOT NULL,           -- so far, as all below
  accepted     INT64 NOT NULL,
  duplicates   INT64 NOT NULL,
  rejected     INT64 NOT NULL,
  changed      INT64 NOT NULL,
  problems     INT64 NOT NULL,
  changes      INT64 NOT NULL,
  bytes        INT64 NOT NULL,
  bytes_total  INT64 NOT NULL,
  began_at     INT64 NOT NULL,           -- this run, at began_bytes
  began_bytes  INT64 NOT NULL,
  reason       TEXT NOT NULL             -- key of a text, when it failed
);

-- What was read of it, a chunk at a time, sealed with the key of the upload.
CREATE TABLE register_staged (
  upload    TEXT NOT NULL REFERENCES register_upload (id),
  kind      TEXT NOT NULL CHECK (kind IN ('complaint', 'key', 'changed', 'problem', 'change')),
  position  INT64 NOT NULL,
  rows      BYTES NOT NULL,
  PRIMARY KEY (upload, kind, position)
);
