-- Who said yes to a message: a pseudonym as in the record. Older ones are read from the record.
ALTER TABLE outgoing ADD COLUMN approved_by TEXT;

UPDATE outgoing
SET approved_by = (SELECT actor FROM audit_entry
                   WHERE object = 'outgoing/' || outgoing.id AND action = 'outgoing.step'
                     AND audit_entry.state = 'approved' AND actor <> 'program'
                   ORDER BY number DESC
                   LIMIT 1)
WHERE approved_at IS NOT NULL;
