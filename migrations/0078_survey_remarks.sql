-- An open answer that was released stands under a theme, and at the number of the answer that it came from:
-- who reads again goes on from there. Taken back, its words are empty and its number stays, so that the
-- articles that quoted it are known. What was released before has no such number: far behind all others.
ALTER TABLE survey_remark ADD COLUMN theme TEXT NOT NULL DEFAULT '';
UPDATE survey_remark SET position = position + 100000;

-- Which released answers a version of the retrospective quotes.
CREATE TABLE retrospective_remark (
  edition   TEXT NOT NULL REFERENCES edition (id),
  language  TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  number    INT64 NOT NULL,
  survey    TEXT NOT NULL REFERENCES survey (id),
  remark    INT64 NOT NULL,           -- survey_remark.position
  PRIMARY KEY (edition, language, number, survey, remark)
);
