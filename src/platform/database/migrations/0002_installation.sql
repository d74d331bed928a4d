-- An installation is made by the set-up alone; everybody may read what kind it is.
alter table platform.installation enable row level security;
create policy readable on platform.installation for select to {app} using (true);
create policy by_the_set_up on platform.installation for insert to {app} with check ((select sec.duty()) = 'system');
