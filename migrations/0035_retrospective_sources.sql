-- Whose words stand in a version: when a client takes the yes back, its text goes. Of the versions that
-- were there already nobody knows it, so all stories of that edition count.

CREATE TABLE retrospective_source (
  edition   TEXT NOT NULL REFERENCES edition (id),
  language  TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  number    INT64 NOT NULL,
  story     TEXT NOT NULL REFERENCES story (id),
  PRIMARY KEY (edition, language, number, story)
);
CREATE INDEX retrospective_source_by_story ON retrospective_source (story);

INSERT INTO retrospective_source (edition, language, number, story)
SELECT v.edition, v.language, v.number, s.id
FROM retrospective_version v
JOIN story s ON s.edition = v.edition;
