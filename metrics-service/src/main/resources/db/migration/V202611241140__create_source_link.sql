-- Where the records of a source are shown to people.
create table source_link (
  source       text collate "C" not null,
  url_template text             not null,
  constraint source_link_pk primary key (source),
  constraint source_link_url_template_https check (url_template like 'https://%')
);
