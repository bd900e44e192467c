create table feedback_round (
  round_id uuid not null,
  subject_id text not null,
  period text not null,
  first_day date not null,
  last_day date not null,
  threshold smallint not null,
  scale_min smallint not null,
  scale_max smallint not null,
  items jsonb not null,
  status text not null default 'OPEN',
  version bigint not null default 1,
  closed_at timestamptz,
  content_digest text,
  result jsonb,
  constraint feedback_round_pk primary key (round_id),
  constraint feedback_round_subject_period_uq unique (subject_id, period),
  constraint feedback_round_threshold_floor check (threshold >= 3),
  constraint feedback_round_scale_range check (scale_min < scale_max),
  constraint feedback_round_closed check ((status = 'OPEN') = (result is null))
);

comment on table feedback_round is 'A collection of ratings about one person; the result is computed once, at close';
comment on column feedback_round.content_digest is 'Digest of an imported file''s answers: the same file again is recognised and changes nothing. Never leaves the service';

create function feedback_round_keep_frozen() returns trigger
language plpgsql as $$
begin
  if old.status = 'CLOSED'
     or (new.subject_id, new.period, new.threshold, new.scale_min, new.scale_max, new.items)
        is distinct from (old.subject_id, old.period, old.threshold, old.scale_min, old.scale_max, old.items) then
    raise exception 'what a round promised its raters is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger feedback_round_frozen
  before update on feedback_round
  for each row execute function feedback_round_keep_frozen();

-- Deliberately without author, time and sequence: nothing here tells who answered, when, or in which
-- order. A round's rows are always rewritten together, in random order, under new random ids.
create table round_answer (
  answer_id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  rater_group text not null,
  ratings jsonb not null,
  comment text,
  constraint round_answer_pk primary key (answer_id),
  constraint round_answer_round_fk foreign key (round_id) references feedback_round (round_id)
);

-- All answers of a round.
create index round_answer_round_ix on round_answer (round_id);

comment on table round_answer is 'Raw anonymous answers. No query outside the closing of a round reads them; they never leave the service';

-- Who has taken part, for reminders; shares no key, time or order with the answers.
create table round_participant (
  round_id uuid not null,
  employee_id text not null,
  constraint round_participant_pk primary key (round_id, employee_id),
  constraint round_participant_round_fk foreign key (round_id) references feedback_round (round_id)
);
