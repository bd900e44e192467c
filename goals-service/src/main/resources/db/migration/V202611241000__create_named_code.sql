create table named_code (
  kind text not null,
  code text not null,
  name_zh text,
  name_en text,
  version bigint not null default 1,
  constraint named_code_pk primary key (kind, code),
  constraint named_code_kind_value check (kind in ('TEAM', 'POSITION')),
  constraint named_code_code_length check (char_length(code) between 1 and 100)
);

comment on table named_code is 'Teams and positions: the code that files and other systems use, and its names for people';
