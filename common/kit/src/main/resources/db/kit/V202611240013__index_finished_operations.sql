-- Finished operations are forgotten after a while, the oldest first.
create index operation_finished_ix on operation (finished_at) where finished_at is not null;
