create table review_cycle (
  id uuid primary key,
  version bigint not null,
  year integer not null constraint review_cycle_year_range check (year between 1990 and 2199),
  template_id text not null,
  status text not null constraint review_cycle_status check (status in ('DRAFT', 'OPEN', 'CLOSED')),
  selection text not null constraint review_cycle_selection check (selection in ('ALL', 'LISTED')),
  created_at timestamptz not null
);
create index review_cycle_year_ix on review_cycle (year, status);

create table review_cycle_participant (
  cycle_id uuid not null constraint review_cycle_participant_cycle_fk references review_cycle (id) on delete cascade,
  employee_id text not null,
  constraint review_cycle_participant_pk primary key (cycle_id, employee_id)
);
create index review_cycle_participant_employee_ix on review_cycle_participant (employee_id);
