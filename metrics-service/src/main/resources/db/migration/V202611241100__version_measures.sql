-- Definitions are kept by API. The table measure holds what is in force, for the SQL of the rollups.
alter table measure
  add column version        bigint not null default 1,
  add column figure_version bigint not null default 1; -- the version that last changed figures

-- Every version there was. A code that was deleted keeps its versions, so that they go on increasing
-- when it comes back, and so that the shipped catalogue does not bring it back.
create table measure_version (
  code       text collate "C" not null,
  version    bigint           not null,
  change     text             not null constraint measure_version_change_known
    check (change in ('SHIPPED', 'CREATED', 'CHANGED', 'DELETED')),
  definition jsonb            not null,
  changed_by text collate "C",          -- null: came with a release
  changed_at timestamptz      not null,
  constraint measure_version_pk primary key (code, version),
  constraint measure_version_shipped_by_nobody check ((change = 'SHIPPED') = (changed_by is null))
);

-- A deleted type stays, so that the shipped catalogue does not bring it back.
alter table activity_type
  add column name_zh    text    not null default '',
  add column name_en    text    not null default '',
  add column version    bigint  not null default 1,
  add column deleted    boolean not null default false,
  add column changed_by text collate "C";

-- Grows with every change of a definition or type, so that other replicas notice it with one read.
create table library_version (
  id      integer not null default 1 constraint library_version_is_single check (id = 1),
  version bigint  not null,
  constraint library_version_pk primary key (id)
);
insert into library_version (version) values (1);

-- The version of its definition that a rollup was computed by.
alter table rollup add column figure_version bigint not null default 1;
