-- How many stand at which stage for each bulletin of a recruitment plan: numbers for those who plan, no row of anybody. It runs as the owner, whose
-- policy on candidacies stands in 0011.
create function planning.pipeline_of(bulletins uuid[]) returns table (posting_id uuid, stage text, candidates int)
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  select k.posting_id,
    case when k.state = 'applied' then 'applied' when k.state = 'endorsed' then 'endorsed' when k.state = 'initially-selected' then 'selected'
      when k.state = 'recommended' then 'recommended' when k.state in ('nominated', 'reserve') then 'nominated' else 'accepted' end,
    count(*)::int
  from candidacies.candidacy k
  where k.posting_id = any (bulletins) and k.state in ('applied', 'endorsed', 'initially-selected', 'recommended', 'nominated', 'reserve',
    'host-accepted', 'offered', 'accepted', 'deployed')
  group by 1, 2;
end;
alter function planning.pipeline_of(uuid[]) owner to {owner};
revoke all on function planning.pipeline_of(uuid[]) from public;
grant execute on function planning.pipeline_of(uuid[]) to {app};
