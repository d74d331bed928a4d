-- Which parts of the pack have been written into this installation: a part that comes with a later version is written once, at the next start.
create table platform.pack_part (
  part text primary key,
  loaded_at timestamptz not null
);
grant select, insert on platform.pack_part to {app};
alter table platform.pack_part enable row level security;
create policy readable on platform.pack_part for select to {app} using (true);
create policy by_the_set_up on platform.pack_part for insert to {app} with check ((select sec.duty()) = 'system');

-- An installation that is there already has had the parts of the rooms that were there with it.
insert into platform.pack_part (part, loaded_at)
select part, made_at from platform.installation, unnest(array['people', 'requests', 'missions', 'results', 'postings',
  'candidacies', 'health', 'conduct', 'training', 'readiness', 'deployments', 'reintegration', 'planning']) part;
