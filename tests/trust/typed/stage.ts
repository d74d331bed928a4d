import type { PoolClient } from 'pg'
import { type Duty, duties } from '#kernel/duties.ts'
import type { AnyAction } from '#platform/action.ts'
import { pinnedDatabase } from '#platform/database/connection.ts'
import type { Field, Fields } from '#platform/fields.ts'
import { houseOn } from '#tests/support/house.ts'
import { type Populated, populated } from '#tests/support/populated.ts'
import { type Ask, askHouse, signInBy, textOf } from '#tests/support/visitor.ts'
import { walk } from '#tests/support/walk.ts'
import { ReadPage } from './form-on.ts'

export interface FormFound {
  action: AnyAction
  path: string
  cookie: string
}

const texts = new Set(['text', 'long-text', 'both', 'email'])

/** Every form that one duty reaches by links, one record each. */
async function formsOf(copy: Populated, house: ReturnType<typeof houseOn>, ask: Ask, duty: Duty): Promise<FormFound[]> {
  const cookie = await signInBy(ask, copy.holder(duty))
  const visits = await walk(house.registry, ask, { duty, lang: 'en', cookie, samples: 1 })
  return visits
    .filter((visit) => visit.kind === 'form' && visit.answer.status === 200)
    .map((visit) => ({ action: house.registry.actions.get(visit.name)!, path: visit.path, cookie }))
}

/** What a browser makes of a text on its way into a form and back: line ends alike, and no NUL. */
const carried = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd')

function guess(one: Field<unknown>): string {
  if (one.kind === 'day') return '2026-12-01'
  if (one.kind === 'whole' || one.kind === 'decimal') return '1'
  return one.kind === 'yes' ? 'yes' : ''
}

/** Types one string into every text of a form and posts it; what follows is undone. */
export async function typeInto(
  client: PoolClient,
  ask: Ask,
  { action, path, cookie }: FormFound,
  text: string,
): Promise<{ faults: string[]; end: string }> {
  const said = (what: string) => `${action.name} with ${JSON.stringify(text.slice(0, 60))}: ${what}`
  await client.query('savepoint typed')
  try {
    const before = new ReadPage(textOf(await ask({ path, cookie })))
    const controls = before.controls()
    const form: Record<string, string> = {}
    for (const { name, kind, value } of controls) if (kind === 'hidden' || value !== '') form[name] = value
    const typed: string[] = []
    for (const [name, one] of Object.entries(action.input as Fields)) {
      if (name === action.subject) continue
      const names = one.kind === 'both' ? [`${name}.en`, `${name}.fr`] : [name]
      for (const each of names) {
        form[each] = texts.has(one.kind) ? text : (form[each] ?? guess(one))
        if (texts.has(one.kind)) typed.push(each)
      }
    }
    const answer = await ask({ path: path.split('?')[0]!, method: 'POST', cookie, form })
    if (answer.status >= 500) return { faults: [said(`a fault, ${answer.status}`)], end: 'fault' }
    const location = answer.status === 303 ? String(answer.headers.location) : null
    const shown = location ? await ask({ path: location, cookie }) : answer
    if (shown.status >= 500) return { faults: [said(`a fault on the page after it, ${shown.status}`)], end: 'fault' }
    const page = new ReadPage(textOf(shown))
    const faults = page.dangers().map(said)
    // Given back with what is wrong: everything that was typed still stands in its field.
    if (answer.status === 422 || answer.status === 409) {
      const back = new Map(page.controls().map((one) => [one.name, one.value]))
      for (const name of typed)
        if (back.has(name) && back.get(name) !== carried(text))
          faults.push(said(`${name} came back as ${JSON.stringify(back.get(name)?.slice(0, 60))}`))
    }
    return {
      faults,
      end: answer.status === 303 ? 'done' : answer.status === 422 ? 'given back' : String(answer.status),
    }
  } finally {
    await client.query('rollback to savepoint typed')
  }
}

export interface Stage {
  copy: Populated
  client: PoolClient
  ask: Ask
  forms: FormFound[]
  reached: number
}

/** Everybody's forms on one connection, whose work is undone after each string. */
export async function setStage(): Promise<Stage> {
  const copy = await populated()
  const client = await copy.database.admin.connect()
  await client.query('begin')
  const house = houseOn(pinnedDatabase(client, copy.database.db.prefix))
  const ask = askHouse(house)
  const found = new Map<string, FormFound>()
  for (const duty of duties)
    for (const form of await formsOf(copy, house, ask, duty))
      if (!found.has(form.action.name)) found.set(form.action.name, form)
  const hasText = ({ action }: FormFound) => Object.values(action.input as Fields).some((one) => texts.has(one.kind))
  return { copy, client, ask, forms: [...found.values()].filter(hasText), reached: found.size }
}

/** Leaves nothing of what was done. */
export async function clearStage({ client, copy }: Stage): Promise<void> {
  await client.query('rollback')
  client.release()
  await copy.database.drop()
}
