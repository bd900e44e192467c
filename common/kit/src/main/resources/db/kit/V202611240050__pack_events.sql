-- A row may hold many events of one topic and type; payload then is a line for each, see
-- PackedEvents. What has more than eight kilobytes is kept beside the table as it is: it waits for
-- moments only.
alter table outbox add column packed boolean not null default false;
alter table outbox alter column payload set storage external;
