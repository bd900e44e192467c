-- Versions of facts: one sequence, so that a fact deleted and sent again still gets a later version.
create sequence fact_version cache 1;

-- (source, external_id) leads every key of a fact, so the tables can be hash-partitioned by it later.
create table activity (
  source       text collate "C" not null,
  external_id  text collate "C" not null,
  version      bigint           not null,
  employee_id  text collate "C" not null,
  type         text collate "C" not null,
  customer     text,
  priority     text             not null constraint activity_priority_known check (priority in ('HIGH', 'NORMAL', 'LOW')),
  created_at   timestamptz,
  due_at       timestamptz      not null,
  completed_at timestamptz,
  accurate     boolean,
  constraint activity_pk primary key (source, external_id)
);
comment on table activity is 'Personal data: what a person had to do, and when it was done';
-- Months due of a person, weeks of a person, and the list in order of due time.
create index activity_employee_due_ix on activity (employee_id, due_at);
-- Months completed of a person.
create index activity_employee_completed_ix on activity (employee_id, completed_at) where completed_at is not null;

create table deal (
  source      text collate "C" not null,
  external_id text collate "C" not null,
  version     bigint           not null,
  customer    text,
  owner_id    text collate "C",
  amount      numeric          not null constraint deal_amount_not_negative check (amount >= 0),
  currency    text             not null,
  opened_on   date             not null,
  closed_on   date,
  status      text             not null constraint deal_status_known check (status in ('OPEN', 'WON', 'LOST')),
  supporters  jsonb            not null, -- [{"employeeId", "share"}] by employee, as it was sent
  constraint deal_pk primary key (source, external_id),
  constraint deal_closed_when_decided check ((status = 'OPEN') = (closed_on is null))
);

-- The supporters once more, as rows: what a person's months are summed from.
create table deal_support (
  source      text collate "C" not null,
  external_id text collate "C" not null,
  employee_id text collate "C" not null,
  share       numeric          not null constraint deal_support_share_range check (share > 0 and share <= 1),
  opened_on   date             not null,
  closed_on   date,
  constraint deal_support_pk primary key (source, external_id, employee_id),
  constraint deal_support_deal_fk foreign key (source, external_id) references deal on delete cascade
);
comment on table deal_support is 'Personal data: who supported which deal';
-- Months closed of a person.
create index deal_support_employee_closed_ix on deal_support (employee_id, closed_on);
-- The list of a person's deals in order of opening.
create index deal_support_employee_opened_ix on deal_support (employee_id, opened_on, source, external_id);

create table data_point (
  source      text collate "C" not null,
  external_id text collate "C" not null,
  version     bigint           not null,
  employee_id text collate "C" not null,
  metric      text collate "C" not null,
  occurred_at timestamptz      not null,
  value       numeric          not null,
  weight      numeric          not null constraint data_point_weight_positive check (weight > 0),
  constraint data_point_pk primary key (source, external_id)
);
comment on table data_point is 'Personal data: one value of a metric of a person';
-- Months of a person.
create index data_point_employee_occurred_ix on data_point (employee_id, occurred_at);
