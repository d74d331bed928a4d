-- What everybody may read of the library of standard criteria. It follows the library by itself, so that the page of how
-- selection works and what a bulletin takes its criteria from never say two things.
create table published.criterion (
  id uuid primary key,
  code text not null,
  layer text not null,
  -- the service whose officers it binds, in the service layer
  service jsonb,
  step text not null,
  anchor text not null,
  margin_days int not null,
  phase text not null,
  effect text not null,
  applies jsonb not null,
  message jsonb not null,
  sort_order int not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null
);
grant select on published.criterion to {app_public}, {app};

create function postings.publish_criterion() returns trigger language plpgsql security definer set search_path = pg_catalog, postings as $$
begin
  if tg_op <> 'INSERT' then
    delete from published.criterion where id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into published.criterion (id, code, layer, service, step, anchor, margin_days, phase, effect, applies, message, sort_order, valid, source, verified)
      values (new.id, new.code, new.layer, (select s.name from people.service s where s.id = new.service_id), new.step, new.anchor, new.margin_days,
        new.phase, new.effect, new.applies, new.message, new.sort_order, new.valid, new.source - 'note', new.verified);
  end if;
  return null;
end $$;
alter function postings.publish_criterion() owner to {owner};
create trigger publish_criterion after insert or update or delete on postings.standard_criterion
  for each row execute function postings.publish_criterion();

insert into published.criterion (id, code, layer, service, step, anchor, margin_days, phase, effect, applies, message, sort_order, valid, source, verified)
  select c.id, c.code, c.layer, s.name, c.step, c.anchor, c.margin_days, c.phase, c.effect, c.applies, c.message, c.sort_order, c.valid,
    c.source - 'note', c.verified
  from postings.standard_criterion c left join people.service s on s.id = c.service_id;
