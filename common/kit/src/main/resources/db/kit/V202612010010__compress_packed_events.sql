-- Many events of a row wait as a zstd frame of their lines: less to write, to log and to read again.
-- The payload of such a row says 'zstd', which a relay of a version before cannot take apart: it
-- fails and leaves the row to a relay that can, where of an empty payload it would lose the events.
alter table outbox add column compressed_payload bytea;
alter table outbox add column payload_size integer; -- bytes of what is compressed
alter table outbox alter column compressed_payload set storage external;
