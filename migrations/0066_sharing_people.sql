-- What somebody who was there takes along, where they told it and what came of it; and the codes of their
-- own page, as keyed hashes. Words are sealed with the participant's own key: erasing that erases these.

CREATE TABLE sharing_code (
  hash         TEXT PRIMARY KEY,
  participant  TEXT NOT NULL REFERENCES participant (id),
  made_at      INT64 NOT NULL,
  used_at      INT64             -- the first time: a visit of an hour begins
);
CREATE INDEX sharing_code_by_participant ON sharing_code (participant);

CREATE TABLE sharing_card (
  participant  TEXT PRIMARY KEY REFERENCES participant (id),
  edition      TEXT NOT NULL REFERENCES edition (id),
  words        BYTES,             -- sealed
  noted_by     TEXT NOT NULL CHECK (noted_by IN ('self', 'desk')),
  written_at   INT64 NOT NULL,    -- the first time
  reminded_at  INT64              -- when a reminder was offered as post; once
);
CREATE INDEX sharing_card_by_edition ON sharing_card (edition);

CREATE TABLE sharing_telling (
  id           TEXT PRIMARY KEY,
  participant  TEXT NOT NULL REFERENCES participant (id),
  edition      TEXT NOT NULL REFERENCES edition (id),
  unit         TEXT NOT NULL,     -- department
  told_on      TEXT NOT NULL,     -- a day
  led_to       BYTES,             -- sealed
  noted_at     INT64 NOT NULL
);
CREATE INDEX sharing_telling_by_edition ON sharing_telling (edition);
