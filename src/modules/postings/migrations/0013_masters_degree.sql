-- The course for senior mission leaders asks for a master's degree (S2-119): an installation that has its certificate types already gets this one.
insert into people.certificate_type (code, name, kind, validity, valid, source, verified)
  select 'masters-degree', '{"en": "Master''s degree", "fr": "Maîtrise"}', 'qualification', 'for-life', '[1989-01-01,)', '{"id": "S2", "ref": "S2-119"}', true
  where exists (select from people.certificate_type) and not exists (select from people.certificate_type where code = 'masters-degree');
