-- Events waiting to be published. A row lives for milliseconds, so vacuum works by count, not by share.
create table outbox (
  id bigint generated always as identity (cache 1) primary key, -- cache 1: ids follow the order of locks
  topic text not null,
  message_key text not null constraint outbox_message_key_present check (message_key <> ''),
  event_type text not null,
  version bigint not null,
  payload text, -- JSON; null is a deletion
  event_id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  traceparent text
) with (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_cost_delay = 0,
  vacuum_truncate = off
);

-- Who may publish. Times are the database's, so the clocks of the replicas do not matter.
create table outbox_lease (
  id smallint primary key constraint outbox_lease_single check (id = 1),
  owner text,
  epoch bigint not null default 0,
  lease_until timestamptz not null default '-infinity'
) with (fillfactor = 50);

insert into outbox_lease (id) values (1);

-- Events that could not be applied (INCOMING) or that the broker refused (OUTGOING).
create table event_dead_letter (
  id bigint generated always as identity primary key,
  direction text not null constraint event_dead_letter_direction check (direction in ('INCOMING', 'OUTGOING')),
  topic text not null,
  record_partition integer,
  record_offset bigint,
  message_key text,
  event_type text,
  version bigint,
  payload bytea, -- null is a deletion
  reason text not null,
  failed_at timestamptz not null default clock_timestamp(),
  constraint event_dead_letter_record_unique unique (topic, record_partition, record_offset)
);

create index event_dead_letter_key on event_dead_letter (topic, message_key);

comment on table event_dead_letter is 'Payloads may hold personal data; a letter is kept until it is redelivered, overtaken or dropped.';
