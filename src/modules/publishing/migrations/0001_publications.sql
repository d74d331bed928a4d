-- The editor's desk: pages, news and stories in versions, both languages side by side, and who did what with them when.
create schema publishing authorization {owner};
grant usage on schema publishing to {app};

create table publishing.publication (
  id uuid primary key,
  -- stands in its address, in both languages
  code text not null constraint publication_code check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('page', 'news', 'story')),
  -- codes of missions that it speaks about: under protection it is held back with them
  missions text[] not null default '{}',
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint publication_code_once unique (code)
);
-- A picture of a story. Its file lies with the attachments; what the public gets is a copy, while the story is published.
create table publishing.picture (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  attachment_id uuid not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  width int not null check (width > 0),
  height int not null check (height > 0),
  alt jsonb not null,
  credit text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint picture_with_alternative check (btrim(alt ->> 'en') <> '' and btrim(alt ->> 'fr') <> '')
);
create table publishing.version (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'in-translation', 'in-review', 'reviewed', 'scheduled', 'published', 'superseded', 'withdrawn', 'given-up')),
  title jsonb not null,
  summary jsonb not null,
  body jsonb not null,
  -- of a story: the words that stand among the quotes
  quote jsonb not null default '{"en": "", "fr": ""}',
  -- of a page in the library: for which part of the way, and its place there
  phase text check (phase in ('before', 'during', 'after')),
  place int not null default 100,
  -- of news: whose release it is where it is not ours, where it stands, and its day
  organisation jsonb not null default '{"en": "", "fr": ""}',
  link jsonb not null default '{"en": "", "fr": ""}',
  dated date,
  picture_id uuid references publishing.picture,
  -- everybody who wrote in it: none of them reviews it
  editors uuid[] not null,
  written_by_name text not null,
  -- the version whose words it began with
  taken_from int,
  verified_by uuid,
  verified_by_name text,
  verified_at timestamptz,
  reviewed_by uuid,
  reviewed_by_name text,
  reviewed_at timestamptz,
  publish_at timestamptz,
  published_on date,
  published_at timestamptz,
  ended_at timestamptz,
  -- what the pack brought: texts with their sources
  of_pack boolean not null default false,
  source jsonb not null default '{}',
  fr_verified boolean not null default true,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint version_number_once unique (publication_id, number),
  constraint reviewed_by_another check (reviewed_by is null or reviewed_by <> all (editors)),
  constraint scheduled_for_a_moment check ((state = 'scheduled') <= (publish_at is not null)),
  constraint published_in_both check (state not in ('scheduled', 'published')
    or (btrim(title ->> 'en') <> '' and btrim(title ->> 'fr') <> '' and btrim(summary ->> 'en') <> '' and btrim(summary ->> 'fr') <> ''
      and ((btrim(body ->> 'en') <> '' and btrim(body ->> 'fr') <> '')
        or (btrim(organisation ->> 'en') <> '' and btrim(organisation ->> 'fr') <> '' and btrim(link ->> 'en') <> '' and btrim(link ->> 'fr') <> '')))),
  constraint published_after_review check (state not in ('reviewed', 'scheduled', 'published') or of_pack
    or (verified_by is not null and reviewed_by is not null)),
  constraint published_on_a_day check ((state in ('published', 'superseded', 'withdrawn')) = (published_on is not null and published_at is not null))
);
create unique index one_open_version on publishing.version (publication_id)
  where state in ('draft', 'in-translation', 'in-review', 'reviewed', 'scheduled');
create unique index one_published_version on publishing.version (publication_id) where state = 'published';
create index version_to_publish on publishing.version (publish_at) where state = 'scheduled';

create table publishing.entry (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  number int,
  act text not null,
  note text,
  at timestamptz not null,
  by_name text not null,
  recorded_by uuid not null
);
create index entry_by_publication on publishing.entry (publication_id, at);

-- What a person agreed to. The full name stays here; the public gets the name as agreed, or none.
create table publishing.consent (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  given_name text not null,
  family_name text not null,
  shows text not null check (shows in ('full', 'first', 'none')),
  described jsonb not null default '{"en": "", "fr": ""}',
  covers text[] not null check (covers <> '{}' and covers <@ array['story', 'quote', 'picture']),
  purpose text not null,
  given_on date not null,
  until date,
  attachment_id uuid,
  -- invented for the practice copy, where nobody signed anything
  invented boolean not null default false,
  withdrawn_on date,
  withdrawn_at timestamptz,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint consent_on_paper check (attachment_id is not null or invented),
  constraint consent_ends_after_it_began check (until is null or until >= given_on),
  constraint consent_withdrawn_once check ((withdrawn_on is null) = (withdrawn_at is null))
);
create index consent_by_publication on publishing.consent (publication_id);
-- The service of whoever appears lets it go out.
create table publishing.release (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  service text not null,
  released_by text not null,
  released_on date not null,
  attachment_id uuid,
  ended_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index release_by_publication on publishing.release (publication_id);

-- Whatever writes it: a story goes out only with consent to what it shows, and with the release.
create function publishing.keep_what_was_agreed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.state = 'published' and (select p.kind from publishing.publication p where p.id = new.publication_id) = 'story' then
    if exists (select from unnest(array['story']
          || case when btrim(new.quote ->> 'en') <> '' or btrim(new.quote ->> 'fr') <> '' then array['quote'] else '{}' end
          || case when new.picture_id is not null then array['picture'] else '{}' end) needed
        where not exists (select from publishing.consent c where c.publication_id = new.publication_id and needed = any (c.covers)
          and c.withdrawn_at is null and c.given_on <= new.published_on and (c.until is null or c.until >= new.published_on))) then
      raise exception 'a story needs consent to what it shows' using errcode = '23514', constraint = 'story_with_consent';
    end if;
    if not exists (select from publishing.release r where r.publication_id = new.publication_id and r.ended_on is null) then
      raise exception 'a story needs the release of a service' using errcode = '23514', constraint = 'story_with_release';
    end if;
  end if;
  return new;
end $$;
create trigger keep_what_was_agreed before insert or update of state on publishing.version
  for each row execute function publishing.keep_what_was_agreed();

grant select, insert, update on all tables in schema publishing to {app};
do $$
declare t text;
begin
  foreach t in array array['publication', 'version', 'picture', 'entry'] loop
    execute format('alter table publishing.%I enable row level security', t);
    execute format('alter table publishing.%I force row level security', t);
    execute format($p$create policy for_the_desk on publishing.%I to {app}
      using ((select sec.duty()) in ('communications-officer', 'rcmp-planner', 'system'))
      with check ((select sec.duty()) in ('communications-officer', 'rcmp-planner', 'system'))$p$, t);
  end loop;
  -- Who agreed to what: whoever reviews the words does not need it.
  foreach t in array array['consent', 'release'] loop
    execute format('alter table publishing.%I enable row level security', t);
    execute format('alter table publishing.%I force row level security', t);
    execute format($p$create policy for_communications on publishing.%I to {app}
      using ((select sec.duty()) in ('communications-officer', 'system'))
      with check ((select sec.duty()) in ('communications-officer', 'system'))$p$, t);
  end loop;
end $$;
