-- Two more ends of telling back: the client need not hear it after all, or could not be reached. The
-- table is written anew, for neither database changes a CHECK in place with the same text.

CREATE TABLE telling_anew (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  decision     TEXT NOT NULL REFERENCES tip_decision (id),
  tip          TEXT NOT NULL REFERENCES tip (id),
  obligation   TEXT NOT NULL REFERENCES obligation (id),
  state        TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'told', 'content', 'no_reaction', 'not_content', 'not_needed', 'unreachable', 'withdrawn')),
  channel      TEXT NOT NULL CHECK (channel IN ('phone', 'letter', 'mail', 'office')),
  body         BYTES,                            -- to the letter as it was said or sent
  approved_by  TEXT REFERENCES account (id),
  told_by      TEXT REFERENCES account (id),
  told_at      INT64
);
INSERT INTO telling_anew (id, edition, decision, tip, obligation, state, channel, body, approved_by,
                          told_by, told_at)
SELECT id, edition, decision, tip, obligation, state, channel, body, approved_by, told_by, told_at
FROM telling;
DROP TABLE telling;
ALTER TABLE telling_anew RENAME TO telling;
CREATE INDEX telling_by_tip ON telling (tip);
