import type { Applies } from '../vocabulary.ts'

/** Whether a standard criterion enters a bulletin by itself: by kind of mission and by arms; not where bulletins must ask for it. */
export function appliesTo(applies: Applies, mission: { kind: string; armed: boolean }): boolean {
  if (applies.when_bulletin_asks) return false
  if (applies.kinds && !applies.kinds.includes(mission.kind)) return false
  return applies.armed === undefined || applies.armed === mission.armed
}
