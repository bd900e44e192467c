-- Whom a close is about, also after it was reopened; nobody for one that is everybody's.
create table period_close_person (
  close_id    uuid             not null,
  employee_id text collate "C" not null,
  constraint period_close_person_pk primary key (close_id, employee_id),
  constraint period_close_person_close_fk foreign key (close_id) references period_close (id)
);
comment on table period_close_person is 'Personal data: whose months were closed';
-- Erasure of a person.
create index period_close_person_employee_ix on period_close_person (employee_id);

insert into period_close_person (close_id, employee_id)
select close_id, employee_id from closed_month where employee_id <> ''
union
select a.close_id, a.employee_id
from rollup_archive a join period_close c on c.id = a.close_id
where not c.everybody;
