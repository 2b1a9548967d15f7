-- Which messages came together, named after the first of them. The record says how many messages, asks
-- and repeats a delivery brought, so that none can go unseen. Empty: from before they were counted.
ALTER TABLE werkmap_message ADD COLUMN delivery TEXT NOT NULL DEFAULT '';
