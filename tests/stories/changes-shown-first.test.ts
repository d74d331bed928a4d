import type { FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import type { MissionChanges } from '#modules/desk/views/mission-changes.ts'
import { samplePosition } from '#modules/missions/samples.ts'
import type { Actor } from '#platform/access/actor.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Db } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { preview } from '#platform/perform.ts'
import { buildServer } from '#platform/web/server.tsx'
import { onDuty, prepared } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'

const planner = actorOf('rcmp-planner')
const _readiness = actorOf('readiness-officer')
const desk = actorOf('mission-desk')
const word = { authority: 'Note of the Security Council' }

const action = (house: House, name: string): AnyAction => {
  const found = house.registry.actions.get(name)
  if (!found) throw new Error(`There is no action ${name}.`)
  return found
}
const does = (house: House, actor: Actor, name: string, input: object) => done(house, actor, action(house, name), input)
const _looks = (house: House, actor: Actor, name: string, input: object) =>
  preview(house, action(house, name), input, circumstancesOf(house, actor))
const tasks = async (db: Db, missionId: string) =>
  (
    await db.pool.query(
      `select ask, owner_duty as owner, outcome from missions.consequence where mission_id = $1 order by ask, due_on`,
      [missionId],
    )
  ).rows.map((row) => [row.ask, row.owner, row.outcome])
const _waiting = async (house: House, actor: Actor) =>
  (
    await seen<{ rows: { kind: string; title: string }[] }>(house, actor, house.registry.views.get('desk.home')!, {})
  ).rows.map((row) => row.title)
const changes = (house: House, actor: Actor, id: string) =>
  seen<MissionChanges>(house, actor, house.registry.views.get('desk.mission-changes')!, { id })

/** An officer who accepted twelve months from September, seen from all rooms, in the days before. */
async function _accepted(db: Db) {
  const one = await prepared(db, { departure: '2026-09-10' }, '2026-08-20')
  const house = houseOn(db, { now: '2026-08-20' })
  return { ...one, house, missionId: one.officer.missionId }
}

describe('The form of an act with consequences, without scripts', () => {
  it('S1.05 shows whom it touches on a second page, keeps what was typed, and is made only against what was shown', () =>
    withRollback(async (db) => {
      const first = await onDuty(db)
      const { missionId } = first.officer
      const house = houseOn(db, { now: '2026-10-01' })
      await sampleAccount(db, { email: 'planner@example.ca', duties: [{ duty: 'rcmp-planner' }] })
      const app: FastifyInstance = await buildServer(house)
      const visitor = new Visitor(app)
      await visitor.signIn('planner@example.ca', samplePassword)
      const url = `/en/do/missions.suspend-mission/${missionId}`
      const typed = { from: '2026-10-01', authority: 'Letter “12”' }
      await visitor.get(url)
      expect((await visitor.post(url, { ...typed, authority: '' })).statusCode).toBe(422)

      expect((await visitor.post(url, typed)).statusCode).toBe(200)
      expect(visitor.page).toContain('What this touches')
      expect(visitor.page).toContain('Relocate the officer')
      expect(visitor.page).toContain('Letter “12”')
      const status = async () =>
        (
          await db.pool.query(
            `select value #>> '{}' as status from missions.mission_fact where mission_id = $1 and attribute = 'status' and superseded_at is null order by lower(valid) desc limit 1`,
            [missionId],
          )
        ).rows[0].status
      expect(await status()).toBe('active')
      expect(visitor.page).toMatch(/href="\/fr\/faire\/missions\.suspend-mission\/[^"]*authority=Letter/)

      // Back to the form, with everything as it was typed.
      const confirming = visitor.hidden()
      expect((await visitor.post(url, { _again: 'yes' })).statusCode).toBe(200)
      expect(visitor.page).toContain('value="Letter “12”"')

      // Somebody else is there meanwhile: not made, shown anew with both.
      await prepared(
        db,
        {
          beside: first.officer,
          departure: '2026-10-20',
          positionId: await samplePosition(db, { missionId, code: 'P-MEANWHILE' }),
        },
        '2026-09-06',
      )
      const late = await visitor.post(url, confirming)
      expect(late.statusCode).toBe(200)
      expect(visitor.page).toContain('this touches other people or files')
      expect(visitor.page).toContain('Hold the departure')
      expect(await status()).toBe('active')

      expect((await visitor.post(url)).statusCode).toBe(303)
      expect(await status()).toBe('suspended')
      await app.close()
    }))

  it('S1.05 the API shows it with `?preview`, and makes it only against what was shown', () =>
    withRollback(async (db) => {
      const { officer } = await onDuty(db)
      const house = houseOn(db, { now: '2026-10-01' })
      const account = await sampleAccount(db, { email: 'planner@example.ca', duties: [{ duty: 'rcmp-planner' }] })
      const { token } = await asSystem(db, (tx) =>
        issueToken(tx, {
          accountId: account.accountId,
          assignmentId: account.assignments[0]!,
          label: 'Test',
          expiresAt: '2026-12-01T00:00:00Z',
          now: '2026-09-30T00:00:00Z',
        }),
      )
      const app = await buildServer(house)
      const post = async (url: string, payload: object) => {
        const answer = await app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${token}` } })
        return { status: answer.statusCode, body: answer.json() }
      }
      const input = { missionId: officer.missionId, from: '2026-10-01', ...word }
      const shown = await post('/api/v1/missions/suspend-mission?preview', input)
      expect(shown.status).toBe(200)
      expect(shown.body).toMatchObject({ touched: [{ ask: 'relocate', owner: 'mission-desk' }] })
      expect((await post('/api/v1/missions/suspend-mission?shown=otherwise', input)).body.code).toBe(
        'touches-others-now',
      )
      const made = await post(`/api/v1/missions/suspend-mission?shown=${shown.body.shown}`, input)
      expect(made.status).toBe(201)
      await app.close()
    }))

  it('S1.05 the changes of a mission stand on a page of their own: names for those who may open the files, the rest counted', () =>
    withRollback(async (db) => {
      const { officer } = await onDuty(db)
      const { missionId } = officer
      const house = houseOn(db, { now: '2026-10-01' })
      await does(house, planner, 'missions.suspend-mission', { missionId, from: '2026-10-01', ...word })
      const task = async (actor: Actor) => (await changes(house, actor, missionId)).changes[0]?.tasks[0]
      expect(await task(planner)).toMatchObject({
        ask: 'relocate',
        name: expect.any(String),
        href: { en: expect.any(String) },
      })
      expect(await task(actorOf('auditor'))).toMatchObject({ ask: 'relocate', name: null, href: null })
      const view = house.registry.views.get('desk.mission-changes')!
      expect(
        (
          await see(house, actorOf('mission-desk', { missions: ['00000000-0000-4000-8000-00000000eeee'] }), view, {
            id: missionId,
          })
        ).kind,
      ).toBe('refused')
      expect((await see(house, actorOf('candidate'), view, { id: missionId })).kind).toBe('refused')
      // Whoever has the task may say that it is done; nobody else.
      const { id } = (await task(planner))!
      expect(await refusal(house, planner, action(house, 'missions.settle-consequence'), { consequenceId: id })).toBe(
        'task-of-another',
      )
      expect(
        await refusal(
          house,
          actorOf('mission-desk', { missions: ['00000000-0000-4000-8000-00000000eeee'] }),
          action(house, 'missions.settle-consequence'),
          { consequenceId: id },
        ),
      ).toBe('not-found')
      await does(house, desk, 'missions.settle-consequence', { consequenceId: id })
      expect((await tasks(db, missionId))[0]?.[2]).toBe('missions.settle-consequence')
    }))
})
