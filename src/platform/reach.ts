import type { Compartment } from '#kernel/compartments.ts'
import type { Actor, Duty } from '#platform/access/actor.ts'
import type { AnyAction, Scope, Within } from '#platform/action.ts'
import type { DatabaseRole } from '#platform/database/connection.ts'

/**
 * Whether a record lies within the reach that a declaration gives to the actor's duty (domain.md 7.1).
 * The same relations stand in the row policies of the database: this check and those must both let it through.
 */
export function reaches(actor: Actor, within: Within, scope: Scope): boolean {
  if (actor.kind === 'system') return true
  switch (within) {
    case 'programme':
      return true
    case 'self':
      return (actor.personId !== null && scope.personId === actor.personId) || scope.accountId === actor.accountId
    case 'own-service':
      return scope.serviceId != null && actor.services.includes(scope.serviceId)
    case 'own-mission':
      return actor.reach === 'programme' || (scope.missionId != null && actor.missions.includes(scope.missionId))
    case 'own-panel':
    case 'assigned-case':
      return scope.personId != null && actor.cases.includes(scope.personId)
  }
}

/** Whether somebody acts in a duty of staff on their own file: whatever it is, a second person does it (ASVS 2.3.5). */
export const isOwnFile = (actor: Actor, within: Within, scope: Scope): boolean =>
  actor.kind !== 'system' && within !== 'self' && actor.personId !== null && scope.personId === actor.personId

const ROLES: Record<Compartment, DatabaseRole> = {
  ordinary: 'app',
  health: 'app_health',
  psych: 'app_psych',
  conduct: 'app_conduct',
  public: 'app_public',
  audit: 'app_audit',
}

const HOME_COMPARTMENT: Partial<Record<Duty, Compartment>> = {
  physician: 'health',
  'health-administrator': 'health',
  psychologist: 'psych',
  'conduct-officer': 'conduct',
}

/** The database role of a compartment; `own` is the compartment that the duty works in. */
export function roleFor(compartment: Compartment | 'own' | undefined, actor: Actor): DatabaseRole {
  if (compartment === 'own') return ROLES[HOME_COMPARTMENT[actor.duty] ?? 'ordinary']
  return ROLES[compartment ?? 'ordinary']
}

/** How far the actor may do it, or undefined where it is not theirs to do. */
export function withinOf({ doneBy }: AnyAction, actor: Actor): Within | undefined {
  if (actor.kind === 'system') return 'programme'
  if (doneBy === 'anyone') return actor.kind === 'visitor' ? 'programme' : undefined
  return doneBy[actor.duty]
}

/** The database role of an act: visitors have one of their own, which writes what they send and sees nothing of it afterwards. */
export const roleOfAct = (action: AnyAction, actor: Actor): DatabaseRole =>
  action.doneBy === 'anyone' ? 'app_visitor' : roleFor(action.compartment, actor)
