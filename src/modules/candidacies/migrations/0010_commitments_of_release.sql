-- What a service commits itself to while it lends an officer: which position they come back to, and what an absence means for promotion (S0-104..106).
-- Releases from before say it in words only, or not at all: null.
alter table candidacies.endorsement
  add column return_commitment text constraint return_commitment_known check (return_commitment in ('same', 'equivalent', 'to-be-agreed')),
  add column promotion_position text constraint promotion_position_known check (promotion_position in ('as-if-present', 'on-return', 'not-considered'));
