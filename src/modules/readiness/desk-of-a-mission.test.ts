import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { ListData } from '#platform/list.ts'
import { firstAid } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates, lastRooms, sampleCertificate, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { actorOf, done, houseOn, see, seen } from '#tests/support/house.ts'
import { sendPreliminary } from './actions/send-preliminary.ts'
import { type BoardLine, boardView } from './views/board.ts'
import { readinessFile } from './views/one.ts'

beforeAll(knowGates)

const preliminary = { step: 'preliminary-instructions', anchor: 'pdt-start', phase: 'selection' }

test('S0.67 the desk of one mission judges as the desk of all does, and reads of nobody who does not go there', () =>
  withRollback(async (db) => {
    const born = { step: 'age', settings: { minimum: 19 }, anchor: 'departure', phase: 'eligibility' }
    const criteria = [firstAid, preliminary, born]
    const officer = await sampleOfficerToDeploy(db, { criteria })
    const house = houseOn(db, { modules: lastRooms })
    const elsewhere = await sampleOfficerToDeploy(db, { criteria })
    const nominated = await sampleOfficerToDeploy(db, { beside: officer, state: 'nominated' })
    for (const one of [officer, elsewhere, nominated]) {
      await sampleCertificate(db, one.personId, { expires: '2028-01-01' })
      await done(house, actorOf('readiness-officer'), sendPreliminary, { candidacyId: one.candidacyId })
    }
    const ofAll = actorOf('mission-desk')
    const ofMission = actorOf('mission-desk', { missions: [officer.missionId] })
    const ofAnother = actorOf('mission-desk', { missions: [elsewhere.missionId] })
    const board = async (actor: Actor) => (await seen<ListData<BoardLine>>(house, actor, boardView)).rows
    expect((await board(ofAll)).map(({ id }) => id)).toHaveLength(2)
    expect(await board(ofMission)).toEqual((await board(ofAll)).filter(({ id }) => id === officer.candidacyId))
    const file = (actor: Actor) => see(house, actor, readinessFile, { id: officer.candidacyId })
    expect(await file(ofMission)).toMatchObject({
      kind: 'shown',
      data: { gates: [{ result: 'met' }, { result: 'pending' }, { result: 'met' }] },
    })
    expect((await file(ofMission)) as object).toEqual(await file(ofAll))
    expect(await file(ofAnother)).toMatchObject({ kind: 'refused', refusal: { code: 'not-found' } })
    // One who is only nominated for the mission is nobody of it yet.
    const early = { id: nominated.candidacyId }
    expect(await see(house, ofAll, readinessFile, early)).toMatchObject({ kind: 'shown' })
    expect(await see(house, ofMission, readinessFile, early)).toMatchObject({ refusal: { code: 'not-found' } })
    for (const table of ['certificate', 'person']) {
      const read = (actor: Actor) =>
        inTransaction(db, { role: 'app', claims: claimsOf(actor, '2026-03-16') }, async (tx) => {
          const { rows } = await sql<{ id: string }>`select ${sql.ref(table === 'person' ? 'id' : 'person_id')} as id
            from ${sql.table(`people.${table}`)}`.execute(tx)
          return rows.map(({ id }) => id)
        })
      expect(await read(ofMission), table).toEqual([officer.personId])
      expect(await read(ofAnother), table).toEqual([elsewhere.personId])
      expect(await read(actorOf('contingent-commander', { missions: [officer.missionId] })), table).toEqual([])
    }
  }))
