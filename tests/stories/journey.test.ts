import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { bulletinOn, castOn, officerOf } from '#tests/support/cast.ts'
import { withRollback } from '#tests/support/database.ts'
import { Stage } from '#tests/support/stage.ts'

const stateOf = async (stage: Stage, candidacyId: string) =>
  (await stage.one(sql<{ state: string }>`select state from candidacies.candidacy where id = ${candidacyId}`)).state

describe('one officer’s journey', () => {
  it('S0.12 S1.05 from the UN’s request to the return home, each act by its own duty', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
      const { postingId, positionIds } = await bulletinOn(stage, cast, {
        number: 30,
        places: 2,
        departure: '2026-09-14',
        closes: '2026-04-30',
      })
      const { personId, self } = await officerOf(stage, cast)

      // 4. The officer consents and applies; the home service endorses with dates and the position to return to.
      const candidacyId = await stage.does(self, 'candidacies.apply', { postingId, consent: true })
      await stage.goTo('2026-03-20')
      await stage.does(cast.coordinator, 'candidacies.endorse-candidacy', {
        candidacyId,
        releaseFrom: '2026-09-01',
        releaseTo: '2028-01-31',
        returnPosition: 'Sergeant, community policing, Thunder Bay',
        returnCommitment: 'same',
        promotionPosition: 'as-if-present',
        promotionStance: 'May compete while away',
      })
      expect(await stateOf(stage, candidacyId)).toBe('endorsed')

      // 5-6. Initial selection; the instructions, the assessments and the modules follow by themselves.
      await stage.goTo('2026-05-04')
      await stage.does(cast.irss, 'candidacies.select-initially', { candidacyId })
      const items = await stage.rows(
        sql<{
          id: string
        }>`select i.id from readiness.instruction_item i join readiness.instruction_package p on p.id = i.package_id
          where p.candidacy_id = ${candidacyId} and p.kind = 'preliminary' order by i.sort_order`,
      )
      expect(items.length).toBeGreaterThan(0)
      for (const item of items) await stage.does(self, 'readiness.tick-item', { itemId: item.id, evidence: null })

      // 7. Health and vetting: words and validity for everybody else.
      const assessments = await stage.rows(
        sql<{
          id: string
          kind: 'medical' | 'psychological'
        }>`select id, kind from health.assessment where candidacy_id = ${candidacyId} order by kind`,
        'app_health',
      )
      expect(assessments.map((one) => one.kind)).toEqual(['medical', 'psychological'])
      await stage.goTo('2026-05-18')
      for (const { id, kind } of assessments) {
        const unit = kind === 'medical' ? cast.physician : cast.psychologist
        await stage.does(cast.healthAdministrator, 'health.schedule-assessment', { assessmentId: id, on: '2026-05-18' })
        await stage.does(cast.healthAdministrator, 'health.record-forms-in', { assessmentId: id })
        await stage.does(unit, `health.write-${kind}-note`, {
          assessmentId: id,
          note: 'Nothing that stands against the mission.',
        })
        await stage.does(unit, `health.declare-${kind}-outcome`, {
          assessmentId: id,
          outcome: 'recommended',
          until: '2027-12-31',
        })
      }
      // Not everything is in yet: nobody is recommended on half a file.
      expect(
        await stage.isRefused(cast.irss, 'candidacies.recommend', { candidacyId, reasons: 'Strong.', signed: true }),
      ).toBe('results-missing')
      const vetting = await stage.one(
        sql<{ id: string }>`select id from conduct.vetting where candidacy_id = ${candidacyId}`,
        'app_conduct',
      )
      await stage.does(cast.conduct, 'conduct.declare-clearance', {
        vettingId: vetting.id,
        clearance: 'clear',
        until: '2027-12-31',
        reason: null,
      })

      // 9. Modules at the pass mark and not a hundredth below, the assignment marked.
      const enrolments = await stage.rows(
        sql<{ id: string }>`select id from training.enrolment where candidacy_id = ${candidacyId} order by id`,
      )
      expect(enrolments.length).toBeGreaterThan(0)
      for (const [place, { id }] of enrolments.entries()) {
        if (place === 0)
          await stage.does(cast.training, 'training.record-attempt', {
            enrolmentId: id,
            mark: '79.99',
            takenOn: stage.today,
          })
        await stage.does(cast.training, 'training.record-attempt', {
          enrolmentId: id,
          mark: '80,0',
          takenOn: stage.today,
        })
      }
      const assignment = await stage.one(
        sql<{ id: string }>`select id from training.research_assignment where candidacy_id = ${candidacyId}`,
      )
      await stage.does(self, 'training.submit-research-assignment', {
        assignmentId: assignment.id,
        text: 'On the country of the mission.',
        file: null,
      })
      await stage.does(cast.training, 'training.mark-research-assignment', {
        assignmentId: assignment.id,
        mark: '85',
        remarks: null,
      })

      // 10. Recommended by name, nominated, accepted, offered, accepted.
      await stage.goTo('2026-06-01')
      await stage.does(cast.irss, 'candidacies.recommend', {
        candidacyId,
        reasons: 'Strong on the whole file.',
        signed: true,
      })
      await stage.does(cast.irss, 'candidacies.nominate', {
        candidacyId,
        selectingBody: 'UN Selection and Recruitment Section',
        amsPlannedOn: null,
      })
      await stage.goTo('2026-07-01')
      await stage.does(cast.liaison, 'candidacies.record-host-answer', {
        candidacyId,
        outcome: 'accepted',
        feedback: 'Welcome.',
        answeredOn: '2026-06-30',
      })
      await stage.does(cast.irss, 'candidacies.make-offer', {
        candidacyId,
        positionId: positionIds[0],
        departure: '2026-09-14',
        arrival: '2026-09-15',
      })
      await stage.does(self, 'candidacies.accept-offer', { candidacyId, consent: true })
      expect(await stateOf(stage, candidacyId)).toBe('accepted')

      // 11. Joining Instructions; a training seat; they are sent anew with its dates, read and acknowledged.
      const sessionId = await stage.does(cast.training, 'training.plan-pdt-session', {
        starts: '2026-08-31',
        ends: '2026-09-11',
        place: { en: 'Ottawa', fr: 'Ottawa' },
        capacity: 20,
      })
      await stage.does(cast.training, 'training.confirm-seat', { candidacyId, sessionId })
      const joining = await stage.rows(
        sql<{
          id: string
          standing: boolean
        }>`select id, superseded_at is null as standing from readiness.instruction_package
          where candidacy_id = ${candidacyId} and kind = 'joining' order by number`,
      )
      expect(joining.length).toBeGreaterThanOrEqual(2)
      const standing = joining.filter((one) => one.standing)
      expect(standing).toHaveLength(1)
      await stage.does(self, 'readiness.acknowledge-package', { packageId: standing[0]!.id })

      const deployment = await stage.one(
        sql<{
          id: string
          state: string
        }>`select id, state from deployments.deployment where candidacy_id = ${candidacyId}`,
      )
      expect(deployment.state).toBe('preparing')
      const deploymentId = deployment.id

      // 12. Nobody leaves before every gate is green: the training is still to come.
      await stage.goTo('2026-09-01')
      expect(
        await stage.isRefused(cast.readiness, 'deployments.record-departure', { deploymentId, day: '2026-09-01' }),
      ).toBe('not-cleared')
      await stage.goTo('2026-09-12')
      const seat = await stage.one(
        sql<{
          id: string
        }>`select id from training.pdt_seat where candidacy_id = ${candidacyId} and state = 'confirmed'`,
      )
      await stage.does(cast.training, 'training.record-attendance', { seatId: seat.id, result: 'completed' })

      // 13. Departure, arrival, duty, extension.
      await stage.goTo('2026-09-14')
      await stage.does(cast.readiness, 'deployments.record-departure', { deploymentId, day: '2026-09-14' })
      expect(await stateOf(stage, candidacyId)).toBe('deployed')
      await stage.goTo('2026-09-16')
      await stage.does(cast.commander, 'deployments.record-arrival', { deploymentId, day: '2026-09-15' })
      await stage.does(cast.commander, 'deployments.start-duty', { deploymentId, day: '2026-09-16' })
      const away = await stage.one(
        sql<{
          state: string
          planned_end: string
        }>`select state, planned_end from deployments.deployment where id = ${deploymentId}`,
      )
      expect(away).toEqual({ state: 'on-duty', planned_end: '2027-09-15' })

      // 14. End of tour, return, follow-ups done, file closed.
      await stage.goTo('2027-09-15')
      await stage.does(cast.commander, 'deployments.end-tour', { deploymentId, day: '2027-09-15' })
      await stage.goTo('2027-09-17')
      await stage.does(cast.desk, 'deployments.record-return', { deploymentId, day: '2027-09-17' })
      const followUps = await stage.rows(
        sql<{
          id: string
          kind: string
          owner_duty: string
          due_on: string
        }>`select id, kind, owner_duty, due_on from reintegration.follow_up
          where deployment_id = ${deploymentId} order by due_on, code`,
      )
      expect(new Set(followUps.map((one) => one.kind))).toEqual(new Set(['health', 'employer', 'family']))
      expect(await stage.isRefused(cast.desk, 'reintegration.close-file', { deploymentId })).toBe('follow-ups-open')
      const owners = {
        'health-administrator': cast.healthAdministrator,
        'service-coordinator': cast.coordinator,
        'readiness-officer': cast.readiness,
      }
      for (const one of followUps) {
        if (one.due_on > stage.today) await stage.goTo(one.due_on)
        await stage.does(owners[one.owner_duty as keyof typeof owners], 'reintegration.complete-follow-up', {
          followUpId: one.id,
          day: stage.today,
        })
      }
      const tasks = await stage.rows(
        sql<{ id: string }>`select id from deployments.task where deployment_id = ${deploymentId} and done_on is null`,
      )
      for (const task of tasks) await stage.does(cast.readiness, 'deployments.complete-task', { taskId: task.id })
      await stage.does(cast.desk, 'reintegration.close-file', { deploymentId })
      expect(
        (await stage.one(sql<{ state: string }>`select state from deployments.deployment where id = ${deploymentId}`))
          .state,
      ).toBe('closed')

      // The officer was told at each turn, in words; the audit knows each act; the place is free again.
      const letters = await stage.lettersTo(personId)
      for (const told of [
        'We have your application',
        'Your service endorses',
        'You passed the initial selection',
        'You are recommended',
        'You are nominated',
        'You have an offer',
      ]) {
        expect(
          letters.some((subject) => subject.startsWith(told)),
          `${told} in ${letters.join(' | ')}`,
        ).toBe(true)
      }
      const acts = await stage.auditOf(personId)
      for (const done of [
        'candidacies.apply',
        'candidacies.recommend',
        'deployments.record-departure',
        'reintegration.close-file',
      ]) {
        expect(acts).toContain(`${done}:done`)
      }
      expect(acts).toContain('candidacies.recommend:refused')
      const held = await stage.rows(
        sql<{
          n: number
        }>`select 1 as n from missions.occupancy where reference = ${candidacyId} and state <> 'released' and period @> '2027-10-01'::date`,
      )
      expect(held).toEqual([])
    }))
})
