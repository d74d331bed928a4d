import { addDays } from '#kernel/calendar.ts'
import type { Row } from '../rows.ts'
import type { World } from '../world.ts'

interface Told {
  mission: string
  kind: 'missions.duty-place' | 'missions.arming' | 'missions.tour-length'
  daysAgo: number
  about: Record<string, string | number | boolean | null>
  authority: string
  /** What it asks for those who are there. */
  there: { ask: string; owner: string; doneBy: string }
}

/** Changes of missions that practice made: old enough that some of what they asked is done, young enough that some is not. */
const changes: readonly Told[] = [
  {
    mission: 'UKR-PATROL',
    kind: 'missions.duty-place',
    daysAgo: 12,
    about: { before: 'PL', after: 'PL', place: 'Rzeszów' },
    authority: 'Note of the host, practice',
    there: { ask: 'relocate', owner: 'mission-desk', doneBy: 'deployments.relocate-officer' },
  },
  {
    mission: 'BINUH',
    kind: 'missions.tour-length',
    daysAgo: 20,
    about: { before: 12, after: 12 },
    authority: 'Letter of the United Nations, practice',
    there: { ask: 'agree-end', owner: 'mission-desk', doneBy: 'missions.settle-consequence' },
  },
]
const AWAY = ['departed', 'arrived', 'on-duty']
const OPEN = ['initially-selected', 'recommended', 'nominated', 'host-accepted']
const AT_MOST = 6

/** What those changes asked of whom: every other task is done. */
export function tellChanges(world: World): void {
  for (const one of changes) {
    const mission = world.reference.missions.find(({ code }) => code === one.mission)
    if (!mission) continue
    const on = addDays(world.anchor, -one.daysAgo)
    const by = world.holder('rcmp-planner')
    const dice = world.dice.for(`change ${one.mission} ${one.kind}`)
    const those = (table: 'deployments.deployment' | 'candidacies.candidacy', states: readonly string[]) =>
      world.rows
        .of(table)
        .filter((row) => row.mission_id === mission.id && states.includes(String(row.state)))
        .slice(0, AT_MOST)
    const there = those('deployments.deployment', AWAY)
    const underWay = those('candidacies.candidacy', OPEN)
    if (there.length + underWay.length === 0) continue
    const changeId = dice.uuid()
    world.record(
      'missions.change',
      {
        id: changeId,
        mission_id: mission.id,
        kind: one.kind,
        holds_from: on,
        about: JSON.stringify(one.about),
        authority: one.authority,
      },
      { on, by },
    )
    const task = (row: Row, part: string, ask: string, owner: string, doneBy: string | null) =>
      world.record(
        'missions.consequence',
        {
          id: dice.uuid(),
          change_id: changeId,
          mission_id: mission.id,
          part,
          reference: row.id,
          ask,
          owner_duty: owner,
          due_on: addDays(on, 30),
          done_on: doneBy ? addDays(on, 5) : null,
          outcome: doneBy,
          version: doneBy ? 2 : 1,
        },
        { on, by },
      )
    for (const [index, row] of there.entries())
      task(row, 'deployments.there', one.there.ask, one.there.owner, index % 2 === 1 ? one.there.doneBy : null)
    for (const [index, row] of underWay.entries())
      task(
        row,
        'candidacies.under-way',
        'renewed-consent',
        'candidate',
        index % 2 === 1 ? 'candidacies.consent-anew' : null,
      )
  }
}
