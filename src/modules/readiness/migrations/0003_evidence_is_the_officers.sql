-- Evidence of a point is between the officer and the offices that read the package: no service keeps it when the officer moves on.
update files.attachment set service_id = null where attached_to_kind = 'instruction-item';
