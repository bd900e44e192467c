create table theme_lexicon (
  id smallint not null,
  version bigint not null,
  document jsonb not null,
  constraint theme_lexicon_pk primary key (id),
  constraint theme_lexicon_single check (id = 1)
);

comment on table theme_lexicon is 'Empty until people save a lexicon of their own; the shipped one holds until then';
