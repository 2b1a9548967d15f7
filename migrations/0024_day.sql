-- The day: who is here, who told no story, and what was typed beside a story. Names are not here; words
-- are sealed with the key of the client (0002_keys).

CREATE TABLE day_presence (
  participant   TEXT PRIMARY KEY REFERENCES participant (id),
  edition       TEXT NOT NULL REFERENCES edition (id),
  state         TEXT NOT NULL CHECK (state IN ('here', 'away')),
  way           TEXT NOT NULL CHECK (way IN ('list', 'code', 'walk_up')),
  group_number  INT64 NOT NULL,            -- of a walk-up; 0: the plan says
  at            INT64 NOT NULL
);
CREATE INDEX day_presence_by_edition ON day_presence (edition);

CREATE TABLE day_no_story (
  participant  TEXT PRIMARY KEY REFERENCES participant (id),
  edition      TEXT NOT NULL REFERENCES edition (id),
  reason       TEXT NOT NULL CHECK (reason IN ('did_not_wish', 'had_to_leave', 'rather_listened')),
  at           INT64 NOT NULL
);

-- What the listeners asked about a story.
CREATE TABLE day_questions (
  story        TEXT PRIMARY KEY REFERENCES story (id),
  key_subject  TEXT NOT NULL,
  words        BYTES,                      -- sealed
  changed_at   INT64 NOT NULL
);

-- What a tablet sent, by the number that the tablet gave it: sent twice is done once, also days later.
CREATE TABLE day_delivery (
  id           TEXT PRIMARY KEY,
  story        TEXT NOT NULL REFERENCES story (id),
  received_at  INT64 NOT NULL
);
