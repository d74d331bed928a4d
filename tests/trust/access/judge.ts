import type { Registry } from '#platform/module.ts'
import { pageAt } from '#platform/web/opens.ts'
import type { Answer } from './ask.ts'
import { type FieldList, fieldFaults } from './fields.ts'
import { type Asker, verdict, visible } from './oracle.ts'
import type { Policy, PolicyLine } from './policy.ts'
import type { Question } from './question.ts'
import type { Thing, Things } from './things.ts'

export interface Judged {
  policy: Policy
  fields: FieldList
  registry: Registry
  things: Things
  /** The ids in a list as one reads it who may see all of it. */
  whole: ReadonlyMap<string, readonly string[]>
}

const describe = ({ line, asker, door, thing, id }: Question): string =>
  `${line.name} as ${asker.name} by ${door}${thing === undefined ? '' : thing === null ? ' of nothing' : ` of ${line.about} ${id.slice(0, 8)}`}`

/** What is wrong with an answer, by the policy: status, what stands in it, how many, and what it leads to. */
export function faultsIn(question: Question, answer: Answer, by: Judged): string[] {
  const said = verdict(question.line, question.asker, question.thing)
  const status = statusFault(question, answer, said)
  if (status) return [`${describe(question)}: ${status}`]
  if (said !== 'allowed' || question.kind !== 'view' || answer.status !== 200) return []
  return [...contentFaults(question, answer, by)].map((fault) => `${describe(question)}: ${fault}`)
}

const wanted: Record<Question['kind'] | 'page' | 'form', Record<ReturnType<typeof verdict>, readonly number[]>> = {
  act: { 'sign-in': [401], 'not-yours': [403], 'not-found': [404], allowed: [200, 201, 409, 422] },
  view: { 'sign-in': [401], 'not-yours': [403], 'not-found': [404], allowed: [200] },
  form: { 'sign-in': [303, 403], 'not-yours': [403], 'not-found': [404], allowed: [200, 303, 409, 422] },
  page: { 'sign-in': [303], 'not-yours': [403], 'not-found': [404], allowed: [200] },
  file: { 'sign-in': [303, 401, 404], 'not-yours': [403, 404], 'not-found': [404], allowed: [200] },
}

function statusFault(
  { kind, door, thing, line }: Question,
  { status, location }: Answer,
  said: ReturnType<typeof verdict>,
): string | null {
  const by = kind === 'file' || door === 'api' ? kind : kind === 'act' ? 'form' : 'page'
  const toSignIn = status === 303 && /\/(sign-in|ouvrir-session)\b/.test(location)
  // A service that there is not is no secret: services are public.
  if (thing === null && line.about === 'service' && status === 409) return null
  // Glass is asked about before anything is looked for, so that it tells nobody what is behind it.
  const shut = line.behindGlass && (said === 'allowed' || said === 'not-found')
  if (!(shut ? [403] : wanted[by][said]).includes(status) || (status === 303 && toSignIn !== (said === 'sign-in')))
    return `${status}${toSignIn ? ' to sign in' : ''}, the policy says ${shut ? 'not before the glass is broken' : said}`
  return null
}

function contentFaults(question: Question, answer: Answer, by: Judged): string[] {
  const { line, asker, door } = question
  if (door === 'csv')
    return lengthFaults(question, answer.body.split('\r\n').filter((row) => row !== '').length - 1, by)
  if (!answer.type.startsWith('application/json')) return []
  const { data, open } = JSON.parse(answer.body) as {
    data: Record<string, unknown>
    open: { action: string; subject: string }[]
  }
  const without = (asker.duty && line.without.get(asker.duty)) || new Set<string>()
  return [
    ...fieldFaults(by.fields[line.name], without, data),
    ...(line.list ? rowFaults(question, data.rows as { id: string }[], Number(data.total), by) : []),
    ...open.flatMap((offer) => offerFaults(offer, asker, by)),
    ...linkFaults(question, data, by),
    ...eventFaults(question, data, by),
  ]
}

/** The rows that the policy lets this reader have, of those that one has who sees the whole list. */
const due = ({ line, asker }: Question, { whole, things }: Judged): Set<string> | null => {
  const all = whole.get(line.name)
  if (!all) return null
  const known = new Map(things.get(line.about)!.map((thing) => [thing.id, thing]))
  return new Set(all.filter((id) => visible(line, asker, known.get(id) as Thing)))
}

function rowFaults(question: Question, rows: readonly { id: string }[], total: number, by: Judged): string[] {
  const rightly = due(question, by)
  if (!rightly) return []
  const more = rows.filter((row) => !rightly.has(row.id))
  const faults = more.length > 0 ? [`${more.length} rows of others, ${more[0]!.id.slice(0, 8)} for one`] : []
  if (rows.length - more.length < rightly.size)
    faults.push(`${rightly.size - rows.length + more.length} rows are missing`)
  return total === rightly.size ? faults : [...faults, `a total of ${total}, ${rightly.size} are due`]
}

function lengthFaults(question: Question, length: number, by: Judged): string[] {
  const rightly = due(question, by)
  return rightly && rightly.size !== length ? [`an export of ${length} rows, ${rightly.size} are due`] : []
}

/** What a page offers must be this reader's to do. */
function offerFaults({ action, subject }: { action: string; subject: string }, asker: Asker, by: Judged): string[] {
  const line = by.policy.acts.get(action)
  if (!line) return [`offers ${action}, of which the policy knows nothing`]
  const things = by.things.get(line.about) ?? []
  const thing = things.find((one) => one.id === subject)
  return verdict(line, asker, thing) === 'allowed' ? [] : [`offers ${action}`]
}

/** Links of home and search lead to what the reader may open. */
function linkFaults({ line, asker }: Question, data: Record<string, unknown>, by: Judged): string[] {
  if (line.name !== 'desk.home' && line.name !== 'desk.search') return []
  const hrefs = (data.rows as { href: { en: string } }[]).map((row) => row.href.en)
  return hrefs.flatMap((href) => {
    const binding = pageAt(by.registry.pages, href, 'en')
    const there = binding && by.policy.views.get(binding.view.name)
    if (!there) return href.startsWith('/en/do/') ? [] : [`leads to ${href}, which is no page`]
    const thing = thingAt(there, href, by.things)
    return verdict(there, asker, thing) === 'allowed' ? [] : [`leads to ${there.name} of another`]
  })
}

const thingAt = (line: PolicyLine, href: string, things: Things): Thing | undefined =>
  line.list ? undefined : things.get(line.about)?.find((one) => href.includes(one.id))

/** The events that an officer's file tells, each with its own line. */
function eventFaults({ line, asker, thing }: Question, data: Record<string, unknown>, by: Judged): string[] {
  if (line.name !== 'desk.officer-file' || !thing) return []
  const kinds = [...new Set((data.entries as { kind: string }[]).map((entry) => entry.kind))]
  return kinds.flatMap((kind) => {
    const known = [...by.policy.events.keys()].filter(
      (name) => kind === name || kind.startsWith(`${name}.`) || kind.startsWith(`${name}-`),
    )
    const event = by.policy.events.get(known.sort((a, b) => b.length - a.length)[0] ?? '')
    return event && visible(event, asker, thing) ? [] : [`tells of ${kind}`]
  })
}
