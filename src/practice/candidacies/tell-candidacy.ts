import { addDays, type Day } from '#kernel/calendar.ts'
import { type CandidacyState, recordedFinding, standingIn } from '#modules/candidacies/index.ts'
import { factOn } from '../reference.ts'
import type { Row } from '../rows.ts'
import type { Holder, World } from '../world.ts'
import { turnTexts } from './candidacy-texts.ts'
import { findingsOn } from './findings.ts'
import type { Told } from './told.ts'

/** Writes a candidacy in the state that the anchor day finds it in, with every turn that came before. */
export function tellCandidacy(world: World, told: Told): void {
  const { course, officer, service, bulletin } = told
  const dice = world.dice.for(`candidacy ${told.id}`)
  const state = stateOn(world, told)
  const self = { accountId: officer.id, name: '', language: officer.language } satisfies Holder
  const offered = world.happened(course.offered)
  world.record(
    'candidacies.candidacy',
    {
      id: told.id,
      code: told.code,
      person_id: officer.id,
      posting_id: bulletin.id,
      criteria_version_id: bulletin.versionId,
      mission_id: bulletin.mission.id,
      service_id: service.id,
      state,
      applied_on: course.applied,
      planned_departure: offered ? course.departure : bulletin.departure,
      planned_arrival: offered ? course.arrival : addDays(bulletin.departure, 1),
      planned_end: offered ? course.end : bulletin.end,
      screened_on: world.happened(course.screened) ? course.screened : null,
      screened_by_name: world.happened(course.screened) ? world.holder('irss-officer').name : null,
      screening_reason: state === 'not-selected' ? dice.pick(turnTexts.notSelected) : null,
      pdt_start: told.seat && state !== 'withdrawn' ? told.seat.starts : null,
      position_id: offered ? (told.place?.position.id ?? null) : null,
      withdrawn_on: state === 'withdrawn' ? course.withdrawn : null,
      withdrawn_from: state === 'withdrawn' ? stateBefore(told) : null,
      version: 1 + turns(world, told),
    },
    { on: course.applied, by: self },
  )
  const who = { candidacy_id: told.id, person_id: officer.id, service_id: service.id }
  tellConsent(
    world,
    told,
    { id: dice.uuid(), ...who, kind: 'apply', given_on: course.applied, terms: termsAtApplication(told) },
    self,
  )
  tellEndorsement(world, told, { id: dice.uuid(), ...who })
  tellRecommendation(world, told, { id: dice.uuid(), ...who })
  tellNomination(world, told, { id: dice.uuid(), ...who })
  tellOffer(world, told, { id: dice.uuid(), ...who }, { id: dice.uuid(), ...who }, self)
}

const order = ['endorsed', 'screened', 'recommended', 'nominated', 'answered', 'offered', 'accepted'] as const

/** The state after each turn, as this candidacy takes it. */
function stateAfter({ course }: Told, turn: (typeof order)[number]): CandidacyState {
  const { fate } = course
  switch (turn) {
    case 'endorsed':
      return fate === 'not-released' ? 'not-released' : 'endorsed'
    case 'screened':
      return fate === 'not-selected' ? 'not-selected' : 'initially-selected'
    case 'recommended':
      return fate === 'not-recommended' ? 'not-recommended' : 'recommended'
    case 'answered':
      return fate === 'not-accepted' ? 'not-accepted' : fate === 'reserve' ? 'reserve' : 'host-accepted'
    case 'accepted':
      return fate === 'declined' ? 'declined' : 'accepted'
    default:
      return turn
  }
}

function stateOn(world: World, told: Told): CandidacyState {
  const { course } = told
  if (world.happened(course.withdrawn)) return 'withdrawn'
  if (course.fate === 'deployed' && told.place && world.happened(course.departure)) return 'deployed'
  const last = order.filter((turn) => world.happened(course[turn])).at(-1)
  if (!last) return 'applied'
  const state = stateAfter(told, last)
  // Once the others have left, the reserve is stood down.
  return state === 'reserve' && world.happened(told.bulletin.departure) ? 'not-accepted' : state
}

function stateBefore(told: Told): CandidacyState {
  const last = order.filter((turn) => told.course[turn] !== null && told.course[turn]! < told.course.withdrawn!).at(-1)
  return last ? stateAfter(told, last) : 'applied'
}

const turns = (world: World, { course }: Told): number => order.filter((turn) => world.happened(course[turn])).length

function termsAtApplication({ bulletin }: Told): Row {
  const location = factOn<unknown>(bulletin.mission, 'duty-location', bulletin.departure)
  return {
    departure: bulletin.departure,
    tourMonths: bulletin.plan.tourMonths,
    dutyLocation: location,
    returnPosition: null,
  }
}

function tellConsent(world: World, _told: Told, row: Row & { given_on: Day }, self: Holder): void {
  world.record('candidacies.consent', { ...row, superseded_at: null }, { on: row.given_on, by: self })
}

function tellEndorsement(world: World, told: Told, row: Row): void {
  const { course, service, officer, release } = told
  if (!release || !world.happened(release.signedOn)) return
  const dice = world.dice.for(`endorsement ${told.id}`)
  const signer = world.holder(service.code === 'RCMP' ? 'rcmp-adviser' : 'service-coordinator', service.code)
  const endorsed = release.decision === 'endorsed'
  const texts = turnTexts.returnPositions[officer.language]
  world.record(
    'candidacies.endorsement',
    {
      ...row,
      decision: release.decision,
      reason: endorsed ? null : dice.pick(turnTexts.notReleased[officer.language]),
      release_from: endorsed ? release.from : null,
      release_to: endorsed ? release.to : null,
      return_position: endorsed ? dice.pick(texts) : null,
      return_commitment: endorsed ? dice.pick(['same', 'equivalent', 'equivalent', 'to-be-agreed']) : null,
      promotion_position: endorsed
        ? dice.pick(['as-if-present', 'as-if-present', 'on-return', 'not-considered'])
        : null,
      promotion_stance: endorsed && dice.chance(0.3) ? turnTexts.promotion[officer.language] : null,
      signed_by: signer.accountId,
      signed_by_name: signer.name,
      signed_on: release.signedOn,
      ended_on: null,
      ended_reason: null,
    },
    { on: course.endorsed, by: signer },
  )
}

function tellRecommendation(world: World, told: Told, row: Row): void {
  const { course } = told
  if (!world.happened(course.recommended)) return
  if (course.withdrawn !== null && course.withdrawn <= course.recommended) return
  const findings = findingsOn(world.reference, told, course.recommended, ['eligibility', 'selection'])
  const { unmet, pending } = standingIn(findings, ['eligibility', 'selection'], course.recommended)
  const recommended = course.fate !== 'not-recommended'
  if (recommended && unmet.length + pending.length > 0) world.complain(told, 'recommended', [...unmet, ...pending])
  const by = world.holder('irss-officer')
  const dice = world.dice.for(`recommendation ${told.id}`)
  world.record(
    'candidacies.recommendation',
    {
      ...row,
      decision: recommended ? 'recommended' : 'not-recommended',
      reasons: recommended
        ? dice.pick(turnTexts.recommended)
        : turnTexts.notRecommended[told.turnedDownFor ?? 'ranking'],
      findings: findings.map(recordedFinding),
      decided_by: by.accountId,
      decided_by_name: by.name,
      decided_on: course.recommended,
    },
    { on: course.recommended, by },
  )
}

function tellNomination(world: World, told: Told, row: Row): void {
  const { course, bulletin } = told
  if (!world.happened(course.nominated)) return
  const dice = world.dice.for(`nomination ${told.id}`)
  const answered = world.happened(course.answered)
  const stoodDown = course.fate === 'reserve' && world.happened(bulletin.departure)
  const outcome =
    course.fate === 'not-accepted' || stoodDown ? 'not-accepted' : course.fate === 'reserve' ? 'reserve' : 'accepted'
  const asksAms = bulletin.criteria.some((one) => one.step === 'ams')
  world.record(
    'candidacies.nomination',
    {
      ...row,
      selecting_body: bulletin.plan.requester.name,
      ams_basis: asksAms ? (told.amsPlannedOn ? 'planned-in-mission' : 'clearance') : 'not-required',
      ams_planned_on: asksAms ? told.amsPlannedOn : null,
      sent_on: course.nominated,
      outcome: answered ? outcome : null,
      feedback: answered
        ? stoodDown
          ? turnTexts.stoodDown
          : outcome === 'accepted'
            ? null
            : dice.pick(turnTexts.feedback)
        : null,
      answered_on: answered ? (stoodDown ? bulletin.departure : course.answered) : null,
    },
    { on: course.nominated, by: world.holder('irss-officer') },
  )
}

function tellOffer(world: World, told: Told, row: Row, consent: Row, self: Holder): void {
  const { course, place, bulletin } = told
  if (!world.happened(course.offered) || !place) return
  const location = place.position.dutyLocation ?? factOn<unknown>(bulletin.mission, 'duty-location', course.departure)
  const answered = world.happened(course.accepted) ? course.accepted : null
  const answer = answered === null ? null : course.fate === 'declined' ? 'declined' : 'accepted'
  world.record(
    'candidacies.offer',
    {
      ...row,
      position_id: place.position.id,
      departure: course.departure,
      arrival: course.arrival,
      ends: course.end,
      duty_location: location,
      made_on: course.offered,
      answer,
      answered_on: answered,
      superseded_at: null,
    },
    { on: course.offered, by: world.holder('irss-officer') },
  )
  if (answered === null || answer === 'declined') return
  const terms = {
    position: place.position.code,
    title: place.position.title,
    departure: course.departure,
    arrival: course.arrival,
    ends: course.end,
    dutyLocation: location,
    returnPosition: null,
  }
  tellConsent(world, told, { ...consent, kind: 'offer', given_on: answered, terms }, self)
}
