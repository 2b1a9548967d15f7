-- A round of the programme: one day with all that comes before and after it.

CREATE TABLE edition (
  id           TEXT PRIMARY KEY,
  key          TEXT NOT NULL UNIQUE,      -- klantendag-2027: in addresses and on the command line
  name         TEXT NOT NULL,
  year         INT64 NOT NULL,
  preset       TEXT NOT NULL CHECK (preset IN ('klantendag', 'spiegelgesprek', 'klantarena', 'workshop')),
  phase        TEXT NOT NULL CHECK (phase IN ('preparing', 'inviting', 'day', 'following_up', 'closed')),
  held_on      TEXT,                      -- 2027-06-17; none: not chosen yet
  begins_at    INT64 NOT NULL,            -- minutes since midnight, of the first programme item
  place        TEXT NOT NULL,
  copied_from  TEXT REFERENCES edition (id),
  created_at   INT64 NOT NULL
);

-- The units on whose behalf the day is held (opdrachtgevers).
CREATE TABLE edition_sponsor (
  edition   TEXT NOT NULL REFERENCES edition (id),
  position  INT64 NOT NULL,
  unit      TEXT NOT NULL,
  PRIMARY KEY (edition, position)
);

CREATE TABLE edition_team_member (
  edition   TEXT NOT NULL REFERENCES edition (id),
  position  INT64 NOT NULL,
  name      TEXT NOT NULL,
  task      TEXT NOT NULL,
  PRIMARY KEY (edition, position)
);

CREATE TABLE edition_programme_item (
  edition   TEXT NOT NULL REFERENCES edition (id),
  position  INT64 NOT NULL,
  title     TEXT NOT NULL,
  minutes   INT64 NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  led_by    TEXT NOT NULL,
  PRIMARY KEY (edition, position)
);
