-- Texts of an edition in its own words; without a row the usual ones are used. Nothing here is about
-- somebody who comes: names are filled in when a letter is made.
CREATE TABLE letter_wording (
  edition     TEXT NOT NULL REFERENCES edition (id),
  kind        TEXT NOT NULL,
  language    TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  subject     TEXT NOT NULL,
  text        TEXT NOT NULL,
  version     INT64 NOT NULL,
  changed_at  INT64 NOT NULL,
  PRIMARY KEY (edition, kind, language)
);

-- What all letters of an edition say: whom to call, where to go.
CREATE TABLE letter_details (
  edition        TEXT PRIMARY KEY REFERENCES edition (id),
  contact        TEXT NOT NULL,
  phone          TEXT NOT NULL,
  address        TEXT NOT NULL,
  route          TEXT NOT NULL,
  answer_before  TEXT
);

-- Letters as one PDF, for a day: first the page that is to be printed, then what was printed. Sealed.
CREATE TABLE letter_print (
  id        TEXT PRIMARY KEY,
  edition   TEXT NOT NULL REFERENCES edition (id),
  kind      TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'failed')),
  reason    TEXT NOT NULL,
  contents  BYTES NOT NULL,
  made_at   INT64 NOT NULL
);
