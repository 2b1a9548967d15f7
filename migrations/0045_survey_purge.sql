-- The day before which single answers are erased; set when a survey closes. Surveys that had closed
-- before there was such a day get one that leaves time to look.

ALTER TABLE survey ADD COLUMN purge_by TEXT;

UPDATE survey SET purge_by = '2027-11-30' WHERE state IN ('closed', 'checked', 'released');
