import { sql } from 'kysely'
import { addDays, addYears } from '#kernel/calendar.ts'
import { packageForPractice } from '#modules/planning/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { World } from '../world.ts'

const lasting = [
  'It helps to build a police service that people trust, which lasts after the mission has gone: what the Canadian Police Arrangement is for.',
  'It trains trainers, so that reform goes on by itself; conflict is less likely to come back.',
]

/** A package for each request that waits for its decision: submitted where every department has spoken, else a draft. Invented. */
export async function submitPackages(tx: Tx, world: World): Promise<void> {
  const dice = world.dice.for('packages')
  const c = {
    actor: systemActor('practice'),
    today: world.anchor,
    now: `${world.anchor}T14:00:00.000Z`,
    fresh: () => dice.uuid(),
  }
  const { rows } = await sql<{ id: string; asked_number: number | null; host_country: string | null; owed: boolean }>`
    select r.id, r.asked_number, r.host_country,
      exists (select from requests.partner p where p.valid @> ${c.today}::date and not exists (select from requests.departmental_position d
        where d.request_id = r.id and d.department = p.organisation and d.superseded_by is null)) as owed
    from requests.request r where r.state = 'assessing' order by r.received_on, r.id`.execute(tx)
  const services = await sql<{ id: string }>`select s.id from people.service s
    join people.service_cap k on k.service_id = s.id and k.superseded_at is null order by k.number desc, s.short limit 3`.execute(
    tx,
  )
  for (const [i, request] of rows.entries()) {
    const number = request.asked_number ?? 2
    const [first, second] = services.rows
    const drawn = [
      ...(first ? [{ serviceId: first.id, number: Math.ceil(number / 2) }] : []),
      ...(second && number > 1 ? [{ serviceId: second.id, number: Math.floor(number / 2) }] : []),
    ]
    const from = addDays(c.today, 60)
    await packageForPractice(
      tx,
      request.id,
      {
        missionId: null,
        recommendation: 'approve',
        why: 'The departments agree, the skills are there, and services can let the officers go. Invented for the practice copy.',
        contribution: request.owed ? null : lasting[i % lasting.length]!,
        options: 'Send as many as are asked for.\nSend half of them.\nDecline, and offer training in Canada instead.',
        level: number <= 3 ? 'ancillary' : 'ministerial',
        number,
        valid: { from, to: addYears(from, 2) },
        maxTourMonths: 12,
        armed: false,
        language: null,
        countries: request.host_country ? [request.host_country] : null,
        dutyPlace: null,
        conditions: 'Duty locations are confirmed before each rotation.',
        drawn,
      },
      c,
    )
  }
}
