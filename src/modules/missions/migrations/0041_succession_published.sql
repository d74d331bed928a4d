-- Which operation followed which, for the public page of one; hidden with either of them. And what was read of the past by an import.
create table published.succession (
  code text not null,
  successor text not null,
  primary key (code, successor)
);
grant select on published.succession to {app_public}, {app};
grant insert, update, delete on published.succession to {app};
do $$ begin
  perform missions.hides_protected('published.succession', 'code');
  perform missions.hides_protected('published.succession', 'successor');
end $$;
insert into published.succession (code, successor)
  select before.code, m.code from missions.mission m join missions.mission before on before.id = m.successor_of;

-- Missions of the register of the past: recorded from a source, not decided here. They may be recorded anew from a better one.
create table missions.register_entry (
  mission_id uuid primary key references missions.mission,
  -- the layout and words of the source, as they were read
  read jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
grant select, insert, update on missions.register_entry to {app};
alter table missions.register_entry enable row level security;
alter table missions.register_entry force row level security;
create policy seen on missions.register_entry to {app}
  using ((select sec.duty()) is not null) with check ((select sec.duty()) in ('rcmp-planner', 'system'));
