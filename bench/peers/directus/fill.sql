-- The same officers as Contingent's list shows, in tables as Directus makes them for a collection of integers.
create table directus.services (id serial primary key, short varchar(255), name_en varchar(255), name_fr varchar(255), kind varchar(255));
create table directus.ranks (id serial primary key, name_en varchar(255), name_fr varchar(255), level integer);
create table directus.officers (id serial primary key, code varchar(255), name varchar(255), sort_name varchar(255), language varchar(255),
  service integer references directus.services on delete set null, rank integer references directus.ranks on delete set null,
  next_end date, unverified integer);
create index on directus.officers (sort_name);
create index on directus.officers (service);
create index on directus.officers (rank);
insert into directus.services (short, name_en, name_fr, kind)
  select short, name ->> 'en', name ->> 'fr', kind from people.service;
insert into directus.ranks (name_en, name_fr, level) select name ->> 'en', name ->> 'fr', level from people.rank;
insert into directus.officers (code, name, sort_name, language, service, rank, next_end, unverified)
  select p.code, p.given_names || ' ' || p.family_name, p.sort_name, p.language,
    (select s.id from people.service_membership m join people.service v on v.id = m.service_id join directus.services s on s.short = v.short
      where m.person_id = p.id and upper_inf(m.valid) limit 1),
    (select k.id from people.rank_held h join people.rank r on r.id = h.rank_id join directus.ranks k on k.name_en = r.name ->> 'en'
      where h.person_id = p.id and upper_inf(h.valid) limit 1),
    (select min(c.expires_on) from people.certificate c where c.person_id = p.id and c.revoked_on is null),
    (select count(*) from people.certificate c where c.person_id = p.id and c.verified_on is null)
  from people.person p;
analyze directus.officers;
-- What its pages need to know: that these are collections, that two fields are relations, and the columns of the list.
insert into directus.directus_collections (collection) values ('services'), ('ranks'), ('officers');
update directus.directus_collections set display_template = '{{short}}' where collection = 'services';
update directus.directus_collections set display_template = '{{name_en}}' where collection = 'ranks';
insert into directus.directus_relations (many_collection, many_field, one_collection)
  values ('officers', 'service', 'services'), ('officers', 'rank', 'ranks');
insert into directus.directus_fields (collection, field, special, interface, display)
  values ('officers', 'service', 'm2o', 'select-dropdown-m2o', 'related-values'), ('officers', 'rank', 'm2o', 'select-dropdown-m2o', 'related-values');
insert into directus.directus_presets (collection, layout, layout_query)
  values ('officers', 'tabular', '{"tabular":{"fields":["name","code","service.short","rank.name_en","language","next_end","unverified"],"limit":50,"sort":["sort_name"],"page":1}}');
