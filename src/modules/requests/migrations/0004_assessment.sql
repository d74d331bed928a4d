-- What a department's assessment says beside its position; a position that was stated before says less, and stays as it is.
alter table requests.departmental_position
  add column policy_fit text,
  add column policy_fit_reasons text,
  add column skill_fit text,
  add column skill_fit_reasons text,
  add column domestic_security text,
  add column risk_level text,
  add column risk text,
  add column cost_covers text,
  add column cost_currency text,
  -- [{"year": 2026, "cents": 12500000}]: the fiscal year is named by the year in which it begins
  add column cost_lines jsonb not null default '[]',
  add constraint policy_fit_known check (policy_fit in ('strong', 'partial', 'weak')),
  add constraint skill_fit_known check (skill_fit in ('strong', 'partial', 'weak')),
  add constraint risk_level_known check (risk_level in ('low', 'medium', 'high', 'extreme')),
  add constraint cost_in_a_currency check (jsonb_array_length(cost_lines) = 0 or cost_currency ~ '^[A-Z]{3}$');
