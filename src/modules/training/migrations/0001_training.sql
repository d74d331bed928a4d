-- Online modules, the research assignment and pre-deployment training.
create schema training authorization {owner};
grant usage on schema training to {app};

create table training.online_module (
  id uuid primary key,
  code text not null,
  title jsonb not null,
  -- whole hundredths of a per cent: 8000 = 80 %
  pass_mark int not null check (pass_mark between 0 and 10000),
  -- kinds of missions that ask for it
  kinds text[] not null default '{}',
  -- 'sample': the source says that modules exist and gives no titles
  content text not null default 'seen' check (content in ('seen', 'sample')),
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint online_module_once exclude using gist (code with =, valid with &&)
);
-- The programme's minimum mark, by the years in which it held; the research assignment is measured by it.
create table training.pass_mark (
  id uuid primary key,
  hundredths int not null check (hundredths between 0 and 10000),
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint one_pass_mark_at_a_time exclude using gist (valid with &&)
);
create table training.enrolment (
  id uuid primary key,
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  module_id uuid not null references training.online_module,
  assigned_on date not null,
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint enrolled_once unique (candidacy_id, module_id)
);
create table training.attempt (
  id uuid primary key,
  enrolment_id uuid not null references training.enrolment,
  person_id uuid not null,
  service_id uuid not null,
  number int not null,
  mark int not null check (mark between 0 and 10000),
  taken_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint attempt_once unique (enrolment_id, number)
);
create table training.module_certificate (
  id uuid primary key,
  enrolment_id uuid not null unique references training.enrolment,
  person_id uuid not null,
  service_id uuid not null,
  code text not null unique,
  issued_on date not null,
  mark int not null,
  recorded_at timestamptz not null
);
create table training.research_assignment (
  id uuid primary key,
  candidacy_id uuid not null unique references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  country text not null,
  assigned_on date not null,
  due_on date not null,
  state text not null check (state in ('assigned', 'submitted', 'returned', 'marked')),
  text text,
  attachment_id uuid,
  submitted_on date,
  mark int check (mark between 0 and 10000),
  pass_mark int not null default 8000 check (pass_mark between 0 and 10000),
  remarks text,
  marked_by_name text,
  marked_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create table training.pdt_session (
  id uuid primary key,
  code text not null unique,
  starts date not null,
  ends date not null,
  place jsonb not null,
  capacity int not null check (capacity > 0),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint one_to_two_weeks check (ends - starts between 4 and 14)
);
create table training.pdt_seat (
  id uuid primary key,
  session_id uuid not null references training.pdt_session,
  seat int not null check (seat > 0),
  candidacy_id uuid not null references candidacies.candidacy,
  person_id uuid not null,
  service_id uuid not null,
  state text not null check (state in ('confirmed', 'lost', 'completed', 'incomplete')),
  confirmed_on date not null,
  concluded_on date,
  -- why a seat was lost, as the officer is told
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1
);
create unique index seat_taken on training.pdt_seat (session_id, seat) where state <> 'lost';
create unique index one_standing_seat on training.pdt_seat (candidacy_id) where state = 'confirmed';

-- A seat number beyond the capacity does not exist, also when two take the last one at once.
create function training.refuse_over_capacity() returns trigger language plpgsql security definer set search_path = pg_catalog, training as $$
begin
  if new.state <> 'lost' and new.seat > (select capacity from training.pdt_session where id = new.session_id) then
    raise exception 'no such seat' using errcode = '23514', constraint = 'session_is_full';
  end if;
  return new;
end $$;
alter function training.refuse_over_capacity() owner to {owner};
create trigger capacity_holds before insert or update on training.pdt_seat for each row execute function training.refuse_over_capacity();
-- The next free seat number, whoever holds the others.
create function training.next_seat(session uuid) returns int language sql stable security definer set search_path = pg_catalog, training as $$
  select coalesce((select min(n) from generate_series(1, (select capacity from training.pdt_session where id = session)) n
    where not exists (select 1 from training.pdt_seat s where s.session_id = session and s.seat = n and s.state <> 'lost')),
    (select capacity + 1 from training.pdt_session where id = session))
$$;
alter function training.next_seat(uuid) owner to {owner};

grant select, insert, update on all tables in schema training to {app};
grant execute on function training.next_seat(uuid) to {app};
-- Reach by service follows the membership of today. Training's own duty writes; an officer hands in the assignment.
do $$
declare t text;
begin
  foreach t in array array['enrolment', 'attempt', 'module_certificate', 'research_assignment', 'pdt_seat'] loop
    execute format('alter table training.%I enable row level security', t);
    execute format('alter table training.%I force row level security', t);
    execute format($p$create policy seen on training.%I for select to {app}
      using ({{sees person_id - -}} or person_id in (select m.person_id from people.service_membership m
        where m.service_id = any ((select sec.services())::uuid[]) and m.valid @> (select sec.today())))$p$, t);
    execute format($p$create policy kept on training.%I to {app}
      using ((select sec.duty()) in ('training-officer', 'system')) with check ((select sec.duty()) in ('training-officer', 'system'))$p$, t);
  end loop;
end $$;
-- The catalogue and the sessions are nobody's file: everybody who is signed in reads them, training keeps them.
do $$
declare t text;
begin
  foreach t in array array['online_module', 'pass_mark', 'pdt_session'] loop
    execute format('alter table training.%I enable row level security', t);
    execute format('alter table training.%I force row level security', t);
    execute format('create policy readable on training.%I for select to {app} using (true)', t);
    execute format($p$create policy kept on training.%I to {app}
      using ((select sec.duty()) in ('training-officer', 'system')) with check ((select sec.duty()) in ('training-officer', 'system'))$p$, t);
  end loop;
end $$;
create policy measured on training.pdt_session for select to {owner} using (true);
create policy handed_in on training.research_assignment for update to {app}
  using (person_id = (select sec.person()) and state in ('assigned', 'returned', 'submitted'))
  with check (person_id = (select sec.person()) and state = 'submitted' and mark is null);
-- The capacity is counted over all seats, also those that the taker may not see.
create policy counted on training.pdt_seat for select to {owner} using (true);
