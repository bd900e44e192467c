-- What a chunk of facts touches, in one row: a file in no order touches nearly everybody with every
-- chunk. Before the figures are made, all rows are gathered into rollup_mark, one row for a person.
create table rollup_mark_chunk (
  fact         text             not null,
  employee_ids text[] collate "C" not null,
  years        integer[]        not null,
  months       integer[]        not null
) with (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 1000
);
comment on table rollup_mark_chunk is 'Personal data: whose facts have changed, until their figures follow';
comment on column rollup_mark_chunk.months is 'Of a person and year, a bit for each: 1 is January';
