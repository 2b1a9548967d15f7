-- Paper is void too when the client does not want it in the system. The table is written anew, for
-- neither database changes a CHECK in place with the same text.

CREATE TABLE day_paper_anew (
  edition     TEXT NOT NULL REFERENCES edition (id),
  kind        TEXT NOT NULL CHECK (kind IN ('tip_card', 'story_form')),
  number      INT64 NOT NULL CHECK (number > 0),
  state       TEXT NOT NULL CHECK (state IN ('printed', 'used', 'void')),
  used_for    TEXT NOT NULL,             -- id of the tip or story
  reason      TEXT NOT NULL CHECK (reason IN ('', 'blank', 'damaged', 'lost', 'not_in_system')),
  changed_at  INT64 NOT NULL,
  PRIMARY KEY (edition, kind, number)
);
INSERT INTO day_paper_anew (edition, kind, number, state, used_for, reason, changed_at)
SELECT edition, kind, number, state, used_for, reason, changed_at
FROM day_paper;
DROP TABLE day_paper;
ALTER TABLE day_paper_anew RENAME TO day_paper;
