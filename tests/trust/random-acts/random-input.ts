import { addDays } from '#kernel/calendar.ts'
import type { AnyAction, Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Field, Fields } from '#platform/fields.ts'
import type { Dice } from '../../../src/practice/dice.ts'

/** Tables with an id, by the last word of their name: what an input called `sessionId` may name. */
export function tablesByName(tables: Iterable<string>): Map<string, string[]> {
  const named = new Map<string, string[]>()
  for (const table of tables) {
    const words = table.split('.')[1]!.split('_')
    for (let from = 0; from < words.length; from += 1) {
      const key = words.slice(from).join('_')
      named.set(key, [...(named.get(key) ?? []), table])
    }
  }
  return named
}

/** What there is to name: the ids of each table, and the tables by name. */
export interface Records {
  ids: ReadonlyMap<string, readonly string[]>
  tables: ReadonlyMap<string, readonly string[]>
}

/** The id of some record that an input of this name may mean; now and then of another table, or of none. */
export function someId({ ids, tables }: Records, name: string, dice: Dice): string {
  const key = name.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const named = tables.get(key) ?? tables.get(key.split('_').at(-1)!)
  if (!named || dice.chance(0.03)) return dice.uuid()
  const among = ids.get(dice.pick(named)) ?? []
  return among.length === 0 ? dice.uuid() : firstBy(among, dice.int(1, 2_147_483_647))
}

/** One of them, the same whatever others come or go: so a step means the same when the steps before it are left out. */
function firstBy(ids: readonly string[], salt: number): string {
  const place = (id: string) => Math.imul(Number.parseInt(id.slice(0, 8), 16) ^ salt, 0x9e3779b1) >>> 0
  return ids.reduce((first, one) => (place(one) < place(first) ? one : first))
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
        offered && offered.length > 0 ? dice.pick(offered).value : someValue(name, field, o.records, dice, c)
    }
  }
  return input
}

function someValue(name: string, field: Field<unknown>, records: Records, dice: Dice, c: Circumstances): unknown {
  const { min = 0, max = 10 } = field
  switch (field.kind) {
    case 'id':
    case 'pick':
    case 'file':
      return someId(records, name, dice)
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
