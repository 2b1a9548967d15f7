-- The call round of an edition: who is called, each attempt, what was promised and what was allowed.
-- Only coded facts; what a person says about practical matters is sealed with the complaint's key.

CREATE TABLE call_round (
  edition    TEXT PRIMARY KEY REFERENCES edition (id),
  features   TEXT NOT NULL,              -- of the quotas, a line each
  begun_at   INT64 NOT NULL
);

-- Without a row: the usual hours.
CREATE TABLE call_settings (
  edition     TEXT PRIMARY KEY REFERENCES edition (id),
  from_time   INT64 NOT NULL,            -- minutes since midnight
  until_time  INT64 NOT NULL,
  attempts    INT64 NOT NULL CHECK (attempts BETWEEN 2 AND 20),
  CHECK (from_time < until_time)
);

-- One for everybody who got a seat. claimed_by: who is calling this person now, until the lease ends.
CREATE TABLE call (
  id             TEXT PRIMARY KEY,
  edition        TEXT NOT NULL REFERENCES edition (id),
  complaint      TEXT NOT NULL UNIQUE REFERENCES complaint (id),
  rank           INT64 NOT NULL,
  cell           TEXT NOT NULL,          -- the value of each feature, a line each
  replaces       TEXT UNIQUE REFERENCES call (id),
  state          TEXT NOT NULL CHECK (state IN ('to_call', 'call_back', 'accepted', 'declined', 'wrong_number', 'never_again', 'exhausted', 'blocked', 'cancelled', 'withdrawn')),
  may_ask_again  INT64,                  -- of who declined: may we ask again next year?
  claimed_by     TEXT REFERENCES account (id),
  claimed_at     INT64,
  claimed_until  INT64,
  identified_at  INT64,                  -- in this conversation
  made_at        INT64 NOT NULL
);
CREATE INDEX call_by_edition ON call (edition, rank);

-- The hours that held then stand beside each attempt, so a later change does not make it wrong.
CREATE TABLE call_attempt (
  id          TEXT PRIMARY KEY,
  call        TEXT NOT NULL REFERENCES call (id),
  caller      TEXT REFERENCES account (id),  -- none: the owner of the data folder
  begun_at    INT64 NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('no_answer', 'busy', 'voicemail', 'other_person', 'wrong_number', 'call_back', 'accepted', 'declined', 'never_again')),
  from_time   INT64 NOT NULL,
  until_time  INT64 NOT NULL
);
CREATE INDEX call_attempt_by_call ON call_attempt (call, begun_at);
CREATE INDEX call_attempt_by_caller ON call_attempt (caller, begun_at);

-- A call back at an agreed moment: open until somebody reached the person, or the call ended.
CREATE TABLE call_promise (
  id        TEXT PRIMARY KEY,
  call      TEXT NOT NULL REFERENCES call (id),
  due_at    INT64 NOT NULL,
  made_at   INT64 NOT NULL,
  kept_by   TEXT REFERENCES call_attempt (id)
);
CREATE INDEX call_promise_by_call ON call_promise (call);

-- One answer for each thing that was asked, with the text that was read aloud.
CREATE TABLE call_consent (
  call            TEXT NOT NULL REFERENCES call (id),
  purpose         TEXT NOT NULL,
  yes             INT64 NOT NULL,
  script_version  TEXT NOT NULL,
  asked_by        TEXT REFERENCES account (id),
  asked_at        INT64 NOT NULL,
  PRIMARY KEY (call, purpose)
);

CREATE TABLE call_practical (
  call         TEXT PRIMARY KEY REFERENCES call (id),
  companion    INT64 NOT NULL,
  travel       TEXT NOT NULL CHECK (travel IN ('own', 'public', 'arrange')),
  names        BYTES NOT NULL,           -- sealed: how to be called, and a representative
  needs        BYTES,                    -- sealed; only with a yes to noting them
  noted_at     INT64 NOT NULL
);
