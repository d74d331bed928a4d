import { sql } from 'kysely'
import { defineTouched } from '#platform/consequences.ts'
import { missionView } from './views/one.ts'
import { missionHref } from './vocabulary.ts'
import { tasksWaiting } from './waiting.ts'
import { touchedWords } from './words-of-life-pages.ts'

const name = (
  language: string,
) => sql`coalesce((select f.value ->> ${language} from missions.mission_fact f where f.mission_id = m.id
  and f.attribute = 'name' and f.superseded_at is null order by lower(f.valid) desc limit 1), m.code)`

/** What a change asks for the mission itself: one that leaves a shared strength needs a number of its own. */
export const missionsTouched = defineTouched({
  name: 'missions.missions',
  view: missionView,
  href: missionHref,
  touched: (change, c) =>
    change.kind === 'missions.left-group'
      ? sql`select m.id as reference, m.code, ${name(c.language)} as name, 'own-number' as ask, ${change.from}::date as due
          from missions.mission m where m.id = ${change.subjectId}::uuid and not exists (select from missions.authorized_strength s
            where s.scope = 'mission' and s.scope_id = m.id and s.superseded_at is null and s.measure = 'authorized' and s.valid @> ${change.from}::date)`
      : null,
  named: (c) => sql`select m.id as reference, m.code, ${name(c.language)} as name from missions.mission m`,
  asks: { 'own-number': { label: touchedWords.ownNumber, owner: 'rcmp-planner' } },
  words: { kind: touchedWords.mission, waits: touchedWords.waiting },
})

export const missionTasks = tasksWaiting(missionsTouched)
