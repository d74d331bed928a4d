-- Whoever has just chosen a password by a link or shown a recovery code is nobody yet; that their account is told of it is said all the same.
create policy way_in_told on jobs.fact for insert to {app} with check (name = 'access.ways-in-changed');
