-- Clear or not clear is for those whose work needs it: not for planners, the liaison with the host, or the health side.
-- Restrictive: it narrows every other policy of reading, whatever role has been taken.
create policy not_for_everybody on conduct.clearance as restrictive for select to {app}
  using ((select sec.duty()) not in
    ('rcmp-planner', 'host-liaison', 'contingent-commander', 'physician', 'psychologist', 'health-administrator'));
