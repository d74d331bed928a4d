import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { DecisionList } from '#modules/planning/views/decisions.ts'
import type { Figures } from '#modules/planning/views/figures.ts'
import type { HomeEffect, HomeEffectOfService } from '#modules/planning/views/home.ts'
import type { MissionDecisions } from '#modules/planning/views/mission-decisions.ts'
import type { PackageShown } from '#modules/planning/views/package.ts'
import type { DemandQueue } from '#modules/planning/views/queue.ts'
import type { ServicesData } from '#modules/public-site/views/services.ts'
import { sampleAssessment } from '#modules/requests/samples.ts'
import type { RequestFile } from '#modules/requests/views/one.ts'
import type { Actor } from '#platform/access/actor.ts'
import { renderPdf } from '#platform/pdf/index.ts'
import { type Cast, castOn } from '#tests/support/cast.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { pdfText } from '#tests/support/pdf-text.ts'
import { Stage } from '#tests/support/stage.ts'

knowGates()

const asked = {
  requesterKind: 'un',
  requester: 'UN Department of Peace Operations',
  subject: 'Police trainers for the national academy',
  text: 'The mission asks for trainers of the national police.',
  askedNumber: 6,
  hostCountry: 'CD',
  receivedOn: '2026-03-10',
  answerBy: '2026-04-30',
}
const proposal = {
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

async function setting(stage: Stage) {
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

const decide = (stage: Stage, cast: Cast, requestId: string, o: Record<string, unknown> = {}) =>
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

const packageOf = (stage: Stage, by: Actor, id: string, number: number | null = null) =>
  stage.sees<PackageShown>(by, 'planning.package', { id, number })

const plain = (data: PackageShown) => JSON.stringify(data.shown?.blocks ?? [])

/** The package as a file, and what it says. */
async function pdfOf(stage: Stage, by: Actor, id: string) {
  const data = await stage.sees<PackageShown>(by, 'planning.package-pdf', { id, number: null })
  const shown = data.shown!
  const pdf = await renderPdf({
    title: shown.title[by.language],
    language: by.language,
    day: stage.today,
    footer: data.request.code,
    content: shown.blocks,
  })
  return pdfText(pdf).replaceAll('\n', ' ')
}

describe('An assessment by a department', () => {
  it('S1.03 says fit with reasons, skills, security at home, risk and cost in whole cents; one of earlier years stays readable', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, request, says } = await setting(stage)
      const requestId = await request()
      await stage.does(cast.publicSafety, 'requests.record-position', {
        requestId,
        stance: 'support',
        considerations: 'Yes.',
      })
      await says(cast.gac, requestId)
      const refuses = (o: object) =>
        stage.isRefused(cast.planner, 'requests.record-position', { requestId, ...sampleAssessment({ ...o }) })
      expect(await refuses({ policyFitReasons: null })).toBe('fit-without-reasons')
      expect(await refuses({ risk: null })).toBe('risk-without-words')
      expect(await refuses({ costCovers: null })).toBe('cost-covers-what')
      expect(await refuses({ costLines: 'a lot' })).toBe('cost-line-unclear')
      const { positions } = await stage.sees<RequestFile>(cast.gac, 'requests.one', { id: requestId })
      expect(positions.find((one) => one.department === 'GAC')).toMatchObject({
        policyFit: 'strong',
        skillFit: 'partial',
        riskLevel: 'medium',
        costCurrency: 'CAD',
        costLines: [
          { year: 2026, cents: 125_000_000 },
          { year: 2027, cents: 30_000_050 },
        ],
      })
      expect(positions.find((one) => one.department === 'PS')).toMatchObject({ policyFit: null, costLines: [] })
    }))

  it('S1.03 stands under the name that the department had on its day', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2008-05-05')
      const { cast, says } = await setting(stage)
      const requestId = await stage.does(cast.intake, 'requests.register-request', {
        ...asked,
        receivedOn: '2008-05-01',
        answerBy: null,
      })
      await stage.does(cast.intake, 'requests.acknowledge-request', { requestId })
      await says(cast.gac, requestId)
      await says(cast.gac, requestId)
      await stage.goTo('2026-03-16')
      const { positions } = await stage.sees<RequestFile>(cast.auditor, 'requests.one', { id: requestId })
      const names = positions.map((one) => one.name.en)
      expect(positions.map((one) => one.department).sort()).toEqual(['CIDA', 'GAC'])
      expect(names.join()).toContain('Foreign Affairs and International Trade')
      expect(names.join()).toContain('Canadian International Development Agency')
      expect(names.join()).not.toContain('Global Affairs')
    }))
})

describe('The decision package', () => {
  it('S3.04 S1.03 S1.04 is submitted only when it says everything, the contribution to the goal first of all, and then never changes', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed, says, prepare } = await setting(stage)
      const requestId = await assessed()
      const submit = () => stage.isRefused(cast.planner, 'planning.submit-package', { requestId })
      expect(await submit()).toBe('nothing-drafted')
      await prepare(requestId, { contribution: null })
      expect((await packageOf(stage, cast.planner, requestId)).missing).toEqual(['contribution'])
      expect(await submit()).toBe('package-is-not-whole')
      // A draft is for those who work on it.
      expect((await packageOf(stage, cast.gac, requestId)).shown?.state).toBe('draft')
      expect((await packageOf(stage, cast.decisionBody, requestId)).shown).toBeNull()
      await prepare(requestId)
      for (const by of [cast.gac, cast.decisionBody, cast.intake])
        expect(await stage.isRefused(by, 'planning.submit-package', { requestId })).toBe('not-yours')
      await stage.does(cast.planner, 'planning.submit-package', { requestId })
      const first = await packageOf(stage, cast.decisionBody, requestId)
      expect(first.shown).toMatchObject({ number: 1, state: 'submitted', submittedOn: '2026-03-16' })
      expect(first.shown?.hash).toMatch(/^[0-9a-f]{64}$/)
      for (const part of [
        'Approve 6 officers from April 1, 2026 to March 31, 2027.',
        'It builds police institutions that last after the mission.',
        'Global Affairs Canada: supports.',
        'CAD\u00a01,550,000.50',
        'Road travel outside the capital.',
        'Ontario Provincial Police',
        'Send three.',
        'Democratic Republic of the Congo',
      ])
        expect(plain(first), part).toContain(part)
      // A position said anew changes what a draft would say; what was submitted stays, and is reproduced to the letter.
      await says(cast.gac, requestId, { considerations: 'Something else.' })
      await prepare(requestId, { number: 5 })
      const again = await packageOf(stage, cast.decisionBody, requestId)
      expect(again.shown).toEqual(first.shown)
      await stage.does(cast.planner, 'planning.submit-package', { requestId })
      const second = await packageOf(stage, cast.decisionBody, requestId)
      expect(second.versions.map((one) => one.number)).toEqual([2, 1])
      expect(second.shown?.hash).not.toBe(first.shown?.hash)
      expect(plain(second)).toContain('Something else.')
      expect((await packageOf(stage, cast.decisionBody, requestId, 1)).shown).toEqual(first.shown)
      const change = stage.rows(sql`update planning.package set hash = 'x' where number = 1`)
      await expect(change).rejects.toMatchObject({ constraint: 'package_is_frozen' })
    }))

  it('S3.04 names nobody: no name, address, code or id of a person on the page, in the PDF or through the API, in either language', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed, prepare } = await setting(stage)
      const officer = await sampleOfficerToDeploy(db as never)
      await stage.does(cast.readiness, 'deployments.prepare-deployment', { candidacyId: officer.candidacyId })
      const person = await stage.one(
        sql<{ id: string; code: string; given: string; family: string; email: string | null }>`
          select id, code, given_names as given, family_name as family, email from people.person where id = ${officer.personId}`,
      )
      const requestId = await assessed()
      await prepare(requestId)
      await stage.does(cast.planner, 'planning.submit-package', { requestId })
      const found = [
        person.id,
        person.code,
        `${person.given} ${person.family}`,
        person.family,
        '@',
        cast.gac.name,
        cast.gac.accountId,
      ]
      for (const language of ['en', 'fr'] as const) {
        const reader = { ...cast.decisionBody, language }
        const texts = [
          plain(await packageOf(stage, reader, requestId)),
          await pdfOf(stage, reader, requestId),
          JSON.stringify(await packageOf(stage, reader, requestId)),
        ]
        for (const text of texts) for (const one of found) expect(text.includes(one), one).toBe(false)
        expect(texts[1]).toContain(language === 'en' ? 'In short' : 'En bref')
        expect(texts[1]).toContain(
          language === 'en' ? 'Effect on policing at home' : 'Effet sur les services de police au pays',
        )
      }
      // Whoever writes a name or an address into it is told so.
      for (const why of [
        `Ask ${person.given} ${person.family}.`,
        'Write to chief@example.org.',
        `See ${person.code}.`,
      ]) {
        await prepare(requestId, { why })
        expect(await stage.isRefused(cast.planner, 'planning.submit-package', { requestId }), why).toBe(
          'package-names-a-person',
        )
      }
    }))

  it('S3.04 refuses a proposal that cannot be read, and one on a request that is not assessed', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await setting(stage)
      const requestId = await assessed()
      const refused = (o: object) =>
        stage.isRefused(cast.planner, 'planning.prepare-package', { requestId, ...proposal, ...o })
      expect(await refused({ drawn: 'Nobody 4' })).toBe('service-line-unclear')
      expect(await refused({ countries: 'Atlantis' })).toBe('country-unknown')
      expect(await refused({ from: '2027-01-01', until: '2026-01-01' })).toBe('package-period-backwards')
      const received = await stage.does(cast.intake, 'requests.register-request', asked)
      expect(await refused({ requestId: received })).toBe('not-under-assessment')
    }))
})

describe('Effect on policing at home', () => {
  it('S1.04 a service says how many may be abroad; who is over is shown from the day on; counts for planners, names for its own people', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast } = await setting(stage)
      const officer = await sampleOfficerToDeploy(db as never)
      const { departure } = await stage.one(
        sql<{
          departure: string
        }>`select planned_departure as departure from candidacies.candidacy where id = ${officer.candidacyId}`,
      )
      const own = stage.as('service-chief', { services: [officer.serviceId] })
      const cap = (_by: Actor, o: object) => ({
        serviceId: officer.serviceId,
        number: 0,
        from: '2026-01-01',
        until: null,
        source: 'Order of the chief',
        ...o,
      })
      await stage.does(own, 'people.record-service-cap', cap(own, { number: 3 }))
      await stage.does(own, 'people.record-service-cap', cap(own, { from: departure }))
      expect(await stage.isRefused(cast.coordinator, 'people.record-service-cap', cap(own, {}))).toBe('not-found')
      expect(await stage.isRefused(cast.planner, 'people.record-service-cap', cap(own, {}))).toBe('not-yours')
      const at = { id: officer.serviceId, asAt: departure }
      const seen = await stage.sees<HomeEffectOfService>(own, 'planning.home-effect-of-service', at)
      expect(seen.service.months[0]).toEqual({ day: departure, away: 0, planned: 1, cap: 0 })
      expect(seen.leaves.find((one) => one.kind === 'position')?.number).toBe(1)
      await stage.does(cast.readiness, 'deployments.prepare-deployment', { candidacyId: officer.candidacyId })
      const named = await stage.sees<HomeEffectOfService>(own, 'planning.home-effect-of-service', at)
      expect(named.officers).toHaveLength(1)
      for (const by of [cast.planner, cast.gac, cast.publicSafety]) {
        const counted = await stage.sees<Partial<HomeEffectOfService>>(by, 'planning.home-effect-of-service', at)
        expect(counted.service?.months[0]?.planned).toBe(1)
        expect(JSON.stringify(counted)).not.toContain(named.officers[0]!.name)
        expect(counted.officers).toBeUndefined()
      }
      // Another service sees neither the list nor the page of this one.
      const { services } = await stage.sees<HomeEffect>(cast.coordinator, 'planning.home-effect', { asAt: departure })
      expect(services.map((one) => one.serviceId)).not.toContain(officer.serviceId)
      expect(await stage.isDenied(cast.coordinator, 'planning.home-effect-of-service', at)).toBe('not-found')
      expect(await stage.isDenied(cast.finance, 'planning.home-effect', {})).toBe('not-yours')
    }))

  it('S1.04 the package warns where a request goes beyond what a service lets be abroad', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed, prepare, chief } = await setting(stage)
      const cap = { serviceId: cast.service, from: '2026-01-01', until: null, source: 'Order of the chief' }
      const requestId = await assessed()
      await stage.does(chief, 'people.record-service-cap', { ...cap, number: 4 })
      await prepare(requestId)
      expect(plain(await packageOf(stage, cast.planner, requestId))).toContain('no police service would go beyond')
      await stage.does(chief, 'people.record-service-cap', { ...cap, number: 3 })
      const over = plain(await packageOf(stage, cast.planner, requestId))
      expect(over).toContain('beyond the number that Ontario Provincial Police let be abroad')
      expect(over).toContain('no: beyond it')
    }))

  it('S1.04 demand that surges stands in a queue, in order and with the reason of its place', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, request, chief } = await setting(stage)
      const cap = { serviceId: cast.service, number: 5, from: '2026-01-01', until: null, source: 'Order' }
      await stage.does(chief, 'people.record-service-cap', cap)
      const late = await request({ askedNumber: 3, answerBy: '2026-06-30', subject: 'Late' })
      const soon = await request({ askedNumber: 4, answerBy: '2026-04-01', subject: 'Soon' })
      const queue = async () => {
        const { requests } = await stage.sees<DemandQueue>(cast.planner, 'planning.demand-queue')
        return requests.map((one) => [one.subject, one.left, one.beyond, one.reason])
      }
      expect(await queue()).toEqual([
        ['Soon', 1, false, null],
        ['Late', -2, true, null],
      ])
      const reason = 'Ministers asked for it first.'
      await stage.does(cast.planner, 'planning.place-in-queue', { requestId: late, place: 1, reason })
      expect(await queue()).toEqual([
        ['Late', 2, false, reason],
        ['Soon', -2, true, null],
      ])
      expect(await stage.isRefused(cast.gac, 'planning.place-in-queue', { requestId: soon, place: 1, reason })).toBe(
        'not-yours',
      )
      await stage.does(cast.intake, 'requests.withdraw-request', { requestId: late })
      expect(
        await stage.isRefused(cast.planner, 'planning.place-in-queue', { requestId: late, place: 2, reason }),
      ).toBe('no-longer-in-the-queue')
    }))

  it('S0.05 the register of participation is dated, and the public count on any day follows from it', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast } = await setting(stage)
      const count = async (asAt: string) =>
        (await stage.sees<ServicesData>(cast.planner, 'public-site.services', { asAt })).services.map((one) => one.code)
      const before = await count('2026-03-16')
      expect(before).not.toContain('OPP')
      const period = { serviceId: cast.service, from: '2026-01-01', until: null, agreement: 'Agreement of 2025' }
      await stage.does(cast.planner, 'people.record-participation', period)
      expect(await count('2026-03-16')).toContain('OPP')
      expect((await count('2026-03-16')).length).toBe(before.length + 1)
      expect(await count('2025-12-31')).not.toContain('OPP')
      expect(
        await stage.isRefused(cast.planner, 'people.record-participation', { ...period, from: '2027-01-01' }),
      ).toBe('participation-overlaps')
      await stage.does(cast.planner, 'people.end-participation', { serviceId: cast.service, lastDay: '2026-06-30' })
      expect(await count('2026-06-30')).toContain('OPP')
      expect(await count('2026-07-01')).not.toContain('OPP')
      const published = await stage.rows(sql`select * from published.participation`)
      expect(JSON.stringify(published)).not.toContain('Agreement of 2025')
    }))
})

describe('Decisions', () => {
  it('S1.03 conditions in words of place and language are kept when positions are opened and a bulletin is published', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await setting(stage)
      const requestId = await assessed()
      await decide(stage, cast, requestId, { language: 'fr', countries: 'Haïti', contribution: 'It lasts.' })
      const decision = await stage.one(
        sql<{ id: string; code: string }>`select id, code from requests.decision where request_id = ${requestId}`,
      )
      const strength = {
        decisionId: decision.id,
        scope: cast.mission,
        number: 6,
        from: stage.today,
        until: '2027-03-31',
      }
      await stage.does(cast.planner, 'missions.authorize-strength', strength)
      const open = (o: object) =>
        stage.isRefused(cast.planner, 'missions.open-positions', {
          missionId: cast.mission,
          decisionId: decision.id,
          title: { en: 'Trainer', fr: 'Formateur' },
          number: 1,
          language: 'fr',
          armed: 'unarmed',
          rankFrom: null,
          rankTo: null,
          tourMonths: 12,
          leadership: false,
          from: stage.today,
          ...o,
        })
      // MONUSCO serves the Democratic Republic of the Congo, not Haiti.
      expect(await open({})).toBe('decision-broken-country')
      expect(await open({ language: 'en' })).toBe('decision-broken-french')
      await stage.does(cast.decisionBody, 'requests.amend-decision', {
        requestId,
        level: 'ministerial',
        number: 6,
        from: '2026-03-16',
        until: '2027-03-31',
        maxTourMonths: 9,
        armed: 'unarmed',
        language: null,
        countries: 'CD',
        dutyPlace: null,
        conditions: null,
        contribution: 'It lasts.',
        reasons: 'The country was wrong.',
      })
      // What was given under the first version is bound by the one that stands now.
      const binds = await stage.sees<MissionDecisions>(cast.desk, 'planning.mission-decisions', { id: cast.mission })
      const standing = binds.holding.find((one) => one.maxTourMonths === 9)
      expect(standing).toMatchObject({ countries: ['CD'], language: null })
      expect(binds.binds.tourMonths?.codes).toContain(standing?.code)
      expect(binds.holding.map((one) => one.code)).not.toContain(decision.code)
    }))

  it('S1.03 the list says what is used and free, what ends soon, and how it stood on any day; a deferral comes back', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await setting(stage)
      const granted = await assessed({ subject: 'Granted' })
      const deferred = await assessed({ subject: 'Deferred' })
      await decide(stage, cast, granted, { until: '2026-06-30' })
      await decide(stage, cast, deferred, { outcome: 'deferred', number: null, from: null, until: null })
      const list = async (o: Record<string, unknown> = {}) =>
        (await stage.sees<DecisionList>(cast.auditor, 'planning.decisions', o)).rows
          .filter((row) => ['Granted', 'Deferred'].includes(row.subject))
          .map((row) => [row.subject, row.standing, row.number, row.used, row.free])
      expect(await list()).toEqual([['Granted', 'in-force', 6, 0, 6]])
      expect(await list({ standing: 'deferred' })).toEqual([['Deferred', 'deferred', null, null, null]])
      expect(await list({ ending: '90' })).toEqual([])
      expect(await list({ ending: '180' })).toHaveLength(1)
      expect(await list({ asAt: '2026-03-15' })).toEqual([])
      expect(await list({ asAt: '2026-07-01', standing: 'ended' })).toHaveLength(1)
      // What was deferred waits for the decision body again, and is decided later.
      const file = await stage.sees<RequestFile>(cast.decisionBody, 'requests.one', { id: deferred })
      expect(file.request.state).toBe('assessing')
      expect(JSON.stringify(await stage.sees(cast.decisionBody, 'desk.home'))).toContain('Deferred')
      await decide(stage, cast, deferred)
      expect((await list()).map(([subject]) => subject).sort()).toEqual(['Deferred', 'Granted'])
    }))

  it('S1.03 its end is told 180, 90 and 30 days before, once each; an amendment silences it', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await setting(stage)
      const requestId = await assessed()
      await decide(stage, cast, requestId, { until: '2026-12-31' })
      const told = async () =>
        (
          await stage.rows(
            sql<{
              days: number
            }>`select w.days from requests.expiry_warning w join requests.decision d on d.id = w.decision_id
              where d.request_id = ${requestId} order by w.warned_on`,
          )
        ).map((row) => row.days)
      const night = async (day: string) => {
        await stage.goTo(day)
        await stage.nightly()
        return told()
      }
      expect(await night('2026-07-04')).toEqual([])
      expect(await night('2026-07-05')).toEqual([180])
      expect(await night('2026-07-06')).toEqual([180])
      // The night on which it came into the window of 90 days was missed: the next makes up for it.
      expect(await night('2026-10-20')).toEqual([180, 90])
      expect(JSON.stringify(await stage.sees(cast.planner, 'desk.home'))).toContain(
        'Police trainers for the national academy',
      )
      await stage.does(cast.decisionBody, 'requests.amend-decision', {
        requestId,
        level: 'ministerial',
        number: 6,
        from: '2026-03-16',
        until: '2028-12-31',
        maxTourMonths: 12,
        armed: 'unarmed',
        conditions: null,
        reasons: 'Extended.',
      })
      expect(await night('2026-12-10')).toEqual([180, 90])
    }))

  it('S3.08 figures by service and kind of service are computed, and lists are filtered by them; ministers’ conditions met', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast } = await setting(stage)
      const officer = await sampleOfficerToDeploy(db as never)
      const id = await stage.does(cast.readiness, 'deployments.prepare-deployment', {
        candidacyId: officer.candidacyId,
      })
      await db.pool.query(
        `update deployments.deployment set state = 'on-duty', planned_departure = '2026-01-01', departed_on = '2026-01-01', arrived_on = '2026-01-01',
           on_duty_on = '2026-01-01', planned_end = '2026-05-01', period = '[2026-01-01,2026-05-01)' where id = $1`,
        [id],
      )
      const service = await stage.one(
        sql<{ short: string; kind: string }>`select short, kind from people.service where id = ${officer.serviceId}`,
      )
      const figures = await stage.sees<Figures>(cast.gac, 'planning.figures', { asAt: '2026-03-31' })
      const own = figures.services.find((one) => one.serviceId === officer.serviceId)
      // From 1 January to 31 March: ninety days of the fiscal year 2025-2026.
      expect(own).toMatchObject({ away: 1, days: 90, officers: 1, kind: service.kind })
      expect(figures.kinds.find((one) => one.kind === service.kind)).toMatchObject({ away: 1, days: 90 })
      expect(figures.conditions).toMatchObject({ met: figures.conditions.of, broken: [] })
      const listed = async (view: string, o: object) =>
        (await stage.sees<{ rows: { code: string }[] }>(cast.irss, view, { ...o })).rows.length
      for (const view of ['deployments.list', 'candidacies.list']) {
        expect(await listed(view, { service: service.short, sort: 'kind' })).toBe(1)
        expect(await listed(view, { serviceKind: service.kind })).toBe(1)
        expect(await listed(view, { serviceKind: 'indigenous' })).toBe(0)
      }
    }))
})
