-- Those of the reader's services, by a function that is planned once (people 0003).
alter policy seen on reintegration.follow_up
  using ((select sec.reach() = 'programme') or person_id = (select sec.person()) or person_id in (select m from people.of_my_services() m)
    or ((select sec.duty()) = 'mission-desk' and mission_id = any ((select sec.missions())::uuid[])))
  with check ((select sec.reach() = 'programme') or person_id = (select sec.person()) or person_id in (select m from people.of_my_services() m)
    or ((select sec.duty()) = 'mission-desk' and mission_id = any ((select sec.missions())::uuid[])));
