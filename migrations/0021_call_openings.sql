-- Every time a caller saw a name and a number, also when the person was given back: it counts for how
-- many an hour. And when the outcome of an attempt was noted, which may be after the conversation.

CREATE TABLE call_opening (
  call       TEXT NOT NULL REFERENCES call (id),
  caller     TEXT REFERENCES account (id),   -- none: the owner of the data folder
  opened_at  INT64 NOT NULL
);
CREATE INDEX call_opening_by_caller ON call_opening (caller, opened_at);

ALTER TABLE call_attempt ADD COLUMN noted_at INT64;  -- none: from before this was kept
