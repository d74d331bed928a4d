import { sql } from 'kysely'
import { shownTitle } from '#modules/missions/index.ts'
import { defineTimeline } from '#platform/desk-parts.ts'
import { answerWords, timelineWords } from './words-of-parts.ts'

/** A withdrawal is seen by the person alone, and with it everything of that candidacy. */
const visible = sql`(k.state <> 'withdrawn' or k.person_id = (select sec.person()))`
const title = sql`'posting', b.title, 'code', k.code`
const answers = sql`${JSON.stringify(answerWords)}::jsonb`
const from = sql`candidacies.candidacy k join postings.posting b on b.id = k.posting_id`

export const timeline = [
  defineTimeline({
    name: 'candidacies.applied',
    sql: () =>
      sql`select k.person_id, k.applied_on as on_day, k.id as ref_id, jsonb_build_object(${title}) as params from ${from} where ${visible}`,
    words: { text: timelineWords.applied },
  }),
  defineTimeline({
    name: 'candidacies.endorsed',
    sql: () => sql`select k.person_id, e.signed_on as on_day, k.id as ref_id, jsonb_build_object('from', e.release_from, 'to', e.release_to) as params
      from ${from} join candidacies.endorsement e on e.candidacy_id = k.id where ${visible} and e.decision = 'endorsed'`,
    words: { text: timelineWords.endorsed },
  }),
  defineTimeline({
    name: 'candidacies.not-released',
    sql: () => sql`select k.person_id, e.signed_on as on_day, k.id as ref_id, '{}'::jsonb as params
      from ${from} join candidacies.endorsement e on e.candidacy_id = k.id where ${visible} and e.decision = 'not-released'`,
    words: { text: timelineWords.notReleased },
  }),
  defineTimeline({
    name: 'candidacies.release-ended',
    sql: () => sql`select k.person_id, e.ended_on as on_day, k.id as ref_id, '{}'::jsonb as params
      from ${from} join candidacies.endorsement e on e.candidacy_id = k.id where ${visible} and e.decision = 'endorsed' and e.ended_on is not null`,
    words: { text: timelineWords.releaseEnded },
  }),
  defineTimeline({
    name: 'candidacies.recommended',
    sql: () => sql`select k.person_id, r.decided_on as on_day, k.id as ref_id, jsonb_build_object(${title}) as params
      from ${from} join candidacies.recommendation r on r.candidacy_id = k.id where ${visible} and r.decision = 'recommended'`,
    words: { text: timelineWords.recommended },
  }),
  defineTimeline({
    name: 'candidacies.not-recommended',
    hiddenFrom: ['contingent-commander', 'training-officer', 'mission-desk'],
    sql: () => sql`select k.person_id, r.decided_on as on_day, k.id as ref_id, jsonb_build_object(${title}) as params
      from ${from} join candidacies.recommendation r on r.candidacy_id = k.id where ${visible} and r.decision = 'not-recommended'`,
    words: { text: timelineWords.notRecommended },
  }),
  defineTimeline({
    name: 'candidacies.nominated',
    sql: () => sql`select k.person_id, n.sent_on as on_day, k.id as ref_id, jsonb_build_object('body', n.selecting_body) as params
      from ${from} join candidacies.nomination n on n.candidacy_id = k.id where ${visible}`,
    words: { text: timelineWords.nominated },
  }),
  defineTimeline({
    name: 'candidacies.host-answered',
    sql: () => sql`select k.person_id, n.answered_on as on_day, k.id as ref_id, jsonb_build_object('answer', ${answers} -> n.outcome) as params
      from ${from} join candidacies.nomination n on n.candidacy_id = k.id where ${visible} and n.answered_on is not null`,
    words: { text: timelineWords.hostAnswered },
  }),
  defineTimeline({
    name: 'candidacies.offered',
    sql: () => sql`select k.person_id, o.made_on as on_day, k.id as ref_id, jsonb_build_object('position', ${shownTitle(sql`x.title`)}, 'departure', o.departure) as params
      from ${from} join candidacies.offer o on o.candidacy_id = k.id left join missions.position x on x.id = o.position_id where ${visible}`,
    words: { text: timelineWords.offered },
  }),
  defineTimeline({
    name: 'candidacies.offer-answered',
    sql: () => sql`select k.person_id, o.answered_on as on_day, k.id as ref_id, jsonb_build_object('answer', ${answers} -> o.answer) as params
      from ${from} join candidacies.offer o on o.candidacy_id = k.id where ${visible} and o.answered_on is not null`,
    words: { text: timelineWords.offerAnswered },
  }),
  defineTimeline({
    name: 'candidacies.withdrawn',
    sql: () => sql`select k.person_id, k.withdrawn_on as on_day, k.id as ref_id, jsonb_build_object('code', k.code) as params
      from candidacies.candidacy k where k.state = 'withdrawn' and k.person_id = (select sec.person())`,
    words: { text: timelineWords.withdrawn },
  }),
]
