create table note (
  topic text not null,
  note_key text not null,
  size integer not null constraint note_size_range check (size < 1000)
);
