import { addDays, type Day } from '#kernel/calendar.ts'
import type { EndKind, TaskKind, TaskOwner } from '../vocabulary.ts'

export interface TaskAtEnd {
  kind: TaskKind
  ownerDuty: TaskOwner
  dueOn: Day
}

/**
 * What the end of a tour sets going while the rooms for money and equipment do not exist: allowances stop on the day, the kit
 * comes back. Who returns early has no ticket yet: the desk books the way home.
 */
export function tasksAtEnd(endKind: EndKind, endDay: Day): TaskAtEnd[] {
  const always: TaskAtEnd[] = [
    { kind: 'money', ownerDuty: 'readiness-officer', dueOn: addDays(endDay, 7) },
    { kind: 'equipment', ownerDuty: 'readiness-officer', dueOn: addDays(endDay, 30) },
  ]
  return endKind !== 'end-of-tour' ? [{ kind: 'travel', ownerDuty: 'mission-desk', dueOn: endDay }, ...always] : always
}
