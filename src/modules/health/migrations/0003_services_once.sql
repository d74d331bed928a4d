-- Those of the reader's services, by a function that is planned once (people 0003).
alter policy seen on health.outcome
  using ((select sec.reach() = 'programme') or person_id = (select sec.person())
    or person_id in (select m from people.of_my_services() m));
