-- What people thought of the day. An answer has no moment, no order and no link to a person: all filled
-- in sheets of a survey are one sealed text, sorted by their own letters and written anew with each one.

CREATE TABLE survey (
  id        TEXT PRIMARY KEY,
  edition   TEXT NOT NULL REFERENCES edition (id),
  audience  TEXT NOT NULL CHECK (audience IN ('clients', 'employees')),
  state     TEXT NOT NULL CHECK (state IN ('draft', 'tested', 'open', 'closed', 'checked', 'released', 'purged')),
  people    INT64 NOT NULL,           -- who were asked: one for each code
  sheets    BYTES NOT NULL,           -- sealed; nothing before the first answer and after the purge
  UNIQUE (edition, audience)
);

CREATE TABLE survey_question (
  survey    TEXT NOT NULL REFERENCES survey (id),
  position  INT64 NOT NULL,
  key       TEXT NOT NULL,            -- the same over the years, so that years can be compared
  kind      TEXT NOT NULL CHECK (kind IN ('mark', 'choice', 'several', 'open')),
  nl        TEXT NOT NULL,
  en        TEXT NOT NULL,            -- empty: the Dutch words are shown
  PRIMARY KEY (survey, position),
  UNIQUE (survey, key)
);

CREATE TABLE survey_option (
  survey    TEXT NOT NULL REFERENCES survey (id),
  question  TEXT NOT NULL,
  position  INT64 NOT NULL,
  value     TEXT NOT NULL,
  nl        TEXT NOT NULL,
  en        TEXT NOT NULL,
  PRIMARY KEY (survey, question, position)
);

-- One for each person who was asked. Only whether it was used; not when, and not by whom.
CREATE TABLE survey_code (
  code_hash TEXT PRIMARY KEY,
  survey    TEXT NOT NULL REFERENCES survey (id),
  used      INT64 NOT NULL
);
CREATE INDEX survey_code_by_survey ON survey_code (survey);

-- Open answers that a person has read and released, as released.
CREATE TABLE survey_remark (
  survey    TEXT NOT NULL REFERENCES survey (id),
  question  TEXT NOT NULL,
  position  INT64 NOT NULL,           -- by their letters
  words     TEXT NOT NULL,
  PRIMARY KEY (survey, question, position)
);

-- Figures as released: what `klantendag verify` computes again from the sheets while they are there.
CREATE TABLE survey_figure (
  survey    TEXT NOT NULL REFERENCES survey (id),
  question  TEXT NOT NULL,
  part      TEXT NOT NULL,            -- mean, counts, or the option of a share
  answered  INT64 NOT NULL,
  printed   TEXT NOT NULL,
  PRIMARY KEY (survey, question, part)
);
