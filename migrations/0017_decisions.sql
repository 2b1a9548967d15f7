-- What is decided about a tip, who carries it out and who checked it, and how it was told back. Words
-- are sealed with the key of who gave the tip.

CREATE TABLE tip_decision (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  tip          TEXT NOT NULL REFERENCES tip (id),
  state        TEXT NOT NULL CHECK (state IN ('under_way', 'claimed', 'done', 'partly', 'answered', 'not_doing', 'out_of_scope')),
  act          TEXT REFERENCES obligation (id),  -- who does it and by when
  decided_by   TEXT NOT NULL REFERENCES account (id),
  claimed_by   TEXT REFERENCES account (id),
  verified_by  TEXT REFERENCES account (id),     -- never who claimed it
  decided_at   INT64 NOT NULL,
  what         BYTES,
  measure      BYTES,
  evidence     BYTES
);
CREATE INDEX tip_decision_by_tip ON tip_decision (tip);

CREATE TABLE telling (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  decision     TEXT NOT NULL REFERENCES tip_decision (id),
  tip          TEXT NOT NULL REFERENCES tip (id),
  obligation   TEXT NOT NULL REFERENCES obligation (id),
  state        TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'told', 'content', 'no_reaction', 'not_content')),
  channel      TEXT NOT NULL CHECK (channel IN ('phone', 'letter', 'mail', 'office')),
  body         BYTES,                            -- to the letter as it was said or sent
  approved_by  TEXT REFERENCES account (id),
  told_by      TEXT REFERENCES account (id),
  told_at      INT64
);
CREATE INDEX telling_by_tip ON telling (tip);
