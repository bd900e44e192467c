-- Ways of reading files that people keep. Versions stay, since an import is read to its end as the
-- profile was when it was accepted.
create table import_profile (
  code       text collate "C" not null,
  version    bigint           not null,
  definition jsonb,
  changed_by text             not null,
  changed_at timestamptz      not null default now(),
  constraint import_profile_pk primary key (code, version),
  constraint import_profile_version_range check (version > 0)
);
comment on column import_profile.definition is 'Null in the version that deleted the profile';
