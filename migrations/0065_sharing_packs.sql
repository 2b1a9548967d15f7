-- What departments are told of a day: drafts, and packs that were released, byte for byte. When a client
-- takes the yes back, the bytes of each pack in which those words stand go.

CREATE TABLE sharing_draft (
  edition     TEXT NOT NULL REFERENCES edition (id),
  language    TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  tomorrow    TEXT NOT NULL,  -- a line each
  quotes      TEXT NOT NULL,  -- marks of the chosen ones, with blanks between
  looked_at   TEXT NOT NULL,  -- fingerprint of the words that seemed persons and are none
  PRIMARY KEY (edition, language)
);

CREATE TABLE sharing_pack (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  language     TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  number       INT64 NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('released', 'replaced', 'withdrawn')),
  contents     TEXT NOT NULL,  -- JSON; empty: taken back
  page         TEXT NOT NULL,  -- whole HTML documents
  slides       TEXT NOT NULL,
  released_by  TEXT NOT NULL,
  released_at  INT64 NOT NULL,
  UNIQUE (edition, language, number)
);

-- Whose words stand in a pack.
CREATE TABLE sharing_source (
  pack   TEXT NOT NULL REFERENCES sharing_pack (id),
  story  TEXT NOT NULL REFERENCES story (id),
  PRIMARY KEY (pack, story)
);
