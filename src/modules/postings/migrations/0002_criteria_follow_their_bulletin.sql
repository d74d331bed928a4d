-- The criteria and positions of a draft are seen by those who see the draft, and by nobody else.
do $$
declare t text;
begin
  foreach t in array array['criteria_version', 'posting_position'] loop
    execute format('alter table postings.%I enable row level security', t);
    execute format('alter table postings.%I force row level security', t);
    execute format($p$create policy as_their_bulletin on postings.%I to {app}
      using (posting_id in (select id from postings.posting)) with check (posting_id in (select id from postings.posting))$p$, t);
  end loop;
end $$;
alter table postings.criterion enable row level security;
alter table postings.criterion force row level security;
create policy as_their_bulletin on postings.criterion to {app}
  using (version_id in (select id from postings.criteria_version)) with check (version_id in (select id from postings.criteria_version));
-- The rule that published criteria stay as they are looks at every version, whoever acts.
create policy kept on postings.criteria_version for select to {owner} using (true);
