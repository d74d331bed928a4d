import type { PackageShown } from '#modules/planning/views/package.ts'
import { sampleAssessment } from '#modules/requests/samples.ts'
import type { Actor } from '#platform/access/actor.ts'
import { type Cast, castOn } from './cast.ts'
import type { Stage } from './stage.ts'

/** What a story asks Canada for. */
export const asked = {
  requesterKind: 'un',
  requester: 'UN Department of Peace Operations',
  subject: 'Police trainers for the national academy',
  text: 'The mission asks for trainers of the national police.',
  askedNumber: 6,
  hostCountry: 'CD',
  receivedOn: '2026-03-10',
  answerBy: '2026-04-30',
}
/** What the planner proposes. */
export const proposal = {
  recommendation: 'approve',
  why: 'Canada trains where its officers are known.',
  contribution: 'It builds police institutions that last after the mission.',
  options: 'Send six.\nSend three.\nDecline.',
  drawn: 'OPP 4\nSPVM 2',
  level: 'ministerial',
  number: 6,
  from: '2026-04-01',
  until: '2027-03-31',
  maxTourMonths: 12,
  armed: 'unarmed',
  language: 'fr',
  countries: 'République démocratique du Congo',
  dutyPlace: null,
  conditions: null,
  missionId: null,
}

/** A cast, and how a request comes to be assessed and proposed. */
export async function deciding(stage: Stage) {
  const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
  const request = async (o: Record<string, unknown> = {}) => {
    const requestId = await stage.does(cast.intake, 'requests.register-request', { ...asked, ...o })
    await stage.does(cast.intake, 'requests.acknowledge-request', { requestId })
    return requestId
  }
  const says = (by: Actor, requestId: string, o: Record<string, unknown> = {}) =>
    stage.does(by, 'requests.record-position', { requestId, ...sampleAssessment(o) })
  const assessed = async (o: Record<string, unknown> = {}) => {
    const requestId = await request(o)
    for (const by of [cast.gac, cast.publicSafety, cast.planner]) await says(by, requestId)
    return requestId
  }
  const prepare = (requestId: string, o: Record<string, unknown> = {}) =>
    stage.does(cast.planner, 'planning.prepare-package', { requestId, ...proposal, ...o })
  const chief = stage.as('service-chief', { services: [cast.service], name: 'Chief Example' })
  return { cast, request, says, assessed, prepare, chief }
}

/** The decision body approves, unless it says otherwise. */
export const decide = (stage: Stage, cast: Cast, requestId: string, o: Record<string, unknown> = {}) =>
  stage.does(cast.decisionBody, 'requests.decide-request', {
    requestId,
    outcome: 'approved',
    level: 'ministerial',
    number: 6,
    from: '2026-03-16',
    until: '2027-03-31',
    maxTourMonths: 12,
    armed: 'unarmed',
    conditions: null,
    reasons: 'Agreed.',
    ...o,
  })

/** The package as somebody reads it. */
export const packageOf = (stage: Stage, by: Actor, id: string, number: number | null = null) =>
  stage.sees<PackageShown>(by, 'planning.package', { id, number })

/** What a package says, as one text. */
export const plain = (data: PackageShown) => JSON.stringify(data.shown?.blocks ?? [])
