import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { apply } from './actions/apply.ts'
import { doNotRecommend } from './actions/do-not-recommend.ts'
import { endorseCandidacy } from './actions/endorse-candidacy.ts'
import { grantWaiver } from './actions/grant-waiver.ts'
import { notRelease } from './actions/not-release.ts'
import { notSelect } from './actions/not-select.ts'
import { recommend } from './actions/recommend.ts'
import { selectInitially } from './actions/select-initially.ts'
import {
  type OfficerOptions,
  sampleRelease as release,
  SAMPLE_CRITERIA,
  sampleBulletin,
  sampleFitness,
  sampleOfficer,
  sampleService,
} from './samples.ts'
import { type Eligibility, eligibilityView } from './views/eligibility.ts'
import { candidaciesList } from './views/list.ts'
import { type CandidacyPage, candidacyView } from './views/one.ts'
import { type WholeFile, wholeFileView } from './views/whole-file.ts'

const irss = actorOf('irss-officer', { name: 'I. Officer' })
async function here(
  db: Db,
  o: Partial<OfficerOptions> & { kind?: string; bulletin?: Parameters<typeof sampleBulletin>[1] } = {},
) {
  const house = houseOn(db)
  const serviceId = await sampleService(db, o.kind)
  const bulletin = await sampleBulletin(db, o.bulletin)
  const personId = await sampleOfficer(db, { serviceId, ...o })
  const candidate = actorOf('candidate', { personId })
  const coordinator = actorOf('service-coordinator', { services: [serviceId], name: 'C. Coordinator' })
  const { postingId } = bulletin
  const applied = () => done(house, candidate, apply, { postingId, consent: true })
  const endorsed = async () => {
    const candidacyId = await applied()
    await done(house, coordinator, endorseCandidacy, { candidacyId, ...release })
    return candidacyId
  }
  const selected = async () => {
    const candidacyId = await endorsed()
    await done(house, irss, selectInitially, { candidacyId })
    return candidacyId
  }
  return { house, serviceId, personId, candidate, coordinator, applied, endorsed, selected, ...bulletin }
}

const file = (house: Parameters<typeof seen>[0], id: string, who = irss) =>
  seen<CandidacyPage>(house, who, candidacyView, { id })

describe('Applying', () => {
  test('S4.11 is an officer’s own free act: with consent, once, while the bulletin is open', () =>
    withRollback(async (db) => {
      const { house, candidate, postingId, applied } = await here(db)
      expect(await refusal(house, candidate, apply, { postingId, consent: false })).toBe('invalid:consent=must-confirm')
      const id = await applied()
      const { rows } = await db.pool.query(`select kind, terms from candidacies.consent where candidacy_id = $1`, [id])
      expect(rows).toMatchObject([{ kind: 'apply', terms: { departure: '2026-09-01', tourMonths: 12 } }])
      expect(await refusal(house, candidate, apply, { postingId, consent: true })).toBe('already-applied')
      expect(await refusal(house, irss, apply, { postingId, consent: true })).toBe('not-yours')
    }))

  test('S0.26 is closed after the closing day, and for a draft nobody sees', () =>
    withRollback(async (db) => {
      const { house, candidate, postingId } = await here(db)
      const late = { ...house, clock: () => '2026-05-01T16:00:00.000Z' }
      expect(await refusal(late, candidate, apply, { postingId, consent: true })).toBe('bulletin-not-open')
      const draft = await here(db, { bulletin: { state: 'draft' } })
      expect(await refusal(house, draft.candidate, apply, { postingId: draft.postingId, consent: true })).toBe(
        'not-found',
      )
    }))

  test('S0.18 an officer with 4 years 11 months is told in both languages on which day they qualify, and nothing is stored', () =>
    withRollback(async (db) => {
      const { house, candidate, postingId } = await here(db, { since: '2021-04-01' })
      const shown = await seen<Eligibility>(house, candidate, eligibilityView, { id: postingId })
      expect(shown.verdict).toBe('not-eligible')
      expect(shown.findings.find(({ code }) => code === 'years')).toMatchObject({
        result: 'not-met',
        value: { en: '4 years 11 months', fr: '4 ans 11 mois' },
        qualifiesOn: '2026-04-01',
        on: '2026-03-16',
      })
      const { rows } = await db.pool.query(`select 1 from candidacies.candidacy where posting_id = $1`, [postingId])
      expect(rows).toEqual([])
    }))
})

describe('The home service', () => {
  test('S0.15 endorses with days that cover the deployment and a position to return to', () =>
    withRollback(async (db) => {
      const { house, coordinator, applied } = await here(db)
      const candidacyId = await applied()
      const endorse = (o: object) => refusal(house, coordinator, endorseCandidacy, { candidacyId, ...release, ...o })
      expect(await endorse({ releaseTo: '2027-08-31' })).toBe('release-does-not-cover')
      expect(await endorse({ releaseFrom: '2026-09-02' })).toBe('release-does-not-cover')
      expect(await endorse({ releaseTo: '2026-08-01' })).toBe('release-ends-before-it-starts')
      expect(await endorse({ returnPosition: '' })).toBe('invalid:returnPosition=required')
      await done(house, coordinator, endorseCandidacy, { candidacyId, ...release })
      expect((await file(house, candidacyId)).endorsements).toMatchObject([
        { decision: 'endorsed', signedByName: 'C. Coordinator' },
      ])
      expect(await endorse({})).toBe('already-endorsed')
    }))

  test('S0.15 does not release an officer without a reason, and the application ends there', () =>
    withRollback(async (db) => {
      const { house, coordinator, candidate, applied } = await here(db)
      const candidacyId = await applied()
      expect(await refusal(house, coordinator, notRelease, { candidacyId, reason: ' ' })).toBe(
        'invalid:reason=required',
      )
      await done(house, coordinator, notRelease, { candidacyId, reason: 'Too few officers this year.' })
      const own = await file(house, candidacyId, candidate)
      expect(own).toMatchObject({ candidacy: { state: 'not-released' }, stages: null })
      expect(own.endorsements[0]?.reason).toBe('Too few officers this year.')
    }))

  test('S2.03 members of the RCMP are endorsed by their adviser, officers of partners by their coordinator', () =>
    withRollback(async (db) => {
      const { house, serviceId, coordinator, applied } = await here(db, { kind: 'federal' })
      const adviser = actorOf('rcmp-adviser', { services: [serviceId] })
      const candidacyId = await applied()
      expect(await refusal(house, coordinator, endorseCandidacy, { candidacyId, ...release })).toBe(
        'goes-by-the-adviser',
      )
      await done(house, adviser, endorseCandidacy, { candidacyId, ...release })
      await done(house, adviser, selectInitially, { candidacyId })
      const partner = await here(db)
      const other = { ...adviser, services: [partner.serviceId] }
      expect(await refusal(house, other, endorseCandidacy, { candidacyId: await partner.applied(), ...release })).toBe(
        'goes-by-the-coordinator',
      )
    }))

  test('9 a coordinator who asks for another service’s officer finds nothing, and the audit says so', () =>
    withRollback(async (db) => {
      const { house, applied } = await here(db)
      const candidacyId = await applied()
      const stranger = actorOf('service-coordinator', { services: [await sampleService(db)] })
      expect(await see(house, stranger, candidacyView, { id: candidacyId })).toMatchObject({
        refusal: { code: 'not-found' },
      })
      expect(await refusal(house, stranger, endorseCandidacy, { candidacyId, ...release })).toBe('not-found')
      expect((await seen<{ total: number }>(house, stranger, candidaciesList)).total).toBe(0)
      const { rows } = await db.pool.query(
        `select act, outcome, code from audit.entry where object_id = $1 and account_id = $2 order by act`,
        [candidacyId, stranger.accountId],
      )
      expect(rows).toEqual([
        { act: 'candidacies.endorse-candidacy', outcome: 'refused', code: 'not-found' },
        { act: 'candidacies.one', outcome: 'refused', code: 'not-found' },
      ])
    }))
})

describe('The initial selection', () => {
  test('S0.14 the criterion of a service binds its own officers only, and stands beside those of host and programme', () =>
    withRollback(async (db) => {
      const first = await here(db)
      const { rows } = await db.pool.query(`select id from postings.criteria_version where posting_id = $1`, [
        first.postingId,
      ])
      await db.pool.query(
        `insert into postings.criterion (id, version_id, code, layer, service_id, step, settings, anchor, phase, message)
         values (gen_random_uuid(), $1, 'own-years', 'service', $2, 'service-years', '{"minimum_years": 20}', 'application', 'eligibility', '{"en": "x", "fr": "x"}')`,
        [rows[0].id, first.serviceId],
      )
      const id = await first.endorsed()
      const { findings } = await file(first.house, id)
      expect(
        findings.filter(({ phase }) => phase === 'eligibility').map(({ layer, code, result }) => [layer, code, result]),
      ).toEqual(
        expect.arrayContaining([
          ['service', 'own-years', 'not-met'],
          ['host', 'age', 'met'],
          ['programme', 'years', 'met'],
        ]),
      )
      expect(await act(first.house, irss, selectInitially, { candidacyId: id })).toMatchObject({
        refusal: { code: 'eligibility-not-met', params: { criteria: 'own-years' } },
      })
      const waiver = {
        candidacyId: id,
        criterion: 'own-years',
        authority: 'Chief of the service',
        reason: 'Experience abroad.',
        until: '2027-01-01',
      }
      expect(await refusal(first.house, irss, grantWaiver, { ...waiver, criterion: 'integrity' })).toBe(
        'cannot-be-waived',
      )
      expect(await refusal(first.house, irss, grantWaiver, { ...waiver, until: '2026-03-16' })).toBe(
        'waiver-until-in-the-past',
      )
      await done(first.house, irss, grantWaiver, waiver)
      await done(first.house, irss, selectInitially, { candidacyId: id })
    }))

  test('S0.14 a criterion changed later reaches nobody who applied before', () =>
    withRollback(async (db) => {
      const { house, endorsed, postingId, versionId } = await here(db, { since: '2019-01-01' })
      const candidacyId = await endorsed()
      await db.pool.query(
        `insert into postings.criteria_version (id, posting_id, number, in_force_from, recorded_by) values (gen_random_uuid(), $1, 2, now(), gen_random_uuid())`,
        [postingId],
      )
      await db.pool.query(
        `insert into postings.criterion (id, version_id, code, layer, step, settings, anchor, phase, message)
         select gen_random_uuid(), v.id, 'years', 'programme', 'service-years', '{"minimum_years": 30}', 'application', 'eligibility', '{"en": "x", "fr": "x"}'
         from postings.criteria_version v where v.posting_id = $1 and v.number = 2`,
        [postingId],
      )
      expect((await file(house, candidacyId)).candidacy.criteriaVersionId).toBe(versionId)
      await done(house, irss, selectInitially, { candidacyId })
      const later = actorOf('candidate', {
        personId: await sampleOfficer(db, { serviceId: await sampleService(db), since: '2019-01-01' }),
      })
      expect((await seen<Eligibility>(house, later, eligibilityView, { id: postingId })).verdict).toBe('not-eligible')
    }))

  test('S0.15 a person who is not selected reads why', () =>
    withRollback(async (db) => {
      const { house, candidate, endorsed } = await here(db)
      const candidacyId = await endorsed()
      await done(house, irss, notSelect, { candidacyId, reason: 'The places are taken.' })
      expect((await file(house, candidacyId, candidate)).screening).toMatchObject({
        reason: 'The places are taken.',
        byName: 'I. Officer',
      })
    }))
})

describe('The recommendation', () => {
  const signed = (candidacyId: string) => ({ candidacyId, reasons: 'A strong file.', signed: true })

  test('S0.16 is impossible before every result is in, in either sense, and keeps name, reasons and findings', () =>
    withRollback(async (db) => {
      const { house, personId, selected } = await here(db, { pare: null })
      const candidacyId = await selected()
      expect(await refusal(house, irss, recommend, signed(candidacyId))).toBe('results-missing')
      expect(await refusal(house, irss, doNotRecommend, signed(candidacyId))).toBe('results-missing')
      await sampleFitness(db, personId, 28_500)
      await done(house, irss, recommend, signed(candidacyId))
      const whole = await seen<WholeFile>(house, irss, wholeFileView, { id: candidacyId })
      expect(whole.recommendation).toMatchObject({
        decision: 'recommended',
        reasons: 'A strong file.',
        decidedByName: 'I. Officer',
      })
      expect(whole.recommendation?.findings.find(({ code }) => code === 'fitness')).toMatchObject({
        result: 'met',
        value: { en: '4:45 min' },
      })
      const read = await db.pool.query(
        `select 1 from audit.entry where act = 'candidacies.whole-file' and outcome = 'read' and object_id = $1`,
        [candidacyId],
      )
      expect(read.rows).toHaveLength(1)
    }))

  test('S0.25 the same result passes one bulletin and fails another, whose candidate cannot be recommended', () =>
    withRollback(async (db) => {
      const strict = SAMPLE_CRITERIA.map((row) =>
        row[0] === 'fitness'
          ? (['fitness', 'fitness', { protocol: 'pare', threshold: '240' }, 'pdt-start', 'selection'] as const)
          : row,
      )
      const mild = await here(db, { pare: 28_500 })
      const hard = await here(db, { pare: 28_500, bulletin: { criteria: strict } })
      await done(mild.house, irss, recommend, signed(await mild.selected()))
      const candidacyId = await hard.selected()
      expect(await refusal(hard.house, irss, recommend, signed(candidacyId))).toBe('criteria-not-met')
      await done(hard.house, irss, doNotRecommend, signed(candidacyId))
    }))

  test('S0.16 its reasons are IRSS’s: neither the coordinator nor the candidate reads them', () =>
    withRollback(async (db) => {
      const { house, coordinator, candidate, selected } = await here(db)
      const candidacyId = await selected()
      await done(house, irss, recommend, signed(candidacyId))
      expect((await file(house, candidacyId)).recommendationReasons).toBe('A strong file.')
      for (const who of [coordinator, candidate]) {
        const shown = await file(house, candidacyId, who)
        expect(shown.recommendation).toMatchObject({ decision: 'recommended' })
        expect(Object.keys(shown)).not.toContain('recommendationReasons')
        expect(JSON.stringify(shown)).not.toContain('A strong file.')
      }
      expect(await see(house, coordinator, wholeFileView, { id: candidacyId })).toMatchObject({
        refusal: { code: 'not-yours' },
      })
    }))
})
