import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { dayOfNumber, numberOfDay } from '../rules/day-numbers.ts'
import { beyond, placesOf, type StayFact } from '../rules/opened.ts'
import { decisionCodes, type PostFilter } from '../store/board-facts.ts'
import { namesOf, openedPositions, type PositionFact, poolDepth, postingsOf } from '../store/opened-positions.ts'
import type { BoardPosition, BoardRow, OpenedMission, Window } from '../vocabulary/board.ts'

interface Opening {
  missions: readonly { id: string; code: string; name: Localized }[]
  rows: readonly BoardRow[]
  window: Window
  asAt: Day
  query: { knownAt: Day | null }
  filter: PostFilter
  own: boolean
  page: number
  perPage: number
}

/** The positions of the missions that are opened: who holds them when, what stays empty, and where one goes from there. */
export async function openMissions(tx: Tx, o: Opening): Promise<OpenedMission[]> {
  const { window, own } = o
  const asked = { missions: o.missions.map(({ id }) => id), from: window.from, to: window.to }
  const found = await openedPositions(tx, {
    ...asked,
    ...{ knownAt: o.query.knownAt, filter: o.filter, own, perMission: o.perPage, page: o.page },
  })
  const stays = found.flatMap((one) =>
    one.stays.map((stay): StayFact => ({ ...stay, positionId: one.id, missionId: one.missionId })),
  )
  const names = await namesOf(tx, [...new Set(stays.map(({ reference }) => reference))])
  const postings = await postingsOf(tx, own ? [] : found.map(({ id }) => id))
  const decisions = await decisionCodes(tx, [...new Set(found.flatMap(({ decisionId }) => decisionId ?? []))])
  const pool = await poolDepth(tx)
  const nobody = { officer: null, deploymentId: null, service: null }
  const [from, to, day] = [numberOfDay(window.from), numberOfDay(window.to), numberOfDay(o.asAt)]
  const one = (position: PositionFact, over: ReadonlySet<string>): BoardPosition => {
    const exists = { from: position.from, to: position.to ?? Number.POSITIVE_INFINITY }
    const held = stays.filter((stay) => stay.positionId === position.id)
    const places = placesOf(exists, held, { from, to }, (reference) => names.get(reference) ?? nobody, over)
    const { id, code, title, language, armed, leadership } = position
    return {
      ...{ id, code, title, language, armed, leadership },
      exists: { from: dayOfNumber(position.from), to: position.to === null ? null : dayOfNumber(position.to) },
      stays: places.stays,
      // What stays empty of a post says something about others than one's own officers.
      gaps: own ? [] : places.gaps,
      decision: (position.decisionId && decisions.get(position.decisionId)) || null,
      posting: postings.get(id) ?? null,
      pool: own ? null : pool(language, armed),
    }
  }
  return o.missions.map(({ id, code, name }) => {
    const positions = found.filter((position) => position.missionId === id)
    const now = o.rows.find((row) => row.kind === 'mission' && row.id === id)?.now
    const over = now
      ? beyond(
          stays.filter((stay) => stay.missionId === id),
          day,
          now,
        )
      : new Set<string>()
    const total = positions[0]?.total ?? 0
    return {
      missionId: id,
      code,
      name,
      positions: positions.map((position) => one(position, over)),
      page: o.page,
      first: (o.page - 1) * o.perPage + 1,
      pages: Math.max(1, Math.ceil(total / o.perPage)),
      total,
    }
  })
}
