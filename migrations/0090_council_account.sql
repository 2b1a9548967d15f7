-- With which account somebody of the council speaks for it. Nothing: none.
ALTER TABLE council_member ADD COLUMN account TEXT REFERENCES account (id);
CREATE INDEX council_member_by_account ON council_member (account) WHERE account IS NOT NULL;
