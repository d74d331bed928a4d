import { sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import type { AnyAction, Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Field, Fields } from '#platform/fields.ts'
import type { Dice } from '../../../src/practice/dice.ts'

/** Tables with an id, by the last word of their name: what an input called `sessionId` may name. */
export type Records = ReadonlyMap<string, readonly string[]>

export async function recordsOf(tx: Tx): Promise<Records> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select c.table_schema as schema, c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'id' and c.data_type = 'uuid' and t.table_type = 'BASE TABLE'
      and c.table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`.execute(tx)
  const records = new Map<string, string[]>()
  for (const { schema, name } of rows) {
    const words = name.split('_')
    for (let from = 0; from < words.length; from += 1) {
      const key = words.slice(from).join('_')
      records.set(key, [...(records.get(key) ?? []), `${schema}.${name}`])
    }
  }
  return records
}

/** The id of some record that an input of this name may mean; now and then of another table, or of none. */
export async function someId(tx: Tx, records: Records, name: string, dice: Dice): Promise<string> {
  const key = name.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const tables = records.get(key) ?? records.get(key.split('_').at(-1)!)
  if (!tables || dice.chance(0.03)) return dice.uuid()
  const table = dice.pick(tables)
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
    order by md5(id::text || ${String(dice.int(0, 1_000_000))}) limit 1`.execute(tx)
  return rows[0]?.id ?? dice.uuid()
}

const days = [-400, -60, -14, -3, -1, 0, 0, 0, 1, 3, 14, 60, 180, 365, 800]

/** Something for each field: mostly what a form would offer, sometimes nonsense of the right kind. */
export async function someInput(
  tx: Tx,
  action: AnyAction,
  o: { subject: Subject | null; known: Record<string, unknown>; records: Records; dice: Dice; c: Circumstances },
): Promise<Record<string, unknown>> {
  const { dice, c } = o
  const choices =
    o.subject && action.choices && dice.chance(0.9)
      ? await action.choices(tx, o.subject, c).catch(() => ({}) as Record<string, never>)
      : {}
  const input: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(action.input as Fields)) {
    if (Object.hasOwn(o.known, name)) input[name] = o.known[name]
    else if (field.optional && field.kind !== 'yes' && dice.chance(0.3)) input[name] = null
    else {
      const offered = (choices as Record<string, { value: string }[] | undefined>)[name]
      input[name] =
        offered && offered.length > 0 ? dice.pick(offered).value : await someValue(tx, name, field, o.records, dice, c)
    }
  }
  return input
}

async function someValue(
  tx: Tx,
  name: string,
  field: Field<unknown>,
  records: Records,
  dice: Dice,
  c: Circumstances,
): Promise<unknown> {
  const { min = 0, max = 10 } = field
  switch (field.kind) {
    case 'id':
    case 'pick':
    case 'file':
      return someId(tx, records, name, dice)
    case 'day':
      return addDays(c.today, dice.pick(days))
    case 'whole':
      return dice.int(min, Math.min(max, min + 20))
    case 'decimal':
      return `${dice.int(min, Math.min(max, 100))}.${dice.int(10, 99)}`
    case 'choice':
      return dice.pick(field.options!)
    case 'choices':
      return field.options!.filter(() => dice.chance(0.5))
    case 'yes':
      return dice.chance(0.8)
    case 'email':
      return `someone-${dice.int(0, 999_999)}@example.ca`
    case 'both':
      return { en: `Words ${dice.int(0, 999)}`, fr: dice.chance(0.9) ? `Mots ${dice.int(0, 999)}` : '' }
    default:
      return `text ${dice.int(0, 999_999)}`
  }
}
