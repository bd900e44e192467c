-- Systems that may push facts. Their secrets are sealed with a key that is not in the database.
create table fact_webhook (
  source           text collate "C" not null,
  version          bigint           not null default 1,
  enabled          boolean          not null default true,
  created_at       timestamptz      not null,
  last_received_at timestamptz,
  last_accepted    integer          not null default 0,
  last_rejected    integer          not null default 0,
  accepted         bigint           not null default 0,
  rejected         bigint           not null default 0,
  constraint fact_webhook_pk primary key (source)
);

create table fact_webhook_secret (
  secret_id  uuid             not null,
  source     text collate "C" not null,
  sealed     bytea            not null,
  expires_at timestamptz, -- null: the one in force
  constraint fact_webhook_secret_pk primary key (secret_id),
  constraint fact_webhook_secret_source_fk foreign key (source)
    references fact_webhook (source) on delete cascade
);

create unique index fact_webhook_secret_in_force on fact_webhook_secret (source)
  where expires_at is null;

create index fact_webhook_secret_source on fact_webhook_secret (source);
