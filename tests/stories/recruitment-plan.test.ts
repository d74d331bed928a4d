import { expect, test } from 'vitest'
import type { RecruitmentPlan } from '#modules/planning/views/recruitment.ts'
import { recruitmentView } from '#modules/planning/views/recruitment.ts'
import { inScene, planner, stay } from '#tests/support/board-scene.ts'
import { actorOf, see, seen } from '#tests/support/house.ts'

test('S0.66 a mission’s plan names the posts that come free in a year, the bulletin of each and its pipeline, and what is late', () =>
  inScene(async (scene) => {
    const { here, db, missionId, positions } = scene
    await db.pool.query(
      `insert into missions.rotation_lead (kind, months, valid) select kind, 6, '[2016-01-01,)' from missions.mission where id = $1
       on conflict do nothing`,
      [missionId],
    )
    // Held through 2026 and longer; to the end of June; to the end of June with a successor; one that was reserved for a bulletin.
    await stay(scene, 0, { to: '2028-01-01' })
    await stay(scene, 1, { to: '2026-07-01' })
    await stay(scene, 2, { to: '2026-07-01' })
    await stay(scene, 2, { from: '2026-07-01', to: '2027-07-01' })
    const plan = await seen<RecruitmentPlan>(here, planner, recruitmentView, { id: missionId, year: 2026 })
    const free = plan.posts.map((one) => [positions.indexOf(one.positionId), one.free] as const)
    expect(free.filter(([place]) => place < 3)).toEqual([[1, '2026-07-01']])
    expect(free.filter(([place]) => place >= 3)).toEqual([
      [3, '2026-01-01'],
      [4, '2026-01-01'],
      [5, '2026-01-01'],
    ])
    expect(plan.lead).toBe(6)
    expect(plan.months[6]).toMatchObject({ month: '2026-07-01', posts: 1 })
    expect(plan.posts.find(({ positionId }) => positionId === positions[1])?.beginBy).toBe('2026-01-01')
    const next = await seen<RecruitmentPlan>(here, planner, recruitmentView, { id: missionId, year: 2027 })
    expect(next.posts.find(({ positionId }) => positionId === positions[2])?.free).toBe('2027-07-01')
  }))

test('S0.66 posts of restricted visibility are in nobody’s plan who may not know of them, and candidates do not see plans', () =>
  inScene(async ({ here, db, missionId, positions }) => {
    await db.pool.query('update missions.position set restricted = true where id = $1', [positions[5]])
    const auditor = await seen<RecruitmentPlan>(here, actorOf('auditor'), recruitmentView, {
      id: missionId,
      year: 2026,
    })
    expect(auditor.posts.map(({ positionId }) => positionId)).not.toContain(positions[5])
    const mine = await seen<RecruitmentPlan>(here, planner, recruitmentView, { id: missionId, year: 2026 })
    expect(mine.posts.map(({ positionId }) => positionId)).toContain(positions[5])
    expect(await see(here, actorOf('candidate'), recruitmentView, { id: missionId, year: 2026 })).toMatchObject({
      refusal: { code: 'not-yours' },
    })
  }))
