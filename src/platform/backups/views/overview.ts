import { defineView } from '#platform/view.ts'
import { type Standing, standingOf } from '../overdue.ts'
import { type BackupEvent, latestEvents } from '../store.ts'
import { words } from '../words.ts'

export interface BackupsOverview {
  made: Standing
  proven: Standing
  /** The last twenty, the newest first. */
  events: BackupEvent[]
}

/** How old the last backup and the last proven restore are, and whether that is too old. */
export const backupsOverview = defineView({
  name: 'backups.overview',
  seenBy: { administrator: 'programme' },
  query: {},
  async load(tx, _query, c): Promise<BackupsOverview> {
    const [made] = await latestEvents(tx, ['made'], 1)
    const [proven] = await latestEvents(tx, ['proven'], 1)
    return {
      made: standingOf(made?.at ?? null, c.now),
      proven: standingOf(proven?.at ?? null, c.now),
      events: await latestEvents(tx, ['made', 'proven', 'not-proven'], 20),
    }
  },
  words: { title: words.overview.title, intro: words.overview.intro },
})
