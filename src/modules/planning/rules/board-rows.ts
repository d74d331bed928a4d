import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { BoardRow, Dimension, NumberEnds, RowKind, WhatIf, Window } from '../vocabulary/board.ts'
import { dayOfNumber, numberOfDay } from './day-numbers.ts'
import { type Against, dayFigures, type NumberHeld, type Packed, type Step, stepOn, sweep } from './sweep.ts'
import { seriesOf, stretches } from './vacancy.ts'
import { endsOf, type Supposition, supposed } from './what-if.ts'
import { drawnParts } from './window.ts'

/** A number as it stands in the records, days as numbers; `to` null: no end. */
export interface StrengthFact {
  scope: RowKind
  scopeId: string | null
  number: number
  from: number
  to: number | null
  decisionId: string | null
}

export interface MissionFact {
  id: string
  code: string
  name: Localized
  active: boolean
}

export interface BoardFacts {
  strengths: readonly StrengthFact[]
  members: readonly { groupId: string; missionId: string; from: number; to: number | null }[]
  groups: readonly { id: string; code: string; name: Localized }[]
  missions: readonly MissionFact[]
  /** Places by mission, packed. */
  stays: ReadonlyMap<string, Packed>
  /** Places by police service, packed; asked for by service only. */
  byService: readonly { id: string; code: string; name: Localized; stays: Packed }[]
  /** Posts that fit the filter by mission, packed in pairs; null: no filter. */
  posts: ReadonlyMap<string, readonly number[]> | null
}

export interface BoardAsked {
  by: Dimension
  asAt: Day
  window: Window
  /** Only these missions; null: all. */
  missions: readonly string[] | null
  /** Only this group and what belongs to it. */
  group: string | null
  /** The row of the whole programme stands above. */
  programme: boolean
  /** Places are counted against what is authorized; otherwise they are counted only. */
  against: boolean
  whatIf: (Supposition & { scopeId: string }) | null
}

interface Scope {
  kind: RowKind
  id: string | null
  code: string
  name: Localized | null
  sharedWith: Localized | null
  groupId: string | null
  stays: Packed
  against: Against
}

/** The rows of the board, in the order in which they stand: the programme, groups with their missions, missions that stand alone; or services. */
export function boardRows(facts: BoardFacts, asked: BoardAsked): BoardRow[] {
  return scopesOf(facts, asked).flatMap((scope) => {
    const row = rowOf(scope, asked)
    return isShown(row, scope, facts, asked) ? [row] : []
  })
}

function scopesOf(facts: BoardFacts, asked: BoardAsked): Scope[] {
  const missions = facts.missions.filter((one) => asked.missions === null || asked.missions.includes(one.id))
  const day = numberOfDay(asked.asAt)
  const memberOn = new Map(
    facts.members
      .filter((one) => one.from <= day && day < (one.to ?? Infinity))
      .map((one) => [one.missionId, one.groupId]),
  )
  const seen = new Set(missions.map((one) => one.id))
  const held = numbersByScope(facts.strengths)
  const against = (scopeId: string, posts: readonly number[]): Against =>
    !asked.against
      ? { kind: 'nothing' }
      : facts.posts
        ? { kind: 'posts', posts }
        : { kind: 'numbers', numbers: held.get(scopeId) ?? [] }
  const nameOf = (groupId: string | undefined) => facts.groups.find((one) => one.id === groupId)?.name ?? null

  if (asked.by === 'service')
    return facts.byService.map(({ id, code, name, stays }) => {
      const bare = { sharedWith: null, groupId: null, against: { kind: 'nothing' } as const }
      return { kind: 'service', id, code, name, stays, ...bare }
    })

  const groups = facts.groups
    .filter(
      (one) =>
        (asked.group === null || one.id === asked.group) &&
        facts.members.some((m) => m.groupId === one.id && seen.has(m.missionId)),
    )
    .map((one): Scope => {
      // A shared number is taken by all of its missions, also by those that are not the reader's.
      const members = facts.members.filter((m) => m.groupId === one.id)
      const stays = members.flatMap((m) => clipped(facts.stays.get(m.missionId) ?? [], m.from, m.to ?? Infinity, 3))
      const posts = members.flatMap((m) => clipped(facts.posts?.get(m.missionId) ?? [], m.from, m.to ?? Infinity, 2))
      return { kind: 'group', ...one, sharedWith: null, groupId: one.id, stays, against: against(one.id, posts) }
    })
  const rows = missions.map((one): Scope => {
    const groupId = memberOn.get(one.id)
    return {
      kind: 'mission',
      id: one.id,
      code: one.code,
      name: one.name,
      sharedWith: nameOf(groupId),
      groupId: groupId ?? null,
      stays: facts.stays.get(one.id) ?? [],
      against: against(one.id, facts.posts?.get(one.id) ?? []),
    }
  })
  const alone = rows.filter((row) => !groups.some((group) => group.id === row.groupId))
  const below = (group: Scope) => (asked.by === 'mission' ? rows.filter((row) => row.groupId === group.id) : [])
  const programme: Scope = {
    kind: 'programme',
    id: null,
    code: '',
    name: null,
    sharedWith: null,
    groupId: null,
    stays: missions.flatMap((one) => facts.stays.get(one.id) ?? []),
    against: !asked.against
      ? { kind: 'nothing' }
      : facts.posts
        ? { kind: 'posts', posts: missions.flatMap((one) => facts.posts?.get(one.id) ?? []) }
        : {
            kind: 'sum',
            own: held.get('') ?? [],
            parts: [...held].flatMap(([scopeId, numbers]) => (scopeId === '' ? [] : [numbers])),
          },
  }
  return [
    ...(asked.programme && asked.group === null ? [programme] : []),
    ...(asked.by === 'programme'
      ? []
      : [...groups.flatMap((group) => [group, ...below(group)]), ...(asked.group === null ? alone : [])]),
  ]
}

function numbersByScope(strengths: readonly StrengthFact[]): Map<string, NumberHeld[]> {
  const found = new Map<string, NumberHeld[]>()
  for (const one of strengths) {
    const key = one.scopeId ?? ''
    const held = {
      from: one.from,
      to: one.to ?? Infinity,
      number: one.number,
      decided: one.decisionId !== null,
      decisionId: one.decisionId,
    }
    const known = found.get(key)
    if (known) known.push(held)
    else found.set(key, [held])
  }
  return found
}

/** The part of packed periods that lies within a membership. */
function clipped(packed: readonly number[], from: number, to: number, size: 2 | 3): number[] {
  const found: number[] = []
  for (let i = 0; i + size <= packed.length; i += size) {
    const [begin, end] = [Math.max(packed[i]!, from), Math.min(packed[i + 1]!, to)]
    if (begin < end) found.push(begin, end, ...packed.slice(i + 2, i + size))
  }
  return found
}

function rowOf(scope: Scope, asked: BoardAsked): BoardRow {
  const { kind, id, code, name, sharedWith, groupId } = scope
  const swept = figuresFor(scope.stays, scope.against, asked)
  return {
    kind,
    id,
    code,
    name,
    sharedWith,
    groupId,
    ...swept,
    ends: endsIn(scope.against, asked.window),
    women: null,
    whatIf: whatIfOf(scope, asked),
  }
}

function figuresFor(stays: Packed, against: Against, { asAt, window }: BoardAsked) {
  const [from, to] = [numberOfDay(window.from), numberOfDay(window.to)]
  const steps = sweep(stays, against, { from, to })
  const bounds = [...window.parts.map(numberOfDay), to]
  const drawn = drawnParts(window)
  return {
    now: dayFigures(onDay(stays, against, steps, numberOfDay(asAt), { from, to })),
    whole: stretches(steps, [from, to])[0]!,
    parts: stretches(steps, bounds),
    series: seriesOf(steps, from, drawn && [...drawn.map(numberOfDay), to]),
  }
}

/** The day that is asked about may lie outside of what is shown. */
const onDay = (
  stays: Packed,
  against: Against,
  steps: readonly Step[],
  day: number,
  window: { from: number; to: number },
): Step =>
  day >= window.from && day < window.to ? stepOn(steps, day) : sweep(stays, against, { from: day, to: day + 1 })[0]!

function endsIn(against: Against, window: Window): NumberEnds[] {
  if (against.kind !== 'numbers') return []
  const [from, to] = [numberOfDay(window.from), numberOfDay(window.to)]
  return endsOf(against.numbers)
    .filter((one) => one.decided && one.to > from && one.to < to)
    .map((one) => ({
      day: dayOfNumber(one.to),
      number: one.number,
      decisionId: (one as NumberHeld & { decisionId?: string | null }).decisionId ?? null,
      decisionCode: null,
      requestId: null,
    }))
}

function whatIfOf(scope: Scope, asked: BoardAsked): WhatIf | null {
  if (!asked.whatIf || asked.whatIf.scopeId !== scope.id || scope.against.kind !== 'numbers') return null
  const against = { kind: 'numbers', numbers: supposed(scope.against.numbers, asked.whatIf) } as const
  const { now, whole, series } = figuresFor(scope.stays, against, asked)
  return { now, whole, series }
}

/** A mission stands on the board while it runs, has a number or has somebody; a group while it has missions there. */
function isShown(row: BoardRow, scope: Scope, facts: BoardFacts, asked: BoardAsked): boolean {
  if (row.kind === 'programme') return true
  const alive =
    row.series.authorized.some((one) => (one ?? 0) > 0) ||
    row.series.filled.some((one) => one > 0) ||
    row.series.reserved.some((one) => one > 0) ||
    (row.now.authorized ?? 0) > 0 ||
    row.now.filled + row.now.reserved > 0
  if (alive) return true
  return (
    row.kind === 'mission' &&
    asked.against &&
    !facts.posts &&
    facts.missions.some((one) => one.id === scope.id && one.active)
  )
}
