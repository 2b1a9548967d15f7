-- What clients told in the groups, and the tips they gave. Words are sealed with the key of the client
-- (0002_keys): they may hold health data.

CREATE TABLE story (
  id                  TEXT PRIMARY KEY,
  edition             TEXT NOT NULL REFERENCES edition (id),
  teller              TEXT NOT NULL REFERENCES participant (id),
  key_subject         TEXT NOT NULL,
  group_number        INT64 NOT NULL,
  state               TEXT NOT NULL CHECK (state IN ('told', 'written', 'read_back', 'finished', 'kept_internal', 'published', 'withdrawn')),
  consent_write_down  TEXT NOT NULL CHECK (consent_write_down IN ('unasked', 'yes', 'no')),
  consent_quote       TEXT NOT NULL CHECK (consent_quote IN ('unasked', 'yes', 'no')),
  consent_tell_back   TEXT NOT NULL CHECK (consent_tell_back IN ('unasked', 'yes', 'no')),
  read_back           TEXT NOT NULL CHECK (read_back IN ('not_yet', 'confirmed', 'corrected', 'not_possible')),
  wants_contact       TEXT NOT NULL CHECK (wants_contact IN ('unasked', 'yes', 'no')),
  recorder            TEXT NOT NULL REFERENCES account (id),
  told                BYTES,             -- sealed
  struck              BYTES,             -- sealed: what struck those who listened
  read_back_why       BYTES,             -- sealed
  without_tip_why     BYTES,             -- sealed
  told_at             INT64 NOT NULL
);
CREATE INDEX story_by_edition ON story (edition, group_number);

-- To the letter as it was given; no statement of the program changes the words of a tip.
CREATE TABLE tip (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  story        TEXT NOT NULL REFERENCES story (id),
  giver        TEXT NOT NULL REFERENCES participant (id),
  key_subject  TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('captured', 'acknowledged', 'withdrawn')),
  tell_back    TEXT NOT NULL CHECK (tell_back IN ('unasked', 'yes', 'no')),
  channel      TEXT NOT NULL CHECK (channel IN ('', 'phone', 'letter', 'mail', 'office')),
  recorder     TEXT NOT NULL REFERENCES account (id),
  words        BYTES,                    -- sealed; gone when the client withdrew
  captured_at  INT64 NOT NULL
);
CREATE INDEX tip_by_story ON tip (story);
CREATE INDEX tip_by_edition ON tip (edition);
