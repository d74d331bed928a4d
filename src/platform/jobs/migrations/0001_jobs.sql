-- The outbox and the work that follows from it. Facts and tasks hold ids and codes, never content.
create schema jobs authorization {owner};
grant usage on schema jobs to {app};

-- Something that happened, written in the transaction in which it happened. `seq` is its order, not its identity.
create table jobs.fact (
  id uuid primary key,
  seq bigint generated always as identity,
  name text not null,
  about jsonb not null default '{}',
  recorded_at timestamptz not null,
  dispatched_at timestamptz
);
create index fact_to_dispatch on jobs.fact (seq) where dispatched_at is null;

-- One job to be done once for a fact or for an hour or day. A lease names the worker that is at it.
create table jobs.task (
  id uuid primary key,
  seq bigint generated always as identity,
  job text not null,
  key text not null,
  about jsonb not null default '{}',
  fact_id uuid,
  run_at timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  leased_by text,
  done_at timestamptz,
  failed_at timestamptz,
  last_error text,
  constraint task_once_for_each_key unique (job, key),
  constraint task_ends_once check (done_at is null or failed_at is null)
);
create index task_to_run on jobs.task (seq) where done_at is null and failed_at is null;
create index task_parked on jobs.task (failed_at) where failed_at is not null;

alter table jobs.fact enable row level security;
alter table jobs.fact force row level security;
alter table jobs.task enable row level security;
alter table jobs.task force row level security;

-- Whoever acts may say what happened; only the worker reads it.
create policy fact_said on jobs.fact for insert with check ((select sec.duty()) is not null);
create policy fact_read on jobs.fact for select using ((select sec.duty()) = 'system');
create policy fact_dispatched on jobs.fact for update using ((select sec.duty()) = 'system');
create policy fact_swept on jobs.fact for delete using ((select sec.duty()) = 'system');

create policy task_made on jobs.task for insert with check ((select sec.duty()) = 'system');
create policy task_read on jobs.task for select using ((select sec.duty()) in ('system', 'administrator'));
create policy task_run on jobs.task for update
  using ((select sec.duty()) = 'system' or ((select sec.duty()) = 'administrator' and failed_at is not null))
  with check ((select sec.duty()) in ('system', 'administrator'));
create policy task_swept on jobs.task for delete using ((select sec.duty()) = 'system');

grant select, insert, delete, update (dispatched_at) on jobs.fact to {app};
grant select, insert, delete on jobs.task to {app};
grant update (run_at, attempts, leased_until, leased_by, done_at, failed_at, last_error) on jobs.task to {app};

-- Wakes a worker at commit, so that a letter does not wait for the next look.
create function jobs.wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('jobs_fact', '');
  return null;
end $$;
create trigger fact_wakes_worker after insert on jobs.fact for each statement execute function jobs.wake();
