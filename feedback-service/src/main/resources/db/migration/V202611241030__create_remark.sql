create table remark (
  source text not null,
  external_id text not null,
  employee_id text not null,
  customer text,
  channel text not null,
  occurred_at timestamptz not null,
  month date not null,
  sentiment text not null,
  comment text,
  themes jsonb not null default '[]',
  version bigint not null default 1,
  constraint remark_pk primary key (source, external_id),
  constraint remark_sentiment_known check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE'))
);

-- Recomputing a month; lists of a person.
create index remark_month_ix on remark (employee_id, month);

comment on table remark is 'Personal data: what a customer said about a person, with free text';
