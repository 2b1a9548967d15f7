-- Who did what, when, to which record. Append only: the program has no statement that changes or
-- removes a row, and the hash chain shows it when somebody does it by hand.

CREATE TABLE audit_entry (
  number   INT64 PRIMARY KEY,        -- 1, 2, 3 … without a gap
  at       INT64 NOT NULL,           -- ms since 1970 UTC
  actor    TEXT NOT NULL,            -- pseudonym: account id, "owner", "program", "nobody"
  action   TEXT NOT NULL,            -- edition.create
  object   TEXT NOT NULL,            -- edition/0192…: kind and id, or kind alone
  state    TEXT NOT NULL,            -- the state after it, for things that have a life; else empty
  fields   TEXT NOT NULL,            -- names of the fields that changed, never their values
  chain    BYTES NOT NULL            -- SHA-256 over the chain before and this entry
);

CREATE INDEX audit_entry_object ON audit_entry (object, number);

-- One row: the end of the chain. Writers take turns by updating it.
CREATE TABLE audit_head (
  only_row BOOL01 PRIMARY KEY CHECK (only_row = 1),
  size     INT64 NOT NULL,
  chain    BYTES NOT NULL
);

-- Signed from time to time; a copy kept elsewhere shows a record that was cut or written anew.
CREATE TABLE audit_checkpoint (
  size      INT64 PRIMARY KEY,
  at        INT64 NOT NULL,
  chain     BYTES NOT NULL,
  signature BYTES NOT NULL           -- Ed25519 over origin, size and chain
);
