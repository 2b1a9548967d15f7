-- The address with which somebody's own calendar program fetches their deadlines: a hash only, one for
-- each account, gone when they stop it.

CREATE TABLE deadline_feed (
  account  TEXT PRIMARY KEY REFERENCES account (id),
  hash     TEXT NOT NULL UNIQUE,
  made_at  INT64 NOT NULL
);
