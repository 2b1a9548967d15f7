-- A keyed hash of the figures as they were released: what `klantendag verify` checks them by, also when the
-- answers are erased. What was released before there was one cannot be sealed any more.

ALTER TABLE survey ADD COLUMN figures_seal TEXT NOT NULL DEFAULT '';

UPDATE survey SET figures_seal = 'unsealed' WHERE state IN ('released', 'purged');
