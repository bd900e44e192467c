create table review (
  id uuid primary key,
  version bigint not null,
  cycle_id uuid not null constraint review_cycle_fk references review_cycle (id),
  employee_id text not null,
  year integer not null,
  template_id text not null,
  status text not null constraint review_status check (status in
    ('ASSEMBLED', 'SELF_ASSESSMENT', 'MANAGER_ASSESSMENT', 'CALIBRATION', 'SIGN_OFF', 'FINAL', 'APPEALED', 'REOPENED')),
  result jsonb,
  evidence_digest text,
  restated boolean not null default false,
  created_at timestamptz not null,
  assembled_at timestamptz,
  finalized_at timestamptz,
  finalized_by text,
  constraint review_employee_year_unique unique (employee_id, year),
  constraint review_final_has_result check (status <> 'FINAL' or (result is not null and finalized_at is not null))
);
create index review_year_ix on review (year, employee_id);
comment on table review is 'Personal data: the evaluation of an employee';
comment on column review.evidence_digest is 'Of the evidence the result stands on; frozen at FINAL';

create table improvement_plan (
  id uuid primary key,
  version bigint not null,
  review_id uuid not null constraint improvement_plan_review_fk references review (id),
  employee_id text not null,
  year integer not null,
  status text not null constraint improvement_plan_status check (status in
    ('DRAFT', 'AGREED', 'ACTIVE', 'PAUSED', 'EXTENDED', 'COMPLETED', 'NOT_COMPLETED')),
  proposal jsonb not null,
  check_ins jsonb not null,
  created_at timestamptz not null,
  agreed_at timestamptz,
  agreed_by text,
  constraint improvement_plan_review_unique unique (review_id)
);
create index improvement_plan_employee_ix on improvement_plan (employee_id, year);
comment on table improvement_plan is 'Personal data: what was agreed with an employee and what came of it';
