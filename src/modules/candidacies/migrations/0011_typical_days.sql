-- How long the parts of the way took for others: medians over at least five of the last three years, told to everybody who is on the way.
-- It runs as the owner, who reads the days of stages for this alone, and hands back no row of anybody.
do $$
declare t text;
begin
  foreach t in array array['candidacy', 'endorsement', 'recommendation', 'nomination', 'offer'] loop
    execute format('create policy typical_days on candidacies.%I for select to {owner} using (true)', t);
  end loop;
end $$;
create function candidacies.typical_days(day date) returns table (stage text, cases int, median int, most int)
  language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
begin atomic
  with took as (
    select 'endorsement' as stage, e.signed_on - k.applied_on as days from candidacies.candidacy k join candidacies.endorsement e on e.candidacy_id = k.id
      where e.decision = 'endorsed' and e.signed_on between day - 1096 and day
    union all
    select 'screening', k.screened_on - e.signed_on from candidacies.candidacy k join candidacies.endorsement e on e.candidacy_id = k.id
      where e.decision = 'endorsed' and e.ended_on is null and k.screened_on between day - 1096 and day
    union all
    select 'recommendation', r.decided_on - k.screened_on from candidacies.candidacy k join candidacies.recommendation r on r.candidacy_id = k.id
      where k.screened_on is not null and r.decided_on between day - 1096 and day
    union all
    select 'host', n.answered_on - n.sent_on from candidacies.nomination n where n.answered_on between day - 1096 and day
    union all
    select 'offer', o.answered_on - o.made_on from candidacies.offer o where o.answered_on between day - 1096 and day
  )
  select took.stage, count(*)::int, percentile_disc(0.5) within group (order by took.days)::int, percentile_disc(0.9) within group (order by took.days)::int
  from took where took.days >= 0 group by took.stage having count(*) >= 5;
end;
alter function candidacies.typical_days(date) owner to {owner};
revoke all on function candidacies.typical_days(date) from public;
grant execute on function candidacies.typical_days(date) to {app};
