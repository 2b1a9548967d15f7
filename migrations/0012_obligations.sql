-- The ledger of what is owed: one row for everything that somebody asked of the organisation. A row is
-- never removed: whoever is erased leaves a tombstone, so that the count of what was said still fits.

CREATE TABLE obligation (
  id            TEXT PRIMARY KEY,
  edition       TEXT NOT NULL REFERENCES edition (id),
  kind          TEXT NOT NULL CHECK (kind IN ('acknowledge', 'answer', 'contact', 'decide', 'act', 'tell_back')),
  state         TEXT NOT NULL CHECK (state IN ('open', 'declined', 'fulfilled', 'refused', 'released', 'erased')),
  origin_kind   TEXT NOT NULL,           -- what it came from: story, tip, action …
  origin        TEXT NOT NULL,
  subject_kind  TEXT NOT NULL,           -- whom it is owed to: participant, room … ; after erasure 'erased'
  subject       TEXT NOT NULL,
  owner         TEXT REFERENCES account (id),  -- none: nobody has it, which is red at once
  captured_at   INT64 NOT NULL,          -- the person waits since then
  due           TEXT NOT NULL,
  first_due     TEXT NOT NULL,
  due_moves     INT64 NOT NULL,
  reopens       TEXT UNIQUE REFERENCES obligation (id),
  ended_at      INT64,
  ended_by      TEXT NOT NULL,           -- pseudonym: who proved it or decided against it
  proof_kind    TEXT NOT NULL CHECK (proof_kind IN ('', 'attempt', 'unreachable', 'receipt', 'decision', 'evidence', 'telling')),
  proof         TEXT NOT NULL,
  reason        BYTES,                   -- sealed
  about         BYTES,                   -- sealed: what the person asked, for who does it
  wished        TEXT NOT NULL CHECK (wished IN ('', 'phone', 'letter', 'mail', 'office'))  -- how the person wants to hear
);
CREATE INDEX obligation_waiting ON obligation (state, captured_at);
CREATE INDEX obligation_by_origin ON obligation (origin_kind, origin);
CREATE INDEX obligation_by_owner ON obligation (owner, state);
CREATE INDEX obligation_by_subject ON obligation (subject_kind, subject);

-- Every time somebody tried to reach the person. Reading is not an attempt.
CREATE TABLE obligation_attempt (
  obligation    TEXT NOT NULL REFERENCES obligation (id),
  number        INT64 NOT NULL,          -- 1, 2, 3 … within the obligation
  at            INT64 NOT NULL,
  made_by       TEXT NOT NULL,           -- pseudonym
  channel       TEXT NOT NULL CHECK (channel IN ('phone', 'letter', 'mail', 'office')),
  outcome       TEXT NOT NULL CHECK (outcome IN ('spoke', 'wrote', 'not_reached', 'left_word')),
  note          BYTES,                   -- sealed: what was said
  PRIMARY KEY (obligation, number)
);

-- How many were ever captured, counted apart from the rows, so that a row that is gone is missed.
CREATE TABLE obligation_captured (
  edition       TEXT NOT NULL REFERENCES edition (id),
  kind          TEXT NOT NULL,
  captured      INT64 NOT NULL,
  PRIMARY KEY (edition, kind)
);
