-- An event waits for moments only: compressing those of more than two kilobytes costs more than it
-- saves.
alter table outbox set (toast_tuple_target = 8160);
