-- Countries as the programme's own pages print them; one that is not here is written as ICU prints it.
create table published.country (
  code text primary key,
  name jsonb not null
);
grant select on published.country to {app_public}, {app};
grant insert on published.country to {app};
