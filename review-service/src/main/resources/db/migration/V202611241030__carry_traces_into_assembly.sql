-- What the assembly of a review is for, where the trace of the change is recorded.
alter table evidence_change
  add column traceparent text default nullif(current_setting('annum.traceparent', true), '');
