-- Who of the register is invited: the rule, the lottery that was made of it, and everybody's place after
-- the draw. A pool is kept as it was when the lottery was computed, so that a draw can be done again.

CREATE TABLE lottery_plan (
  edition       TEXT PRIMARY KEY REFERENCES edition (id),
  seats         INT64 NOT NULL CHECK (seats BETWEEN 1 AND 500),
  one_per_home  INT64 NOT NULL,
  features      TEXT NOT NULL              -- the quotas as features.csv of the lottery
);

CREATE TABLE lottery (
  id              TEXT PRIMARY KEY,
  edition         TEXT NOT NULL REFERENCES edition (id),
  attempt         INT64 NOT NULL,          -- 1 is the first; one that was given up stays
  state           TEXT NOT NULL CHECK (state IN ('solving', 'solved', 'published', 'drawn', 'abandoned')),
  title           TEXT NOT NULL,           -- of the edition at that moment
  seats           INT64 NOT NULL,
  one_per_home    INT64 NOT NULL,
  features        TEXT NOT NULL,
  header          TEXT NOT NULL,           -- of people.csv; its lines are in lottery_person
  input_sha256    TEXT NOT NULL,
  program         TEXT NOT NULL,           -- that computed it
  people          INT64 NOT NULL,
  begun_at        INT64 NOT NULL,
  record          BYTES,                   -- lottery.json, once solved
  root            TEXT,
  panels          INT64,
  least_chance    FLOAT64,
  most_chance     FLOAT64,
  gap             TEXT,                    -- what a fairer lottery could give more: a fraction
  published_at    INT64,
  panel           TEXT,                    -- panel.json, once drawn
  drawn_at        INT64,
  abandoned_why   TEXT,
  UNIQUE (edition, attempt)
);

-- A line of people.csv and whose complaint it is.
CREATE TABLE lottery_person (
  lottery    TEXT NOT NULL REFERENCES lottery (id),
  position   INT64 NOT NULL,
  complaint  TEXT NOT NULL,
  line       TEXT NOT NULL,
  PRIMARY KEY (lottery, position)
);

-- Who read in the register this pool came from: none of them may be the witness.
CREATE TABLE lottery_importer (
  lottery  TEXT NOT NULL REFERENCES lottery (id),
  account  TEXT NOT NULL,
  PRIMARY KEY (lottery, account)
);

CREATE TABLE lottery_seed (
  lottery       TEXT NOT NULL REFERENCES lottery (id),
  seat          TEXT NOT NULL CHECK (seat IN ('organiser', 'witness')),
  account       TEXT NOT NULL,
  commitment    TEXT NOT NULL,
  committed_at  INT64 NOT NULL,
  secret        TEXT,
  revealed_at   INT64,
  PRIMARY KEY (lottery, seat)
);

-- Everybody's rank; seated: has a seat at this moment.
CREATE TABLE lottery_place (
  lottery    TEXT NOT NULL REFERENCES lottery (id),
  rank       INT64 NOT NULL,
  reference  TEXT NOT NULL,
  complaint  TEXT NOT NULL,
  seated     INT64 NOT NULL,
  PRIMARY KEY (lottery, rank)
);
CREATE UNIQUE INDEX lottery_place_by_complaint ON lottery_place (lottery, complaint);

CREATE TABLE lottery_replacement (
  lottery      TEXT NOT NULL REFERENCES lottery (id),
  number       INT64 NOT NULL,
  dropped      INT64 NOT NULL,             -- rank
  successor    INT64 NOT NULL,             -- rank
  why          TEXT NOT NULL CHECK (why IN ('declined', 'unreachable', 'cancelled', 'unfit')),
  missed       INT64 NOT NULL,             -- quotas that nobody could restore
  replaced_at  INT64 NOT NULL,
  PRIMARY KEY (lottery, number)
);
