-- The weekly help at the office. A series is a day, an hour and a place; its days are counted, so a row
-- of a session stands only where something was said about it. Nobody who came has a name here: what was
-- promised to somebody stands, sealed, in the ledger.

CREATE TABLE walkin_series (
  id          TEXT PRIMARY KEY,
  edition     TEXT NOT NULL REFERENCES edition (id),  -- what follows counts for its ledger
  office      TEXT NOT NULL,
  place       TEXT NOT NULL,             -- address, room
  first_on    TEXT NOT NULL,             -- then every week on that weekday, except on public holidays
  last_on     TEXT,                      -- none: it goes on
  begins_at   INT64 NOT NULL,            -- minutes since midnight
  ends_at     INT64 NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('running', 'stopped')),
  version     INT64 NOT NULL,            -- rises with each change, for calendars
  changed_at  INT64 NOT NULL
);

CREATE TABLE walkin_session (
  series      TEXT NOT NULL REFERENCES walkin_series (id),
  day         TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('planned', 'cancelled', 'held')),
  reason      TEXT NOT NULL CHECK (reason IN ('', 'closed', 'nobody', 'other')),
  changes     INT64 NOT NULL,
  changed_at  INT64 NOT NULL,
  PRIMARY KEY (series, day)
);

-- What somebody came with. No name, no words: a theme and how it went.
CREATE TABLE walkin_request (
  id           TEXT PRIMARY KEY,
  series       TEXT NOT NULL REFERENCES walkin_series (id),
  day          TEXT NOT NULL,
  number       INT64 NOT NULL,           -- 1, 2, 3 … of that day: on the slip of who comes back
  theme        TEXT NOT NULL,
  outcome      TEXT NOT NULL CHECK (outcome IN ('solved', 'follow_up', 'referred', 'mistaken')),
  referred_to  TEXT NOT NULL,
  noted_at     INT64 NOT NULL,
  noted_by     TEXT NOT NULL,            -- pseudonym
  UNIQUE (series, day, number)
);

-- Who helps: a name that only who holds the session reads.
CREATE TABLE walkin_helper (
  id        TEXT PRIMARY KEY,
  series    TEXT NOT NULL REFERENCES walkin_series (id),
  state     TEXT NOT NULL CHECK (state IN ('helping', 'stopped')),
  name      BYTES                        -- sealed; gone when somebody stopped
);
CREATE INDEX walkin_helper_by_series ON walkin_helper (series);

CREATE TABLE walkin_roster (
  series  TEXT NOT NULL REFERENCES walkin_series (id),
  day     TEXT NOT NULL,
  helper  TEXT NOT NULL REFERENCES walkin_helper (id),
  PRIMARY KEY (series, day, helper)
);

-- What a series is the measure behind: a tip, an advice. A word for the kind and an id of that kind.
CREATE TABLE walkin_measure (
  series       TEXT NOT NULL REFERENCES walkin_series (id),
  origin_kind  TEXT NOT NULL,
  origin       TEXT NOT NULL,
  PRIMARY KEY (origin_kind, origin)
);
