-- One mark for a person and chunk, however many months the chunk touches: a file in no order touches
-- nearly all of them with every chunk.
alter table rollup_mark add column months date[];
update rollup_mark set months = array[month];
alter table rollup_mark drop column month;
alter table rollup_mark alter column months set not null;

-- JSON that is written once, compared whole, and never looked into by SQL.
alter table rollup alter column exceptions type text using cast(exceptions as text);
