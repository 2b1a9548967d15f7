-- Codes with which a client sees what became of what they told, without an account. Keyed hashes only;
-- one living code for each person.

CREATE TABLE giver_code (
  hash     TEXT PRIMARY KEY,
  giver    TEXT NOT NULL REFERENCES participant (id),
  made_at  INT64 NOT NULL,
  used_at  INT64             -- the first time: a visit of an hour begins
);
CREATE INDEX giver_code_by_giver ON giver_code (giver);
