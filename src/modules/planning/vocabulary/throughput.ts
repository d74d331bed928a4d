export const stages = [
  'applied-endorsed',
  'endorsed-recommended',
  'recommended-selected',
  'selected-accepted',
  'accepted-trained',
  'trained-departed',
  'applied-departed',
  'received-decided',
  'decided-arrived',
] as const
export type Stage = (typeof stages)[number]

export interface StageTime {
  stage: Stage
  /** Null: all missions, or a request that names none (`ofMission`). */
  missionId: string | null
  fiscalYear: number | null
  ofMission: boolean
  ofYear: boolean
  /** Null: fewer than five, or kept back with one that is. */
  n: number | null
  median: number | null
  p90: number | null
}
