-- People who log in, what they may do, and how they prove who they are.

CREATE TABLE account (
  id              TEXT PRIMARY KEY,
  name            TEXT NOT NULL,
  email           TEXT NOT NULL,
  email_folded    TEXT NOT NULL UNIQUE,   -- compared without case
  state           TEXT NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
  password_hash   TEXT,                   -- Argon2id with its parameters; none while invited
  totp_secret     BYTES,                  -- sealed; none: no second factor yet
  totp_step       INT64 NOT NULL,         -- the last step that was used, so each code works once
  language        TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  created_at      INT64 NOT NULL
);

CREATE TABLE account_role (
  account   TEXT NOT NULL REFERENCES account (id),
  role      TEXT NOT NULL,
  given_at  INT64 NOT NULL,
  PRIMARY KEY (account, role)
);

-- A one-time link. The token itself is nowhere: only its hash.
CREATE TABLE account_invitation (
  token_hash   TEXT PRIMARY KEY,
  account      TEXT NOT NULL REFERENCES account (id),
  expires_at   INT64 NOT NULL,
  redeemed_at  INT64
);

CREATE TABLE login_session (
  id            TEXT PRIMARY KEY,         -- shown to its owner; the secret is the token
  token_hash    TEXT NOT NULL UNIQUE,
  account       TEXT NOT NULL REFERENCES account (id),
  state         TEXT NOT NULL CHECK (state IN ('waits_for_code', 'open', 'ended')),
  started_at    INT64 NOT NULL,
  last_used_at  INT64 NOT NULL,
  ended_at      INT64
);

CREATE INDEX login_session_account ON login_session (account, started_at);

-- Wrong passwords and codes of the last quarter of an hour, for the growing delay.
CREATE TABLE login_failure (
  id       TEXT PRIMARY KEY,
  subject  TEXT NOT NULL,                 -- keyed hash of an e-mail or a network address
  at       INT64 NOT NULL
);

CREATE INDEX login_failure_subject ON login_failure (subject, at);
