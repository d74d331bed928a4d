import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { registerRequest } from './actions/register-request.ts'
import { dropProspect, noteProspect, openProspect, prospectRequested } from './actions/work-on-prospects.ts'
import { sampleRequest } from './samples.ts'
import { type RequestFile, requestView } from './views/one.ts'
import { type ProspectLine, type ProspectPage, prospectsList, prospectView } from './views/prospects.ts'

const intake = actorOf('intake-officer')
const gac = actorOf('gac-assessor')
const planner = actorOf('rcmp-planner')

const step = (o = {}) => ({
  status: 'explored',
  confidence: 'low',
  note: 'Heard at the embassy.',
  nextStep: 'Call the embassy',
  nextStepOn: '2026-03-20',
  owner: 'gac-assessor',
  ownerName: 'Desk of the region',
  ...o,
})
const prospect = (o = {}) => ({ title: 'Academy advisers', country: 'CI', organisation: 'Ministry', ...step(), ...o })

describe('A prospect', () => {
  test('S4.10 has a status, a next step with date and owner, and a confidence; what was noted stays readable', () =>
    withRollback(async (db) => {
      const here = houseOn(db)
      const id = await done(here, gac, openProspect, prospect())
      expect(await refusal(here, gac, openProspect, prospect({ nextStepOn: null }))).toBe('step-needs-a-day')
      expect(await refusal(here, gac, noteProspect, { prospectId: id, ...step({ nextStepOn: '2026-03-01' }) })).toBe(
        'step-in-the-past',
      )
      await done(here, planner, noteProspect, {
        prospectId: id,
        ...step({ status: 'in-discussion', confidence: 'high', note: 'A draft was seen.', owner: 'rcmp-planner' }),
      })
      const page = await seen<ProspectPage>(here, intake, prospectView, { id })
      expect(page.prospect).toMatchObject({ status: 'in-discussion', confidence: 'high', owner: 'rcmp-planner' })
      expect(page.prospect.code).toMatch(/^PRO-/)
      expect(page.entries.map((one) => one.note).sort()).toEqual(['A draft was seen.', 'Heard at the embassy.'])
    }))

  test('S4.10 becomes a request, with the link kept on both, or is dropped with its reason', () =>
    withRollback(async (db) => {
      const here = houseOn(db)
      const id = await done(here, gac, openProspect, prospect())
      const requestId = await done(here, intake, registerRequest, sampleRequest({ prospectId: id }))
      const page = await seen<ProspectPage>(here, gac, prospectView, { id })
      expect(page).toMatchObject({ prospect: { status: 'requested', nextStep: null }, request: { id: requestId } })
      const file = await seen<RequestFile>(here, gac, requestView, { id: requestId })
      expect(file.prospect).toMatchObject({ id, code: page.prospect.code })
      for (const duty of ['irss-officer', 'mission-desk', 'decision-body'] as const)
        expect(await seen(here, actorOf(duty), requestView, { id: requestId })).not.toHaveProperty('prospect')
      expect(await refusal(here, gac, dropProspect, { prospectId: id, reason: 'No.' })).toBe('prospect-ended')
      expect(await refusal(here, intake, registerRequest, sampleRequest({ prospectId: id }))).toBe('prospect-ended')

      const other = await done(here, gac, openProspect, prospect({ title: 'Border advisers' }))
      await done(here, gac, dropProspect, { prospectId: other, reason: 'Another State goes.' })
      const dropped = await seen<ProspectPage>(here, gac, prospectView, { id: other })
      expect(dropped.prospect.status).toBe('dropped')
      expect(dropped.entries.map((one) => one.note)).toContain('Another State goes.')

      const third = await done(here, gac, openProspect, prospect({ title: 'A third' }))
      await done(here, intake, prospectRequested, { prospectId: third, requestId })
      expect((await seen<ProspectPage>(here, gac, prospectView, { id: third })).request).toMatchObject({
        id: requestId,
      })
    }))

  test('S4.10 waits for whoever sees to it when its step is due, and stands in the list by filter and date', () =>
    withRollback(async (db) => {
      const here = houseOn(db)
      await done(here, gac, openProspect, prospect({ nextStepOn: '2026-04-10' }))
      await done(here, gac, openProspect, prospect({ title: 'Without a step', nextStep: null, nextStepOn: null }))
      const waits = async (who: typeof gac, day: string) => {
        const then = { ...here, clock: () => `${day}T16:00:00.000Z` }
        return JSON.stringify(await seen(then, who, here.registry.views.get('desk.home')!)).includes('Academy advisers')
      }
      expect([
        await waits(gac, '2026-04-02'),
        await waits(gac, '2026-04-03'),
        await waits(planner, '2026-04-03'),
      ]).toEqual([false, true, false])
      const titles = async (query: object) =>
        (await seen<{ rows: ProspectLine[] }>(here, intake, prospectsList, query)).rows.map((row) => row.title)
      expect(await titles({})).toEqual(['Academy advisers', 'Without a step'])
      expect(await titles({ owner: 'rcmp-planner' })).toEqual([])
      expect(await titles({ status: 'open', q: 'academy', country: 'CI', confidence: 'low' })).toEqual([
        'Academy advisers',
      ])
    }))

  test('S4.10 is not public: nobody but those who look ahead finds it, by page, search or table', () =>
    withRollback(async (db) => {
      const here = houseOn(db)
      const id = await done(here, gac, openProspect, prospect())
      for (const duty of [
        'decision-body',
        'irss-officer',
        'mission-desk',
        'communications-officer',
        'candidate',
      ] as const) {
        const who = actorOf(duty)
        expect(await see(here, who, prospectView, { id })).toMatchObject({ kind: 'refused' })
        const search = here.registry.views.get('desk.search')!
        expect(JSON.stringify(await seen(here, who, search, { q: 'academy' }))).not.toContain('Academy advisers')
        const { rows } = await inTransaction(db, { role: 'app', claims: claimsOf(who, '2026-03-16') }, (tx) =>
          sql`select 1 from requests.prospect union all select 1 from requests.prospect_entry`.execute(tx),
        )
        expect(rows).toEqual([])
      }
      await expect(
        inTransaction(db, { role: 'app_public', claims: claimsOf(gac, '2026-03-16') }, (tx) =>
          sql`select 1 from requests.prospect`.execute(tx),
        ),
      ).rejects.toThrow('permission denied')
    }))
})
