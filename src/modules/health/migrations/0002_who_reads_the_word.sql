-- Even the outcome word is for those whose work needs it: not for planners, the liaison with the host, or the conduct side.
-- Restrictive: it narrows every other policy of reading, whatever role has been taken.
create policy not_for_everybody on health.outcome as restrictive for select to {app}
  using ((select sec.duty()) not in ('rcmp-planner', 'host-liaison', 'conduct-officer', 'contingent-commander'));
