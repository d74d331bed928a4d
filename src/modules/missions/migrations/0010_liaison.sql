-- The liaison log of posts abroad: contacts with the host organisation, notes verbales received, and what was forwarded into intake.
-- An entry is written once: it is neither changed nor removed, and a correction is another entry.
create table missions.liaison_entry (
  id uuid primary key,
  code text not null unique,
  mission_id uuid not null references missions.mission,
  -- the post in whose name it was written, where it was one
  position_id uuid references missions.position,
  kind text not null constraint liaison_kind check (kind in ('note-verbale', 'meeting', 'call', 'correspondence', 'visit', 'briefing', 'other')),
  on_day date not null,
  -- an office, not a person
  counterpart text not null,
  subject text not null,
  text text not null,
  note_reference text,
  note_dated text constraint liaison_note_dated check (note_dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  attachment_id uuid,
  corrects_id uuid references missions.liaison_entry,
  author_duty text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index liaison_entry_of on missions.liaison_entry (mission_id, on_day desc);
create unique index liaison_corrected_once on missions.liaison_entry (corrects_id);

-- What was forwarded into intake: once for an entry; the request itself belongs to intake.
create table missions.liaison_forward (
  entry_id uuid constraint forwarded_once primary key references missions.liaison_entry,
  mission_id uuid not null references missions.mission,
  request_id uuid not null,
  request_code text not null,
  forwarded_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
grant select, insert on missions.liaison_entry, missions.liaison_forward to {app};

do $$
declare t text;
begin
  foreach t in array array['liaison_entry', 'liaison_forward'] loop
    execute format('alter table missions.%I enable row level security', t);
    execute format('alter table missions.%I force row level security', t);
    -- Foreign affairs deploys the post, the planner and intake work with what comes of it; desk and commander have their own missions.
    execute format($p$create policy liaison_of_the_mission on missions.%I to {app}
      using ((select sec.duty()) in ('intake-officer', 'gac-assessor', 'rcmp-planner', 'auditor', 'system')
        or (select sec.duty()) in ('mission-desk', 'contingent-commander') and {{sees - - mission_id}})
      with check ((select sec.duty()) in ('intake-officer', 'system')
        or (select sec.duty()) in ('mission-desk', 'contingent-commander') and {{sees - - mission_id}})$p$, t);
  end loop;
end $$;

-- The note verbale of an entry is seen with the entry.
create policy files_of_liaison on files.attachment as restrictive for select to {app}
  using (attached_to_kind is distinct from 'liaison-entry' or staged_by = (select sec.account())
    or exists (select from missions.liaison_entry e where e.id = attached_to_id));
