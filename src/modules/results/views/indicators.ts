import type { Localized } from '#kernel/language.ts'
import { missionOn } from '#modules/missions/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { defineMissionIndicator, defineProgrammeIndicator, linkIndicator } from '../actions/indicators.ts'
import { correctValue, recordValue, retireIndicator, setBaseline, setTarget } from '../actions/values.ts'
import { type IndicatorProgress, indicatorProgress } from '../rules/indicator-progress.ts'
import { findIndicator, indicatorsOf } from '../store/indicators.ts'
import { type IndicatorLine, listIndicators } from '../store/list-indicators.ts'
import { objectivesOf } from '../store/programme.ts'
import { indicatorSubjectOf, programmeSubject, scopeOf } from '../subject.ts'
import { type Indicator, progressStates } from '../vocabulary.ts'
import { indicatorWords } from '../words-of-indicators.ts'
import { missionsWithin, readers } from './readers.ts'

export type { IndicatorLine } from '../store/list-indicators.ts'

export interface MissionResults {
  id: string
  missionName: Localized
  today: string
  indicators: (Indicator & { progress: IndicatorProgress; objective: Localized | null })[]
}

/** What each objective says: the last released words. */
const wordsOf = (objectives: Awaited<ReturnType<typeof objectivesOf>>) =>
  new Map(
    objectives.map((one) => [one.id, one.statements.findLast(({ releasedOn }) => releasedOn !== null)?.value ?? null]),
  )

/** The results framework of a mission: indicators against baseline and target. */
export const missionResultsView = defineView({
  name: 'results.mission-results',
  seenBy: readers,
  query: { id: field.id() },
  async load(tx, query, c): Promise<MissionResults | null> {
    const mission = await missionOn(tx, query.id, c.today)
    if (!mission) return null
    const said = wordsOf(await objectivesOf(tx, { missionId: mission.id }))
    return {
      id: mission.id,
      missionName: mission.name,
      today: c.today,
      indicators: (await indicatorsOf(tx, mission.id)).map((one) => ({
        ...one,
        progress: indicatorProgress(one, c.today),
        objective: (one.objectiveId && said.get(one.objectiveId)) || null,
      })),
    }
  },
  scope: ({ id }) => ({ missionId: id }),
  about: ({ id }) => ({ kind: 'mission', id }),
  offers: (data) => [
    on(defineMissionIndicator, {
      id: data.id,
      scope: { missionId: data.id },
      label: data.missionName,
      objectiveKnown: true,
    }),
    ...data.indicators.flatMap((one) => [
      on(recordValue, indicatorSubjectOf(one)),
      on(setBaseline, indicatorSubjectOf(one)),
    ]),
  ],
  words: { title: indicatorWords.results },
})

export interface OneIndicator {
  id: string
  indicator: Indicator
  missionName: Localized | null
  objective: Localized | null
  progress: IndicatorProgress
}

export const indicatorView = defineView({
  name: 'results.indicator',
  seenBy: readers,
  query: { id: field.id() },
  async load(tx, query, c): Promise<OneIndicator | null> {
    const indicator = await findIndicator(tx, query.id)
    if (!indicator) return null
    const mission = indicator.missionId ? await missionOn(tx, indicator.missionId, c.today) : null
    const said = indicator.objectiveId ? wordsOf(await objectivesOf(tx, { id: indicator.objectiveId })) : null
    return {
      id: indicator.id,
      indicator,
      missionName: mission?.name ?? null,
      objective: (indicator.objectiveId && said?.get(indicator.objectiveId)) || null,
      progress: indicatorProgress(indicator, c.today),
    }
  },
  scope: ({ indicator }) => scopeOf(indicator.missionId),
  about: ({ id }) => ({ kind: 'indicator', id }),
  offers({ indicator }) {
    const subject = indicatorSubjectOf(indicator)
    return [
      on(recordValue, subject),
      on(setBaseline, subject),
      on(setTarget, subject),
      on(linkIndicator, { ...subject, objectiveKnown: true }),
      on(retireIndicator, subject),
      ...indicator.values.filter((one) => one.standing).map((old) => on(correctValue, { ...subject, id: old.id, old })),
    ]
  },
  words: { title: indicatorWords.indicator },
})

export const indicatorsList = defineView({
  name: 'results.indicators',
  seenBy: readers,
  query: { ...listFields, mission: field.optionalText(100), state: field.optionalChoice(progressStates) },
  load: (tx, query, c): Promise<ListData<IndicatorLine>> => listIndicators(tx, query, c.today, missionsWithin(c)),
  offers: () => [on(defineProgrammeIndicator, { ...programmeSubject, objectiveKnown: true })],
  words: { title: indicatorWords.indicators, intro: indicatorWords.listIntro },
})
