import { addDays, type Day, daysBetween, minDay } from '#kernel/calendar.ts'
import { toRangeText } from '#kernel/period.ts'
import { type Holder, instantOf, type World } from '../world.ts'
import type { Officer } from './officer.ts'
import { ordinaryPapers } from './papers.ts'

/** Writes every officer with what the file says on the anchor day. */
export function tellPeople(world: World): void {
  for (const officer of world.officers) {
    const dice = world.dice.for(`file ${officer.id}`)
    const readiness = world.holder('readiness-officer')
    ordinaryPapers(dice, officer, world.reference, world.anchor, readiness.name)
    if (officer.fitness.length === 0 && dice.chance(0.5)) officer.fitness.push(someResult(world, officer))
    if (officer.attestations.length === 0 && dice.chance(0.4))
      officer.attestations.push({
        kind: 'computer',
        answer: true,
        attestedOn: addDays(world.anchor, -dice.int(20, 900)),
      })
    tellOfficer(world, officer, readiness)
  }
}

function someResult(world: World, officer: Officer): Officer['fitness'][number] {
  const dice = world.dice.for(`result ${officer.id}`)
  const pare = dice.chance(0.6)
  return {
    protocol: pare ? 'pare' : 'shuttle-20m',
    result: pare ? dice.int(205, 320) * 100 : dice.int(10, 22) * 50,
    performedOn: addDays(world.anchor, -dice.int(10, 700)),
    assessor: `${officer.memberships.at(-1)!.service.short}, training section`,
  }
}

function tellOfficer(world: World, officer: Officer, readiness: Holder): void {
  const dice = world.dice.for(`rows ${officer.id}`)
  const service = officer.memberships.at(-1)!.service
  const coordinator = world.holder(service.code === 'RCMP' ? 'rcmp-adviser' : 'service-coordinator', service.code)
  const person_id = officer.id
  const by = (on: Day) => ({ on: minDay(on, world.anchor), by: coordinator })
  world.record(
    'people.person',
    {
      id: officer.id,
      code: officer.code,
      given_names: officer.given,
      family_name: officer.family,
      born_on: officer.bornOn,
      language: officer.language,
      sex: officer.sex,
      email: officer.email,
      sworn: true,
      practice: true,
      version: 1,
    },
    by(registeredOn(world, officer)),
  )
  for (const one of officer.memberships)
    world.record(
      'people.service_membership',
      { id: dice.uuid(), person_id, service_id: one.service.id, valid: toRangeText(one.valid) },
      by(one.valid.from),
    )
  for (const one of officer.ranks)
    world.record(
      'people.rank_held',
      { id: dice.uuid(), person_id, rank_id: one.rank.id, valid: toRangeText(one.valid) },
      by(one.valid.from),
    )
  for (const one of officer.employment)
    world.record(
      'people.employment_period',
      { id: dice.uuid(), person_id, kind: one.kind, valid: toRangeText(one.valid) },
      by(one.valid.from),
    )
  for (const one of officer.languages)
    world.record(
      'people.language_level',
      { id: dice.uuid(), person_id, language: one.language, level: one.level, assessed_on: one.assessedOn },
      by(one.assessedOn),
    )
  for (const one of officer.attestations.filter(({ attestedOn }) => attestedOn <= world.anchor))
    world.record(
      'people.attestation',
      { id: dice.uuid(), person_id, kind: one.kind, answer: one.answer, attested_on: one.attestedOn },
      by(one.attestedOn),
    )
  for (const one of officer.fitness.filter(({ performedOn }) => performedOn <= world.anchor))
    world.record(
      'people.fitness_result',
      {
        id: dice.uuid(),
        person_id,
        protocol_code: one.protocol,
        result: one.result,
        performed_on: one.performedOn,
        assessor: one.assessor,
      },
      by(one.performedOn),
    )
  for (const one of officer.certificates.filter(({ issuedOn }) => issuedOn <= world.anchor)) {
    tellWarning(world, officer, one)
    const verified = one.verifiedOn !== null && one.verifiedOn <= world.anchor
    world.rows.add('people.certificate', {
      id: one.id,
      person_id,
      type_code: one.typeCode,
      number: one.number,
      issued_on: one.issuedOn,
      expires_on: one.expiresOn,
      attachment_id: null,
      verified_by: verified ? readiness.accountId : null,
      verified_by_name: verified ? one.verifiedByName : null,
      verified_on: verified ? one.verifiedOn : null,
      revoked_on: one.revokedOn,
      note: null,
      version: verified ? 2 : 1,
      recorded_at: instantOf(one.issuedOn, one.id),
      recorded_by: officer.id,
    })
  }
}

const windows = [30, 60, 90]

/** Officers were warned on the days before today on which a certificate came into a window; of today's the worker tells them. */
function tellWarning(world: World, officer: Officer, one: Officer['certificates'][number]): void {
  if (one.expiresOn === null || one.revokedOn !== null || one.expiresOn < world.anchor) return
  for (const days of windows) {
    const warnedOn = addDays(one.expiresOn, -days)
    if (warnedOn >= world.anchor || warnedOn <= one.issuedOn) continue
    const id = world.dice.uuid()
    world.rows.add('people.certificate_warning', {
      id,
      certificate_id: one.id,
      person_id: officer.id,
      days,
      warned_on: warnedOn,
    })
  }
}

/** An officer is registered some years into the career, not before the programme kept records here. */
const registeredOn = (world: World, officer: Officer): Day => {
  const hired = officer.memberships[0]!.valid.from
  return addDays(hired, Math.min(900, Math.max(1, Math.floor(daysBetween(hired, world.anchor) / 2))))
}
