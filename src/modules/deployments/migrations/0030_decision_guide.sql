-- What the decision guide of a couple says. Written by `people`; it stands here because the schema of what is published is made after that room.
create table published.guide_part (
  code text not null,
  kind text not null check (kind in ('topic', 'fact', 'help-area')),
  sort_order int not null,
  content jsonb not null,
  -- title, subject and text by language, without case and accents, for the search
  folded jsonb not null,
  valid daterange not null,
  source jsonb not null,
  verified boolean not null,
  fr_verified boolean not null,
  reviewed_on date not null,
  constraint guide_part_once exclude using gist (kind with =, code with =, valid with &&)
);
grant select on published.guide_part to {app_public}, {app};
grant insert on published.guide_part to {app};
