-- The day on which the officer was reminded of a point, so that it is told once.
alter table readiness.instruction_item add column told_on date;
