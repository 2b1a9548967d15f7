-- Of a plan that no plan is better than: proven because every cost is at its bound, not by trying all.
-- 0 as well for plans from before this was kept.

ALTER TABLE group_plan ADD COLUMN by_bound INT64 NOT NULL DEFAULT 0;
