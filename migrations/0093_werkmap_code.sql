-- Which message the code was made at: who wrote that one sees the own asks, and not those of somebody else
-- at the same address. Empty: from before this was noted.
ALTER TABLE werkmap_code ADD COLUMN message TEXT NOT NULL DEFAULT '';
