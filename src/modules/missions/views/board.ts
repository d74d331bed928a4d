import type { Localized } from '#kernel/language.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type BoardRow, boardRow, boardWindow, overOnDay, programmeRow } from '../rules/board.ts'
import { type LoadedBoard, loadBoard, type Stays } from '../store/board.ts'
import { missionsOn } from '../store/missions.ts'
import { type SuccessorDue, successorsDue } from '../store/successors.ts'
import type { MissionOn } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { deciders, missionsWithin, readers } from './seen-by.ts'

export interface NamedRow extends BoardRow {
  name: Localized | null
  code: string
  /** The group whose number the mission shares on the day. */
  sharedWith: Localized | null
  groupId: string | null
}

export interface OverPlace
  extends Pick<Stays, 'id' | 'positionId' | 'positionCode' | 'positionTitle' | 'period' | 'state'> {
  missionName: Localized
}

export interface Board {
  asAt: string
  months: string[]
  programme: BoardRow | null
  groups: NamedRow[]
  missions: NamedRow[]
  /** Places beyond the number on the day, by mission or group. */
  over: { name: Localized; places: OverPlace[] }[]
  successors: SuccessorDue[]
}

export const boardView = defineView({
  name: 'missions.board',
  seenBy: { ...readers, ...deciders },
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<Board> {
    const asAt = query.asAt ?? c.today
    const own = missionsWithin(c)
    const facts = await loadBoard(tx, boardWindow(asAt))
    const missions = [...(await missionsOn(tx, null, asAt)).values()]
    return boardOf(facts, missions, asAt, own, await successorsDue(tx, c.today, own))
  },
  hiddenFrom: {
    'decision-body': ['over', 'successors'],
    'gac-assessor': ['over', 'successors'],
    'ps-assessor': ['over', 'successors'],
  },
  words: { title: pageWords.board, intro: pageWords.boardIntro },
})

/** Every mission that runs, has a number or has somebody there in the window, its group, and the programme. Pure. */
export function boardOf(
  facts: LoadedBoard,
  missions: readonly MissionOn[],
  asAt: string,
  own: readonly string[] | null,
  successors: SuccessorDue[],
): Board {
  const groupOn = (missionId: string) =>
    facts.members.find(
      (one) => one.missionId === missionId && one.valid.from <= asAt && (one.valid.to ?? '9999') > asAt,
    )?.groupId
  const groupName = (id: string | undefined) => facts.groups.find((one) => one.id === id)?.name ?? null
  const seen = missions.filter((one) => own === null || own.includes(one.id))
  const rows = seen
    .map((one) => ({
      ...boardRow(facts, 'mission', one.id, asAt),
      name: one.name,
      code: one.code,
      sharedWith: groupName(groupOn(one.id)),
      groupId: groupOn(one.id) ?? null,
    }))
    .filter((row) => missions.find((one) => one.id === row.id)?.status === 'active' || isAlive(row))
  const wanted = new Set(rows.map((row) => groupOn(row.id ?? '')))
  const groups = facts.groups
    .filter((one) => (own === null ? true : wanted.has(one.id)))
    .map((one) => ({
      ...boardRow(facts, 'group', one.id, asAt),
      name: one.name,
      code: one.code,
      sharedWith: null,
      groupId: one.id,
    }))
    .filter(
      (row) => isAlive(row) && facts.members.some((one) => one.groupId === row.id && (one.valid.to ?? '9999') > asAt),
    )
  const named = (stay: Stays): OverPlace => ({
    id: stay.id,
    positionId: stay.positionId,
    positionCode: stay.positionCode,
    positionTitle: stay.positionTitle,
    period: stay.period,
    state: stay.state,
    missionName: missions.find((one) => one.id === stay.missionId)?.name ?? { en: '?', fr: '?' },
  })
  const staysOf = (row: NamedRow) =>
    facts.stays.filter((stay) =>
      row.scope === 'mission' ? stay.missionId === row.id : groupOn(stay.missionId) === row.id,
    )
  return {
    asAt,
    months: (rows[0] ?? groups[0])?.months.map((one) => one.day.slice(0, 7)) ?? [],
    programme: own === null ? programmeRow(facts, asAt) : null,
    groups,
    missions: rows,
    over: [...groups, ...rows].flatMap((row) =>
      row.now.over > 0 && row.name
        ? [{ name: row.name, places: overOnDay(staysOf(row), asAt, row.now.over).map(named) }]
        : [],
    ),
    successors,
  }
}

const isAlive = (row: BoardRow): boolean =>
  row.months.some((month) => (month.authorized ?? 0) > 0 || month.filled + month.reserved > 0)
