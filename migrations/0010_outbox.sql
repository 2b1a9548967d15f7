-- Post that goes out: waits for a person's yes, then is sent once by a job. To whom and what is sealed
-- with the key of the person it goes to (0002_keys).
CREATE TABLE outgoing (
  id           TEXT PRIMARY KEY,
  edition      TEXT NOT NULL REFERENCES edition (id),
  kind         TEXT NOT NULL,            -- confirmation, reminder
  person       TEXT NOT NULL,            -- pseudonym: whose key
  language     TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  state        TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'sending', 'sent', 'refused', 'unsure', 'dropped')),
  once_key     TEXT UNIQUE,
  sealed       BYTES NOT NULL,           -- address, name, subject, text, calendar
  reason       TEXT NOT NULL,            -- key of a text: why it did not arrive
  code         TEXT NOT NULL,            -- of the mail server
  made_at      INT64 NOT NULL,
  approved_at  INT64,
  ended_at     INT64
);
CREATE INDEX outgoing_by_edition ON outgoing (edition, state, id);
