-- Who withdraws a tip withdraws what was decided and told about it too: a new state, without words.
-- Neither database changes a CHECK in place with the same text, so both tables are written anew.

CREATE TABLE tip_decision_anew (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  tip          TEXT NOT NULL REFERENCES tip (id),
  state        TEXT NOT NULL CHECK (state IN ('under_way', 'claimed', 'done', 'partly', 'answered', 'not_doing', 'out_of_scope', 'withdrawn')),
  act          TEXT REFERENCES obligation (id),  -- who does it and by when
  decided_by   TEXT NOT NULL REFERENCES account (id),
  claimed_by   TEXT REFERENCES account (id),
  verified_by  TEXT REFERENCES account (id),     -- never who claimed it
  decided_at   INT64 NOT NULL,
  what         BYTES,
  measure      BYTES,
  evidence     BYTES,
  blocked_until  TEXT,                           -- a day; NULL: nothing keeps it
  blocked_why    BYTES
);

CREATE TABLE telling_anew (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  decision     TEXT NOT NULL REFERENCES tip_decision_anew (id),
  tip          TEXT NOT NULL REFERENCES tip (id),
  obligation   TEXT NOT NULL REFERENCES obligation (id),
  state        TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'told', 'content', 'no_reaction', 'not_content', 'withdrawn')),
  channel      TEXT NOT NULL CHECK (channel IN ('phone', 'letter', 'mail', 'office')),
  body         BYTES,                            -- to the letter as it was said or sent
  approved_by  TEXT REFERENCES account (id),
  told_by      TEXT REFERENCES account (id),
  told_at      INT64
);

INSERT INTO tip_decision_anew (id, edition, tip, state, act, decided_by, claimed_by, verified_by,
                               decided_at, what, measure, evidence)
SELECT id, edition, tip, state, act, decided_by, claimed_by, verified_by, decided_at, what, measure,
       evidence
FROM tip_decision;
INSERT INTO telling_anew (id, edition, decision, tip, obligation, state, channel, body, approved_by,
                          told_by, told_at)
SELECT id, edition, decision, tip, obligation, state, channel, body, approved_by, told_by, told_at
FROM telling;

DROP TABLE telling;
DROP TABLE tip_decision;
ALTER TABLE tip_decision_anew RENAME TO tip_decision;
ALTER TABLE telling_anew RENAME TO telling;
CREATE INDEX tip_decision_by_tip ON tip_decision (tip);
CREATE INDEX telling_by_tip ON telling (tip);
