import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { OwnHealth } from '#modules/health/views/own-file.ts'
import type { Duty } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { roleFor } from '#platform/reach.ts'
import { buildServer } from '#platform/web/server.tsx'
import { bulletinOn, castOn, officerOf } from '#tests/support/cast.ts'
import { assessmentsOf, selected } from '#tests/support/chapters.ts'
import { withRollback } from '#tests/support/database.ts'
import { Stage } from '#tests/support/stage.ts'

const secret = { medical: 'Hypertension under treatment', psychological: 'Grief after a death in the family' }

/** A candidate whose two assessments are done, each with its note. */
async function assessedOfficer(db: Db) {
  const stage = new Stage(db, '2026-03-16')
  const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
  const { postingId } = await bulletinOn(stage, cast, {
    number: 20,
    places: 1,
    departure: '2026-09-14',
    closes: '2026-04-30',
  })
  const { self, personId } = await officerOf(stage, cast)
  const candidacyId = await selected(stage, cast, {
    self,
    postingId,
    releaseFrom: '2026-09-01',
    releaseTo: '2028-01-31',
  })
  const assessments = await assessmentsOf(stage, candidacyId)
  const idOf = (kind: string) => assessments.find((one) => one.kind === kind)!.id
  const ids = { medical: idOf('medical'), psychological: idOf('psychological') }
  for (const kind of ['medical', 'psychological'] as const) {
    const unit = kind === 'medical' ? cast.physician : cast.psychologist
    await stage.does(unit, `health.write-${kind}-note`, { assessmentId: ids[kind], note: secret[kind] })
    await stage.does(unit, `health.declare-${kind}-outcome`, {
      assessmentId: ids[kind],
      outcome: 'recommended',
      until: '2027-12-31',
    })
  }
  const outside = [cast.irss, cast.finance, cast.coordinator, cast.administrator, cast.commander]
  return { stage, cast, self, personId, candidacyId, ids, outside }
}

const bothKinds = ['medical', 'psychological'] as const

describe('Scenario 7: the health wall', () => {
  it('S0.22 S0.70 whoever is outside is denied every note by view and by act, and each try stands in the audit', () =>
    withRollback(async (db) => {
      const { stage, outside, ids } = await assessedOfficer(db)
      const tries: string[] = []
      for (const actor of outside) {
        for (const kind of bothKinds) {
          expect(await stage.isDenied(actor, `health.${kind}-note`, { id: ids[kind] })).toBe('not-yours')
          expect(await stage.isDenied(actor, 'health.assessment', { id: ids[kind] })).toBe('not-yours')
          const word = { assessmentId: ids[kind], outcome: 'not-recommended', until: null }
          const note = { assessmentId: ids[kind], note: 'Let me add to it.' }
          expect(await stage.isRefused(actor, `health.declare-${kind}-outcome`, word)).toBe('not-yours')
          expect(await stage.isRefused(actor, `health.write-${kind}-note`, note)).toBe('not-yours')
          for (const act of [`${kind}-note`, `declare-${kind}-outcome`, `write-${kind}-note`])
            tries.push(`${actor.duty} health.${act} refused ${ids[kind]}`)
          tries.push(`${actor.duty} health.assessment refused ${ids[kind]}`)
        }
        expect(await stage.isDenied(actor, 'health.list')).toBe('not-yours')
      }
      const audited = await stage.rows(
        sql<{ line: string }>`select duty || ' ' || act || ' ' || outcome || ' ' || object_id as line from audit.entry
          where act like 'health.%' and outcome = 'refused' and object_id is not null`,
        'app_audit',
      )
      expect(audited.map((one) => one.line).sort()).toEqual(tries.sort())
      const words = await stage.rows(
        sql<{ outcome: string }>`select outcome from health.outcome where superseded_at is null`,
        'app_health',
      )
      expect(words.map((one) => one.outcome)).not.toContain('not-recommended')
    }))

  it('S0.22 S0.70 raw SQL in the role that the duty gets finds no note either, whatever table is asked', () =>
    withRollback(async (db) => {
      const { stage, outside, ids } = await assessedOfficer(db)
      const ask = (actor: (typeof outside)[number], role: Parameters<Stage['rows']>[1] & string, table: string) =>
        inTransaction(db, { role, claims: claimsOf(actor, stage.today) }, async (tx) => {
          const found = await sql<{ sealed: unknown }>`select sealed from ${sql.table(table)}`.execute(tx)
          return found.rows.length
        })
      for (const actor of outside) {
        const own = roleFor(undefined, actor)
        expect(own).toBe('app')
        for (const table of ['health.note', 'health.psychological_note'])
          await expect(ask(actor, 'app', table), `${actor.duty} ${table}`).rejects.toThrow(/permission denied/)
        // Even in the role of a compartment the row policies look at the duty.
        expect(await ask(actor, 'app_health', 'health.note')).toBe(0)
        expect(await ask(actor, 'app_psych', 'health.psychological_note')).toBe(0)
        await expect(ask(actor, 'app_psych', 'health.note')).rejects.toThrow(/permission denied/)
      }
      // What is kept is sealed: the words are in no column of the database.
      const { rows } = await db.pool.query(
        'select sealed from health.note union all select sealed from health.psychological_note',
      )
      expect(rows).toHaveLength(2)
      for (const row of rows)
        for (const words of Object.values(secret)) expect(Buffer.from(row.sealed).includes(words)).toBe(false)
      expect(ids.medical).not.toBe(ids.psychological)
    }))

  it('S0.22 the API tells nothing to a token of another duty: 403 in both languages', () =>
    withRollback(async (db) => {
      const { stage, cast, ids } = await assessedOfficer(db)
      const app = await buildServer(stage.house)
      const duties: { duty: Duty; serviceId?: string; missionId?: string }[] = [
        { duty: 'irss-officer' },
        { duty: 'finance-officer' },
        { duty: 'service-coordinator', serviceId: cast.service },
        { duty: 'administrator' },
        { duty: 'contingent-commander', missionId: cast.mission },
      ]
      for (const duty of duties) {
        const { accountId, assignments } = await sampleAccount(db, {
          email: `${duty.duty}@example.ca`,
          duties: [duty],
        })
        const { token } = await asSystem(db, (tx) =>
          issueToken(tx, {
            accountId,
            assignmentId: assignments[0]!,
            label: 'Scenario 7',
            expiresAt: '2026-06-01T00:00:00Z',
            now: '2026-01-02T00:00:00Z',
            sensitive: true,
          }),
        )
        for (const kind of bothKinds)
          for (const language of ['en', 'fr']) {
            const answer = await app.inject({
              url: `/api/v1/health/${kind}-note?id=${ids[kind]}`,
              headers: { authorization: `Bearer ${token}`, 'accept-language': language },
            })
            expect(answer.statusCode, `${duty.duty} ${kind}`).toBe(403)
            expect(answer.headers['content-type']).toContain('application/problem+json')
            for (const words of Object.values(secret)) expect(answer.body).not.toContain(words)
          }
      }
      await app.close()
    }))

  it('S0.22 S0.71 the outcome word and its day are seen where it is allowed, and by nobody else', () =>
    withRollback(async (db) => {
      const { stage, cast, self, candidacyId, ids } = await assessedOfficer(db)
      const query = { id: candidacyId }
      for (const actor of [cast.irss, cast.coordinator, cast.readiness, cast.training, self]) {
        const shown = await stage.sees<{ outcomes: object[] }>(actor, 'health.candidacy', query)
        expect(shown.outcomes, actor.duty).toEqual(
          expect.arrayContaining(
            bothKinds.map((kind) => expect.objectContaining({ kind, outcome: 'recommended', validTo: '2027-12-31' })),
          ),
        )
        for (const words of Object.values(secret)) expect(JSON.stringify(shown)).not.toContain(words)
      }
      for (const actor of [cast.finance, cast.administrator, cast.commander, cast.desk, cast.conduct])
        expect(await stage.isDenied(actor, 'health.candidacy', query), actor.duty).toBe('not-yours')
      // Inside the unit each side keeps to itself.
      expect(await stage.isDenied(cast.physician, 'health.psychological-note', { id: ids.psychological })).toBe(
        'not-yours',
      )
      expect(await stage.isDenied(cast.psychologist, 'health.medical-note', { id: ids.medical })).toBe('not-yours')
      expect(await stage.isDenied(cast.healthAdministrator, 'health.medical-note', { id: ids.medical })).toBe(
        'not-yours',
      )
    }))

  it('S0.70 the person sees who read their file and when, and nobody else learns it', () =>
    withRollback(async (db) => {
      const { stage, cast, self, ids } = await assessedOfficer(db)
      await stage.goTo('2026-04-02')
      await stage.sees(cast.physician, 'health.medical-note', { id: ids.medical })
      await stage.sees(cast.psychologist, 'health.psychological-note', { id: ids.psychological })
      const own = await stage.sees<OwnHealth>(self, 'health.own-file')
      const read = own.reads.map((one) => `${one.duty} ${one.compartment} ${String(one.at).slice(0, 10)}`)
      expect(read).toContain('physician health 2026-04-02')
      expect(read).toContain('psychologist psych 2026-04-02')
      expect(own.assessments.map((one) => one.outcome?.outcome)).toEqual(['recommended', 'recommended'])
      for (const words of Object.values(secret)) expect(JSON.stringify(own)).not.toContain(words)
      expect(await stage.isDenied(cast.irss, 'health.own-file')).toBe('not-yours')
    }))
})
