import { expect, test } from 'vitest'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, houseOn, see, seen } from '#tests/support/house.ts'
import { type BackupEvent, recordBackup } from './store.ts'
import { type BackupsOverview, backupsOverview } from './views/overview.ts'

const event: BackupEvent = {
  kind: 'made',
  at: '2026-03-16T02:00:00.000Z',
  backupOf: '2026-03-16T01:59:00.000Z',
  fileName: 'contingent-2026-03-16.age',
  bytes: 6_700_000,
  seconds: 8.7,
  faults: 0,
}

test('an administrator is warned until a backup was made and a restore of it proven, and again after 36 hours', () =>
  withRollback(async (db) => {
    const administrator = actorOf('administrator')
    const overview = (now: string) =>
      seen<BackupsOverview & Record<string, unknown>>(houseOn(db, { now }), administrator, backupsOverview)
    expect(await overview('2026-03-16T03:00:00.000Z')).toMatchObject({
      made: { at: null, overdue: true },
      proven: { at: null, overdue: true },
      events: [],
    })
    await recordBackup(db, event)
    await recordBackup(db, { ...event, kind: 'not-proven', at: '2026-03-16T02:30:00.000Z', faults: 2 })
    expect(await overview('2026-03-16T03:00:00.000Z')).toMatchObject({
      made: { hours: 1, overdue: false },
      proven: { at: null, overdue: true },
    })
    await recordBackup(db, { ...event, kind: 'proven', at: '2026-03-16T02:40:00.000Z', seconds: 10.1 })
    const fine = await overview('2026-03-16T03:00:00.000Z')
    expect(fine).toMatchObject({ made: { overdue: false }, proven: { hours: 0, overdue: false } })
    expect(fine.events.map(({ kind }) => kind)).toEqual(['proven', 'not-proven', 'made'])
    expect(await overview('2026-03-17T14:01:00.000Z')).toMatchObject({
      made: { hours: 36, overdue: true },
      proven: { hours: 35, overdue: false },
    })
  }))

test('a backup and its proof are in the audit; nobody but an administrator sees the page', () =>
  withRollback(async (db) => {
    await recordBackup(db, event)
    await recordBackup(db, { ...event, kind: 'not-proven' })
    const { rows } = await db.pool.query(
      `select act, outcome, detail ->> 'system' as system from audit.entry where act like 'backups.%' order by seq`,
    )
    expect(rows).toEqual([
      { act: 'backups.make', outcome: 'done', system: 'backups' },
      { act: 'backups.prove', outcome: 'failed', system: 'backups' },
    ])
    const house = houseOn(db)
    for (const duty of ['auditor', 'physician', 'irss-officer'] as const)
      expect(await see(house, actorOf(duty), backupsOverview)).toMatchObject({ kind: 'refused' })
  }))
