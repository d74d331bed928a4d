-- The same officers as Contingent's list shows them; people that this script made before stay.
insert into payload.services (short, name_en, name_fr, kind, updated_at, created_at)
  select short, name ->> 'en', name ->> 'fr', kind, now(), now() from people.service;
insert into payload.ranks (name_en, name_fr, level, updated_at, created_at)
  select name ->> 'en', name ->> 'fr', level, now(), now() from people.rank;
insert into payload.officers (code, name, sort_name, language, service_id, rank_id, next_end, unverified, updated_at, created_at)
  select p.code, p.given_names || ' ' || p.family_name, p.sort_name, p.language,
    (select s.id from people.service_membership m join people.service v on v.id = m.service_id join payload.services s on s.short = v.short
      where m.person_id = p.id and upper_inf(m.valid) limit 1),
    (select k.id from people.rank_held h join people.rank r on r.id = h.rank_id join payload.ranks k on k.name_en = r.name ->> 'en'
      where h.person_id = p.id and upper_inf(h.valid) limit 1),
    (select min(c.expires_on) from people.certificate c where c.person_id = p.id and c.revoked_on is null),
    (select count(*) from people.certificate c where c.person_id = p.id and c.verified_on is null),
    now(), now()
  from people.person p;
analyze payload.officers;
