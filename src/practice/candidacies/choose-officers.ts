import { addDays } from '#kernel/calendar.ts'
import { isSatisfied, judged, judgedOn } from '#modules/candidacies/index.ts'
import type { Dice } from '../dice.ts'
import { type Officer, serviceOf } from '../people/officer.ts'
import type { World } from '../world.ts'
import type { Bulletin } from './bulletin.ts'
import { personEvidence } from './findings.ts'

/** What nobody can gather after applying: whoever lacks it is not taken. */
const ofThePerson = ['service-years', 'age', 'rank', 'language']

/** An officer who is free and, by the bulletin's own criteria, may apply; or, asked so, one who may not. Null: there is none. */
export function findOfficer(
  world: World,
  dice: Dice,
  bulletin: Bulletin,
  o: { asked: ReadonlySet<string>; eligible: boolean; service?: string },
): Officer | null {
  const tries = 500
  const among = o.service
    ? world.officers.filter((one) => one.memberships.at(-1)!.service.code === o.service)
    : world.officers
  if (among.length === 0) return null
  for (let n = 0; n < tries; n += 1) {
    const officer = dice.pick(among)
    if (o.asked.has(officer.id) || officer.freeFrom >= bulletin.opens) continue
    const speaks = officer.languages.some(
      (one) => one.language === bulletin.language && one.level !== 'A' && one.assessedOn < bulletin.opens,
    )
    if (o.eligible && !speaks) continue
    if (mayApply(world, officer, bulletin) === o.eligible) return officer
  }
  return null
}

function mayApply(world: World, officer: Officer, bulletin: Bulletin): boolean {
  const applied = addDays(bulletin.opens, 2)
  const service = serviceOf(officer, applied)
  const evidence = personEvidence(world.reference, officer, applied)
  const one = {
    candidacyId: officer.id,
    personId: officer.id,
    serviceId: service.id,
    missionId: bulletin.mission.id,
    appliedOn: applied,
    nominatedOn: null,
    pdtStart: null,
    plannedDeparture: bulletin.departure,
    plannedArrival: addDays(bulletin.departure, 1),
    plannedEnd: bulletin.end,
    today: applied,
  }
  const byStep = new Map<string, Map<string, unknown>>([
    ['service-years', new Map([[officer.id, evidence.employment]])],
    ['age', new Map([[officer.id, officer.bornOn]])],
    ['rank', new Map([[officer.id, evidence.ranks]])],
    ['language', new Map([[officer.id, { levels: evidence.languages, ams: undefined }]])],
  ])
  return bulletin.criteria
    .filter((criterion) => criterion.phase === 'eligibility' && ofThePerson.includes(criterion.step))
    .filter((criterion) => criterion.serviceId === null || criterion.serviceId === service.id)
    .every((criterion) => {
      const on = judgedOn(one, criterion)
      return isSatisfied({ criterion, on, waiver: null, judgement: judged(criterion, on, one, byStep) }, applied)
    })
}
