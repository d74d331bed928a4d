import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Duty } from '#kernel/duties.ts'
import { modules } from '#modules/index.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import type { AnyAction } from '#platform/action.ts'
import { circumstancesOf } from '#platform/house.ts'
import { openAmong, perform } from '#platform/perform.ts'
import { sampleCandidate } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, roomNamed } from '#tests/support/house.ts'

const me = 'b1b1b1b1-0000-4000-8000-0000000000e1'
const other = 'b1b1b1b1-0000-4000-8000-0000000000e2'
const service = '5e5e5e5e-0000-4000-8000-0000000000e1'
const mission = '3e3e3e3e-0000-4000-8000-0000000000e1'

/** The act as declared, on a subject that is made up: nothing but who may do it on whose file is tried. */
const onFileOf = (action: AnyAction, personId: string): AnyAction => {
  const { subject: _named, ...rest } = action
  const subject = { id: personId, scope: { personId, serviceId: service, missionId: mission } }
  return { ...rest, input: {}, load: async () => subject, openWhen: () => ({ refused: true, code: 'asked' }) as never }
}

describe('V2.3.5 two persons', () => {
  it(
    'V2.3.5 every act of every room: nobody does in a duty of staff what concerns their own file, nor is it offered',
    () =>
      withRollback(async (db) => {
        const house = houseOn(db)
        let tried = 0
        for (const action of house.registry.actions.values())
          for (const [duty, within] of Object.entries(action.doneBy === 'anyone' ? {} : action.doneBy) as [
            Duty,
            string,
          ][]) {
            if (within === 'self') continue
            const at = { personId: me, services: [service], missions: [mission], cases: [me, other] }
            const actor = actorOf(duty, at)
            const [own, others] = [onFileOf(action, me), onFileOf(action, other)]
            const code = async (one: AnyAction) => {
              const performed = await perform(house, one, {}, circumstancesOf(house, actor))
              return performed.kind === 'refused' ? performed.refusal.code : performed.kind
            }
            expect(await code(own), `${action.name} as ${duty} on their own file`).toBe('own-file')
            expect(await code(others), `${action.name} as ${duty} on the file of another`).toBe('asked')
            const offered = openAmong(
              [
                {
                  action: { ...own, openWhen: () => null },
                  subject: await own.load({} as never, {} as never, {} as never),
                },
              ],
              circumstancesOf(house, actor),
            )
            expect(offered, action.name).toEqual([])
            tried += 1
          }
        expect(tried).toBeGreaterThan(150)
        const audited = await sql<{ n: number }>`
        select count(*)::int as n from audit.entry where outcome = 'refused' and code = 'own-file'`.execute(db.kysely)
        expect(audited.rows[0]!.n).toBe(tried)
      }),
    60_000,
  )

  it('V2.3.5 a coordinator who is an officer as well records nothing on their own file; a colleague does', () =>
    withRollback(async (db) => {
      const house = houseOn(db, { modules })
      const officer = await sampleCandidate(db.pool)
      const { rows } = await db.pool.query<{ code: string }>('select code from people.certificate_type limit 1')
      const record = roomNamed('people').actions!.find(({ name }) => name === 'people.record-certificate')!
      const input = {
        personId: officer.personId,
        typeCode: rows[0]!.code,
        issuedOn: '2026-03-01',
        expiresOn: '2026-12-31',
      }
      const at = { services: [officer.serviceId] }
      const own = actorOf('service-coordinator', { ...at, personId: officer.personId })
      expect(await refusal(house, own, record, input)).toBe('own-file')
      await done(house, actorOf('service-coordinator', { ...at, account: 'colleague' }), record, input)
    }))

  it('V2.3.5 an administrator gives themselves no duty, no exception, no identity, no reset', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email: 'boss@example.ca', duties: [{ duty: 'administrator' }] })
      const boss = { ...actorOf('administrator'), accountId }
      const inputs: Record<string, object> = {
        'access.assign-duty': { duty: 'auditor', from: '2026-03-16' },
        'access.allow-code-app': { reason: 'Because.' },
        'access.reset-factors': { reason: 'Because.' },
        'access.register-identity': { issuer: 'https://id.example', subject: 'x' },
      }
      for (const [name, input] of Object.entries(inputs)) {
        const action = roomNamed('access').actions!.find((one) => one.name === name)!
        expect(await refusal(houseOn(db), boss, action, { accountId, ...input }), name).toBe('not-for-yourself')
      }
    }))
})
