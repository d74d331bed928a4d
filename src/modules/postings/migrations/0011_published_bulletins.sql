-- What everybody may read of a bulletin, from the day it is published; written with the change that it follows, whichever way that comes.
-- The day of departure is told to those who may apply: the public reads the month. A number of places tells, with the authorized strength, how many
-- are away: the public reads whether it is one or several. A bulletin for a post of restricted visibility is not here at all.
create table published.bulletin (
  code text primary key,
  -- the operation's code: its name, country and kind stand in published.operation
  operation text not null,
  title jsonb not null,
  text jsonb not null,
  -- what its posts are called, each once
  posts jsonb not null,
  -- of its posts, where they are all alike
  language text check (language in ('en', 'fr')),
  armed boolean,
  leadership boolean not null,
  specialized boolean not null,
  several_places boolean not null,
  tour_months int not null,
  -- the first day of the month of departure
  departure_month date not null,
  opens_on date not null,
  closes_on date not null,
  state text not null check (state in ('published', 'closed', 'completed', 'cancelled')),
  -- the first day on which nobody could apply any more, where it was ended before its day
  ended_on date,
  translation_verified boolean not null,
  date_modified date not null
);
create table published.bulletin_criterion (
  bulletin text not null references published.bulletin on delete cascade,
  code text not null,
  layer text not null check (layer in ('host', 'programme', 'service')),
  -- the service whose officers it binds, in the service layer
  service text,
  service_name jsonb,
  step text not null,
  settings jsonb not null,
  anchor text not null,
  margin_days int not null,
  phase text not null,
  effect text not null,
  message jsonb not null,
  sort_order int not null,
  source jsonb not null,
  verified boolean not null,
  primary key (bulletin, code)
);
create index published_bulletin_by_day on published.bulletin (closes_on);
grant select on published.bulletin, published.bulletin_criterion to {app_public}, {app};

-- The rows are written by functions of the owner, which look at every bulletin, whoever acts.
create policy published on postings.posting_position for select to {owner} using (true);
create policy published on postings.criterion for select to {owner} using (true);

create function postings.publish_bulletins(wanted uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, postings as $$
begin
  delete from published.bulletin b using postings.posting p where p.id = any (wanted) and p.code = b.code and exists (
    select from postings.posting_position pp join missions.position o on o.id = pp.position_id where pp.posting_id = p.id and o.restricted);
  insert into published.bulletin as b (code, operation, title, text, posts, language, armed, leadership, specialized, several_places, tour_months,
      departure_month, opens_on, closes_on, state, ended_on, translation_verified, date_modified)
    select p.code, m.code, p.title, p.text, coalesce(x.titles, '[]'), x.language, x.armed, coalesce(x.leadership, false),
      m.kind in ('specialised-posting', 'permanent-mission'), p.places > 1, p.tour_months, date_trunc('month', p.planned_departure)::date,
      coalesce(p.opens_on, p.published_at::date), p.closes_on, p.state,
      case when p.state = 'published' then null else least(coalesce(sec.today(), p.closes_on + 1), p.closes_on + 1) end,
      p.translation_verified, greatest(coalesce(sec.today(), p.published_at::date), p.published_at::date)
    from postings.posting p join missions.mission m on m.id = p.mission_id
      left join lateral (
        select jsonb_agg(distinct o.title) as titles, case when count(distinct o.language) = 1 then min(o.language) end as language,
          case when count(distinct o.armed) = 1 then bool_or(o.armed) end as armed, bool_or(o.leadership) as leadership,
          bool_or(o.restricted) as restricted
        from postings.posting_position pp join missions.position o on o.id = pp.position_id where pp.posting_id = p.id) x on true
    where p.id = any (wanted) and p.state <> 'draft' and p.published_at is not null and not coalesce(x.restricted, false)
  on conflict (code) do update set operation = excluded.operation, title = excluded.title, text = excluded.text, posts = excluded.posts,
    language = excluded.language, armed = excluded.armed, leadership = excluded.leadership, specialized = excluded.specialized,
    several_places = excluded.several_places, tour_months = excluded.tour_months, departure_month = excluded.departure_month,
    opens_on = excluded.opens_on, closes_on = excluded.closes_on, state = excluded.state, translation_verified = excluded.translation_verified,
    date_modified = excluded.date_modified, ended_on = case when excluded.state = 'published' then null else coalesce(b.ended_on, excluded.ended_on) end;
  delete from published.bulletin_criterion k using postings.posting p where p.id = any (wanted) and p.code = k.bulletin;
  insert into published.bulletin_criterion (bulletin, code, layer, service, service_name, step, settings, anchor, margin_days, phase, effect, message,
      sort_order, source, verified)
    -- whose word a criterion stands on, and the post that it comes from, stay inside
    select p.code, c.code, c.layer, s.code, s.name, c.step, c.settings, c.anchor, c.margin_days, c.phase, c.effect, c.message, c.sort_order,
      case when c.source ? 'id' then c.source - 'note' - 'by' else '{}' end, c.verified
    from postings.posting p join published.bulletin b on b.code = p.code
      join lateral (select v.id from postings.criteria_version v where v.posting_id = p.id order by v.number desc limit 1) v on true
      join postings.criterion c on c.version_id = v.id left join people.service s on s.id = c.service_id
    where p.id = any (wanted);
end $$;
alter function postings.publish_bulletins(uuid[]) owner to {owner};
revoke all on function postings.publish_bulletins(uuid[]) from public;

create function postings.publish_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, postings as $$
declare
  touched uuid[];
begin
  case tg_table_name
    when 'posting' then touched := array(select n.id from new_rows n where n.state <> 'draft');
    when 'posting_position' then
      touched := array(select p.id from postings.posting p where p.state <> 'draft' and p.id in (select n.posting_id from new_rows n));
    when 'criterion' then
      touched := array(select p.id from postings.posting p join postings.criteria_version v on v.posting_id = p.id
        where p.state <> 'draft' and v.id in (select n.version_id from new_rows n));
    else
      touched := array(select pp.posting_id from postings.posting_position pp join postings.posting p on p.id = pp.posting_id
        where p.state <> 'draft' and pp.position_id in (select n.id from new_rows n));
  end case;
  if touched <> '{}' then perform postings.publish_bulletins(touched); end if;
  return null;
end $$;
alter function postings.publish_changed() owner to {owner};
create trigger published_new after insert on postings.posting referencing new table as new_rows
  for each statement execute function postings.publish_changed();
create trigger published_changed after update on postings.posting referencing new table as new_rows
  for each statement execute function postings.publish_changed();
create trigger published_posts after insert on postings.posting_position referencing new table as new_rows
  for each statement execute function postings.publish_changed();
create trigger published_criteria after insert on postings.criterion referencing new table as new_rows
  for each statement execute function postings.publish_changed();
-- A post that becomes of restricted visibility, or is called otherwise, takes its bulletins with it.
create trigger published_with_post after update on missions.position referencing new table as new_rows
  for each statement execute function postings.publish_changed();

-- What an installation has already. Its tables hold their owner to their policies, and the owner's policies show all.
select postings.publish_bulletins(array(select id from postings.posting where state <> 'draft'));

do $$ begin
  perform missions.hides_protected('published.bulletin', 'operation');
end $$;
-- Criteria follow their bulletin: what the public may not see of the one, it does not see of the other.
alter table published.bulletin_criterion enable row level security;
create policy written_and_read_inside on published.bulletin_criterion to {app} using (true) with check (true);
create policy as_their_bulletin on published.bulletin_criterion for select to {app_public} using (bulletin in (select code from published.bulletin));
