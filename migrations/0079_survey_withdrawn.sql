-- Codes that nobody got or that were lost are withdrawn after closing: people counts what was given out.
ALTER TABLE survey ADD COLUMN withdrawn INT64 NOT NULL DEFAULT 0;
