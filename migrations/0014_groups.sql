-- Who sits with whom: the rules of an edition and its plans, of which each version stays as it was.

CREATE TABLE group_rules (
  edition  TEXT PRIMARY KEY REFERENCES edition (id),
  rules    TEXT NOT NULL              -- JSON, as kept.cpp writes it: numbers, columns and ids
);

CREATE TABLE group_plan (
  id        TEXT PRIMARY KEY,
  edition   TEXT NOT NULL REFERENCES edition (id),
  version   INT64 NOT NULL,
  made      TEXT NOT NULL CHECK (made IN ('solved', 'kept_close', 'moved', 'restored')),
  made_at   INT64 NOT NULL,
  based_on  TEXT REFERENCES group_plan (id),
  rules     TEXT NOT NULL,            -- as they were
  broken    INT64 NOT NULL,           -- hard rules; 0 unless a person moved somebody
  proven    INT64 NOT NULL,           -- no plan is better
  UNIQUE (edition, version)
);

CREATE TABLE group_cost (
  plan      TEXT NOT NULL REFERENCES group_plan (id),
  position  INT64 NOT NULL,
  goal      TEXT NOT NULL,
  reached   INT64 NOT NULL,
  bound     INT64 NOT NULL,           -- no plan can be below this
  PRIMARY KEY (plan, position)
);

CREATE TABLE group_seat (
  plan          TEXT NOT NULL REFERENCES group_plan (id),
  round         INT64 NOT NULL,
  participant   TEXT NOT NULL REFERENCES participant (id),
  group_number  INT64 NOT NULL,
  PRIMARY KEY (plan, round, participant)
);

-- What the search knew of each person, sealed with that person's own key: erasing somebody closes it.
CREATE TABLE group_person (
  plan         TEXT NOT NULL REFERENCES group_plan (id),
  participant  TEXT NOT NULL REFERENCES participant (id),
  subject      TEXT NOT NULL,
  input        BYTES NOT NULL,
  PRIMARY KEY (plan, participant)
);
