import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import type { Db } from '#platform/database/connection.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, seen, TODAY } from '#tests/support/house.ts'
import { protectMission, unprotectMission } from './actions/protect-mission.ts'
import { type MissionFile, missionView } from './views/one.ts'

const planner = actorOf('rcmp-planner')
const inHouse = <T>(work: (here: House, db: Db) => Promise<T>) => withRollback((db) => work(houseOn(db), db))
const idOf = async (db: Db, code: string): Promise<string> =>
  (await db.pool.query('select id from missions.mission where code = $1', [code])).rows[0].id

/** What the public role reads of a code, by table. */
const publicRows = (db: Db, code: string) =>
  inTransaction(db, { role: 'app_public', claims: claimsOf(planner, TODAY) }, async (tx) => {
    const rows = await sql<{ of: string; count: number }>`
      select 'operation' as of, count(*)::int from published.operation where code = ${code}
      union all select 'strength', count(*)::int from published.strength where code = ${code}
      union all select 'place', count(*)::int from published.place where code = ${code}
      union all select 'link', count(*)::int from published.link where code = ${code}`.execute(tx)
    return Object.fromEntries(rows.rows.map(({ of, count }) => [of, count]))
  })
const countries = (db: Db) =>
  inTransaction(db, { role: 'app_public', claims: claimsOf(planner, TODAY) }, async (tx) =>
    (
      await sql<{ country: string }>`select country from published.protected_countries(${TODAY}::date)`.execute(tx)
    ).rows.map(({ country }) => country),
  )

test('B21 a protected mission leaves the public with its country only, at once, and comes back as it was', () =>
  inHouse(async (here, db) => {
    const missionId = await idOf(db, 'EUAM-UKR')
    const before = await publicRows(db, 'EUAM-UKR')
    const group = await publicRows(db, 'UKRAINE')
    expect(before.operation).toBeGreaterThan(0)
    expect(group.strength).toBeGreaterThan(0)
    await done(here, planner, protectMission, { missionId, reason: 'Threats against the mission' })
    expect(await publicRows(db, 'EUAM-UKR')).toEqual({ operation: 0, strength: 0, place: 0, link: 0 })
    // The number that it shares would tell of it.
    expect((await publicRows(db, 'UKRAINE')).strength).toBe(0)
    expect((await publicRows(db, 'UKR-PATROL')).operation).toBeGreaterThan(0)
    expect(await countries(db)).toEqual(['UA'])
    await done(here, planner, unprotectMission, { missionId, reason: 'The threat has passed' })
    expect(await publicRows(db, 'EUAM-UKR')).toEqual(before)
    expect(await publicRows(db, 'UKRAINE')).toEqual(group)
    expect(await countries(db)).toEqual([])
  }))

test('B21 it is protected once, with a reason, by planners and the desk of the mission; why is for those who may know', () =>
  inHouse(async (here, db) => {
    const missionId = await idOf(db, 'EUPOL-COPPS')
    const other = await idOf(db, 'MONUSCO')
    const desk = actorOf('mission-desk', { missions: [missionId] })
    const elsewhere = actorOf('mission-desk', { missions: [other] })
    const commander = actorOf('contingent-commander', { missions: [missionId] })
    expect(await refusal(here, desk, protectMission, { missionId, reason: ' ' })).toMatch(/^invalid:reason/)
    expect(await refusal(here, desk, unprotectMission, { missionId, reason: 'Why' })).toBe('mission-is-not-protected')
    expect(await refusal(here, elsewhere, protectMission, { missionId, reason: 'Why' })).toBe('not-found')
    expect(await refusal(here, commander, protectMission, { missionId, reason: 'Why' })).toBe('not-yours')
    await done(here, desk, protectMission, { missionId, reason: 'A threat by name' })
    expect(await refusal(here, planner, protectMission, { missionId, reason: 'Again' })).toBe('mission-is-protected')
    const read = async (actor: typeof desk) =>
      (await seen<MissionFile>(here, actor, missionView, { id: missionId })).protection
    expect(await read(planner)).toEqual({ since: TODAY, reason: 'A threat by name' })
    expect(await read(commander)).toEqual({ since: null, reason: null })
    // Inside nothing changes: facts and numbers stand where they stood.
    const file = await seen<MissionFile>(here, planner, missionView, { id: missionId })
    expect(file.strengths.length).toBeGreaterThan(0)
    const { rows } = await db.pool.query(
      `select act from audit.entry where act in ('missions.protect', 'missions.unprotect') and outcome = 'done' and object_id = '${missionId}'`,
    )
    expect(rows).toEqual([{ act: 'missions.protect' }])
  }))
