import type { Pack } from './pack.ts'
import { recordReferences } from './record-references.ts'

type Named = { code: string }

/** Codes that nothing in the pack defines, and codes defined twice; one line each, with file and path. */
export function danglingReferences(pack: Pack): string[] {
  const problems: string[] = []
  const define = (file: string, records: readonly Named[]) => {
    const codes = new Set<string>()
    for (const { code } of records) {
      if (codes.has(code)) problems.push(`${file}: ${code} is defined twice`)
      codes.add(code)
    }
    return codes
  }
  const missions = define('missions.yaml', pack.missions.missions)
  const groups = define('missions.yaml groups', pack.missions.groups)
  const roles = define('missions.yaml role_tags', pack.missions.role_tags)
  const organisations = define('organisations.yaml', pack.organisations.organisations)
  const services = define('services.yaml', pack.services.services)
  const duties = define('duties.yaml', pack.duties.duties)
  const countries = define('countries.yaml', pack.countries.countries)
  const scales = define('ranks.yaml', pack.ranks.scales)
  define('authorized-strength.yaml', pack.authorizedStrength.observations)
  define('criteria.yaml', pack.criteria.criteria)
  define('contacts.yaml', pack.contacts.contacts)
  const guides = define('guides.yaml', pack.guides.guides)
  define('support-services.yaml', pack.supportServices.services)
  define('programme-numbers.yaml', pack.programmeNumbers.numbers)
  define('programme.yaml history', pack.programme.history)
  define('competencies.yaml', pack.competencies.competencies)
  define('decision-guide.yaml topics', pack.decisionGuide.topics)
  define(
    'decision-guide.yaml statements',
    pack.decisionGuide.topics.flatMap(({ statements }) => statements),
  )
  const objectives = define('programme.yaml objectives', pack.programme.objectives)
  define('certificate-types.yaml', pack.certificateTypes.certificate_types)
  define('process.yaml online_modules', pack.process.online_modules.modules)
  const positions = pack.missions.missions.flatMap((mission) => mission.positions)
  define('missions.yaml positions', positions)
  define('missions.yaml team_themes', pack.missions.team_themes)
  const certificates = new Set(pack.certificateTypes.certificate_types.map(({ code }) => code))
  const protocols = new Set(pack.fitnessProtocols.protocols.map(({ code }) => code))
  const modules = new Set(pack.process.online_modules.modules.map(({ code }) => code))

  const refer = (where: string, known: ReadonlySet<string>, ...codes: (string | undefined)[]) => {
    for (const code of codes)
      if (code !== undefined && !known.has(code)) problems.push(`${where}: ${code} is not defined`)
  }
  for (const { code, part_of, successor } of pack.organisations.organisations)
    refer(`organisations.yaml: ${code}`, organisations, part_of, successor)
  for (const { organisation } of pack.organisations.cpa_partners)
    refer('organisations.yaml: cpa_partners', organisations, organisation)
  for (const { organisation } of pack.organisations.memberships)
    refer('organisations.yaml: memberships', organisations, organisation)
  for (const { code, unit } of pack.duties.duties) refer(`duties.yaml: ${code}.unit`, organisations, unit)
  for (const { code, rank_scale } of pack.services.services)
    refer(`services.yaml: ${code}.rank_scale`, scales, rank_scale)
  for (const { code, organisation } of pack.contacts.contacts)
    refer(`contacts.yaml: ${code}.organisation`, organisations, organisation)
  const audiences = new Set<string>(pack.contacts.contacts.map(({ audience }) => audience))
  for (const one of pack.supportServices.services) {
    refer(`support-services.yaml: ${one.code}.organisation`, organisations, one.organisation)
    refer(`support-services.yaml: ${one.code}.contact`, audiences, one.contact)
    refer(`support-services.yaml: ${one.code}.guides`, guides, ...one.guides)
  }

  for (const { code, requires } of pack.missions.team_themes)
    refer(`missions.yaml: team_themes ${code}.requires`, certificates, ...requires)
  for (const { code, serves } of pack.programme.objectives) refer(`programme.yaml: ${code}.serves`, objectives, serves)
  for (const link of pack.programme.missions) {
    refer('programme.yaml: missions', objectives, link.objective)
    refer(`programme.yaml: missions of ${link.objective}`, missions, ...link.missions)
  }

  for (const mission of pack.missions.missions) {
    const where = `missions.yaml: ${mission.code}`
    refer(`${where}.host_countries`, countries, ...mission.host_countries)
    refer(`${where}.partner`, organisations, mission.partner)
    refer(`${where}.predecessor`, missions, mission.predecessor?.mission)
    for (const fact of mission.facts)
      if (fact.attribute === 'duty-location') refer(`${where}.facts duty-location`, countries, fact.value.country)
    for (const position of mission.positions) {
      refer(`${where}.positions ${position.code}.roles`, roles, ...position.roles)
      refer(`${where}.positions ${position.code}.home_service`, services, position.home_service)
    }
  }
  for (const group of pack.missions.groups)
    refer(`missions.yaml: group ${group.code}`, missions, ...group.members.map((member) => member.mission))
  for (const past of pack.missions.past_deployments) {
    refer(`missions.yaml: past ${past.code}`, missions, ...past.missions)
    refer(`missions.yaml: past ${past.code}`, countries, past.country)
  }
  for (const { code, scope } of pack.authorizedStrength.observations)
    if (scope.kind !== 'programme')
      refer(`authorized-strength.yaml: ${code}.scope`, scope.kind === 'mission' ? missions : groups, scope.code)

  for (const { code, step, settings, applies } of pack.criteria.criteria) {
    refer(`criteria.yaml: ${code}.applies.services`, services, ...(applies.services ?? []))
    if (step === 'certificate')
      refer(`criteria.yaml: ${code}.settings`, certificates, String(settings.certificate_type))
    if (step === 'fitness') refer(`criteria.yaml: ${code}.settings`, protocols, ...(settings.protocols as string[]))
    if (step === 'online-modules' && Array.isArray(settings.modules))
      refer(`criteria.yaml: ${code}.settings`, modules, ...settings.modules)
  }
  for (const { code, host, consortium, criteria } of pack.courses.courses) {
    refer(`courses.yaml: ${code}.host`, organisations, host)
    refer(`courses.yaml: ${code}.consortium`, countries, ...consortium)
    for (const { step, settings } of criteria)
      if (step === 'certificate')
        refer(`courses.yaml: ${code}.criteria`, certificates, String(settings.certificate_type))
  }
  for (const { step, owner } of pack.process.steps) refer(`process.yaml: ${step}.owner`, duties, owner)
  for (const { code, owner } of pack.process.follow_ups) refer(`process.yaml: ${code}.owner`, duties, owner)
  return [...problems, ...recordReferences(pack), ...unnamedSources(pack)]
}

/** Every `source: { id }` anywhere must be one of pack.yaml's sources. */
function unnamedSources(pack: Pack): string[] {
  const known = new Set(pack.pack.sources.map(({ id }) => id))
  const problems: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, `${path}[${index}]`)
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) {
        const id = key === 'source' ? (inner as { id?: string }).id : undefined
        if (id !== undefined && !known.has(id)) problems.push(`${path}.source: ${id} is not a source of pack.yaml`)
        walk(inner, `${path}.${key}`)
      }
  }
  for (const [key, file] of Object.entries(pack)) walk(file, key)
  return problems
}
