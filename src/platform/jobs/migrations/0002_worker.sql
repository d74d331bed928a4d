-- Which workers are alive: each writes its row anew every ten seconds, by the server's own clock, and takes it away when it stops.
create table jobs.worker (
  name text primary key,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp()
);
alter table jobs.worker enable row level security;
alter table jobs.worker force row level security;
create policy worker_of_the_machine on jobs.worker
  using ((select sec.duty()) = 'system') with check ((select sec.duty()) = 'system');
grant select, insert, delete, update (seen_at) on jobs.worker to {app};
