-- Where a complaint or a tip came from: the message that became it, found without looking at all of them.
CREATE INDEX werkmap_message_became ON werkmap_message (became) WHERE became <> '';
