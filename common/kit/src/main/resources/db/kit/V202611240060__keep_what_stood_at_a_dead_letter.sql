-- An event of another system carries no version: it may only be taken in late while nothing else
-- has changed what it is about.
alter table event_dead_letter
  add column standing bigint; -- version of that when the letter was made, 0 for nothing; null: not known
