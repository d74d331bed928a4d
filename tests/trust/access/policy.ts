import { readFileSync } from 'node:fs'
import { type Duty, duties } from '#kernel/duties.ts'

/** How far a duty reaches, in the words of the policy. */
export type Circle = 'self' | 'own service' | 'own mission' | 'own account' | 'all'

export interface PolicyLine {
  name: string
  /** The kind of thing that it is about, as the policy calls it; `nothing` where no record is named. */
  about: string
  /** A list: its rows are things of the kind `about`. */
  list: boolean
  audited: boolean
  /** Refused to those named as well, until they have broken the glass. */
  behindGlass: boolean
  /** Open to those who are not signed in. */
  anyone: boolean
  who: ReadonlyMap<Duty, readonly Circle[]>
  /** Parts of the answer that a duty does not get. */
  without: ReadonlyMap<Duty, ReadonlySet<string>>
}

export interface Policy {
  acts: ReadonlyMap<string, PolicyLine>
  views: ReadonlyMap<string, PolicyLine>
  files: ReadonlyMap<string, PolicyLine>
  events: ReadonlyMap<string, PolicyLine>
}

const circles: readonly string[] = ['self', 'own service', 'own mission', 'own account', 'all']

/** Reads the table that a policy officer keeps. Every word of it must be understood; a slip is an error, not a permission. */
export function readPolicy(path = new URL('./policy.md', import.meta.url).pathname): Policy {
  const text = readFileSync(path, 'utf8')
  const groups = groupsOf(tableUnder(text, 'How to read it', 'group'))
  const lines = (heading: string, first: string) =>
    new Map(tableUnder(text, heading, first).map((row) => [row.name!, lineOf(row, groups)] as const))
  return {
    acts: lines('Acts', 'act'),
    views: lines('Pages, lists and files', 'view'),
    files: lines('Files', 'file'),
    events: lines('An officer’s file in the order of time', 'event'),
  }
}

type Row = Record<string, string>

/** The rows of the table below a heading whose first column is called so. */
function tableUnder(text: string, heading: string, first: string): Row[] {
  const section = text.split(/^## /m).find((part) => part.replaceAll("'", '’').startsWith(`${heading}\n`))
  if (section === undefined) throw new Error(`The policy has no section “${heading}”.`)
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const start = rows.findIndex((row) => row[0] === first)
  if (start < 0) throw new Error(`“${heading}” has no table of ${first}.`)
  const names = rows[start]!
  const found: Row[] = []
  for (const row of rows.slice(start + 2)) {
    if (row.length !== names.length) throw new Error(`A line with another number of columns: ${row.join(' | ')}`)
    found.push({ name: row[0]!, ...Object.fromEntries(names.map((name, i) => [name, row[i]!])) })
  }
  const twice = found.find((row, i) => found.findIndex((other) => other.name === row.name) !== i)
  if (twice) throw new Error(`The policy says ${twice.name} twice.`)
  return found
}

type Groups = ReadonlyMap<string, readonly Duty[]>

function groupsOf(rows: readonly Row[]): Groups {
  const groups = new Map<string, readonly Duty[]>(duties.map((duty) => [duty, [duty]]))
  for (const row of rows)
    groups.set(
      row.name!,
      row.duties === 'every duty' ? duties : row.duties!.split(',').flatMap((one) => dutiesIn(one, groups)),
    )
  return groups
}

function dutiesIn(word: string, groups: Groups): readonly Duty[] {
  const found = groups.get(word.trim())
  if (!found) throw new Error(`The policy speaks of “${word.trim()}”, which is no duty and no group.`)
  return found
}

function lineOf(row: Row, groups: Groups): PolicyLine {
  const [about = '', ...marks] = (row.about ?? 'officer').split(',').map((part) => part.trim())
  const anyone = row.who === 'anyone'
  return {
    name: row.name!,
    about: about.replace(/^list of (.*?)(ies|s)$/, (_, stem: string, end: string) =>
      end === 'ies' ? `${stem}y` : stem,
    ),
    list: about.startsWith('list of '),
    audited: marks.includes('audited'),
    behindGlass: marks.includes('behind glass'),
    anyone,
    who: anyone || row.who === 'nobody' ? new Map() : whoOf(row.who!, groups),
    without: withoutOf(row.without ?? '', groups),
  }
}

function whoOf(text: string, groups: Groups): Map<Duty, Circle[]> {
  const who = new Map<Duty, Circle[]>()
  for (const part of text.split(';')) {
    const [circle = '', names = ''] = part.split(':').map((one) => one.trim())
    if (!circles.includes(circle)) throw new Error(`“${circle}” is no circle of the policy.`)
    for (const duty of names.split(',').flatMap((one) => dutiesIn(one, groups)))
      who.set(duty, [...(who.get(duty) ?? []), circle as Circle])
  }
  return who
}

/** `*: subject; all but makers: missing; service: tasks, extensions`. */
function withoutOf(text: string, groups: Groups): Map<Duty, Set<string>> {
  const without = new Map<Duty, Set<string>>()
  for (const part of text.split(';').filter((one) => one.trim() !== '')) {
    const [names = '', fields = ''] = part.split(':').map((one) => one.trim())
    const named = (list: string) => list.split(',').flatMap((one) => dutiesIn(one, groups))
    const spared = names.startsWith('all but ') ? named(names.slice('all but '.length)) : []
    const meant = names === '*' || spared.length > 0 ? duties.filter((duty) => !spared.includes(duty)) : named(names)
    for (const duty of meant)
      without.set(duty, new Set([...(without.get(duty) ?? []), ...fields.split(',').map((one) => one.trim())]))
  }
  return without
}
