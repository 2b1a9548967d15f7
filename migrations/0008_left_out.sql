-- Who is left out of a later draw: persons who were invited before, and persons nobody may call. They
-- are keyed hashes: nobody can read who it is, and a register that brings the same person finds it.

-- Of the number that can be called; empty: there is none, or the complaint came before this column.
ALTER TABLE complaint ADD COLUMN phone_key TEXT NOT NULL DEFAULT '';

ALTER TABLE register_rules ADD COLUMN skip_blocked INT64 NOT NULL DEFAULT 1;
ALTER TABLE register_rules ADD COLUMN skip_invited INT64 NOT NULL DEFAULT 1;

CREATE TABLE register_invited (
  edition     TEXT NOT NULL REFERENCES edition (id),
  person_key  TEXT NOT NULL,
  invited_at  INT64 NOT NULL,
  PRIMARY KEY (edition, person_key)
);
CREATE INDEX register_invited_by_person ON register_invited (person_key);

-- A list of persons not to call that somebody sent. Its file is not kept.
CREATE TABLE register_block_list (
  id             TEXT PRIMARY KEY,
  file_name      TEXT NOT NULL,
  row_count      INT64 NOT NULL,
  taken          INT64 NOT NULL,         -- persons; the other rows do not say who it is
  unclear_lines  TEXT NOT NULL,          -- the first of those: 4, 17, 29
  added_at       INT64 NOT NULL
);

CREATE TABLE register_blocked (
  id           TEXT PRIMARY KEY,
  blocked_key  TEXT NOT NULL,            -- a person_key, or the phone_key of a number
  reason       TEXT NOT NULL CHECK (reason IN ('deceased', 'blocked', 'never_again')),
  list         TEXT REFERENCES register_block_list (id),  -- none: by hand, or said on the telephone
  blocked_at   INT64 NOT NULL,
  UNIQUE (blocked_key, reason)
);
CREATE INDEX register_blocked_by_time ON register_blocked (blocked_at, id);
