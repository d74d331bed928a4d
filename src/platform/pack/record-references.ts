import type { Pack } from './pack.ts'

/** Codes in mission-records.yaml that nothing in the pack defines; one line each. */
export function recordReferences({ missionRecords, missions, organisations, countries }: Pack): string[] {
  const codesOf = (list: readonly { code: string }[]) => new Set(list.map(({ code }) => code))
  const known = {
    mission: codesOf(missions.missions),
    organisation: codesOf(organisations.organisations),
    country: codesOf(countries.countries),
    activity: codesOf(missionRecords.activities),
    task: codesOf(missionRecords.tasks),
  }
  const problems: string[] = []
  const refer = (where: string, kind: keyof typeof known, code: string | undefined) => {
    if (code !== undefined && !known[kind].has(code))
      problems.push(`mission-records.yaml: ${where}: ${code} is not defined`)
  }
  for (const one of missionRecords.missions) {
    refer('mission', 'mission', one.mission)
    for (const { organisation, country } of one.partners) {
      refer(`${one.mission}.partners`, 'organisation', organisation)
      refer(`${one.mission}.partners`, 'country', country)
    }
    for (const { code } of one.activities) refer(`${one.mission}.activities`, 'activity', code)
    for (const { code } of one.tasks) refer(`${one.mission}.tasks`, 'task', code)
    for (const { organisation } of one.links) refer(`${one.mission}.links`, 'organisation', organisation)
  }
  for (const scale of missionRecords.risk_scale) {
    const starts = scale.levels.map(({ from }) => from)
    if (starts[0] !== 1 || starts.some((from, index) => index > 0 && from <= starts[index - 1]!))
      problems.push(`mission-records.yaml: risk_scale ${scale.code}: levels begin with 1 and rise`)
  }
  return problems
}
