-- Everybody who comes to an edition's day, or might: clients, employees, facilitators, council members.
-- Who it is and what somebody needs is sealed with the key of the subject (0002_keys).

CREATE TABLE participant (
  id             TEXT PRIMARY KEY,
  edition        TEXT NOT NULL REFERENCES edition (id),
  role           TEXT NOT NULL CHECK (role IN ('client', 'employee', 'facilitator', 'council_member')),
  state          TEXT NOT NULL CHECK (state IN ('listed', 'invited', 'accepted', 'waiting', 'declined', 'cancelled')),
  reason         TEXT NOT NULL,          -- of declined and cancelled: from a list, never free text
  subject        TEXT NOT NULL,          -- whose key: the complaint's id, else the own id
  complaint      TEXT,                   -- of a client from the register
  number         TEXT,                   -- of an employee or council member
  function       TEXT NOT NULL,
  unit           TEXT NOT NULL,
  office         TEXT NOT NULL,
  manager        TEXT NOT NULL,
  handler        TEXT NOT NULL,
  earlier        TEXT NOT NULL,
  available      INT64 NOT NULL,
  claimed_by     TEXT,                   -- account of the manager who took this seat
  person         BYTES NOT NULL,         -- sealed: names, contact, languages
  digest         TEXT NOT NULL,          -- keyed hash of the row of the file: did anything change?
  needs          BYTES,                  -- sealed: health data
  needs_since    INT64,                  -- when the person said yes to noting them
  waiting_since  INT64,
  created_at     INT64 NOT NULL,
  UNIQUE (edition, number),
  UNIQUE (edition, complaint)
);
CREATE INDEX participant_by_edition ON participant (edition, role, state);

-- Seats of each role; without a row: the usual number. NULL seats: as many as come.
CREATE TABLE participant_seats (
  edition          TEXT PRIMARY KEY REFERENCES edition (id),
  clients          INT64,
  employees        INT64,
  facilitators     INT64,
  council_members  INT64
);

-- Who do we miss? How many of these functions should come.
CREATE TABLE participant_target (
  edition   TEXT NOT NULL REFERENCES edition (id),
  position  INT64 NOT NULL,
  name      TEXT NOT NULL,
  words     TEXT NOT NULL,               -- comma between
  wanted    INT64 NOT NULL CHECK (wanted BETWEEN 0 AND 1000),
  PRIMARY KEY (edition, position)
);

-- Codes with which somebody cancels without an account: one use, stored as a keyed hash.
CREATE TABLE participant_code (
  hash         TEXT PRIMARY KEY,
  participant  TEXT NOT NULL REFERENCES participant (id),
  made_at      INT64 NOT NULL,
  used_at      INT64
);
CREATE INDEX participant_code_by_participant ON participant_code (participant);

-- A file between being sent and being read in, sealed; gone after a day.
CREATE TABLE participant_upload (
  id         TEXT PRIMARY KEY,
  edition    TEXT NOT NULL REFERENCES edition (id),
  file_name  TEXT NOT NULL,
  made_at    INT64 NOT NULL,
  contents   BYTES NOT NULL
);
