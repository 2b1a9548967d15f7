-- The werkmap: messages of clients, each ask in them with its own life, and who has it. What anybody
-- wrote is sealed with a key of its message; what is left are keyed hashes, moments and words of ours.

CREATE TABLE werkmap_message (
  id            TEXT PRIMARY KEY,
  external_key  TEXT NOT NULL UNIQUE,    -- keyed hash of the source's id: delivered twice exists once
  client_key    TEXT NOT NULL,           -- keyed hash of how the source names the client
  office        TEXT NOT NULL,
  channel       TEXT NOT NULL,
  received_at   INT64 NOT NULL,
  taken_in_at   INT64 NOT NULL,
  words         BYTES,                   -- sealed: client, subject, text, reasons
  digest        TEXT NOT NULL,           -- keyed hash of what was read …
  reader        TEXT NOT NULL,           -- … by which rules and model …
  language      TEXT NOT NULL,
  found         TEXT NOT NULL CHECK (found IN ('asks', 'unsure', 'nothing')),  -- … with what result
  state         TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  read_at       INT64,                   -- by the first person
  closed_at     INT64,
  sample        TEXT NOT NULL CHECK (sample IN ('', 'waiting', 'nothing', 'missed')),
  became        TEXT NOT NULL            -- "complaint/…" or "tip/…"; empty: nothing else
);
CREATE INDEX werkmap_message_by_client ON werkmap_message (client_key, received_at);
CREATE INDEX werkmap_message_new ON werkmap_message (office, received_at)
  WHERE read_at IS NULL AND state = 'open';
CREATE INDEX werkmap_message_sample ON werkmap_message (received_at) WHERE sample = 'waiting';
CREATE INDEX werkmap_message_sampled ON werkmap_message (sample) WHERE sample <> '';

-- As the fold of its log says; kept for lists.
CREATE TABLE werkmap_ask (
  id              TEXT PRIMARY KEY,
  message         TEXT NOT NULL REFERENCES werkmap_message (id),
  client_key      TEXT NOT NULL,
  office          TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('question', 'contact', 'request', 'urgent', 'whole')),
  state           TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'call_attempted', 'answered', 'confirmed', 'dismissed')),
  is_open         INT64 NOT NULL,
  is_read         INT64 NOT NULL,        -- a person opened its message
  first_asked_at  INT64 NOT NULL,
  due_at          INT64 NOT NULL,
  level           INT64 NOT NULL,        -- 0 coach, 1 team lead, 2 manager
  repeats         INT64 NOT NULL,
  passed          INT64 NOT NULL,        -- deadlines; after the manager's there is none
  owner           TEXT NOT NULL,         -- account; empty: the team
  proposed_by     TEXT NOT NULL,         -- who wants to drop it and needs a second person
  begin_at        INT64 NOT NULL,        -- bytes of subject and text together
  end_at          INT64 NOT NULL,
  confidence      INT64 NOT NULL,        -- thousandths
  rules           TEXT NOT NULL,         -- which rules spoke; empty: the model, or a person
  marked_by       TEXT NOT NULL,         -- pseudonym of the person who marked it; empty: the reader
  ended_at        INT64,
  entries         INT64 NOT NULL         -- of its log
);
CREATE INDEX werkmap_ask_by_message ON werkmap_ask (message);
CREATE INDEX werkmap_ask_of_client ON werkmap_ask (client_key) WHERE is_open = 1;
CREATE INDEX werkmap_ask_waiting ON werkmap_ask (is_read, first_asked_at) WHERE is_open = 1;
CREATE INDEX werkmap_ask_of_office ON werkmap_ask (office, is_read, first_asked_at) WHERE is_open = 1;
CREATE INDEX werkmap_ask_of_owner ON werkmap_ask (owner, first_asked_at) WHERE is_open = 1;
CREATE INDEX werkmap_ask_due ON werkmap_ask (due_at) WHERE is_open = 1 AND passed < 2;
CREATE INDEX werkmap_ask_ended ON werkmap_ask (ended_at) WHERE is_open = 0;

-- Append only: the program has no statement that changes or removes a row.
CREATE TABLE werkmap_event (
  ask      TEXT NOT NULL REFERENCES werkmap_ask (id),
  number   INT64 NOT NULL,               -- 1, 2, 3 … within the ask
  at       INT64 NOT NULL,
  what     TEXT NOT NULL,
  made_by  TEXT NOT NULL,                -- pseudonym; empty: the program
  owner    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  reason   TEXT NOT NULL,
  source   TEXT NOT NULL,                -- the message that repeats it, or the reply; empty: neither
  note     BYTES,                        -- sealed
  PRIMARY KEY (ask, number)
);

-- Who opened which message first when. Reading is known, and answers nothing.
CREATE TABLE werkmap_opening (
  message  TEXT NOT NULL REFERENCES werkmap_message (id),
  reader   TEXT NOT NULL,                -- pseudonym
  at       INT64 NOT NULL,
  PRIMARY KEY (message, reader)
);

-- A message that asks again what another one asked.
CREATE TABLE werkmap_repeat (
  message  TEXT NOT NULL REFERENCES werkmap_message (id),
  ask      TEXT NOT NULL REFERENCES werkmap_ask (id),
  PRIMARY KEY (message, ask)
);
CREATE INDEX werkmap_repeat_of ON werkmap_repeat (ask);

CREATE TABLE werkmap_reply (
  id        TEXT PRIMARY KEY,
  message   TEXT NOT NULL REFERENCES werkmap_message (id),
  state     TEXT NOT NULL CHECK (state IN ('offered', 'sent', 'failed')),
  way       TEXT NOT NULL CHECK (way IN ('post', 'copied')),
  words     BYTES,                       -- sealed: subject and text as the client gets them
  made_by   TEXT NOT NULL,               -- pseudonym
  made_at   INT64 NOT NULL,
  edition   TEXT REFERENCES edition (id),  -- whose post it goes with
  outgoing  TEXT NOT NULL,               -- in the outbox; empty: copied by hand
  ended_at  INT64
);
CREATE INDEX werkmap_reply_by_message ON werkmap_reply (message);
CREATE INDEX werkmap_reply_offered ON werkmap_reply (made_at) WHERE state = 'offered';

CREATE TABLE werkmap_reply_names (
  reply  TEXT NOT NULL REFERENCES werkmap_reply (id),
  ask    TEXT NOT NULL REFERENCES werkmap_ask (id),
  PRIMARY KEY (reply, ask)
);

CREATE TABLE werkmap_seat (
  office   TEXT NOT NULL,
  account  TEXT NOT NULL REFERENCES account (id),
  level    INT64 NOT NULL,
  PRIMARY KEY (office, account)
);
CREATE INDEX werkmap_seat_by_account ON werkmap_seat (account);

-- One row: hours and promises of the house.
CREATE TABLE werkmap_policy (
  only_row       INT64 PRIMARY KEY CHECK (only_row = 1),
  opens          INT64 NOT NULL,         -- minutes since midnight
  closes         INT64 NOT NULL,
  urgent_hours   INT64 NOT NULL,
  contact_days   INT64 NOT NULL,
  question_days  INT64 NOT NULL,
  again_days     INT64 NOT NULL
);

-- Codes with which a client sees where the own asks stand. Keyed hashes; one living code a client.
CREATE TABLE werkmap_code (
  hash        TEXT PRIMARY KEY,
  client_key  TEXT NOT NULL,
  made_at     INT64 NOT NULL,
  used_at     INT64                      -- the first time: a visit of an hour begins
);
CREATE INDEX werkmap_code_by_client ON werkmap_code (client_key);
