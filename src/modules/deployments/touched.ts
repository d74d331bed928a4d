import { type RawBuilder, sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import { overSql, tasksWaiting } from '#modules/missions/index.ts'
import { defineTouched } from '#platform/consequences.ts'
import { deploymentView } from './views/one.ts'
import { deploymentHref } from './vocabulary.ts'
import { touchedWords } from './words-of-touched.ts'

const away = sql`d.state in ('departed', 'arrived', 'on-duty')`
const name = sql`p.given_names || ' ' || p.family_name`
const from = sql`deployments.deployment d left join people.person p on p.id = d.person_id`
const equipmentOut = sql`exists (select from deployments.task t where t.deployment_id = d.id and t.kind = 'equipment' and t.done_on is null)`

/** Officers who are in a mission or about to leave for it, and what a change of it asks for them. */
export const deploymentsTouched = defineTouched({
  name: 'deployments.there',
  view: deploymentView,
  href: deploymentHref,
  touched(change, c) {
    const there = sql`d.mission_id = ${change.subjectId}::uuid`
    const row = (ask: RawBuilder<unknown>, due: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
      sql`select d.id as reference, d.code, ${name} as name, ${ask} as ask, ${due} as due from ${from} where ${where}`
    const soon = sql`${addDays(c.today, 14)}::date`
    switch (change.kind) {
      case 'missions.suspended':
        return row(
          sql`case d.state when 'preparing' then 'hold-departure' else 'relocate' end`,
          sql`case d.state when 'preparing' then greatest(d.planned_departure - 1, ${c.today}::date) else ${soon} end`,
          sql`${there} and (${away} or d.state = 'preparing') and d.planned_end > ${change.from}::date`,
        )
      case 'missions.duty-place':
        return row(
          sql`'relocate'`,
          sql`greatest(${change.from}::date, ${c.today}::date)`,
          sql`${there} and ${away} and d.planned_end > ${change.from}::date`,
        )
      case 'missions.drawdown':
        return row(
          sql`'early-end'`,
          sql`${change.about.ends}::date`,
          sql`${there} and ${away} and d.planned_end > ${change.about.ends}::date + 1`,
        )
      case 'missions.tour-length':
        return row(
          sql`'agree-end'`,
          soon,
          sql`${there} and ${away} and d.planned_end > ${change.from}::date and not missions.has_own_tour(d.position_id)`,
        )
      case 'missions.arming':
        return row(
          change.about.after ? sql`'firearms'` : sql`'weapon-back'`,
          sql`greatest(${change.from}::date, ${c.today}::date)`,
          sql`${there} and ${away} and d.planned_end > ${change.from}::date`,
        )
      case 'missions.closed':
        return sql`${row(sql`'still-there'`, sql`null::date`, sql`${there} and (${away} or d.state = 'preparing')`)}
          union all ${row(sql`'equipment-out'`, sql`null::date`, sql`${there} and d.state = 'ended' and ${equipmentOut}`)}`
      case 'missions.left-group':
        return row(
          sql`'uncounted'`,
          sql`null::date`,
          sql`${there} and ${away} and d.planned_end > ${change.from}::date`,
        )
      case 'missions.number': {
        const { scope, scopeId, number, to } = change.about
        const over = overSql({
          scope: scope as Parameters<typeof overSql>[0]['scope'],
          scopeId: scopeId as string | null,
          number: Number(number),
          from: change.from,
          to: to as string | null,
        })
        return sql`select d.id as reference, d.code, ${name} as name, 'early-end' as ask, greatest(o.day, ${soon}) as due
          from (${over}) o join deployments.deployment d on d.candidacy_id = o.reference and ${away}
            left join people.person p on p.id = d.person_id`
      }
      default:
        return null
    }
  },
  named: () => sql`select d.id as reference, d.code, ${name} as name from ${from}`,
  asks: {
    relocate: { label: touchedWords.relocate, owner: 'mission-desk' },
    'hold-departure': { label: touchedWords.hold, owner: 'readiness-officer' },
    'early-end': { label: touchedWords.earlyEnd, owner: 'mission-desk' },
    'agree-end': { label: touchedWords.agreeEnd, owner: 'mission-desk' },
    'weapon-back': { label: touchedWords.weaponBack, owner: 'mission-desk' },
    firearms: { label: touchedWords.firearms, owner: 'readiness-officer' },
    'still-there': { label: touchedWords.stillThere, blocks: 'mission-has-people' },
    'equipment-out': { label: touchedWords.equipmentOut, blocks: 'mission-equipment-out' },
    uncounted: { label: touchedWords.uncounted },
  },
  words: { kind: touchedWords.kind, waits: touchedWords.waiting },
})

export const deploymentTasks = tasksWaiting(deploymentsTouched)
