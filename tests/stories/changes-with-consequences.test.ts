import { describe, expect, it } from 'vitest'
import type { DeploymentFile } from '#modules/deployments/views/one.ts'
import type { MissionChanges } from '#modules/desk/views/mission-changes.ts'
import { samplePosition } from '#modules/missions/samples.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Db } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { drain } from '#platform/jobs/index.ts'
import { perform, preview } from '#platform/perform.ts'
import { onDuty, prepared } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { sampleDecision } from '#tests/support/decision.ts'
import { act, actorOf, done, houseOn, refusal, seen } from '#tests/support/house.ts'

const planner = actorOf('rcmp-planner')
const readiness = actorOf('readiness-officer')
const desk = actorOf('mission-desk')
const word = { authority: 'Note of the Security Council' }

const action = (house: House, name: string): AnyAction => {
  const found = house.registry.actions.get(name)
  if (!found) throw new Error(`There is no action ${name}.`)
  return found
}
const does = (house: House, actor: Actor, name: string, input: object) => done(house, actor, action(house, name), input)
const looks = (house: House, actor: Actor, name: string, input: object) =>
  preview(house, action(house, name), input, circumstancesOf(house, actor))
const tasks = async (db: Db, missionId: string) =>
  (
    await db.pool.query(
      `select ask, owner_duty as owner, outcome from missions.consequence where mission_id = $1 order by ask, due_on`,
      [missionId],
    )
  ).rows.map((row) => [row.ask, row.owner, row.outcome])
const waiting = async (house: House, actor: Actor) =>
  (
    await seen<{ rows: { kind: string; title: string }[] }>(house, actor, house.registry.views.get('desk.home')!, {})
  ).rows.map((row) => row.title)
const _changes = (house: House, actor: Actor, id: string) =>
  seen<MissionChanges>(house, actor, house.registry.views.get('desk.mission-changes')!, { id })

/** An officer who accepted twelve months from September, seen from all rooms, in the days before. */
async function accepted(db: Db) {
  const one = await prepared(db, { departure: '2026-09-10' }, '2026-08-20')
  const house = houseOn(db, { now: '2026-08-20' })
  return { ...one, house, missionId: one.officer.missionId }
}

describe('A change of a mission with consequences', () => {
  it('S1.05 T2 nine months instead of twelve: shown before it is made, then consent is asked anew and instructions follow', () =>
    withRollback(async (db) => {
      const { house, missionId, officer, candidate, id } = await accepted(db)
      await db.pool.query(
        `insert into candidacies.offer (id, candidacy_id, person_id, service_id, position_id, departure, arrival, ends, made_on, answer, answered_on, recorded_at, recorded_by)
         select gen_random_uuid(), k.id, k.person_id, k.service_id, k.position_id, k.planned_departure, k.planned_arrival, k.planned_end, '2026-07-01',
           'accepted', '2026-07-02', '2026-07-01', gen_random_uuid() from candidacies.candidacy k where k.id = $1`,
        [officer.candidacyId],
      )
      await does(house, readiness, 'readiness.send-joining', { candidacyId: officer.candidacyId, reason: null })
      const change = { missionId, tourMonths: 9, from: '2026-09-01', ...word }

      // Before: whom it touches and what is asked of whom; nothing is written.
      const before = await looks(house, planner, 'missions.change-tour-length', change)
      expect(before).toMatchObject({ kind: 'touches' })
      if (before.kind !== 'touches') throw new Error('not shown')
      expect(before.touched.map((one) => [one.part, one.ask, one.owner])).toEqual([
        ['postings.bulletins', 'correct-bulletin', 'irss-officer'],
        ['candidacies.under-way', 'new-instructions', 'readiness-officer'],
        ['candidacies.under-way', 'new-terms', 'readiness-officer'],
        ['candidacies.under-way', 'renewed-consent', 'candidate'],
      ])
      expect(await tasks(db, missionId)).toEqual([])
      // Officers on other missions, and who is away already, are not touched; another duty learns nothing.
      expect(await looks(house, actorOf('auditor'), 'missions.change-tour-length', change)).toMatchObject({
        refusal: { code: 'not-yours' },
      })

      const c = circumstancesOf(house, planner)
      const made = await perform(house, action(house, 'missions.change-tour-length'), change, c, {
        shown: before.shown,
      })
      expect(made.kind).toBe('done')
      expect((await tasks(db, missionId)).map((task) => task[2])).toEqual([null, null, null, null])
      expect(await waiting(house, candidate)).toContainEqual(expect.stringContaining('Consent to the changed terms'))

      // By itself the offer is made anew with nine months, and waits for the officer.
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      const terms = async () =>
        (
          await db.pool.query('select state, planned_end::text as ends from candidacies.candidacy where id = $1', [
            officer.candidacyId,
          ])
        ).rows[0]
      expect(await terms()).toEqual({ state: 'offered', ends: '2027-06-11' })
      const held = await db.pool.query(
        `select upper(period)::text as until from missions.occupancy where reference = $1 and state <> 'released'`,
        [officer.candidacyId],
      )
      expect(held.rows).toEqual([{ until: '2027-06-11' }])

      await does(house, candidate, 'candidacies.accept-offer', { candidacyId: officer.candidacyId, consent: true })
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      expect(await tasks(db, missionId)).toEqual([
        ['correct-bulletin', 'irss-officer', null],
        ['new-instructions', 'readiness-officer', 'readiness.send-joining'],
        ['new-terms', 'readiness-officer', 'candidacies.follow-change'],
        ['renewed-consent', 'candidate', 'candidacies.accept-offer'],
      ])
      const packages = await db.pool.query(
        `select number, terms ->> 'end' as ends, superseded_at is null as stands from readiness.instruction_package where candidacy_id = $1 order by number`,
        [officer.candidacyId],
      )
      expect(packages.rows).toEqual([
        { number: 1, ends: expect.any(String), stands: false },
        { number: 2, ends: '2027-06-11', stands: true },
      ])
      const { rows } = await db.pool.query(
        'select planned_end::text as ends from deployments.deployment where id = $1',
        [id],
      )
      expect(rows).toEqual([{ ends: '2027-06-11' }])
    }))

  it('S1.05 before an offer the candidate consents anew by themselves; one who withdraws is asked nothing more', () =>
    withRollback(async (db) => {
      const { house, missionId, officer, candidate } = await accepted(db)
      await db.pool.query(`update candidacies.candidacy set state = 'nominated', position_id = null where id = $1`, [
        officer.candidacyId,
      ])
      const place = { missionId, country: 'pl', place: { en: 'Warsaw', fr: 'Varsovie' }, from: '2026-09-01', ...word }
      await does(house, planner, 'missions.move-duty-location', place)
      expect((await drain(house, { ticks: false })).failed).toBe(0)
      const consents = async () =>
        (
          await db.pool.query(
            `select kind from candidacies.consent where candidacy_id = $1 and superseded_at is null order by kind`,
            [officer.candidacyId],
          )
        ).rows.map((row) => row.kind)
      expect(
        await refusal(house, readiness, action(house, 'candidacies.consent-anew'), {
          candidacyId: officer.candidacyId,
          consent: true,
        }),
      ).toBe('not-yours')
      await does(house, candidate, 'candidacies.consent-anew', { candidacyId: officer.candidacyId, consent: true })
      expect(await consents()).toContain('changed-terms')
      expect(
        await refusal(house, candidate, action(house, 'candidacies.consent-anew'), {
          candidacyId: officer.candidacyId,
          consent: true,
        }),
      ).toBe('no-consent-asked')
      await does(house, planner, 'missions.change-language', { missionId, language: 'en', from: '2026-09-01', ...word })
      await does(house, candidate, 'candidacies.withdraw', { candidacyId: officer.candidacyId })
      const open = (await tasks(db, missionId)).filter(
        ([ask, , outcome]) => ask === 'renewed-consent' && outcome === null,
      )
      expect(open).toEqual([])
    }))

  it('S1.05 suspended: nobody departs or is offered a place, who is there is relocated; resumed, the rest is taken back', () =>
    withRollback(async (db) => {
      const { officer, id } = await onDuty(db)
      const { missionId } = officer
      const waitingToGo = await prepared(
        db,
        {
          beside: officer,
          departure: '2026-10-20',
          positionId: await samplePosition(db, { missionId, code: 'P-NEXT' }),
        },
        '2026-09-06',
      )
      const house = houseOn(db, { now: '2026-10-01' })
      await does(house, planner, 'missions.suspend-mission', { missionId, from: '2026-10-01', ...word })
      expect((await tasks(db, missionId)).map(([ask, owner]) => [ask, owner])).toEqual([
        ['hold-departure', 'readiness-officer'],
        ['relocate', 'mission-desk'],
      ])
      expect(await waiting(house, desk)).toContainEqual(expect.stringContaining('Relocate the officer'))
      const onDay = houseOn(db, { now: '2026-10-20' })
      expect(
        await act(onDay, readiness, action(onDay, 'deployments.record-departure'), {
          deploymentId: waitingToGo.id,
          day: '2026-10-20',
        }),
      ).toMatchObject({
        refusal: { code: 'mission-suspended', params: { day: '2026-10-20' } },
      })

      // Relocated to a free position of a mission that runs, and the place before is free from that day.
      const { rows } = await db.pool.query(`select id from missions.mission where code = 'BINUH'`)
      const elsewhere = await samplePosition(db, { missionId: rows[0].id, code: 'P-ELSEWHERE' })
      await db.pool.query(`update missions.authorized_strength set number = 200 where scope_id = $1`, [rows[0].id])
      const move = { deploymentId: id, positionId: elsewhere, day: '2026-10-05' }
      expect(
        await refusal(
          onDay,
          actorOf('mission-desk', { missions: [missionId] }),
          action(onDay, 'deployments.relocate-officer'),
          move,
        ),
      ).toBe('mission-of-another-desk')
      await does(onDay, desk, 'deployments.relocate-officer', move)
      const stays = await db.pool.query(
        `select mission_id = $2 as here, lower(period)::text as from, upper(period)::text as until from missions.occupancy
         where reference = $1 and state <> 'released' order by lower(period)`,
        [officer.candidacyId, missionId],
      )
      expect(stays.rows).toMatchObject([
        { here: true, until: '2026-10-05' },
        { here: false, from: '2026-10-05' },
      ])
      const file = await seen<DeploymentFile>(onDay, desk, onDay.registry.views.get('deployments.one')!, { id })
      expect(file.relocations).toMatchObject([{ onDay: '2026-10-05', missionCode: 'BINUH' }])
      expect(file.deployment.missionId).toBe(rows[0].id)

      await does(onDay, planner, 'missions.resume-mission', {
        missionId,
        from: '2026-10-20',
        decisionId: await sampleDecision(db),
      })
      const outcomes = (await tasks(db, missionId)).map(([ask, , outcome]) => [ask, outcome])
      expect(outcomes).toContainEqual(['relocate', 'deployments.relocate-officer'])
      expect(outcomes).toContainEqual(['hold-departure', 'missions.resume-mission'])
    }))

  it('S1.05 a mission is not closed with people in it, nor with equipment out; the refusal says how many and who', () =>
    withRollback(async (db) => {
      const { officer, id, commander } = await onDuty(db)
      const { missionId } = officer
      const house = houseOn(db, { now: '2026-10-01' })
      const close = { missionId, from: '2026-12-31', ...word }
      const name = (
        await db.pool.query(`select given_names || ' ' || family_name as name from people.person where id = $1`, [
          officer.personId,
        ])
      ).rows[0].name
      expect(await act(house, planner, action(house, 'missions.close-mission'), close)).toMatchObject({
        refusal: { code: 'mission-has-people', params: { count: 1, who: name } },
      })
      await does(house, planner, 'missions.draw-down-mission', {
        missionId,
        from: '2026-10-01',
        ends: '2026-11-30',
        ...word,
      })
      expect((await tasks(db, missionId)).find(([ask]) => ask === 'early-end')).toEqual([
        'early-end',
        'mission-desk',
        null,
      ])
      // Without anything of the mission that asks for it, the desk ends nobody's tour early.
      const other = await onDuty(db)
      expect(
        await refusal(house, desk, action(house, 'deployments.end-for-mission'), {
          deploymentId: other.id,
          day: '2026-11-30',
        }),
      ).toBe('not-for-the-mission')
      const end = houseOn(db, { now: '2026-11-30' })
      await does(end, desk, 'deployments.end-for-mission', { deploymentId: id, day: '2026-11-30' })
      expect((await tasks(db, missionId)).find(([ask]) => ask === 'early-end')?.[2]).toBe('deployments.end-for-mission')
      expect(await act(end, planner, action(end, 'missions.close-mission'), close)).toMatchObject({
        refusal: { code: 'mission-equipment-out', params: { count: 1 } },
      })
      await does(end, desk, 'deployments.record-return', { deploymentId: id, day: '2026-11-30' })
      const equipment = await db.pool.query(
        `select id from deployments.task where deployment_id = $1 and kind = 'equipment'`,
        [id],
      )
      await does(end, readiness, 'deployments.complete-task', { taskId: equipment.rows[0].id })
      await does(end, planner, 'missions.close-mission', close)
      expect(commander.missions).toEqual([missionId])
    }))
})
