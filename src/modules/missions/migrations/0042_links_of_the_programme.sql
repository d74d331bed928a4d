-- Links to other departments that concern no single mission: the public page of the programme leads there (S4.08).
alter table missions.department_link alter column mission_id drop not null;
