-- Whoever measures and evaluates has a duty of their own: it serves the programme and sees no names (domain.md 7.1, 23).
alter table access.assignment drop constraint assignment_duty, add constraint assignment_duty check (duty in (
  'intake-officer', 'gac-assessor', 'ps-assessor', 'rcmp-planner', 'decision-body', 'communications-officer', 'irss-officer',
  'service-coordinator', 'service-chief', 'rcmp-adviser', 'candidate', 'physician', 'psychologist', 'health-administrator',
  'conduct-officer', 'training-officer', 'readiness-officer', 'mission-desk', 'contingent-commander', 'host-liaison',
  'finance-officer', 'evaluation-officer', 'auditor', 'administrator'));
