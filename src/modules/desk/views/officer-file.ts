import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { sentences } from '#platform/sentence.ts'
import { defineView } from '#platform/view.ts'
import { type PersonName, personNamed, timelineOf } from '../store.ts'
import { words } from '../words.ts'

export interface OfficerFileData {
  person: PersonName
  entries: { on: string; kind: string; text: { en: string; fr: string }; planned: boolean }[]
}

/** An officer's file in the order of time, each event as its module words it, as far as the reader may know. */
export function officerFileView(rooms: readonly Module[]) {
  const parts = rooms.flatMap((room) => [...(room.timeline ?? [])])
  return defineView({
    name: 'desk.officer-file',
    seenBy: {
      candidate: 'self',
      'service-coordinator': 'programme',
      'service-chief': 'programme',
      'rcmp-adviser': 'programme',
      'irss-officer': 'programme',
      'readiness-officer': 'programme',
      'training-officer': 'programme',
      'mission-desk': 'programme',
      'contingent-commander': 'programme',
    },
    query: { id: field.id() },
    words: { title: words.officerFile },
    scope: (data: OfficerFileData) => ({ personId: data.person.id }),
    about: (data: OfficerFileData) => ({ kind: 'person', id: data.person.id, personId: data.person.id }),
    async load(tx, query, c): Promise<OfficerFileData | null> {
      // Whether the file may be seen at all is the row policy of the person; each event then has its own.
      const person = await personNamed(tx, query.id)
      if (!person) return null
      const own = person.id === c.actor.personId
      const mine = parts.filter((part) => own || !part.hiddenFrom?.includes(c.actor.duty))
      const byName = new Map(mine.map((part) => [part.name as string, part]))
      const rows = await timelineOf(tx, mine, person.id, c)
      return {
        person,
        entries: rows.flatMap((row) => {
          const text = byName.get(row.kind)?.words.text
          if (!text) return []
          return [
            {
              on: row.on_day,
              kind: row.kind,
              text: sentences(text, row.params),
              planned: row.on_day > c.today,
            },
          ]
        }),
      }
    },
  })
}
