import { addDays, type Day, maxDay, minDay } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import {
  type MissionStatus,
  missionsOn,
  type SuccessorDue,
  streams,
  streamWords,
  successorsDue,
} from '#modules/missions/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field, type InputOf } from '#platform/fields.ts'
import { type BoardAsked, boardRows } from '../rules/board-rows.ts'
import { numberOfDay } from '../rules/day-numbers.ts'
import { moved, windowOf, zoomed } from '../rules/window.ts'
import { decisionCodes, filters, loadNumbers, loadStays, type PostFilter, womenOn } from '../store/board-facts.ts'
import { type BoardRow, dimensions, type OpenedMission, type Window, type Zoom, zooms } from '../vocabulary/board.ts'
import { openMissions } from './opened-missions.ts'
import { isDecider, isHomeService, missionsWithin, seesNames } from './seen-by.ts'

/** What the board can be asked; `as-at`, `known-at` and the suppositions of a what-if stand in the address and nowhere else. */
export const boardQuery = {
  asAt: field.optionalDay(),
  knownAt: field.optionalDay(),
  zoom: field.optionalChoice(zooms),
  from: field.optionalDay(),
  by: field.optionalChoice(dimensions),
  group: field.optionalText(40),
  language: field.optionalChoice(['en', 'fr']),
  armed: field.optionalChoice(['armed', 'unarmed']),
  leadership: field.optionalChoice(['leadership', 'other']),
  stream: field.optionalChoice(streams),
  women: field.optionalChoice(['yes']),
  /** Codes of missions that are opened, joined by commas. */
  open: field.optionalText(200),
  page: field.optionalWhole(1, 1_000),
  ifScope: field.optionalId(),
  ifNumber: field.optionalWhole(0, 10_000),
  ifFrom: field.optionalDay(),
  ifClosing: field.optionalDay(),
  ifExtension: field.optionalDay(),
}

export type BoardQuery = InputOf<typeof boardQuery>

export const ROWS_A_PAGE = 80
/** Positions on a mission's own board, and of a mission that is opened among the others. */
const POSITIONS_A_PAGE = 40
const POSITIONS_IN_BETWEEN = 25
/** As many missions as are opened beside each other; more are opened on their own pages. */
const OPENED_MOST = 3

export interface Board {
  asAt: Day
  /** The reader asked for another day than today, or for what was known on a day. */
  knownAt: Day | null
  /** Since when each change of a place is kept; what was changed before is known as it stood then. */
  keptSince: Day | null
  window: Window & { earlier: Day; later: Day; zoomFrom: Record<Zoom, Day> }
  by: BoardQuery['by']
  /** Places are counted against posts that fit the filters, not against authorized numbers. */
  filtered: boolean
  /** Only officers of the reader's own service. */
  own: boolean
  seesNames: boolean
  rows: BoardRow[]
  page: number
  pages: number
  total: number
  groups: { code: string; name: Localized }[]
  /** Recruitment streams by which posts can be chosen. */
  streams: { code: string; name: Localized }[]
  /** What a supposition can be about. */
  scopes: { id: string; name: Localized }[]
  opened: OpenedMission[]
  /** Today's, whatever day the board speaks about. */
  successors: SuccessorDue[]
}

/** Missions that stand on the board though nobody has a number or a place in them. */
const runs = new Set<MissionStatus>(['approved', 'planned', 'active', 'suspended', 'drawdown'])

/** The board in a number of queries that no number of missions, years or places changes. */
export async function loadBoard(
  tx: Tx,
  query: BoardQuery,
  c: Circumstances,
  /** Only this mission; every row, as a file has it. */
  o: { only?: string; whole?: boolean } = {},
): Promise<Board> {
  const only = o.only ?? null
  const asAt = query.asAt ?? c.today
  const window = windowOf(query.zoom ?? 'year', asAt, query.from)
  const own = isHomeService(c)
  const decider = isDecider(c.actor.duty)
  const by = query.by ?? 'mission'
  const filter = filterOf(query)
  const numbers = await loadNumbers(tx, query.knownAt)
  const missions = [...(await missionsOn(tx, null, asAt)).values()]
  const days = { from: minDay(window.from, asAt), to: maxDay(window.to, addDays(asAt, 1)) }
  const stays = await loadStays(tx, { ...days, knownAt: query.knownAt, filter, own, byService: by === 'service' })
  const within = only ? [only] : missionsWithin(c)
  const group = numbers.groups.find((one) => one.code === query.group) ?? null
  const asked: BoardAsked = {
    by,
    asAt,
    window,
    missions: within,
    group: group?.id ?? null,
    programme: within === null && !own && by !== 'service',
    against: !own,
    whatIf: suppositionOf(query, asAt),
  }
  const facts = {
    ...numbers,
    ...stays,
    missions: missions.map(({ id, code, name, status }) => ({ id, code, name, active: runs.has(status) })),
  }
  const all = boardRows(facts, asked)
  const page = Math.min(query.page ?? 1, Math.max(1, Math.ceil(all.length / ROWS_A_PAGE)))
  const shown = only || o.whole ? all : all.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
  const rows = await withWomen(tx, await withDecisions(tx, shown), query, asAt)
  const codes = only ? null : (query.open ?? '').split(',').slice(0, OPENED_MOST)
  const toOpen = missions.filter(({ id, code }) =>
    only ? id === only : codes!.includes(code) && (within === null || within.includes(id)),
  )
  const opened =
    decider || o.whole || toOpen.length === 0
      ? []
      : await openMissions(tx, {
          missions: toOpen,
          rows: all,
          window,
          asAt,
          query,
          filter,
          own,
          page: only ? (query.page ?? 1) : 1,
          perPage: only ? POSITIONS_A_PAGE : POSITIONS_IN_BETWEEN,
        })
  return {
    asAt,
    knownAt: query.knownAt,
    keptSince: numbers.keptSince,
    window: {
      ...window,
      earlier: moved(window, -1),
      later: moved(window, 1),
      zoomFrom: Object.fromEntries(zooms.map((zoom) => [zoom, zoomed(window, zoom)])) as Record<Zoom, Day>,
    },
    by,
    filtered: filters(filter),
    own,
    seesNames: seesNames(c.actor.duty),
    rows,
    page,
    pages: Math.max(1, Math.ceil(all.length / ROWS_A_PAGE)),
    total: all.length,
    groups: numbers.groups.map(({ code, name }) => ({ code, name })),
    streams: streams.map((code) => ({ code, name: streamWords[code] })),
    scopes: own ? [] : all.flatMap(({ kind, id, name }) => (id && name && kind !== 'service' ? [{ id, name }] : [])),
    opened,
    successors: own || decider || o.whole ? [] : await successorsDue(tx, c.today, within),
  }
}

const filterOf = ({ language, armed, leadership, stream }: BoardQuery): PostFilter => ({
  language,
  stream,
  armed: armed === null ? null : armed === 'armed',
  leadership: leadership === null ? null : leadership === 'leadership',
})

function suppositionOf(query: BoardQuery, asAt: Day): BoardAsked['whatIf'] {
  if (!query.ifScope || (query.ifNumber === null && !query.ifClosing && !query.ifExtension)) return null
  return {
    scopeId: query.ifScope,
    number: query.ifNumber,
    from: numberOfDay(query.ifFrom ?? asAt),
    closing: query.ifClosing === null ? null : numberOfDay(query.ifClosing),
    extension: query.ifExtension === null ? null : numberOfDay(query.ifExtension),
  }
}

async function withDecisions(tx: Tx, rows: readonly BoardRow[]): Promise<BoardRow[]> {
  const codes = await decisionCodes(
    tx,
    rows.flatMap((row) => row.ends.flatMap((one) => one.decisionId ?? [])),
  )
  return rows.map((row) => ({
    ...row,
    ends: row.ends.map((one) => {
      const decision = one.decisionId ? codes.get(one.decisionId) : undefined
      return { ...one, decisionCode: decision?.code ?? null, requestId: decision?.requestId ?? null }
    }),
  }))
}

async function withWomen(tx: Tx, rows: readonly BoardRow[], query: BoardQuery, asAt: Day): Promise<BoardRow[]> {
  if (query.women !== 'yes') return [...rows]
  const women = await womenOn(tx, asAt)
  const none = { count: 0, tooFew: false }
  return rows.map((row) =>
    row.kind === 'programme' || row.kind === 'mission' ? { ...row, women: women.get(row.id ?? '') ?? none } : row,
  )
}
