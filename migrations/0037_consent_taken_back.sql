-- A client may take one yes back and leave the others: to be quoted, or to be told what we did. The answer
-- in the story becomes no; this says that it was a yes before, so that what rests on it goes too.
CREATE TABLE consent_taken_back (
  story     TEXT NOT NULL REFERENCES story (id),
  purpose   TEXT NOT NULL CHECK (purpose IN ('quote', 'tell_back')),
  taken_at  INT64 NOT NULL,
  PRIMARY KEY (story, purpose)
);
