-- Each step up keeps only the days that all lines so far have in common: before, somebody counted
-- as above an employee when the two lines never held on the same day. A circle ends: days only
-- shrink, rows met again are dropped, and no organisation is 32 levels deep.
create or replace function manages(manager text, employee text, first_day date, last_day date)
  returns boolean
language sql stable
begin atomic
  with recursive above (manager_id, first_day, last_day, depth) as (
    select a.manager_id, greatest(a.valid_from, manages.first_day),
           least(coalesce(a.valid_to, 'infinity'), manages.last_day), 1
      from employee_assignment a
     where a.employee_id = manages.employee
       and a.valid_from <= manages.last_day
       and (a.valid_to is null or a.valid_to >= manages.first_day)
    union
    select a.manager_id, greatest(a.valid_from, above.first_day),
           least(coalesce(a.valid_to, 'infinity'), above.last_day), above.depth + 1
      from employee_assignment a
      join above on a.employee_id = above.manager_id
     where above.depth < 32
       and a.valid_from <= above.last_day
       and (a.valid_to is null or a.valid_to >= above.first_day)
  )
  select exists (select from above where above.manager_id = manages.manager);
end;
