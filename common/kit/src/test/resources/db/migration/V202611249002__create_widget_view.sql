create table widget_view (
  widget_id text primary key,
  version bigint not null,
  erased boolean not null,
  size integer constraint widget_view_size_range check (size between 0 and 100)
);
