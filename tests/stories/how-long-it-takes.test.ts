import { expect, test } from 'vitest'
import { sampleBulletin, sampleOfficer, sampleService } from '#modules/candidacies/samples.ts'
import type { MyFileData } from '#modules/desk/views/my-file.ts'
import { modules } from '#modules/index.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, houseOn, seen } from '#tests/support/house.ts'

test('S0.51 the status page says how long the parts of the way took for others, from five cases on, and plans with the pack where there are none', () =>
  withRollback(async (db) => {
    const house = houseOn(db, { now: '2026-03-16' })
    const view = modules.flatMap((one) => one.views ?? []).find(({ name }) => name === 'desk.my-file')!
    const serviceId = await sampleService(db)
    const bulletin = await sampleBulletin(db)
    const { rows } = await db.pool.query(
      'select posting_id, id, mission_id from (select p.id as posting_id, v.id, p.mission_id from postings.posting p join postings.criteria_version v on v.posting_id = p.id) x where posting_id = $1',
      [bulletin.postingId],
    )
    const { posting_id, id: version, mission_id } = rows[0]
    const people: string[] = []
    for (let i = 0; i < 5; i += 1) people.push(await sampleOfficer(db, { serviceId }))
    const apply = async (person: string, days: number | null) => {
      const candidacy = (
        await db.pool.query(
          `insert into candidacies.candidacy (id, code, person_id, posting_id, criteria_version_id, mission_id, service_id, state, applied_on,
             planned_departure, planned_arrival, planned_end, recorded_at, recorded_by)
           values (gen_random_uuid(), 'CAN-' || substr(gen_random_uuid()::text, 1, 8), $1, $2, $3, $4, $5, $6, '2026-01-01', '2026-09-01', '2026-09-01',
             '2027-09-01', '2026-01-01T12:00:00Z', gen_random_uuid()) returning id`,
          [person, posting_id, version, mission_id, serviceId, days === null ? 'applied' : 'endorsed'],
        )
      ).rows[0].id
      if (days === null) return
      await db.pool.query(
        `insert into candidacies.endorsement (id, candidacy_id, person_id, service_id, decision, release_from, release_to, return_position, signed_by,
           signed_by_name, signed_on, recorded_at, recorded_by)
         values (gen_random_uuid(), $1, $2, $3, 'endorsed', '2026-08-01', '2027-12-01', 'Patrol', gen_random_uuid(), 'C.', date '2026-01-01' + $4::int,
           '2026-02-01T12:00:00Z', gen_random_uuid())`,
        [candidacy, person, serviceId, days],
      )
    }
    const me = actorOf('candidate', { personId: people[0]! })
    for (const [i, days] of [10, 20, 30, 40].entries()) await apply(people[i]!, days)
    const four = await seen<MyFileData>(house, me, view, {})
    expect(four.typical).toEqual([])
    expect(four.files[0]?.planned.map(({ most }) => most)).toEqual([3, 12])
    await apply(people[4]!, 50)
    const five = await seen<MyFileData>(house, me, view, {})
    expect(five.typical).toMatchObject([{ stage: 'endorsement', cases: 5, median: 30, most: 50 }])
    expect(five.files).toHaveLength(1)
  }))
