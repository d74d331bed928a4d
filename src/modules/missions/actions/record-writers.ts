import type { Duty } from '#kernel/duties.ts'
import type { Within } from '#platform/action.ts'

/** Who writes what is assessed and told of a mission: the planner, and the desk of that mission (domain.md 7.1, 7 and 19). */
export const writers: Partial<Record<Duty, Within>> = { 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' }
