import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerSteps } from '#modules/candidacies/index.ts'
import { confirmSeat, trainingModule } from '#modules/training/index.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { act, actorOf, houseOn } from '#tests/support/house.ts'

const rounds = Number(process.env.ROUNDS ?? 30)
/** Everyday B22 lets as many take a last seat through the code, a hundred times and with all judgements. */
const roundsOfCode = Number(process.env.ROUNDS ?? 10)
const takers = 100
const officer = actorOf('training-officer')
const claims = claimsOf(officer, '2026-03-16')

let copy: ThrowAway
const candidates: SampleCandidate[] = []

beforeAll(async () => {
  registerSteps([])
  copy = await throwAwayDatabase()
  const first = await sampleCandidate(copy.admin, { criteria: [] })
  candidates.push(first)
  for (let n = 1; n < takers; n += 1)
    candidates.push(await sampleCandidate(copy.admin, { criteria: [], beside: first }))
})
afterAll(() => copy.drop())

/** A session of three seats of which two are taken: one is left. */
async function sessionWithOneSeatLeft(): Promise<string> {
  const id = randomUUID()
  await copy.admin.query(
    `insert into training.pdt_session (id, code, starts, ends, place, capacity, state, recorded_at, recorded_by)
     values ($1, $2, '2026-05-04', '2026-05-15', '{"en":"Ottawa","fr":"Ottawa"}', 3, 'planned', '2026-03-16', $1)`,
    [id, `PDT-${id}`],
  )
  const sitting = await sampleCandidate(copy.admin, { criteria: [], beside: candidates[0]! })
  for (const [seat, state] of [
    [1, 'completed'],
    [2, 'confirmed'],
  ] as const)
    await copy.admin.query(insertSeat, [
      randomUUID(),
      id,
      seat,
      sitting.candidacyId,
      sitting.personId,
      sitting.serviceId,
      state,
    ])
  return id
}
const insertSeat = `insert into training.pdt_seat (id, session_id, seat, candidacy_id, person_id, service_id, state, confirmed_on,
  recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, '2026-03-16', '2026-03-16', $1)`

const taken = async (sessionId: string) =>
  (
    await copy.admin.query(
      `select seat from training.pdt_seat where session_id = $1 and state <> 'lost' order by seat`,
      [sessionId],
    )
  ).rows.map((row) => row.seat)

describe(`the last seat of a session, ${takers} takers through a pool of 20`, () => {
  test('S0.39 goes to exactly one of those who act at once; the others are told that it is full', {
    timeout: 600_000,
  }, async () => {
    const house = houseOn(copy.db, { modules: [trainingModule] })
    for (let round = 0; round < roundsOfCode; round += 1) {
      const sessionId = await sessionWithOneSeatLeft()
      const performed = await Promise.all(
        candidates.map(({ candidacyId }) => act(house, officer, confirmSeat, { candidacyId, sessionId })),
      )
      const winners = performed.filter((one) => one.kind === 'done')
      const codes = new Set(performed.flatMap((one) => (one.kind === 'refused' ? [one.refusal.code] : [])))
      expect(winners).toHaveLength(1)
      expect([...codes].every((code) => code === 'session-full' || code === 'seat-just-taken')).toBe(true)
      expect(await taken(sessionId)).toEqual([1, 2, 3])
      await copy.admin.query(`update training.pdt_seat set state = 'lost' where session_id = $1`, [sessionId])
    }
  })

  test('S0.39 is held by the database alone, whatever the code does', { timeout: 600_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const sessionId = await sessionWithOneSeatLeft()
      const faults = await Promise.all(
        candidates.map(({ candidacyId, personId, serviceId }) =>
          // without any lock: everybody takes what looks free at that moment
          inTransaction(copy.db, { role: 'app', claims }, (tx) =>
            sql`insert into training.pdt_seat (id, session_id, seat, candidacy_id, person_id, service_id, state, confirmed_on, recorded_at,
                recorded_by) values (${randomUUID()}, ${sessionId}, training.next_seat(${sessionId}), ${candidacyId}, ${personId},
                ${serviceId}, 'confirmed', '2026-03-16', '2026-03-16', ${officer.accountId})`.execute(tx),
          )
            .then(() => null)
            .catch((fault: { constraint?: string }) => fault.constraint ?? 'another fault'),
        ),
      )
      expect(faults.filter((fault) => fault === null)).toHaveLength(1)
      expect(new Set(faults)).toEqual(
        new Set([null, ...faults.filter((fault) => fault === 'seat_taken' || fault === 'session_is_full')]),
      )
      expect(await taken(sessionId)).toEqual([1, 2, 3])
      await copy.admin.query(`update training.pdt_seat set state = 'lost' where session_id = $1`, [sessionId])
    }
  })
})
