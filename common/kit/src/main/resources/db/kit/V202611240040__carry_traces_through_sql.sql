-- Rows written by set-based SQL belong to the trace of their transaction, where it is recorded.
alter table outbox
  alter column traceparent set default nullif(current_setting('annum.traceparent', true), '');
