import { least, suppressSmall } from '#kernel/small-cells.ts'
import { type Stage, type StageTime, stages } from '../vocabulary/throughput.ts'

/** Stages that count files of officers; the other two count requests, which are about nobody. */
export const isPersonal = (stage: Stage): boolean => stage !== 'received-decided' && stage !== 'decided-arrived'

/** Counts that point at persons are left out of every table of a stage, and no way back by difference; days go with their count. */
export function withoutSmall(times: readonly StageTime[]): StageTime[] {
  const hidden = new Set<StageTime>()
  for (const stage of stages.filter(isPersonal)) {
    const own = times.filter((one) => one.stage === stage)
    const missions = [...new Set(own.filter((one) => one.ofMission).map((one) => one.missionId))]
    const years = [...new Set(own.filter((one) => one.ofYear).map((one) => one.fiscalYear))]
    if (missions.length === 0) continue
    const at = (mission: string | null | undefined, year: number | null | undefined) =>
      own.find(
        (one) =>
          (mission === undefined ? !one.ofMission : one.ofMission && one.missionId === mission) &&
          (year === undefined ? !one.ofYear : one.ofYear && one.fiscalYear === year),
      )
    const shown = suppressSmall(missions.map((mission) => years.map((year) => at(mission, year)?.n ?? 0)))
    const hide = (one: StageTime | undefined, count: number | null | undefined) => {
      if (one && (count === null || (one.n ?? 0) < least)) hidden.add(one)
    }
    for (const [r, mission] of missions.entries()) {
      for (const [c, year] of years.entries()) hide(at(mission, year), shown.cells[r]?.[c])
      hide(at(mission, undefined), shown.rows[r])
    }
    for (const [c, year] of years.entries()) hide(at(undefined, year), shown.columns[c])
    hide(at(undefined, undefined), shown.total)
  }
  return times.map((one) => (hidden.has(one) ? { ...one, n: null, median: null, p90: null } : one))
}
