import type { Localized } from '#kernel/language.ts'
import { contains } from '#kernel/period.ts'
import { isOver, missionsOn } from '#modules/missions/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { addProgrammeObjective, endObjective, releaseObjective, restateObjective } from '../actions/objectives.ts'
import { addHistory, changeProgrammeFact } from '../actions/programme.ts'
import { unlinkedIndicators } from '../store/list-indicators.ts'
import { historyOf, missionLinks, objectivesOf, programmeFacts, saidNumbers } from '../store/programme.ts'
import { objectiveSubjectOf, programmeSubject } from '../subject.ts'
import type { HistoryEntry, Objective, ProgrammeFact, SaidNumber } from '../vocabulary.ts'
import { programmeWords } from '../words-of-programme.ts'

export interface NamedRecord {
  id: string
  code: string
  name: Localized
}
export interface ProgrammeRecord {
  asAt: string
  facts: ProgrammeFact[]
  objectives: (Objective & { missions: NamedRecord[] })[]
  /** What serves no objective that holds on the day: for those who see to it. */
  unlinked: { missions: NamedRecord[]; indicators: NamedRecord[] } | null
  history: HistoryEntry[]
  numbers: SaidNumber[]
}

const seeTo: readonly string[] = ['rcmp-planner', 'evaluation-officer', 'auditor']

export const programmeView = defineView({
  name: 'results.programme',
  seenBy: 'everyone-signed-in',
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<ProgrammeRecord> {
    const asAt = query.asAt ?? c.today
    const insider = seeTo.includes(c.actor.duty)
    const [objectives, links, missions] = [
      await objectivesOf(tx, { programme: true }),
      await missionLinks(tx),
      await missionsOn(tx, null, asAt),
    ]
    const holds = (one: Objective) =>
      one.statements.some(({ releasedOn, valid }) => releasedOn !== null && contains(valid, asAt))
    const standing = new Set(objectives.filter(holds).map(({ id }) => id))
    const serving = links.filter(({ valid, objectiveId }) => contains(valid, asAt) && standing.has(objectiveId))
    const named = (id: string): NamedRecord[] => {
      const mission = missions.get(id)
      return mission ? [{ id, code: mission.code, name: mission.name }] : []
    }
    const served = new Set(serving.map(({ missionId }) => missionId))
    return {
      asAt,
      facts: await programmeFacts(tx),
      objectives: objectives
        .filter((one) => insider || holds(one))
        .map((one) => ({
          ...one,
          statements: insider ? one.statements : one.statements.filter(({ releasedOn }) => releasedOn !== null),
          missions: serving
            .filter(({ objectiveId }) => objectiveId === one.id)
            .flatMap((link) => named(link.missionId)),
        })),
      unlinked: insider
        ? {
            missions: [...missions.values()]
              .filter(({ id, status }) => status !== 'not-listed' && !isOver(status) && !served.has(id))
              .map(({ id, code, name }) => ({ id, code, name })),
            indicators: await unlinkedIndicators(tx, asAt),
          }
        : null,
      history: await historyOf(tx),
      numbers: await saidNumbers(tx),
    }
  },
  offers: (data) => [
    on(addProgrammeObjective, { ...programmeSubject, servesKnown: true }),
    on(changeProgrammeFact, { ...programmeSubject, facts: data.facts }),
    on(addHistory, programmeSubject),
    ...data.objectives.flatMap((one) => {
      const subject = objectiveSubjectOf(one)
      return [on(releaseObjective, subject), on(restateObjective, subject), on(endObjective, subject)]
    }),
  ],
  words: { title: programmeWords.programme, intro: programmeWords.intro },
})
