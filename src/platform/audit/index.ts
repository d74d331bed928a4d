import type { Module } from '#platform/module.ts'
import { type Acts, actsOf } from './acts.ts'
import { dailyCheckpoint } from './daily-checkpoint.ts'
import { chainsPage } from './pages/chains-page.tsx'
import { entriesPage } from './pages/entries-page.tsx'
import { entryPage } from './pages/entry-page.tsx'
import { chainsView } from './views/chains.ts'
import { entriesView } from './views/entries.ts'
import { entryView } from './views/entry.ts'

/** The audit, for auditors. `rooms`: all others, whose declarations say what the acts are called. */
export function auditOf(rooms: readonly Module[]): Module {
  let known: Acts | undefined
  const acts = () => {
    known ??= actsOf([...rooms, room])
    return known
  }
  const [entries, entry] = [entriesView(acts), entryView(acts)]
  const room: Module = {
    name: 'audit',
    views: [entries, entry, chainsView],
    pages: [entriesPage(entries), chainsPage, entryPage(entry)],
    jobs: [dailyCheckpoint],
  }
  return room
}
