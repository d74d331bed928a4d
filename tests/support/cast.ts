import { sql } from 'kysely'
import { addMonths } from '#kernel/calendar.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Stage } from '#tests/support/stage.ts'

/** The people of a story, one per duty; the services are real, the people are invented. */
export interface Cast {
  intake: Actor
  gac: Actor
  publicSafety: Actor
  planner: Actor
  decisionBody: Actor
  communications: Actor
  irss: Actor
  coordinator: Actor
  adviser: Actor
  physician: Actor
  psychologist: Actor
  healthAdministrator: Actor
  conduct: Actor
  training: Actor
  readiness: Actor
  desk: Actor
  commander: Actor
  liaison: Actor
  finance: Actor
  auditor: Actor
  administrator: Actor
  service: string
  mission: string
}

export async function castOn(stage: Stage, o: { service: string; mission: string }): Promise<Cast> {
  const service = await stage.serviceId(o.service)
  const rcmp = await stage.serviceId('RCMP')
  const mission = await stage.missionId(o.mission)
  return {
    intake: stage.as('intake-officer'),
    gac: stage.as('gac-assessor'),
    publicSafety: stage.as('ps-assessor'),
    planner: stage.as('rcmp-planner'),
    decisionBody: stage.as('decision-body'),
    communications: stage.as('communications-officer'),
    irss: stage.as('irss-officer', { name: 'Ingrid Selby' }),
    coordinator: stage.as('service-coordinator', { services: [service], name: 'Camille Roy' }),
    adviser: stage.as('rcmp-adviser', { services: [rcmp] }),
    physician: stage.as('physician', { name: 'Dr Anan Kaur' }),
    psychologist: stage.as('psychologist', { name: 'Dr Lise Blais' }),
    healthAdministrator: stage.as('health-administrator'),
    conduct: stage.as('conduct-officer'),
    training: stage.as('training-officer'),
    readiness: stage.as('readiness-officer'),
    desk: stage.as('mission-desk'),
    commander: stage.as('contingent-commander', { missions: [mission] }),
    liaison: stage.as('host-liaison'),
    finance: stage.as('finance-officer'),
    auditor: stage.as('auditor'),
    administrator: stage.as('administrator'),
    service,
    mission,
  }
}

/** From the request to a published bulletin: journey 1 to 3. Gives the bulletin and what it rests on. */
export async function bulletinOn(
  stage: Stage,
  cast: Cast,
  o: {
    number: number
    places: number
    departure: string
    closes: string
    armed?: boolean
    language?: 'en' | 'fr'
    decision?: Record<string, unknown>
    tourMonths?: number
    /** Last day of decision and strength. */
    until?: string
    hostCountry?: string
  },
): Promise<{ requestId: string; decisionId: string; postingId: string; positionIds: string[] }> {
  const requestId = await stage.does(cast.intake, 'requests.register-request', {
    requesterKind: 'un',
    requester: 'UN Department of Peace Operations',
    subject: 'Police trainers',
    text: 'The mission asks for trainers of the national police.',
    askedNumber: o.number,
    hostCountry: o.hostCountry ?? 'CD',
    receivedOn: stage.today,
    answerBy: null,
  })
  await stage.does(cast.intake, 'requests.acknowledge-request', { requestId })
  for (const department of [cast.gac, cast.publicSafety, cast.planner]) {
    await stage.does(department, 'requests.record-position', {
      requestId,
      stance: 'support',
      considerations: 'It fits the priorities, and policing at home can bear it.',
    })
  }
  await stage.does(cast.decisionBody, 'requests.decide-request', {
    requestId,
    outcome: 'approved',
    level: 'ministerial',
    number: o.number,
    from: stage.today,
    until: o.until ?? '2029-03-31',
    maxTourMonths: 12,
    armed: null,
    conditions: 'Training tasks only.',
    reasons: 'It serves the stabilization of the country.',
    ...o.decision,
  })
  const { id: decisionId } = await stage.one(
    sql<{ id: string }>`select id from requests.decision where request_id = ${requestId} and superseded_by is null`,
  )
  await stage.does(cast.planner, 'missions.authorize-strength', {
    decisionId,
    scope: cast.mission,
    number: o.number,
    from: stage.today,
    until: o.until ?? '2029-03-31',
  })
  await stage.does(cast.planner, 'missions.open-positions', {
    missionId: cast.mission,
    decisionId,
    title: { en: 'Trainer of trainers', fr: 'Formateur ou formatrice d’instructeurs' },
    number: o.places,
    language: o.language ?? 'fr',
    armed: o.armed ? 'armed' : 'unarmed',
    rankFrom: null,
    rankTo: null,
    tourMonths: o.tourMonths ?? 12,
    leadership: false,
    from: stage.today,
  })
  const positions = await stage.rows(
    sql<{
      id: string
    }>`select id from missions.position where mission_id = ${cast.mission} and decision_id = ${decisionId} order by code`,
  )
  const positionIds = positions.map((row) => row.id)
  const postingId = await stage.does(cast.irss, 'postings.draft-posting', {
    positionId: positionIds[0],
    places: o.places,
    title: { en: 'Trainers in the mission', fr: 'Formateurs à la mission' },
    text: {
      en: 'You train instructors of the national police.',
      fr: 'Vous formez des instructeurs de la police nationale.',
    },
    plannedDeparture: o.departure,
    closesOn: o.closes,
    decisionId,
    fitnessProtocol: 'shuttle-20m',
    fitnessThreshold: '6.5',
    languageLevel: 'B',
  })
  await stage.does(cast.communications, 'postings.verify-translation', { postingId, confirmed: true })
  await stage.does(cast.communications, 'postings.publish-posting', { postingId })
  return { requestId, decisionId, postingId, positionIds }
}

/** An officer of a service with everything that the standard criteria ask for, as the service and the officer record it. */
export async function officerOf(
  stage: Stage,
  cast: Cast,
  o: {
    given?: string
    family?: string
    since?: string
    firstAidIssued?: string
    skip?: readonly string[]
    /** For stories of another time: every day that is recorded lies so many years from those below. */
    years?: number
  } = {},
): Promise<{ personId: string; self: Actor }> {
  const moved = (day: string) => addMonths(day, 12 * (o.years ?? 0))
  const personId = await stage.does(cast.coordinator, 'people.register-officer', {
    givenNames: o.given ?? 'Zoé',
    familyName: o.family ?? 'O’Brien-Lévesque',
    bornOn: '1990-02-28',
    language: 'fr',
    sex: 'female',
    email: null,
    serviceId: cast.service,
    from: o.since ?? '2012-05-01',
    sworn: true,
  })
  const self = stage.as('candidate', { personId, name: 'Zoé O’Brien-Lévesque', language: 'fr' })
  await stage.does(cast.coordinator, 'people.record-employment-period', {
    personId,
    kind: 'operational',
    from: o.since ?? '2012-05-01',
    until: null,
  })
  for (const language of ['fr', 'en'] as const) {
    await stage.does(cast.training, 'people.record-language-level', {
      personId,
      language,
      level: 'C',
      assessedOn: moved('2025-09-01'),
    })
  }
  const wanted: [string, string][] = [
    ['first-aid-cpr', o.firstAidIssued ?? '2025-10-01'],
    ['driver-licence', '2010-06-01'],
    ['ams-clearance', '2026-01-15'],
    ['passport', '2025-01-10'],
    ['yellow-fever', '2025-02-01'],
    ['firearms', '2026-02-01'],
    ['baton', '2026-02-01'],
    ['oc-spray', '2026-02-01'],
    ['police-block-training', '2026-02-01'],
  ]
  const known = new Set(
    (await stage.rows(sql<{ code: string }>`select distinct code from people.certificate_type`)).map((row) => row.code),
  )
  for (const [typeCode, issuedOn] of wanted) {
    if (!known.has(typeCode) || o.skip?.includes(typeCode)) continue
    const expiresOn = typeCode === 'passport' ? '2034-01-10' : typeCode === 'driver-licence' ? '2030-06-01' : null
    await stage.does(cast.coordinator, 'people.record-certificate', {
      personId,
      typeCode,
      number: 'X1',
      issuedOn: moved(issuedOn),
      expiresOn: expiresOn && moved(expiresOn),
      evidence: null,
    })
    const { id } = await stage.one(
      sql<{
        id: string
      }>`select id from people.certificate where person_id = ${personId} and type_code = ${typeCode} and revoked_on is null`,
    )
    await stage.does(cast.coordinator, 'people.verify-certificate', {
      certificateId: id,
      checkedHow: 'The original was seen.',
    })
  }
  await stage.does(cast.training, 'people.record-fitness-result', {
    personId,
    protocol: 'shuttle-20m',
    result: '7.0',
    performedOn: moved('2026-03-01'),
    assessor: 'Instructor',
  })
  for (const kind of ['integrity', 'computer', 'standard-shift'] as const) {
    await stage.does(self, 'people.attest', { personId, kind, answer: 'yes', own: true })
  }
  return { personId, self }
}
