import { type RawBuilder, sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import { overSql, tasksWaiting } from '#modules/missions/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { type Change, defineTouched } from '#platform/consequences.ts'
import { candidacyView } from './views/one.ts'
import { candidacyHref } from './words-of-addresses.ts'
import { touchedWords } from './words-of-touched.ts'

const open = sql`k.state in ('applied', 'endorsed', 'initially-selected', 'recommended', 'nominated', 'reserve', 'host-accepted', 'offered', 'accepted')`
const offered = sql`k.state in ('offered', 'accepted')`
const name = sql`p.given_names || ' ' || p.family_name`
const from = sql`candidacies.candidacy k join people.person p on p.id = k.person_id`

/** Changes of the terms of a posting: consent is asked anew, and instructions that were sent are sent anew (domain.md T2). */
function termsChange(change: Change, c: Circumstances): RawBuilder<unknown> | null {
  const inMission = sql`k.mission_id = ${change.subjectId}::uuid`
  // Who leaves before the day keeps the length of tour; who is still there then has the new place, language or arms.
  const follows: Partial<Record<Change['kind'], RawBuilder<unknown>>> = {
    'missions.tour-length': sql`${inMission} and k.planned_departure >= ${change.from}::date
      and case when k.position_id is not null then not missions.has_own_tour(k.position_id)
        else exists (select from postings.posting b where b.id = k.posting_id and b.tour_months = ${change.about.before}::int) end`,
    'missions.duty-place': sql`${inMission} and k.planned_end > ${change.from}::date`,
    'missions.language': sql`${inMission} and k.planned_end > ${change.from}::date`,
    'missions.arming': sql`${inMission} and k.planned_end > ${change.from}::date`,
  }
  const those = follows[change.kind]
  if (!those) return null
  const consent = sql`select k.id as reference, k.code, ${name} as name, 'renewed-consent' as ask, ${addDays(c.today, 14)}::date as due
    from ${from} where ${open} and ${those}`
  const instructions = sql`select k.id, k.code, ${name}, 'new-instructions', greatest(k.planned_departure - 30, ${addDays(c.today, 14)}::date)
    from ${from} where ${offered} and ${those}`
  const terms = sql`select k.id, k.code, ${name}, 'new-terms', ${addDays(c.today, 7)}::date from ${from} where ${offered} and ${those}`
  return change.kind === 'missions.tour-length'
    ? sql`${consent} union all ${instructions} union all ${terms}`
    : sql`${consent} union all ${instructions}`
}

function stateChange(change: Change, c: Circumstances): RawBuilder<unknown> | null {
  const inMission = sql`${open} and k.mission_id = ${change.subjectId}::uuid`
  const row = (ask: RawBuilder<unknown>, due: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    sql`select k.id as reference, k.code, ${name} as name, ${ask} as ask, ${due} as due from ${from} where ${where}`
  switch (change.kind) {
    case 'missions.suspended':
      // Who has accepted stands there with the deployment that is being prepared.
      return row(
        sql`'waits'`,
        sql`null::date`,
        sql`${inMission} and k.state <> 'accepted' and k.planned_departure >= ${change.from}::date`,
      )
    case 'missions.drawdown':
      return row(
        sql`case when k.planned_departure > ${change.about.ends}::date then 'end-candidacy' else 'new-dates' end`,
        sql`${addDays(c.today, 14)}::date`,
        sql`${inMission} and k.planned_end > ${change.about.ends}::date`,
      )
    case 'missions.closed':
      return row(sql`'end-candidacy'`, sql`${addDays(c.today, 14)}::date`, inMission)
    case 'missions.number':
      return sql`select k.id as reference, k.code, ${name} as name, 'find-place' as ask, o.day as due
        from (${overOf(change)}) o join ${from} on k.id = o.reference where k.state <> 'deployed'`
    case 'missions.left-group':
      return sql`select k.id as reference, k.code, ${name} as name, 'uncounted' as ask, null::date as due
        from ${from} where ${offered} and exists (select from missions.occupancy o where o.reference = k.id and o.state <> 'released'
          and o.mission_id = ${change.subjectId}::uuid and upper(o.period) > ${change.from}::date)`
    default:
      return null
  }
}

/** Who is over on some day when a number is set. */
const overOf = ({ from: day, about }: Change) =>
  overSql({
    scope: about.scope as Parameters<typeof overSql>[0]['scope'],
    scopeId: about.scopeId as string | null,
    number: Number(about.number),
    from: day,
    to: about.to as string | null,
  })

/** Officers under way to a mission, and what a change of it asks of them and of those who prepare them. */
export const candidaciesTouched = defineTouched({
  name: 'candidacies.under-way',
  view: candidacyView,
  href: candidacyHref,
  touched: (change, c) => termsChange(change, c) ?? stateChange(change, c),
  named: () => sql`select k.id as reference, k.code, ${name} as name from ${from}`,
  asks: {
    'renewed-consent': { label: touchedWords.consent, owner: 'candidate' },
    'new-instructions': { label: touchedWords.instructions, owner: 'readiness-officer' },
    'new-terms': { label: touchedWords.terms, owner: 'readiness-officer' },
    'new-dates': { label: touchedWords.dates, owner: 'readiness-officer' },
    'end-candidacy': { label: touchedWords.end, owner: 'irss-officer' },
    'find-place': { label: touchedWords.place, owner: 'irss-officer' },
    waits: { label: touchedWords.waits },
    uncounted: { label: touchedWords.uncounted },
  },
  words: { kind: touchedWords.kind, waits: touchedWords.waiting },
})

export const candidacyTasks = tasksWaiting(candidaciesTouched)
