-- Work that nobody wants any more ends as CANCELLED; what its finished chunks did stays.
alter table operation add column cancel_requested boolean not null default false;
comment on column operation.cancel_requested is 'The attempt that works on it, or the next, ends it after its chunk';

alter table operation drop constraint operation_state_known;
alter table operation drop constraint operation_finish;
alter table operation add constraint operation_state_known
  check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'));
alter table operation add constraint operation_finish
  check ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at is not null));

-- Rows that were left out, as they stood in the file, to be given back, mended and sent again.
alter table operation add column columns json;
comment on column operation.columns is 'Header of the file, once a row of it was kept as rejected';
create table operation_rejected_row (
  operation_id uuid   not null,
  row_no       bigint not null,
  cells        json   not null,
  constraint operation_rejected_row_pk primary key (operation_id, row_no),
  constraint operation_rejected_row_operation_fk foreign key (operation_id)
    references operation (id) on delete cascade
);
comment on table operation_rejected_row is 'Personal data: rows of an uploaded file, as long as the operation is kept';
