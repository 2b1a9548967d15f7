-- Reading anew: the messages that an older reader read last are found without looking at all of them.
CREATE INDEX werkmap_message_by_reader ON werkmap_message (reader, received_at);
