import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { BoardFacts } from '../rules/board.ts'
import { periodFrom } from './rows.ts'

export interface Stays {
  id: string
  missionId: string
  positionId: string
  positionCode: string
  positionTitle: Localized
  period: { from: string; to: string | null }
  state: 'reserved' | 'filled'
  recordedAt: string
}

export interface LoadedBoard extends BoardFacts {
  stays: Stays[]
  groups: { id: string; code: string; name: Localized }[]
}

/** All that boards are computed from, for any number of missions, in one query: numbers, groups, who stands where in the window. */
export async function loadBoard(tx: Tx, window: { from: string; to: string }): Promise<LoadedBoard> {
  const found = await sql<{ kind: 'strength' | 'member' | 'stay' | 'group'; row: never }>`
    select 'strength' as kind, jsonb_build_object('scope', scope, 'scopeId', scope_id, 'measure', measure, 'number', number,
      'valid', valid::text, 'decided', decision_id is not null) as row
    from missions.authorized_strength where superseded_at is null
    union all
    select 'member', jsonb_build_object('groupId', group_id, 'missionId', mission_id, 'valid', valid::text) from missions.group_member
    union all
    select 'group', jsonb_build_object('id', id, 'code', code, 'name', name) from missions.mission_group
    union all
    select 'stay', jsonb_build_object('id', o.id, 'missionId', o.mission_id, 'positionId', o.position_id, 'positionCode', p.code,
      'positionTitle', p.title, 'period', o.period::text, 'state', o.state, 'recordedAt', o.recorded_at)
    from missions.occupancy o join missions.position p on p.id = o.position_id
    where o.state <> 'released' and o.period && daterange(${window.from}::date, ${window.to}::date)`.execute(tx)
  const rows = <T>(kind: string): T[] => found.rows.filter((one) => one.kind === kind).map((one) => one.row)
  const dated = <T extends { valid: string }>(row: T) => ({ ...row, valid: periodFrom(row.valid) })
  return {
    strengths: rows<Omit<BoardFacts['strengths'][number], 'valid'> & { valid: string }>('strength').map(dated),
    members: rows<{ groupId: string; missionId: string; valid: string }>('member').map(dated),
    groups: rows<{ id: string; code: string; name: Localized }>('group').sort((a, b) => (a.code < b.code ? -1 : 1)),
    stays: rows<Omit<Stays, 'period'> & { period: string }>('stay').map((row) => ({
      ...row,
      period: periodFrom(row.period),
    })),
  }
}
