-- The key of each subject in each class of data, wrapped by that class's root key. Deleting the rows
-- of a subject is its erasure: nothing that was sealed with them can be opened again.
CREATE TABLE subject_keys (
  subject TEXT NOT NULL,
  class TEXT NOT NULL,
  root_version INT64 NOT NULL,
  wrapped BYTES NOT NULL,
  made_at INT64 NOT NULL,
  PRIMARY KEY (subject, class)
);
CREATE INDEX subject_keys_by_root ON subject_keys (class, root_version);
