-- What a program answered asks nothing, also when a newer reader reads it anew.
ALTER TABLE werkmap_message ADD COLUMN automatic INT64 NOT NULL DEFAULT 0;
