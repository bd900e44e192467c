-- Which fact was left out, and after which facts: one that came another way since is newer.
alter table source_rejection
  add column fact_source text collate "C",
  add column fact_version bigint not null default nextval('fact_version');
update source_rejection set fact_source = source;
