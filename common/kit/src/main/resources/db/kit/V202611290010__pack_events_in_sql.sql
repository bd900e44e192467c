-- One line of a packed outbox row, see PackedEvents: for set-based SQL that writes many events.
create function outbox_line(version bigint, key text, payload text) returns text
language sql stable
return version || E'\t' || to_json(key) || E'\t' || coalesce(payload, '') || E'\n';
