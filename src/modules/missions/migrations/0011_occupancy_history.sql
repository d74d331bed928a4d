-- Every state that a place was ever in, as it was recorded: `occupancy` is changed in place, and a board that is asked "as known at"
-- needs what stood there before. Written by trigger only, from the day of this migration on.
create table missions.occupancy_history (
  seq bigint generated always as identity primary key,
  occupancy_id uuid not null,
  position_id uuid not null,
  mission_id uuid not null,
  period daterange not null,
  -- the days on which it counts against the strength
  counted daterange not null,
  state text not null,
  reference uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index occupancy_history_by_place on missions.occupancy_history (occupancy_id, recorded_at desc, seq desc);
-- Since when nothing is lost: what was changed before is known only as it stood then.
create table missions.occupancy_kept_since (
  only_row boolean primary key default true constraint kept_since_is_one_row check (only_row),
  kept_since timestamptz not null default now()
);
insert into missions.occupancy_kept_since default values;

insert into missions.occupancy_history (occupancy_id, position_id, mission_id, period, counted, state, reference, recorded_at, recorded_by)
  select id, position_id, mission_id, period, counted, state, reference, recorded_at, recorded_by from missions.occupancy order by recorded_at, id;

create function missions.keep_occupancy() returns trigger language plpgsql security definer set search_path = pg_catalog, missions as $$
begin
  insert into missions.occupancy_history (occupancy_id, position_id, mission_id, period, counted, state, reference, recorded_at, recorded_by)
    values (new.id, new.position_id, new.mission_id, new.period, new.counted, new.state, new.reference, new.recorded_at, new.recorded_by);
  return null;
end $$;
alter function missions.keep_occupancy() owner to {owner};
create trigger occupancy_is_kept after insert or update on missions.occupancy
  for each row execute function missions.keep_occupancy();

alter table missions.occupancy_history enable row level security;
alter table missions.occupancy_history force row level security;
create policy kept on missions.occupancy_history for insert to {owner} with check (true);
create policy seen on missions.occupancy_history for select to {app}
  using ((select sec.duty()) is not null);
alter table missions.occupancy_kept_since enable row level security;
alter table missions.occupancy_kept_since force row level security;
create policy seen on missions.occupancy_kept_since for select to {app} using ((select sec.duty()) is not null);
grant select on missions.occupancy_history, missions.occupancy_kept_since to {app};
