import { type RawBuilder, sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import { shownTitle } from '#modules/missions/index.ts'
import { defineTimeline, type TimelinePart } from '#platform/desk-parts.ts'
import { deskWords } from './words-pages.ts'

const mission = sql`coalesce((select f.value from missions.mission_fact f where f.mission_id = d.mission_id and f.attribute = 'name'
  and f.superseded_at is null and f.valid @> d.planned_departure), (select to_jsonb(m.code) from missions.mission m where m.id = d.mission_id))`
const params = sql`jsonb_build_object('mission', ${mission}, 'code', d.code,
  'position', ${shownTitle(sql`(select x.title from missions.position x where x.id = d.position_id)`)})`

const part = (name: TimelinePart['name'], day: RawBuilder<unknown>, text: Localized, where = sql`true`) =>
  defineTimeline({
    name,
    sql: () => sql`select d.person_id, ${day} as on_day, d.id as ref_id, ${params} as params
      from deployments.deployment d where ${day} is not null and d.state <> 'cancelled' and ${where}`,
    words: { text },
  })

const words = deskWords.timeline

export const timeline = [
  part('deployments.departed', sql`d.departed_on`, words.departed),
  part('deployments.arrived', sql`d.arrived_on`, words.arrived),
  part('deployments.on-duty', sql`d.on_duty_on`, words.onDuty),
  part('deployments.planned-end', sql`d.planned_end`, words.plannedEnd, sql`d.ended_on is null`),
  part('deployments.ended', sql`d.ended_on`, words.ended),
  part('deployments.returned', sql`d.returned_on`, words.returned),
  part('deployments.closed', sql`d.closed_on`, words.closed),
  defineTimeline({
    name: 'deployments.extended',
    sql: () => sql`select d.person_id, e.answered_on as on_day, e.id as ref_id, ${params} || jsonb_build_object('end', e.new_end) as params
      from deployments.extension e join deployments.deployment d on d.id = e.deployment_id where e.state = 'granted'`,
    words: { text: words.extended },
  }),
]
