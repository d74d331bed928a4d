-- An installation is made by the set-up alone, and keeps the time zone in which its deadlines are days.
alter table platform.installation alter column prefix drop not null;
alter table platform.installation add column zone text not null;
grant insert on platform.installation to {app};
alter table platform.installation enable row level security;
create policy readable on platform.installation for select to {app} using (true);
create policy by_the_set_up on platform.installation for insert to {app} with check ((select sec.duty()) = 'system');
