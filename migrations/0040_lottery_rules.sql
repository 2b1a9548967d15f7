-- Whom a lottery left out: the rules of its edition when its pool was kept. Of the lotteries that were
-- there already, the rules of today are the nearest that is known.

CREATE TABLE lottery_rules (
  lottery          TEXT PRIMARY KEY REFERENCES lottery (id),
  skip_open        INT64 NOT NULL,
  skip_recent      INT64 NOT NULL,
  weeks_closed     INT64 NOT NULL,
  skip_objection   INT64 NOT NULL,
  skip_no_contact  INT64 NOT NULL,
  skip_invited     INT64 NOT NULL,
  skip_no_phone    INT64 NOT NULL,
  skip_other       INT64 NOT NULL
);

INSERT INTO lottery_rules (lottery, skip_open, skip_recent, weeks_closed, skip_objection,
                           skip_no_contact, skip_invited, skip_no_phone, skip_other)
SELECT l.id, COALESCE(r.skip_open, 1), COALESCE(r.skip_recent, 1), COALESCE(r.weeks_closed, 4),
       COALESCE(r.skip_objection, 1), COALESCE(r.skip_no_contact, 1), COALESCE(r.skip_invited, 1),
       COALESCE(r.skip_no_phone, 1), COALESCE(r.skip_other, 1)
FROM lottery l
LEFT JOIN register_rules r ON r.edition = l.edition;
