-- What the public reads of it: the words that stand, nobody who wrote them, and of a person what was agreed to.
create table published.page (
  code text primary key,
  missions text[] not null default '{}',
  title jsonb not null,
  summary jsonb not null,
  body jsonb not null,
  phase text,
  place int not null,
  source jsonb not null default '{}',
  fr_verified boolean not null,
  published_on date not null,
  date_modified date not null
);
create table published.news (
  code text primary key,
  missions text[] not null default '{}',
  title jsonb not null,
  summary jsonb not null,
  body jsonb not null,
  organisation jsonb,
  link jsonb,
  fr_verified boolean not null,
  dated date not null,
  published_at timestamptz not null,
  updated_at timestamptz not null,
  date_modified date not null
);
create index news_by_day on published.news (dated desc, code);
create table published.story (
  code text primary key,
  missions text[] not null default '{}',
  title jsonb not null,
  summary jsonb not null,
  body jsonb not null,
  quote jsonb,
  shown_name text,
  described jsonb,
  -- the last day to which a person agreed
  shown_until date,
  dated date not null,
  published_at timestamptz not null,
  updated_at timestamptz not null,
  date_modified date not null
);
create table published.picture (
  code text primary key references published.story on delete cascade,
  missions text[] not null default '{}',
  media_type text not null,
  width int not null,
  height int not null,
  alt jsonb not null,
  credit text,
  content bytea not null,
  constraint published_picture_is_small check (octet_length(content) <= 262144),
  constraint published_picture_with_alternative check (btrim(alt ->> 'en') <> '' and btrim(alt ->> 'fr') <> '')
);
grant select on published.page, published.news, published.story, published.picture to {app_public}, {app};
grant insert, update, delete on published.page, published.news, published.story, published.picture to {app};

-- What speaks of a mission under protection is hidden with it.
do $$
declare t text;
begin
  foreach t in array array['page', 'news', 'story', 'picture'] loop
    perform missions.hides_protected('published.' || t, 'missions');
  end loop;
end $$;

-- Consent that is withdrawn takes the story from the public in the same moment, whatever withdraws it.
create function publishing.unpublish_with_consent() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  delete from published.story s using publishing.publication p where p.id = new.publication_id and s.code = p.code;
  return null;
end $$;
create trigger unpublish_with_consent after update of withdrawn_at on publishing.consent
  for each row when (new.withdrawn_at is not null) execute function publishing.unpublish_with_consent();
