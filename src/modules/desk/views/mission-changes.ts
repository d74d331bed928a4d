import type { Localized } from '#kernel/language.ts'
import {
  type ChangeKind,
  type ChangeRow,
  changeKindWords,
  changesOf,
  consequencesOf,
  missionOn,
  type NamedConsequence,
  settleConsequence,
} from '#modules/missions/index.ts'
import { dutyNames } from '#platform/access/words.ts'
import { on } from '#platform/action.ts'
import { opensFiles } from '#platform/consequences.ts'
import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'
import { changesWords } from '../words-of-changes.ts'

export interface ShownTask extends NamedConsequence {
  kind: Localized
  asked: Localized
  owner: Localized
  /** Where the file is, for those who may open it. */
  href: Localized | null
}

export interface MissionChanges {
  missionId: string
  missionName: Localized
  changes: (ChangeRow & { title: Localized; tasks: ShownTask[] })[]
}

/** The changes of a mission that touched people and files, and what is still asked of whom: named by the rooms that hold them. */
export function missionChangesView(rooms: readonly Module[]) {
  const parts = rooms.flatMap((room) => [...(room.touched ?? [])])
  return defineView({
    name: 'desk.mission-changes',
    seenBy: {
      'rcmp-planner': 'programme',
      'irss-officer': 'programme',
      'readiness-officer': 'programme',
      'mission-desk': 'own-mission',
      'contingent-commander': 'own-mission',
      auditor: 'programme',
    },
    query: { id: field.id() },
    words: { title: changesWords.changes, intro: changesWords.changesIntro },
    scope: (data: MissionChanges) => ({ missionId: data.missionId }),
    about: (data: MissionChanges) => ({ kind: 'mission', id: data.missionId }),
    async load(tx, query, c): Promise<MissionChanges | null> {
      const mission = await missionOn(tx, query.id, c.today)
      if (!mission) return null
      const changes = await changesOf(tx, mission.id)
      const named = parts.map((part) => ({ part, named: opensFiles(part, c.actor.duty) }))
      const ids = changes.map((one) => one.id)
      const tasks = await consequencesOf(tx, ids, named, c)
      const partOf = new Map(named.map((one) => [one.part.name as string, one]))
      const shown = tasks.map((task): ShownTask => {
        const one = partOf.get(task.part)
        const open = one?.named && task.code !== null
        return {
          ...task,
          kind: one?.part.words.kind ?? changesWords.file,
          owner: dutyNames[task.ownerDuty],
          asked: one?.part.asks[task.ask]?.label ?? changesWords.task,
          href: open ? { en: one.part.href(task.reference, 'en'), fr: one.part.href(task.reference, 'fr') } : null,
        }
      })
      return {
        missionId: mission.id,
        missionName: mission.name,
        changes: changes.map((change) => ({
          ...change,
          title: changeKindWords[change.kind as ChangeKind],
          tasks: shown.filter((task) => task.changeId === change.id),
        })),
      }
    },
    offers: (data: MissionChanges) =>
      data.changes
        .flatMap((change) => change.tasks)
        .map((task) =>
          on(settleConsequence, { id: task.id, version: task.version, scope: { missionId: task.missionId }, task }),
        ),
  })
}
