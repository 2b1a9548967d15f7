-- Keys of a large import, many in a row: wrapped one by one, so that taking one out is its erasure.
CREATE TABLE subject_key_blocks (
  class          TEXT NOT NULL,
  last_subject   TEXT NOT NULL,
  first_subject  TEXT NOT NULL,
  root_version   INT64 NOT NULL,
  wrapped        BYTES NOT NULL,
  made_at        INT64 NOT NULL,
  PRIMARY KEY (class, last_subject, first_subject)
);
CREATE INDEX subject_key_blocks_by_root ON subject_key_blocks (class, root_version);

-- Only the check of the whole house asked for the complaints of an import; it counts them in one go.
DROP INDEX complaint_by_import;
