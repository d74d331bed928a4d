import { randomUUID } from 'node:crypto'
import { isRefusal } from '#kernel/refusal.ts'
import { systemActor } from '#platform/access/actor.ts'
import { asSystem } from '#platform/access/samples.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import type { ThrowAway } from '#tests/support/database.ts'
import { populated } from '#tests/support/populated.ts'
import { askersOn, type Places } from './askers.ts'
import type { Asker } from './oracle.ts'
import { type Things, thingsOn } from './things.ts'

/** A practice copy with everybody who asks, everything that they ask for, and a twin of each elsewhere. */
export interface BenchHouse {
  database: ThrowAway
  house: House
  askers: readonly Asker[]
  things: Things
  files: Things
  places: Places
}

/** An hour after everything in the copy happened, so that what the bench leaves in the audit can be told apart. */
const now = '2026-03-16T17:00:00.000Z'
const day = '2026-03-16'

export async function benchHouse(): Promise<BenchHouse> {
  const { database, house } = await populated()
  house.clock = () => now
  const { admin } = database
  const places = await placesOf(database)
  const askers = await askersOn(database.db, admin, places, now)
  await admin.query(
    `insert into jobs.task (id, job, key, run_at, attempts, failed_at, last_error) values ($1, 'letters.bench', 'bench', $2, 9, $2, 'bench')`,
    [randomUUID(), now],
  )
  for (const asker of askers.filter((one) => one.account !== null))
    await admin.query(
      `insert into letters.letter (id, account_id, name, language, subject, body, fact_id, sent_on, sent_at)
       values ($1, $2, 'bench', 'en', '{"en":"A","fr":"A"}', '{"en":"A","fr":"A"}', $3, $4, $5)`,
      [randomUUID(), asker.account, randomUUID(), day, now],
    )
  const files = await filesOn(database, house, places)
  return { database, house, askers, things: await thingsOn(admin, day), files, places }
}

/** Two services, two missions and two officers who have something of everything, found in what was invented. */
async function placesOf({ admin }: ThrowAway): Promise<Places> {
  const { rows } = await admin.query<{ person: string; service: string; mission: string }>(`
    select d.person_id as person, m.service_id as service, d.mission_id as mission
    from deployments.deployment d join people.service_membership m on m.person_id = d.person_id and m.valid @> date '${day}'
      join readiness.instruction_package p on p.candidacy_id = d.candidacy_id
    where d.state not in ('cancelled', 'closed') and not exists (select from access.account a where a.person_id = d.person_id)
    group by 1, 2, 3 order by 1`)
  const rcmp = (await admin.query<{ id: string }>(`select id from people.service where code = 'RCMP'`)).rows[0]!.id
  const first = rows.find((one) => one.service !== rcmp)
  const second = rows.find(
    (one) => first && ![first.service, rcmp].includes(one.service) && one.mission !== first.mission,
  )
  const withdrew = await admin.query<{
    id: string
  }>(`select person_id as id from candidacies.candidacy k where state = 'withdrawn'
    and not exists (select from access.account a where a.person_id = k.person_id) order by 1`)
  if (!first || !second || !withdrew.rows[0]) throw new Error('The practice copy has no twins to ask for.')
  return {
    services: [first.service, second.service],
    rcmp,
    missions: [first.mission, second.mission],
    persons: [first.person, second.person],
    withdrew: withdrew.rows[0].id,
  }
}

/** Of each kind of file one with either officer, on the disk as the product keeps it. */
async function filesOn({ db, admin }: ThrowAway, house: House, places: Places): Promise<Things> {
  const c = circumstancesOf(house, systemActor('bench'))
  const owners: Record<string, [kind: string, query: string, keep: string]> = {
    'evidence of a certificate': [
      'certificate',
      'select id from people.certificate where person_id = $1',
      'update people.certificate set attachment_id = $2 where id = $1',
    ],
    'research assignment': [
      'research-assignment',
      'select id from training.research_assignment where person_id = $1',
      'update training.research_assignment set attachment_id = $2 where id = $1',
    ],
    'evidence of a package point': [
      'instruction-item',
      'select id from readiness.instruction_item where person_id = $1',
      'update readiness.instruction_item set attachment_id = $2 where id = $1',
    ],
  }
  const files = new Map<string, import('./things.ts').Thing[]>()
  for (const [name, [kind, query, keep]] of Object.entries(owners)) {
    files.set(name, [])
    for (const person of places.persons) {
      const owner = (await admin.query<{ id: string }>(`${query} order by id limit 1`, [person])).rows[0]?.id
      if (!owner) continue
      const file = await asSystem(db, (tx) =>
        house.tools.attachments.stage(tx, c, {
          bytes: aPdf(`${name} ${person}`),
          fileName: 'bench.pdf',
          declaredType: 'application/pdf',
          scope: { personId: person },
        }),
      )
      if (isRefusal(file)) throw new Error(file.code)
      await admin.query(
        `update files.attachment set person_id = $2, attached_to_kind = $3, attached_to_id = $4, attached_at = $5 where id = $1`,
        [file.id, person, kind, owner, '2026-03-01T00:00:00Z'],
      )
      await admin.query(keep, [owner, file.id])
      const belongs = (await thingsOn(admin, day)).get('officer')!.find((one) => one.person === person)!
      files.get(name)!.push({ ...belongs, id: file.id })
    }
  }
  await papersOn({ db, admin }, house, c, files)
  return files
}

/** Papers of requests and notes of liaison logs: nobody's by person, they follow their record. */
async function papersOn(
  { db, admin }: Pick<ThrowAway, 'db' | 'admin'>,
  house: House,
  c: Parameters<House['tools']['attachments']['stage']>[1],
  files: Map<string, import('./things.ts').Thing[]>,
): Promise<void> {
  const things = await thingsOn(admin, day)
  for (const [name, kind, owners] of [
    ['paper of a request', 'request', things.get('request')!.slice(0, 2)],
    ['note of a liaison entry', 'liaison-entry', things.get('liaison entry')!.filter((_, index) => index % 3 === 0)],
  ] as const) {
    files.set(name, [])
    for (const owner of owners) {
      const upload = { bytes: aPdf(`${name} ${owner.id}`), fileName: 'bench.pdf', declaredType: 'application/pdf' }
      const file = await asSystem(db, (tx) => house.tools.attachments.stage(tx, c, upload))
      if (isRefusal(file)) throw new Error(file.code)
      await admin.query(
        `update files.attachment set attached_to_kind = $2, attached_to_id = $3, attached_at = $4 where id = $1`,
        [file.id, kind, owner.id, '2026-03-01T00:00:00Z'],
      )
      files.get(name)!.push({ ...owner, id: file.id })
    }
  }
}
