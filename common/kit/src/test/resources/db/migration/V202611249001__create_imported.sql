create table imported (
  key    text   not null constraint imported_pk primary key,
  value  text   not null
);
