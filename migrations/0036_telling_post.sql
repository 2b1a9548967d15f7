-- What is told by e-mail waits in the outgoing post for a person's yes. One telling may be offered again
-- after it was taken back, so each offer has a row.
CREATE TABLE telling_post (
  outgoing  TEXT PRIMARY KEY REFERENCES outgoing (id),
  telling   TEXT NOT NULL REFERENCES telling (id)
);
CREATE INDEX telling_post_by_telling ON telling_post (telling);
