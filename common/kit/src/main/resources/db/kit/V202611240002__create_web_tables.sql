-- What an Idempotency-Key of a caller has already done.
create table idempotency_key (
  caller       text        not null,
  key          text        not null,
  request_hash text        not null,
  response     text,
  created_at   timestamptz not null default now(),
  constraint idempotency_key_pk primary key (caller, key),
  constraint idempotency_key_key_length check (length(key) between 1 and 255)
);
create index idempotency_key_created_at_ix on idempotency_key (created_at);
comment on column idempotency_key.response is 'JSON of the answer, null while the effect runs';

-- Who did what to what. Append-only; position, prev_hash and hash are filled once by the sealer.
create table audit_record (
  id           bigint generated always as identity,
  occurred_at  timestamptz not null default now(),
  actor        text        not null,
  action       text        not null,
  subject_type text        not null,
  subject_id   text        not null,
  detail       text        not null,
  trace_id     text,
  position     bigint,
  prev_hash    text,
  hash         text,
  constraint audit_record_pk primary key (id),
  constraint audit_record_position_uq unique (position),
  constraint audit_record_sealing check (num_nulls(position, prev_hash, hash) in (0, 3))
);
comment on table audit_record is 'Ids and codes only: no names, no free text';
comment on column audit_record.detail is 'JSON text exactly as hashed';
comment on column audit_record.position is 'Place in the hash chain: the order of sealing, since ids commit out of order';
create index audit_record_unsealed_ix on audit_record (id) where hash is null;
create index audit_record_subject_ix on audit_record (subject_type, subject_id, id);

create function audit_record_refuse_change() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and old.hash is null and new.hash is not null
     and (new.id, new.occurred_at, new.actor, new.action, new.subject_type, new.subject_id, new.detail)
       = (old.id, old.occurred_at, old.actor, old.action, old.subject_type, old.subject_id, old.detail)
     and new.trace_id is not distinct from old.trace_id then
    return new;
  end if;
  raise exception 'audit records are append-only' using errcode = 'restrict_violation';
end
$$;

create trigger audit_record_append_only
  before update or delete on audit_record
  for each row execute function audit_record_refuse_change();

create trigger audit_record_no_truncate
  before truncate on audit_record
  for each statement execute function audit_record_refuse_change();
