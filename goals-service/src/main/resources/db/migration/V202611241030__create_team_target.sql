create table team_target (
  id uuid not null,
  team text not null,
  period text not null,
  measure text not null,
  amount numeric not null,
  currency text not null,
  deleted boolean not null default false,
  version bigint not null,
  constraint team_target_pk primary key (id),
  -- Deleted rows included: the same target set again goes on with the id and its version.
  constraint team_target_team_period_measure_uq unique (team, period, measure),
  constraint team_target_amount_range check (amount > 0)
);

create function teams_seen_by(caller text, day date) returns setof text
language sql stable
begin atomic
  select assignment.team
    from assignment
   where (assignment.employee_id = caller
          or assignment.employee_id in (select reports_of(caller, day)))
     and assignment.valid_from <= day
     and (assignment.valid_to is null or assignment.valid_to >= day);
end;

comment on function teams_seen_by is 'The teams that somebody is in on a day, or has somebody below them in';
