-- Paper of the day with printed numbers, and what was said with everybody together.

CREATE TABLE day_paper (
  edition     TEXT NOT NULL REFERENCES edition (id),
  kind        TEXT NOT NULL CHECK (kind IN ('tip_card', 'story_form')),
  number      INT64 NOT NULL CHECK (number > 0),
  state       TEXT NOT NULL CHECK (state IN ('printed', 'used', 'void')),
  used_for    TEXT NOT NULL,             -- id of the tip or story
  reason      TEXT NOT NULL CHECK (reason IN ('', 'blank', 'damaged', 'lost')),
  changed_at  INT64 NOT NULL,
  PRIMARY KEY (edition, kind, number)
);

CREATE TABLE day_statement (
  id            TEXT PRIMARY KEY,
  edition       TEXT NOT NULL REFERENCES edition (id),
  role          TEXT NOT NULL CHECK (role IN ('client', 'employee', 'facilitator', 'council_member')),
  group_number  INT64 NOT NULL,          -- 0: of everybody
  state         TEXT NOT NULL CHECK (state IN ('shown', 'hidden')),
  words         BYTES,                   -- sealed with the key of the edition
  at            INT64 NOT NULL
);
CREATE INDEX day_statement_by_edition ON day_statement (edition);
