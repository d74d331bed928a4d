import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Duty } from '#kernel/duties.ts'
import { modules } from '#modules/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import { circumstancesOf } from '#platform/house.ts'
import { buildRegistry } from '#platform/module.ts'
import { perform } from '#platform/perform.ts'
import { show } from '#platform/show.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, houseOn } from '#tests/support/house.ts'
import { Stage } from '#tests/support/stage.ts'

const registry = buildRegistry(modules)
const at = '2026-03-16T16:00:00.000Z'
/** Proved who they are twenty minutes ago, and a second less than that; never, as with a plain token. */
const stale = '2026-03-16T15:40:00.000Z'
const fresh = '2026-03-16T15:40:01.000Z'

let asking: { name: string; duty: Duty; kind: 'action' | 'view' }[]
beforeAll(() => {
  asking = [
    ...[...registry.actions.values()]
      .filter((one) => one.stepUp)
      .flatMap(({ name, doneBy }) =>
        Object.keys(doneBy).map((duty) => ({ name, duty: duty as Duty, kind: 'action' as const })),
      ),
    ...[...registry.views.values()].flatMap(({ name, stepUp }) =>
      (stepUp ?? []).map((duty) => ({ name, duty, kind: 'view' as const })),
    ),
  ]
})

test('V7.5.3 health files, duties, links, tokens and ways to sign in are declared as asking for a fresh proof', () => {
  const names = new Set(asking.map(({ name }) => name))
  for (const name of [
    'health.assessment',
    'health.medical-note',
    'health.psychological-note',
    'access.create-account',
    'access.assign-duty',
    'access.end-duty',
    'access.make-link',
    'access.issue-token',
    'access.remove-passkey',
    'access.renew-recovery-codes',
    'access.allow-code-app',
    'access.reset-factors',
  ])
    expect(names).toContain(name)
})

test('V7.5.3 whatever is declared so refuses a proof of twenty minutes ago and none at all, and the audit says so', () =>
  withRollback(async (db) => {
    const house = houseOn(db, { now: at })
    for (const provedAt of [stale, undefined]) {
      for (const { name, duty, kind } of asking) {
        const { provedAt: _, ...actor } = actorOf(
          duty,
          duty === 'candidate' ? { personId: '5e5e5e5e-0000-4000-8000-00000000000a' } : {},
        )
        const c = circumstancesOf(house, provedAt ? { ...actor, provedAt } : actor)
        const answer =
          kind === 'action'
            ? await perform(house, registry.actions.get(name)!, {}, c)
            : await show(house, registry.views.get(name)!, {}, c)
        expect(answer, `${name} as ${duty}`).toMatchObject({ kind: 'refused', refusal: { code: 'confirm-identity' } })
      }
    }
    const { rows } = await db.pool.query(`select count(*)::int as n from audit.entry where code = 'confirm-identity'`)
    expect(rows[0].n).toBe(asking.length * 2)
  }))

test('a proof of a second less is taken, and a system actor has none to give', () =>
  withRollback(async (db) => {
    const house = houseOn(db, { now: at })
    for (const { name, duty, kind } of asking) {
      for (const actor of [{ ...actorOf(duty), provedAt: fresh }, systemActor('test')]) {
        const c = circumstancesOf(house, actor)
        const answer =
          kind === 'action'
            ? await perform(house, registry.actions.get(name)!, { surprise: 1 }, c)
            : await show(house, registry.views.get(name)!, { surprise: 1 }, c)
        expect(answer.kind, `${name} as ${duty}`).toBe('invalid')
      }
    }
  }))

test('V7.5.3 every list asks before it is taken away whole, and not before it is looked at', () =>
  withRollback(async (db) => {
    const stage = new Stage(db, '2026-03-16')
    const lists = registry.pages.filter((page) => page.list && page.view.seenBy !== 'anyone')
    expect(lists.length).toBeGreaterThan(10)
    for (const { view } of lists) {
      const duty = (typeof view.seenBy === 'string' ? 'auditor' : Object.keys(view.seenBy)[0]) as Duty
      const actor = { ...actorOf(duty), provedAt: '2026-03-16T15:40:00.000Z' }
      const c = circumstancesOf(stage.house, actor)
      const taken = await show(stage.house, view, {}, c, { exported: true, inBulk: true })
      expect(taken, view.name).toMatchObject({ kind: 'refused', refusal: { code: 'confirm-identity' } })
      const seen = await show(stage.house, view, {}, c)
      if (seen.kind === 'refused') expect(seen.refusal.code, view.name).not.toBe('confirm-identity')
    }
    const kept = await stage.rows(
      sql<{ act: string }>`select act from audit.entry where code = 'confirm-identity'`,
      'app_audit',
    )
    expect(kept).toHaveLength(lists.length)
  }))
