-- Answers to requests that changed something, by idempotency key, for one day: who sends the same
-- request again gets the same answer, and the change happens once (platform/http/idempotency.cpp).
-- Keys are hashed together with who sent them; pages are never kept, for they hold personal data.
CREATE TABLE http_requests (
  key TEXT NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  claimed_at INT64 NOT NULL,
  status INT64,
  content_type TEXT,
  location TEXT,
  body BYTES
);

CREATE INDEX http_requests_by_claimed_at ON http_requests (claimed_at);
