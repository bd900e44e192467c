-- What people say about the facts kept of them. A row is never deleted and outlives its fact.
create table fact_attestation (
  id              uuid             not null, -- of version 7: in order of time
  version         bigint           not null,
  employee_id     text collate "C" not null,
  fact            text             not null constraint fact_attestation_fact_known check (fact in ('ACTIVITY', 'DEAL', 'DATA_POINT')),
  source          text collate "C" not null,
  external_id     text collate "C" not null,
  fact_version    bigint           not null,
  fact_day        date             not null,
  state           text             not null constraint fact_attestation_state_known
    check (state in ('AGREED', 'COMMENTED', 'DISPUTED', 'UPHELD', 'REJECTED')),
  text            text             constraint fact_attestation_text_length check (length(text) <= 2000),
  stated_at       timestamptz      not null,
  decided_by      text collate "C",
  decided_at      timestamptz,
  decision_reason text             constraint fact_attestation_decision_reason_length check (length(decision_reason) <= 2000),
  constraint fact_attestation_pk primary key (id),
  constraint fact_attestation_decided_has_decision check ((state in ('UPHELD', 'REJECTED'))
    = (decided_by is not null and decided_at is not null and decision_reason is not null)),
  constraint fact_attestation_decided_by_another check (decided_by <> employee_id)
);
comment on table fact_attestation is 'Personal data, free text: what a person said about facts of theirs';
-- What a person said, in order of time.
create index fact_attestation_employee_ix on fact_attestation (employee_id, id);
-- What was said about a fact.
create index fact_attestation_fact_ix on fact_attestation (source, external_id, id);
-- One open dispute of a person about a fact.
create unique index fact_attestation_open_uq on fact_attestation (employee_id, fact, source, external_id)
  where state = 'DISPUTED';
-- Open disputes in order of time.
create index fact_attestation_open_ix on fact_attestation (id) where state = 'DISPUTED';

-- With the version that the fact has now; null when it was deleted.
create view attested_fact as
select a.*,
  case a.fact
    when 'ACTIVITY' then (
      select f.version from activity f
      where f.source = a.source and f.external_id = a.external_id)
    when 'DEAL' then (
      select f.version from deal f
      where f.source = a.source and f.external_id = a.external_id)
    else (
      select f.version from data_point f
      where f.source = a.source and f.external_id = a.external_id)
  end as current_version
from fact_attestation a;

-- Whether somebody is, on a day, the manager of a person, or of their manager, and so on.
create function leads(caller text, person text, day date) returns boolean
  language sql stable as $$
  with recursive above (manager_id) as (
    select l.manager_id from reporting_line l
    where l.employee_id = person and l.valid_from <= day and coalesce(l.valid_to, 'infinity') >= day
    union -- and not all: a circle ends
    select l.manager_id
    from above a
    join reporting_line l on l.employee_id = a.manager_id
      and l.valid_from <= day and coalesce(l.valid_to, 'infinity') >= day
  )
  select exists (select from above where manager_id = caller)
$$;

-- Whether a person has a manager on a day.
create function is_managed(person text, day date) returns boolean
  language sql stable as $$
  select exists (
    select from reporting_line l
    where l.employee_id = person and l.manager_id is not null and l.manager_id <> person
      and l.valid_from <= day and coalesce(l.valid_to, 'infinity') >= day)
$$;
