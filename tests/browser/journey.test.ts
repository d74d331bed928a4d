import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '#kernel/language.ts'
import type { Duty } from '#platform/access/actor.ts'
import { fillPath } from '#platform/web/paths.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { type Cast, castOn, officerOf } from '#tests/support/cast.ts'
import { ClickThrough } from '#tests/support/click-through.ts'
import { throwAwayDatabase } from '#tests/support/database.ts'
import { Stage } from '#tests/support/stage.ts'
import { startServer } from '../../src/web.ts'

const castDuties: Partial<Record<keyof Cast, Duty>> = {
  intake: 'intake-officer',
  gac: 'gac-assessor',
  publicSafety: 'ps-assessor',
  planner: 'rcmp-planner',
  decisionBody: 'decision-body',
  communications: 'communications-officer',
  irss: 'irss-officer',
  coordinator: 'service-coordinator',
  physician: 'physician',
  psychologist: 'psychologist',
  healthAdministrator: 'health-administrator',
  conduct: 'conduct-officer',
  training: 'training-officer',
  readiness: 'readiness-officer',
  desk: 'mission-desk',
  commander: 'contingent-commander',
  liaison: 'host-liaison',
}

describe('the whole journey, clicked through in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it.each(['en', 'fr'] as const)(
    'S0.12 S1.05 in %s, from home to home, every page accessible',
    { timeout: 600_000 },
    (lang) => clickThrough(browser, lang),
  )
})

async function clickThrough(browser: Browser, lang: Language): Promise<void> {
  const thrown = await throwAwayDatabase()
  const stage = new Stage(thrown.db, '2026-03-16')
  const server = await startServer(stage.house, { host: '127.0.0.1', port: 0 })
  const people = new ClickThrough({ browser, house: stage.house, base: server.address, lang })
  try {
    const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
    for (const [role, duty] of Object.entries(castDuties)) await people.account(duty, cast[role as 'irss'], stage.today)
    const { personId, self } = await officerOf(stage, cast)
    await people.account('candidate', self, stage.today)
    const path = (view: string, id = '') =>
      `/${lang}${fillPath(stage.house.registry.pageOf.get(view)!.path[lang], { id })}`

    // 1. The request, the departments' positions, the decision.
    let page = await people.goes('intake-officer', path('requests.list'))
    await people.does(page, 'requests.register-request', {
      requesterKind: 'un',
      requester: 'UN Department of Peace Operations',
      subject: 'Trainers 2026',
      text: 'Trainers for the national police.',
      askedNumber: '30',
      hostCountry: 'CD',
      receivedOn: '2026-03-16',
    })
    page = await people.opens('intake-officer', 'Trainers 2026')
    await people.does(page, 'requests.acknowledge-request')
    for (const duty of ['gac-assessor', 'ps-assessor', 'rcmp-planner'] as const) {
      page = await people.opens(duty, 'Trainers 2026')
      await people.does(page, 'requests.record-position', {
        stance: 'support',
        considerations: 'It fits, and policing at home can bear it.',
      })
    }
    page = await people.opens('decision-body', 'Trainers 2026')
    await people.does(page, 'requests.decide-request', {
      outcome: 'approved',
      level: 'ministerial',
      number: '30',
      from: '2026-03-16',
      until: '2029-03-31',
      maxTourMonths: '12',
      reasons: 'It serves the stabilization of the country.',
    })

    // 2. It authorizes strength; a position opens.
    page = await people.goes('rcmp-planner', path('missions.authorities'))
    await people.does(page, 'missions.authorize-strength', {
      scope: cast.mission,
      number: '30',
      from: '2026-03-16',
      until: '2029-03-31',
    })
    page = await people.goes('rcmp-planner', path('missions.one', cast.mission))
    const { id: decisionId } = await stage.one(
      sql<{
        id: string
      }>`select id from requests.decision where outcome = 'approved' and superseded_by is null order by recorded_at desc limit 1`,
    )
    await people.does(page, 'missions.open-positions', {
      decisionId,
      'title.en': 'Trainer of trainers',
      'title.fr': 'Formateur d’instructeurs',
      number: '1',
      language: 'fr',
      armed: 'unarmed',
      tourMonths: '12',
      from: '2026-03-16',
    })
    const position = await stage.one(
      sql<{ id: string; code: string }>`select id, code from missions.position where decision_id = ${decisionId}`,
    )

    // 3. The bulletin: in both languages, or not at all.
    page = await people.goes('irss-officer', path('postings.list'))
    await people.does(page, 'postings.draft-posting', {
      positionId: position.id,
      places: '1',
      'title.en': 'Trainers in the mission',
      'title.fr': 'Formateurs à la mission',
      'text.en': 'You train instructors of the national police.',
      'text.fr': 'Vous formez des instructeurs de la police nationale.',
      plannedDeparture: '2026-09-14',
      closesOn: '2026-04-30',
      decisionId,
      fitnessProtocol: 'shuttle-20m',
      fitnessThreshold: '6.5',
      languageLevel: 'B',
    })
    const { id: postingId } = await stage.one(
      sql<{ id: string }>`select id from postings.posting order by recorded_at desc limit 1`,
    )
    page = await people.goes('communications-officer', path('postings.one', postingId))
    await people.does(page, 'postings.verify-translation', { confirmed: true })
    await people.does(page, 'postings.publish-posting')

    // 4-5. The officer applies; the service endorses; eligibility is shown with its reasons.
    await people.goes('candidate', path('postings.one', postingId))
    page = await people.goes('candidate', path('candidacies.eligibility', postingId))
    await people.does(page, 'candidacies.apply', { consent: true })
    page = await people.opens('service-coordinator', 'O’Brien-Lévesque')
    await people.does(page, 'candidacies.endorse-candidacy', {
      releaseFrom: '2026-09-01',
      releaseTo: '2028-01-31',
      returnPosition: 'Sergeant, community policing',
      returnCommitment: 'same',
      promotionPosition: 'as-if-present',
    })

    // 6-9. Initial selection, instructions, health, vetting, training.
    await stage.goTo('2026-05-04')
    page = await people.opens('irss-officer', 'O’Brien-Lévesque')
    await people.does(page, 'candidacies.select-initially')
    const { id: candidacyId } = await stage.one(
      sql<{ id: string }>`select id from candidacies.candidacy where person_id = ${personId}`,
    )
    const preliminary = await stage.one(sql<{
      id: string
      n: number
    }>`select p.id, count(*)::int as n from readiness.instruction_package p
      join readiness.instruction_item i on i.package_id = p.id where p.candidacy_id = ${candidacyId} and p.kind = 'preliminary' group by p.id`)
    page = await people.goes('candidate', path('readiness.package', preliminary.id))
    for (let done = 0; done < preliminary.n; done += 1) await people.does(page, 'readiness.tick-item')
    await people.goes('candidate', path('desk.my-file'))

    const assessments = await stage.rows(
      sql<{
        id: string
        kind: 'medical' | 'psychological'
      }>`select id, kind from health.assessment where candidacy_id = ${candidacyId} order by kind`,
      'app_health',
    )
    for (const { id, kind } of assessments) {
      page = await people.goes('health-administrator', path('health.assessment', id))
      await people.does(page, 'health.schedule-assessment', { on: '2026-05-04' })
      await people.does(page, 'health.record-forms-in')
      page = await people.goes(kind === 'medical' ? 'physician' : 'psychologist', path('health.assessment', id))
      await people.does(page, `health.write-${kind}-note`, { note: 'Nothing that stands against the mission.' })
      page = await people.goes(kind === 'medical' ? 'physician' : 'psychologist', path('health.assessment', id))
      await people.does(page, `health.declare-${kind}-outcome`, { outcome: 'recommended', until: '2027-12-31' })
    }
    page = await people.opens('conduct-officer', 'O’Brien-Lévesque')
    await people.does(page, 'conduct.declare-clearance', { clearance: 'clear', until: '2027-12-31' })

    const enrolments = await stage.rows(
      sql<{ id: string }>`select id from training.enrolment where candidacy_id = ${candidacyId}`,
    )
    for (const _ of enrolments) {
      page = await people.goes('training-officer', path('training.trainee', candidacyId))
      await people.does(page, 'training.record-attempt', {
        mark: lang === 'fr' ? '80,0' : '80.0',
        takenOn: '2026-05-04',
      })
    }
    page = await people.goes('candidate', path('training.trainee', candidacyId))
    await people.does(page, 'training.submit-research-assignment', { text: 'On the country of the mission.' })
    page = await people.goes('training-officer', path('training.trainee', candidacyId))
    await people.does(page, 'training.mark-research-assignment', { mark: '85' })

    // 10. Recommended, nominated, accepted, offered, accepted.
    page = await people.opens('irss-officer', 'O’Brien-Lévesque')
    await people.does(page, 'candidacies.recommend', { reasons: 'Strong on the whole file.', signed: true })
    await people.does(page, 'candidacies.nominate', { selectingBody: 'UN Selection and Recruitment Section' })
    page = await people.opens('host-liaison', 'O’Brien-Lévesque')
    await people.does(page, 'candidacies.record-host-answer', { outcome: 'accepted', answeredOn: '2026-05-04' })
    page = await people.opens('irss-officer', 'O’Brien-Lévesque')
    await people.does(page, 'candidacies.make-offer', {
      positionId: position.id,
      departure: '2026-09-14',
      arrival: '2026-09-15',
    })
    page = await people.opens('candidate', 'O’Brien-Lévesque')
    await people.does(page, 'candidacies.accept-offer', { consent: true })

    // 11. Pre-deployment training and the Joining Instructions.
    page = await people.goes('training-officer', path('training.sessions'))
    await people.does(page, 'training.plan-pdt-session', {
      starts: '2026-08-31',
      ends: '2026-09-11',
      'place.en': 'Ottawa',
      'place.fr': 'Ottawa',
      capacity: '20',
    })
    const session = await stage.one(sql<{ id: string }>`select id from training.pdt_session`)
    page = await people.goes('training-officer', path('training.trainee', candidacyId))
    await people.does(page, 'training.confirm-seat', { sessionId: session.id })
    const joining = await stage.one(sql<{ id: string }>`select id from readiness.instruction_package
      where candidacy_id = ${candidacyId} and kind = 'joining' and superseded_at is null`)
    page = await people.goes('candidate', path('readiness.package', joining.id))
    await people.does(page, 'readiness.acknowledge-package')
    await people.goes('readiness-officer', path('readiness.board'))
    await people.goes('readiness-officer', path('readiness.one', candidacyId))

    // 12-13. Cleared, departed, arrived, on duty.
    await stage.goTo('2026-09-12')
    page = await people.goes('training-officer', path('training.session', session.id))
    await people.does(page, 'training.record-attendance', { result: 'completed' })
    const { id: deploymentId } = await stage.one(
      sql<{ id: string }>`select id from deployments.deployment where candidacy_id = ${candidacyId}`,
    )
    await stage.goTo('2026-09-14')
    page = await people.goes('readiness-officer', path('deployments.one', deploymentId))
    await people.does(page, 'deployments.record-departure', { day: '2026-09-14' })
    await stage.goTo('2026-09-16')
    page = await people.goes('contingent-commander', path('deployments.one', deploymentId))
    await people.does(page, 'deployments.record-arrival', { day: '2026-09-15' })
    page = await people.goes('contingent-commander', path('deployments.one', deploymentId))
    await people.does(page, 'deployments.start-duty', { day: '2026-09-16' })
    await people.goes('contingent-commander', path('deployments.contingent'))
    await people.goes('rcmp-planner', path('planning.board'))

    // 14. End of tour, return, follow-ups, the file closed.
    await stage.goTo('2027-09-15')
    page = await people.goes('contingent-commander', path('deployments.one', deploymentId))
    await people.does(page, 'deployments.end-tour', { day: '2027-09-15' })
    await stage.goTo('2027-09-17')
    page = await people.goes('mission-desk', path('deployments.one', deploymentId))
    await people.does(page, 'deployments.record-return', { day: '2027-09-17' })
    const followUps = await stage.rows(
      sql<{
        id: string
        owner_duty: Duty
        due_on: string
      }>`select id, owner_duty, due_on from reintegration.follow_up where deployment_id = ${deploymentId} order by due_on, code`,
    )
    for (const one of followUps) {
      if (one.due_on > stage.today) await stage.goTo(one.due_on)
      page = await people.goes(one.owner_duty, path('reintegration.one', deploymentId))
      await people.does(page, 'reintegration.complete-follow-up', { day: stage.today })
    }
    const tasks = await stage.rows(
      sql<{ id: string }>`select id from deployments.task where deployment_id = ${deploymentId} and done_on is null`,
    )
    for (const _ of tasks) {
      page = await people.goes('readiness-officer', path('deployments.one', deploymentId))
      await people.does(page, 'deployments.complete-task')
    }
    page = await people.goes('mission-desk', path('reintegration.one', deploymentId))
    await people.does(page, 'reintegration.close-file')
    await people.goes('candidate', path('desk.officer-file', personId))
    await people.goes('candidate', path('letters.inbox'))

    expect(people.faults).toEqual([])
  } finally {
    await people.close()
    await server.close()
    await thrown.drop()
  }
}
