-- Topics that other systems write to carry no versions: where a replica has read to is kept here.
create table event_position (
  topic_id text not null, -- Kafka's own, another one when the topic is made anew
  record_partition integer not null,
  next_offset bigint not null default 0,
  constraint event_position_pkey primary key (topic_id, record_partition)
);

alter table event_dead_letter
  add column headers jsonb not null default '{}', -- so that the record can be read once more
  add column violations jsonb not null default '[]'; -- what is wrong with it: pointer, code, arguments
