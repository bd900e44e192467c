-- Whether somebody was above a person, directly or through others, on any of these days: the object
-- rule of every query. Each step keeps only the days that all lines so far have in common, so that
-- a manager's manager of later days does not see the days before. A circle ends: days only
-- shrink, rows met again are dropped, and no organisation is 32 levels deep.
create or replace function manages(caller text, person text, first_day date, last_day date)
  returns boolean
  language sql stable as $$
  with recursive above (manager_id, first_day, last_day, depth) as (
    select l.manager_id, greatest(l.valid_from, manages.first_day),
      least(coalesce(l.valid_to, 'infinity'), manages.last_day), 1
    from reporting_line l
    where l.employee_id = person and l.manager_id is not null
      and l.valid_from <= manages.last_day
      and coalesce(l.valid_to, 'infinity') >= manages.first_day
    union
    select l.manager_id, greatest(l.valid_from, a.first_day),
      least(coalesce(l.valid_to, 'infinity'), a.last_day), a.depth + 1
    from above a
    join reporting_line l on l.employee_id = a.manager_id
    where l.manager_id is not null and a.depth < 32
      and l.valid_from <= a.last_day
      and coalesce(l.valid_to, 'infinity') >= a.first_day
  )
  select exists (select from above where above.manager_id = caller)
$$;
