-- Long work that was promised with a 202: it stays until it is done, whatever happens to replicas.
create table operation (
  id           uuid        not null,
  kind         text        not null,
  state        text        not null default 'QUEUED',
  parameters   jsonb       not null,
  submitted_by text        not null,
  attempt      integer     not null default 0,
  lease_token  uuid,
  lease_until  timestamptz,
  resume_after bigint      not null default 0,
  done         bigint      not null default 0,
  total        bigint,
  accepted     bigint      not null default 0,
  replaced     bigint      not null default 0,
  unchanged    bigint      not null default 0,
  rejected     bigint      not null default 0,
  refusal      jsonb,
  created_at   timestamptz not null default now(),
  started_at   timestamptz,
  finished_at  timestamptz,
  constraint operation_pk primary key (id),
  constraint operation_state_known check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
  constraint operation_lease check (
    (state = 'RUNNING') = (lease_token is not null) and (lease_token is null) = (lease_until is null)),
  constraint operation_finish check ((state in ('SUCCEEDED', 'FAILED')) = (finished_at is not null)),
  constraint operation_refusal check ((state = 'FAILED') = (refusal is not null))
);
comment on column operation.lease_token is 'Names the attempt that may write; a new one with every claim';
comment on column operation.resume_after is 'Last row of the file whose effect is committed; 0 means start anew';
comment on column operation.refusal is 'Why it failed: code, arguments and violations, put into words when read';
create index operation_open_ix on operation (created_at, id) where state in ('QUEUED', 'RUNNING');

-- What was uploaded, in pieces; removed when the operation has finished.
create table operation_payload (
  operation_id uuid    not null,
  chunk_no     integer not null,
  bytes        bytea   not null,
  constraint operation_payload_pk primary key (operation_id, chunk_no),
  constraint operation_payload_operation_fk foreign key (operation_id)
    references operation (id) on delete cascade
);
alter table operation_payload alter column bytes set storage external;
comment on table operation_payload is 'Personal data: the uploaded file, until it has been worked on';

create table operation_rejection (
  operation_id uuid   not null,
  row_no       bigint not null,
  column_name  text   not null,
  code         text   not null,
  arguments    jsonb  not null,
  value        text,
  constraint operation_rejection_pk primary key (operation_id, row_no, column_name, code),
  constraint operation_rejection_operation_fk foreign key (operation_id)
    references operation (id) on delete cascade
);
comment on table operation_rejection is 'Personal data: the refused text, shortened';
