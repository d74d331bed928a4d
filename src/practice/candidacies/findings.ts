import type { Day } from '#kernel/calendar.ts'
import { contains } from '#kernel/period.ts'
import { type Case, type Evidence, type Finding, judged, judgedOn, type Phase } from '#modules/candidacies/index.ts'
import type { Criterion } from '#modules/postings/index.ts'
import type { Officer } from '../people/officer.ts'
import type { Reference } from '../reference.ts'
import type { Told } from './told.ts'

/** The case as it stood on a day. */
export function caseOn(told: Told, today: Day): Case {
  const { course } = told
  const known = (day: Day | null) => (day !== null && day <= today ? day : null)
  return {
    candidacyId: told.id,
    personId: told.officer.id,
    serviceId: told.service.id,
    missionId: told.bulletin.mission.id,
    appliedOn: course.applied,
    nominatedOn: known(course.nominated),
    pdtStart: told.seat && told.seat.confirmedOn <= today ? told.seat.starts : null,
    plannedDeparture: course.departure,
    plannedArrival: course.arrival,
    plannedEnd: course.end,
    today,
  }
}

/** What every criterion of the phases said on a day, judged by the steps themselves from what was recorded by then. */
export function findingsOn(reference: Reference, told: Told, today: Day, phases: readonly Phase[]): Finding[] {
  const one = caseOn(told, today)
  const evidence = evidenceOn(reference, told, today)
  return told.bulletin.criteria
    .filter((criterion) => phases.includes(criterion.phase) && bindsService(criterion, told.service.id))
    .map((criterion) => {
      const on = judgedOn(one, criterion)
      return { criterion, on, waiver: null, judgement: judged(criterion, on, one, evidence) }
    })
}

const bindsService = (criterion: Criterion, serviceId: string): boolean =>
  criterion.serviceId === null || criterion.serviceId === serviceId

/** The evidence of one case by step, in the shape in which each step reads it from its store. */
function evidenceOn(reference: Reference, told: Told, today: Day): Evidence {
  const person = personEvidence(reference, told.officer, today)
  const amsPlanned = told.course.nominated !== null && told.course.nominated <= today ? told.amsPlannedOn : null
  const ams = { certificates: person.certificates, plannedInMission: amsPlanned }
  const health = (kind: 'medical' | 'psychological') => {
    const last = told.health.filter((one) => one.kind === kind && one.declaredOn <= today).at(-1)
    return last && { candidacyId: told.id, personId: told.officer.id, purpose: 'pre-deployment', ...last }
  }
  const clearance = told.clearances.filter((one) => one.declaredOn <= today).at(-1)
  const byStep: Record<string, unknown> = {
    'service-years': person.employment,
    age: told.officer.bornOn,
    language: { levels: person.languages, ams },
    rank: person.ranks,
    certificate: person.certificates,
    passport: person.certificates,
    fitness: person.fitness,
    driving: { attestations: person.attestations, certificates: person.certificates },
    computer: person.attestations,
    integrity: person.attestations,
    release: releaseOn(told, today),
    ams,
    medical: health('medical'),
    psychological: health('psychological'),
    conduct: clearance && { personId: told.officer.id, ...clearance },
    'preliminary-instructions': preliminaryOn(told, today),
    'joining-instructions': joiningOn(told, today),
    ...trainingOn(told, today),
  }
  return new Map(
    Object.entries(byStep).flatMap(([step, value]) =>
      value === undefined ? [] : [[step, new Map([[told.id, value]])] as const],
    ),
  )
}

/** What the officer's file said on a day. */
export function personEvidence(reference: Reference, officer: Officer, today: Day) {
  return {
    employment: officer.employment,
    languages: officer.languages
      .filter((one) => one.assessedOn <= today)
      .sort((a, b) => (a.assessedOn < b.assessedOn ? 1 : -1)),
    ranks: officer.ranks.map(({ rank, valid }) => ({
      rankId: rank.id,
      code: rank.code,
      scale: rank.scale,
      level: rank.level,
      name: rank.name,
      valid,
    })),
    attestations: officer.attestations.filter((one) => one.attestedOn <= today),
    certificates: officer.certificates
      .filter((one) => one.issuedOn <= today)
      .map((one) => {
        const type = reference.certificateTypes.find(
          (each) => each.code === one.typeCode && contains(each.valid, one.issuedOn),
        )
        return {
          ...one,
          personId: officer.id,
          typeName: type?.name ?? { en: one.typeCode, fr: one.typeCode },
          countsFrom: one.issuedOn,
          attachmentId: null,
          verifiedOn: one.verifiedOn !== null && one.verifiedOn <= today ? one.verifiedOn : null,
          revokedOn: one.revokedOn !== null && one.revokedOn <= today ? one.revokedOn : null,
          version: 1,
        }
      }),
    fitness: officer.fitness
      .filter((one) => one.performedOn <= today)
      .flatMap((one) => {
        const protocol = reference.protocols.find((each) => each.code === one.protocol)
        return protocol
          ? [
              {
                ...one,
                id: '',
                protocolName: protocol.name,
                measure: protocol.measure,
                lowerIsBetter: protocol.lowerIsBetter,
              },
            ]
          : []
      }),
  }
}

function releaseOn(told: Told, today: Day) {
  const { release } = told
  if (!release || release.signedOn > today) return undefined
  return { decision: release.decision, releaseFrom: release.from, releaseTo: release.to, endedOn: null }
}

function preliminaryOn({ preliminary }: Told, today: Day) {
  if (!preliminary || preliminary.sentOn > today) return undefined
  const done = preliminary.doneOn.filter((day) => day !== null && day <= today).length
  return { sentOn: preliminary.sentOn, acknowledgedOn: null, done, total: preliminary.doneOn.length }
}

function joiningOn({ joining }: Told, today: Day) {
  if (!joining || joining.sentOn > today) return undefined
  const acknowledgedOn =
    joining.acknowledgedOn !== null && joining.acknowledgedOn <= today ? joining.acknowledgedOn : null
  return { sentOn: joining.sentOn, acknowledgedOn, done: 0, total: 0 }
}

function trainingOn({ modules, research, seat }: Told, today: Day): Record<string, unknown> {
  const progress = modules.map((one) => {
    const marks = one.attempts.filter(({ takenOn }) => takenOn <= today).map(({ mark }) => mark)
    return { ...one, attempts: marks.length, best: marks.length === 0 ? null : Math.max(...marks) }
  })
  const marked = research && research.markedOn <= today
  const state = marked ? 'marked' : research && research.submittedOn <= today ? 'submitted' : 'assigned'
  const confirmed = seat && seat.confirmedOn <= today
  const completed = confirmed && seat.attended && seat.ends <= today
  return {
    'online-modules': modules.length === 0 ? undefined : progress,
    'research-assignment': research ? { ...research, state, mark: marked ? research.mark : null } : undefined,
    pdt: confirmed
      ? [
          {
            sessionCode: seat.code,
            starts: seat.starts,
            ends: seat.ends,
            place: seat.place,
            state: completed ? 'completed' : 'confirmed',
            concludedOn: completed ? seat.ends : null,
          },
        ]
      : undefined,
  }
}
