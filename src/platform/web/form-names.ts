/** Names of the hidden fields that every form carries; underscored so that no input of an action collides. */
export const formNames = {
  csrf: '_csrf',
  idempotencyKey: '_key',
  version: '_version',
  shown: '_shown',
  again: '_again',
} as const
