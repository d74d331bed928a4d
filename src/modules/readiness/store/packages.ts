import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { InstructionPackage, Item, NewItem, PackageKind, Terms } from '../vocabulary.ts'

const columns = sql`p.id, p.candidacy_id as "candidacyId", p.person_id as "personId", p.service_id as "serviceId", p.kind, p.number,
  case when p.kind = 'joining' then p.terms end as terms, p.sent_on as "sentOn", p.opened_on as "openedOn",
  p.acknowledged_on as "acknowledgedOn", p.superseded_at is not null as superseded, p.reason, p.version,
  exists (select from candidacies.candidacy k where k.id = p.candidacy_id and k.state = 'deployed') as "left"`
const itemColumns = sql`i.id, i.package_id as "packageId", i.code, i.title, i.text, i.due_on as "dueOn", i.done_on as "doneOn",
  i.attachment_id as "attachmentId", i.sort_order as "sortOrder", i.version`

/** One package, or null where there is none or the reader may not see it. `lock` for acting on it. */
export async function findPackage(tx: Tx, id: string, lock = false): Promise<InstructionPackage | null> {
  const { rows } = await sql<InstructionPackage>`select ${columns} from readiness.instruction_package p
    where p.id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** Every package of some candidacies, newest version first. */
export async function packagesOf(tx: Tx, candidacyIds: readonly string[]): Promise<InstructionPackage[]> {
  const { rows } = await sql<InstructionPackage>`select ${columns} from readiness.instruction_package p
    where p.candidacy_id = any(${[...candidacyIds]}::uuid[]) order by p.kind, p.number desc`.execute(tx)
  return rows
}

/** The points of some packages in their order. */
export async function itemsIn(tx: Tx, packageIds: readonly string[]): Promise<Item[]> {
  const { rows } = await sql<Item>`select ${itemColumns} from readiness.instruction_item i
    where i.package_id = any(${[...packageIds]}::uuid[]) order by i.package_id, i.sort_order`.execute(tx)
  return rows
}

/** One point, locked, or null. */
export async function lockItem(tx: Tx, id: string): Promise<Item | null> {
  const { rows } = await sql<Item>`select ${itemColumns} from readiness.instruction_item i
    where i.id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** How far the standing package of one kind is, by candidacy: one query. */
export async function standingProgress(
  tx: Tx,
  candidacyIds: readonly string[],
  kind: PackageKind,
): Promise<Map<string, { sentOn: Day; acknowledgedOn: Day | null; done: number; total: number }>> {
  const { rows } = await sql<{
    candidacyId: string
    sentOn: Day
    acknowledgedOn: Day | null
    done: number
    total: number
  }>`
    select p.candidacy_id as "candidacyId", p.sent_on as "sentOn", p.acknowledged_on as "acknowledgedOn",
      count(i.done_on)::int as done, count(i.id)::int as total
    from readiness.instruction_package p left join readiness.instruction_item i on i.package_id = p.id
    where p.candidacy_id = any(${[...candidacyIds]}::uuid[]) and p.kind = ${kind} and p.superseded_at is null
    group by p.id`.execute(tx)
  return new Map(rows.map(({ candidacyId, ...one }) => [candidacyId, one]))
}

interface By {
  at: string
  account: string
}

/** Writes a version of a package with its points; the version that stood before it is superseded. */
export async function insertPackage(
  tx: Tx,
  one: {
    id: string
    candidacyId: string
    personId: string
    serviceId: string
    kind: PackageKind
    number: number
    terms: Terms | null
    sentOn: Day
    reason: string | null
  },
  items: readonly (NewItem & { id: string })[],
  by: By,
): Promise<void> {
  await sql`update readiness.instruction_package set superseded_at = ${by.at}, version = version + 1
    where candidacy_id = ${one.candidacyId} and kind = ${one.kind} and superseded_at is null`.execute(tx)
  await sql`insert into readiness.instruction_package (id, candidacy_id, person_id, service_id, kind, number, terms, sent_on, reason,
      recorded_at, recorded_by)
    values (${one.id}, ${one.candidacyId}, ${one.personId}, ${one.serviceId}, ${one.kind}, ${one.number},
      ${JSON.stringify(one.terms ?? {})}::jsonb, ${one.sentOn}, ${one.reason}, ${by.at}, ${by.account})`.execute(tx)
  await sql`insert into readiness.instruction_item (id, package_id, person_id, service_id, code, title, text, due_on, done_on,
      attachment_id, sort_order, recorded_at, recorded_by)
    select r.id, ${one.id}, ${one.personId}, ${one.serviceId}, r.code, r.title, r.text, r."dueOn", r."doneOn", r."attachmentId",
      r."sortOrder", ${by.at}::timestamptz, ${by.account}::uuid
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r(id uuid, code text, title jsonb, text jsonb, "dueOn" date,
      "doneOn" date, "attachmentId" uuid, "sortOrder" int)`.execute(tx)
}

/** Ticks a point off, or (`on: null`) opens it again. */
export async function markItem(
  tx: Tx,
  id: string,
  to: { on: Day | null; attachmentId: string | null },
  by: By,
): Promise<void> {
  await sql`update readiness.instruction_item set done_on = ${to.on}, attachment_id = ${to.attachmentId}, version = version + 1,
      recorded_at = ${by.at}, recorded_by = ${by.account} where id = ${id}`.execute(tx)
}

/** The officer has looked at the package, and has acknowledged it where `acknowledged`. */
export async function markOpened(tx: Tx, id: string, on: Day, acknowledged: boolean): Promise<void> {
  await sql`update readiness.instruction_package set opened_on = coalesce(opened_on, ${on}),
      acknowledged_on = case when ${acknowledged} then ${on}::date else acknowledged_on end, version = version + 1
    where id = ${id}`.execute(tx)
}
