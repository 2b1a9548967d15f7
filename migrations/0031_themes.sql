-- The red thread of a day. What was said stays where it is; links name it. Names of themes and the
-- sentence are the team's own words; quotes are sealed with the key of the client.

CREATE TABLE theme (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  name         TEXT NOT NULL,
  codes        TEXT NOT NULL,            -- begins of words that point at it
  state        TEXT NOT NULL CHECK (state IN ('open', 'merged')),
  merged_into  TEXT REFERENCES theme (id)
);
CREATE INDEX theme_by_edition ON theme (edition);

-- Never removed: a link ends, and one that follows stands in for it after a merge or split.
CREATE TABLE theme_link (
  id         TEXT PRIMARY KEY,
  theme      TEXT NOT NULL REFERENCES theme (id),
  item_kind  TEXT NOT NULL CHECK (item_kind IN ('tip', 'story', 'statement')),
  item       TEXT NOT NULL,
  giver      TEXT NOT NULL,              -- participant; nobody's of a statement
  how        TEXT NOT NULL CHECK (how IN ('chosen', 'merged', 'split')),
  follows    TEXT UNIQUE REFERENCES theme_link (id),
  ended      TEXT NOT NULL CHECK (ended IN ('', 'taken_off', 'merged', 'split')),
  made_at    INT64 NOT NULL,
  made_by    TEXT NOT NULL,              -- pseudonym
  ended_at   INT64
);
CREATE INDEX theme_link_by_theme ON theme_link (theme);

CREATE TABLE theme_thread (
  edition     TEXT PRIMARY KEY REFERENCES edition (id),
  sentence    TEXT NOT NULL,
  changed_at  INT64 NOT NULL,
  changed_by  TEXT NOT NULL              -- pseudonym
);

CREATE TABLE theme_quote (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  theme        TEXT NOT NULL REFERENCES theme (id),
  story        TEXT NOT NULL REFERENCES story (id),
  key_subject  TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('proposed', 'released')),
  words        BYTES,                    -- sealed; gone when the client withdrew
  at           INT64 NOT NULL,
  proposed_by  TEXT NOT NULL             -- pseudonym
);
CREATE INDEX theme_quote_by_edition ON theme_quote (edition);
