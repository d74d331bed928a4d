import { type Duty, duties } from '#kernel/duties.ts'
import type { Within } from '#platform/action.ts'

/** Whoever is signed in, for what is their own. */
export const everybody = Object.fromEntries(duties.map((duty) => [duty, 'self'])) as Record<Duty, Within>
