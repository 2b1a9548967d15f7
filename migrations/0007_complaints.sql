-- The complaints register as an edition knows it: references with coded facts. Who a complaint is
-- about and what was written is sealed with the key of that complaint (0002_keys).

CREATE TABLE register_import (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  file_name    TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  row_count    INT64 NOT NULL,           -- = accepted + duplicates + rejected
  accepted     INT64 NOT NULL,
  duplicates   INT64 NOT NULL,
  rejected     INT64 NOT NULL,
  changed      INT64 NOT NULL,           -- of the accepted: known before
  imported_at  INT64 NOT NULL
);
CREATE INDEX register_import_by_edition ON register_import (edition, imported_at);

-- Rows that were not taken. Their values stay in the file.
CREATE TABLE register_problem (
  import    TEXT NOT NULL REFERENCES register_import (id),
  position  INT64 NOT NULL,
  line      INT64 NOT NULL,
  field     TEXT NOT NULL,
  reason    TEXT NOT NULL,
  PRIMARY KEY (import, position)
);

CREATE TABLE complaint (
  id             TEXT PRIMARY KEY,
  edition        TEXT NOT NULL REFERENCES edition (id),
  import         TEXT NOT NULL REFERENCES register_import (id),  -- that brought it first
  reference_key  TEXT NOT NULL,          -- without blanks, in small letters
  reference      TEXT NOT NULL,
  received_on    TEXT NOT NULL,
  closed_on      TEXT,
  status         TEXT NOT NULL CHECK (status IN ('new', 'in_progress', 'suspended', 'closed', 'withdrawn', 'unclear')),
  division       TEXT NOT NULL,
  office         TEXT NOT NULL,
  region         TEXT NOT NULL,
  benefit        TEXT NOT NULL,
  kind           TEXT NOT NULL,
  channel        TEXT NOT NULL,
  finding        TEXT NOT NULL,
  birth_year     INT64,
  gender         TEXT NOT NULL CHECK (gender IN ('', 'v', 'm', 'x')),
  digital        TEXT NOT NULL CHECK (digital IN ('', 'ja', 'deels', 'nee')),
  handler        TEXT NOT NULL,
  objection      INT64 NOT NULL,
  no_contact     INT64 NOT NULL,
  has_phone      INT64 NOT NULL,
  person_key     TEXT NOT NULL,          -- keyed hash: complaints of one person share it
  household_key  TEXT NOT NULL,          -- keyed hash of the address; empty: no address
  digest         TEXT NOT NULL,          -- keyed hash of the whole row: did anything change?
  contact        BYTES NOT NULL,         -- sealed
  summary        BYTES,                  -- sealed; only while the edition allows it
  UNIQUE (edition, reference_key)
);
CREATE INDEX complaint_by_import ON complaint (import);

-- What a newer extract said about a complaint that was known; of contact data only that it changed.
CREATE TABLE register_change (
  import      TEXT NOT NULL REFERENCES register_import (id),
  position    INT64 NOT NULL,
  complaint   TEXT NOT NULL REFERENCES complaint (id),
  field       TEXT NOT NULL,
  from_value  TEXT NOT NULL,
  to_value    TEXT NOT NULL,
  PRIMARY KEY (import, position)
);

-- A file between being sent and being read in, sealed; gone after a day.
CREATE TABLE register_upload (
  id         TEXT PRIMARY KEY,
  edition    TEXT NOT NULL REFERENCES edition (id),
  file_name  TEXT NOT NULL,
  sender     TEXT NOT NULL,
  mapping    TEXT NOT NULL,
  made_at    INT64 NOT NULL,
  contents   BYTES NOT NULL
);

-- Which column is what in the files of a sender.
CREATE TABLE register_mapping (
  sender   TEXT PRIMARY KEY,
  mapping  TEXT NOT NULL
);

-- Who may be invited in this edition, and whether summaries are kept. Without a row: the usual rules.
CREATE TABLE register_rules (
  edition             TEXT PRIMARY KEY REFERENCES edition (id),
  skip_open           INT64 NOT NULL,
  skip_recent         INT64 NOT NULL,
  weeks_closed        INT64 NOT NULL CHECK (weeks_closed BETWEEN 0 AND 520),
  skip_objection      INT64 NOT NULL,
  skip_no_contact     INT64 NOT NULL,
  skip_no_phone       INT64 NOT NULL,
  skip_other          INT64 NOT NULL,
  keep_summary_until  TEXT                -- none: summaries are not kept
);
