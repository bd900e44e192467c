-- A month declared complete, for everybody or for some people; a reopened one stays as history.
create table period_close (
  id            uuid        not null,
  month         date        not null,
  everybody     boolean     not null,
  status        text        not null,
  checks        jsonb       not null, -- what the check list said at the close
  force_reason  text,
  closed_by     text        not null,
  closed_at     timestamptz not null,
  reopen_reason text,
  reopened_by   text,
  reopened_at   timestamptz,
  constraint period_close_pk primary key (id),
  constraint period_close_month_is_first_day check (extract(day from month) = 1),
  constraint period_close_status_known check (status in ('CLOSED', 'REOPENED')),
  constraint period_close_reopened check ((status = 'REOPENED') = (reopened_at is not null and reopen_reason is not null))
);
-- The list of a month.
create index period_close_month_ix on period_close (month, id);

-- Months that are closed now; the empty id stands for everybody, since nobody has it. Read by the
-- statement that writes rollups.
create table closed_month (
  month       date             not null,
  employee_id text collate "C" not null,
  close_id    uuid             not null,
  constraint closed_month_pk primary key (month, employee_id),
  constraint closed_month_close_fk foreign key (close_id) references period_close (id)
);
-- Whom a close is about.
create index closed_month_close_ix on closed_month (close_id);

-- Rollups as they were at a close; never changed.
create table rollup_archive (
  close_id     uuid             not null,
  employee_id  text collate "C" not null,
  measure      text collate "C" not null,
  month        date             not null,
  version      bigint           not null,
  applicable   boolean          not null,
  currency     text,
  count        bigint           not null,
  sum          numeric          not null,
  weighted_sum numeric          not null,
  weight       numeric          not null,
  min          numeric,
  max          numeric,
  last         numeric,
  last_at      timestamptz,
  constraint rollup_archive_pk primary key (close_id, employee_id, measure), -- also its list
  constraint rollup_archive_close_fk foreign key (close_id) references period_close (id)
);
comment on table rollup_archive is 'Personal data: how much and how well a person worked in a month';

-- What a change to a closed month did to a figure. Written by the statement that writes rollups.
create table restatement (
  id          bigint           not null generated always as identity,
  employee_id text collate "C" not null,
  month       date             not null,
  measure     text collate "C" not null,
  version     bigint           not null, -- the rollup's, after the change
  cause       text             not null,
  currency    text,
  before      jsonb, -- {"applicable", "moments"}; null where there was no figure
  after       jsonb, -- likewise; null where there is none any more
  restated_at timestamptz      not null,
  constraint restatement_pk primary key (id),
  constraint restatement_cause_known check (cause in ('FACTS', 'DEFINITION', 'ATTESTATION', 'APPLICABILITY')),
  constraint restatement_changes check (before is distinct from after)
);
-- The list of a person.
create index restatement_employee_ix on restatement (employee_id, id);
comment on table restatement is 'Personal data: how a figure of a person changed after its month was closed';
