-- Foreign systems that facts are pulled from. Settings name secrets, they never hold one.
create table fact_source (
  name                text collate "C" not null,
  version             bigint           not null,
  kind                text             not null,
  settings            jsonb            not null,
  every_seconds       bigint           not null,
  requests_per_minute integer,
  enabled             boolean          not null,
  created_at          timestamptz      not null,
  changed_by          text             not null,
  changed_at          timestamptz      not null,
  constraint fact_source_pk primary key (name),
  constraint fact_source_every_positive check (every_seconds > 0),
  constraint fact_source_rate_positive check (requests_per_minute > 0)
);
