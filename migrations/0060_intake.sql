-- Where messages come from: programs that deliver by the API, each with a token of which only the hash is
-- here, and how far the mailbox was read.

CREATE TABLE message_sender (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  office      TEXT NOT NULL,          -- of messages that name none
  hash        TEXT NOT NULL UNIQUE,
  made_at     INT64 NOT NULL,
  stopped_at  INT64
);

-- One line for each mailbox that was ever read, by server, user and folder. It moves on in the transaction
-- of the messages it counts: a crash between fetching and keeping loses nothing.
CREATE TABLE mailbox_position (
  mailbox    TEXT PRIMARY KEY,
  validity   INT64 NOT NULL,
  last_uid   INT64 NOT NULL,
  looked_at  INT64 NOT NULL,
  problem    TEXT NOT NULL            -- key of a text; empty: the last look went well
);
