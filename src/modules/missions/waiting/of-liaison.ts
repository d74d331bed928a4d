import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { liaisonEntryHref } from '../vocabulary/liaison.ts'
import { liaisonWaitingWords } from '../words-of-liaison.ts'

/** A note verbale in the log that nobody has forwarded: it waits at the post and at its desk. */
export const waitingOfLiaison = defineWaiting({
  name: 'missions.note-to-forward',
  duties: ['contingent-commander', 'mission-desk'],
  sql: () => sql`select e.id as subject_id, e.code || ' · ' || e.subject as title, e.on_day as since, null::date as due
    from missions.liaison_entry e where e.kind = 'note-verbale'
      and not exists (select from missions.liaison_forward f where f.entry_id = e.id)
      and not exists (select from missions.liaison_entry n where n.corrects_id = e.id)`,
  href: liaisonEntryHref,
  words: { label: liaisonWaitingWords.toForward },
})
