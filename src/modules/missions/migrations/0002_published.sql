-- What the public may read, in tables of their own: an allow-list of columns, written in the same transaction as the fact.
create schema published authorization {owner};
grant usage on schema published to {app}, {app_public};

create table published.operation (
  id uuid primary key,
  code text not null,
  block text,
  sort_order int not null,
  -- block heading, name, summary, country, duty location, since (with its precision), language, armed, tour: as they were in the period
  facts jsonb not null,
  valid daterange not null,
  date_modified date not null,
  constraint operation_once exclude using gist (code with =, valid with &&)
);
create table published.strength (
  id uuid primary key,
  -- the operation's code or the group's
  code text not null,
  scope text not null check (scope in ('mission', 'group')),
  number int not null,
  as_printed jsonb,
  valid daterange not null,
  verified boolean not null default false,
  source jsonb not null default '{}',
  constraint published_strength_once exclude using gist (code with =, valid with &&)
);
create table published.contact (
  id uuid primary key,
  audience text not null,
  code text not null unique,
  label jsonb not null,
  guidance jsonb not null,
  -- 'own-service-coordinator': found from the officer's service, never a name on a public page
  reaches text not null,
  organisation jsonb,
  email text,
  phone text,
  valid daterange not null,
  verified boolean not null default false,
  source jsonb not null default '{}'
);
create table published.place (
  id uuid primary key,
  code text not null,
  name jsonb not null,
  note jsonb,
  -- the section of the list, or 'past'
  kind text not null,
  -- London stands in the map's text alternative only
  named_in text not null default 'text',
  sort_order int not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false
);
grant select on all tables in schema published to {app_public}, {app};
grant insert, update, delete on published.operation, published.strength, published.contact, published.place to {app};
