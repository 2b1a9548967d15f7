-- Who waits longest among all open asks, read or not, what is urgent on top; and what was answered to a
-- client, for when the same is asked again.
CREATE INDEX werkmap_ask_open ON werkmap_ask ((CASE WHEN kind = 'urgent' THEN 0 ELSE 1 END), first_asked_at, id)
  WHERE is_open = 1;
CREATE INDEX werkmap_ask_answered ON werkmap_ask (client_key) WHERE state = 'answered';
