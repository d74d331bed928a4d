import { sql } from 'kysely'
import { defineTimeline } from '#platform/desk-parts.ts'
import { missionDeskWords } from '../words-of-mission.ts'

export const missionTimeline = defineTimeline({
  name: 'readiness.acknowledged-risk',
  sql: () => sql`select g.person_id, g.acknowledged_on as on_day, g.id as ref_id, jsonb_build_object('number', a.number,
      'place', coalesce(a.place, '{"en": "whole mission", "fr": "toute la mission"}'::jsonb),
      'mission', jsonb_build_object('en', m.code, 'fr', m.code)) as params
    from readiness.risk_acknowledgement g join missions.risk_assessment a on a.id = g.assessment_id
      join missions.mission m on m.id = a.mission_id`,
  words: { text: missionDeskWords.timeline },
})
