-- Client councils: who sits in them and for how long, who took part in which customer day and as what,
-- what they propose and advise, and what became of it. Names and backgrounds are sealed.

CREATE TABLE council (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  district  TEXT NOT NULL,
  seats     INT64 NOT NULL,
  contact   TEXT NOT NULL,               -- how people reach the council: for every programme
  state     TEXT NOT NULL CHECK (state IN ('active', 'ended'))
);

CREATE TABLE council_member (
  id          TEXT PRIMARY KEY,
  council     TEXT NOT NULL REFERENCES council (id),
  state       TEXT NOT NULL CHECK (state IN ('sitting', 'left')),
  role        TEXT NOT NULL CHECK (role IN ('chair', 'deputy', 'secretary', 'member')),
  name        BYTES,                     -- sealed; gone when somebody left
  background  BYTES                      -- sealed: what they know from their own life
);
CREATE INDEX council_member_by_council ON council_member (council);

-- From that day until that day; a member may be chosen again.
CREATE TABLE council_term (
  member    TEXT NOT NULL REFERENCES council_member (id),
  number    INT64 NOT NULL,
  from_on   TEXT NOT NULL,
  until_on  TEXT NOT NULL,
  PRIMARY KEY (member, number)
);

CREATE TABLE council_part (
  member   TEXT NOT NULL REFERENCES council_member (id),
  edition  TEXT NOT NULL REFERENCES edition (id),
  part     TEXT NOT NULL CHECK (part IN ('co_organiser', 'witness', 'guest')),
  PRIMARY KEY (member, edition, part)
);

CREATE TABLE council_theme (
  id       TEXT PRIMARY KEY,
  council  TEXT NOT NULL REFERENCES council (id),
  edition  TEXT NOT NULL REFERENCES edition (id),
  words    TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('proposed', 'taken_up', 'not_now')),
  reason   TEXT NOT NULL                 -- why not now
);

-- Advice is about everybody, never about one person: it is not sealed.
CREATE TABLE council_advice (
  id          TEXT PRIMARY KEY,
  council     TEXT NOT NULL REFERENCES council (id),
  edition     TEXT NOT NULL REFERENCES edition (id),  -- for whose ledger it counts
  way         TEXT NOT NULL CHECK (way IN ('asked', 'unasked')),
  state       TEXT NOT NULL CHECK (state IN ('asked', 'received', 'acknowledged', 'adopted', 'partly', 'not_adopted', 'told', 'followed')),
  outcome     TEXT NOT NULL CHECK (outcome IN ('', 'adopted', 'partly', 'not_adopted')),
  title       TEXT NOT NULL,
  question    TEXT NOT NULL,             -- what we asked; of asked advice
  words       TEXT NOT NULL,             -- what the council advises
  reason      TEXT NOT NULL,             -- why partly or not; what we do
  evidence    TEXT NOT NULL,             -- what shows that it was done
  changed_at  INT64 NOT NULL
);
CREATE INDEX council_advice_by_council ON council_advice (council);

-- Until when somebody has read up: what changed since then is new for them.
CREATE TABLE council_read (
  account  TEXT PRIMARY KEY REFERENCES account (id),
  at       INT64 NOT NULL
);
