-- Nothing read the summaries, so they are kept no longer.

UPDATE complaint SET summary = NULL WHERE summary IS NOT NULL;
