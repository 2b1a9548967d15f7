-- The article of an edition in versions that never change, and what was published of it, with the
-- figures of that day and the page byte for byte.

CREATE TABLE retrospective_version (
  edition     TEXT NOT NULL REFERENCES edition (id),
  language    TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  number      INT64 NOT NULL,
  title       TEXT NOT NULL,
  body        TEXT NOT NULL,  -- plain Markdown with places of figures
  written_by  TEXT NOT NULL,
  written_at  INT64 NOT NULL,
  PRIMARY KEY (edition, language, number)
);

CREATE TABLE retrospective_publication (
  id            TEXT PRIMARY KEY,
  edition       TEXT NOT NULL REFERENCES edition (id),
  language      TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  state         TEXT NOT NULL CHECK (state IN ('published', 'replaced', 'withdrawn')),
  version       INT64 NOT NULL,
  facts         TEXT NOT NULL,
  page          TEXT NOT NULL,
  writer        INT64 NOT NULL,
  sha256        TEXT NOT NULL,
  published_by  TEXT NOT NULL,
  published_at  INT64 NOT NULL
);
CREATE INDEX retrospective_publication_by_edition ON retrospective_publication (edition, language);

-- Who of the team said yes to standing in it by name.
CREATE TABLE retrospective_name (
  edition   TEXT NOT NULL REFERENCES edition (id),
  position  INT64 NOT NULL,
  name      TEXT NOT NULL,
  PRIMARY KEY (edition, position)
);

-- Editions held before this program, as they stand in their old reports.
CREATE TABLE earlier_edition (
  id                  TEXT PRIMARY KEY,
  year                INT64 NOT NULL,
  name                TEXT NOT NULL,
  clients             INT64,
  clients_at_least    INT64 NOT NULL,  -- 1: "ruim 70"
  employees           INT64,
  employees_at_least  INT64 NOT NULL,
  client_mark         TEXT NOT NULL,   -- "8,4" as printed; empty: not known
  client_answers      INT64,
  employee_mark       TEXT NOT NULL,
  employee_answers    INT64,
  tips                TEXT NOT NULL,   -- JSON: words and state
  UNIQUE (year, name)
);
