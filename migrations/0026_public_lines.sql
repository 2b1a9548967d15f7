-- What everybody reads about a tip that was carried out and checked. No name and no sealed word stands in
-- it: a person wrote and released it. And since when, and where, that what was done is there.

CREATE TABLE public_line (
  decision      TEXT PRIMARY KEY REFERENCES tip_decision (id),
  edition       TEXT NOT NULL REFERENCES edition (id),
  said          TEXT NOT NULL,
  done          TEXT NOT NULL,
  published_by  TEXT NOT NULL REFERENCES account (id),
  published_at  INT64 NOT NULL
);
CREATE INDEX public_line_by_edition ON public_line (edition);

ALTER TABLE tip_decision ADD COLUMN starts_on TEXT;  -- a day
ALTER TABLE tip_decision ADD COLUMN place BYTES;     -- sealed, as the other words
