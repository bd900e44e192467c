-- How far a source has been pulled, and which replica pulls it; times are the database's.
create table source_pull (
  source          text collate "C" not null,
  cursor          text,             -- JSON that only the connector reads
  next_run_at     timestamptz      not null default now(),
  requested_run   uuid,             -- a run that somebody asked for and nobody began yet
  lease_token     uuid,             -- the current run; only its holder may write
  lease_until     timestamptz,
  refused_version bigint,           -- the version of the source that cannot work as it is
  failures        integer          not null default 0,
  complete_until  timestamptz,      -- everything the source had by then has been pulled
  last_success_at timestamptz,
  error_code      text,
  error_arguments text,
  failed_at       timestamptz,
  accepted        bigint           not null default 0,
  replaced        bigint           not null default 0,
  unchanged       bigint           not null default 0,
  rejected        bigint           not null default 0,
  constraint source_pull_pk primary key (source),
  constraint source_pull_source_fk foreign key (source) references fact_source (name) on delete cascade,
  constraint source_pull_lease_whole check ((lease_token is null) = (lease_until is null))
);
-- What is due next.
create index source_pull_next_ix on source_pull (next_run_at);

-- What each run of a source did.
create table source_run (
  id              uuid             not null,
  source          text collate "C" not null,
  cause           text             not null,
  requested_by    text,
  state           text             not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  pages           bigint           not null default 0,
  accepted        bigint           not null default 0,
  replaced        bigint           not null default 0,
  unchanged       bigint           not null default 0,
  rejected        bigint           not null default 0,
  error_code      text,
  error_arguments text,
  constraint source_run_pk primary key (id),
  constraint source_run_source_fk foreign key (source) references fact_source (name) on delete cascade,
  constraint source_run_cause_known check (cause in ('SCHEDULE', 'REQUEST')),
  constraint source_run_state_known
    check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'INTERRUPTED'))
);
-- The history of a source.
create index source_run_source_ix on source_run (source, id);
-- What is old enough to be forgotten.
create index source_run_finished_ix on source_run (finished_at);

-- Facts of a source that were left out, with everything wrong with them. Personal data: a fact tells
-- what somebody did, for whom and when.
create table source_rejection (
  id                bigint generated always as identity,
  source            text collate "C" not null,
  run_id            uuid             not null, -- the first run that met it
  fact_kind         text             not null,
  external_id       text,
  fact              text             not null, -- JSON; as text, since it may hold what jsonb refuses
  violations        text             not null,
  attempts          integer          not null default 1,
  first_rejected_at timestamptz      not null default now(),
  rejected_at       timestamptz      not null default now(),
  settlement        text,
  settled_at        timestamptz,
  constraint source_rejection_pk primary key (id),
  constraint source_rejection_source_fk foreign key (source) references fact_source (name) on delete cascade,
  constraint source_rejection_settlement_known check (settlement in ('TAKEN', 'DISMISSED')),
  constraint source_rejection_settled check ((settlement is null) = (settled_at is null))
);
-- A fact that is still wrong the next time is the same rejection; also the list of what is open.
create unique index source_rejection_open_ix on source_rejection (source, fact_kind, external_id)
  where settled_at is null;
-- The list of a source, and of a run.
create index source_rejection_source_ix on source_rejection (source, id);
create index source_rejection_run_ix on source_rejection (run_id, id);
-- What is old enough to be forgotten.
create index source_rejection_settled_ix on source_rejection (settled_at) where settled_at is not null;
