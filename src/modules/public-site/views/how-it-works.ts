import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { kindWords, missionKinds } from '#modules/missions/index.ts'
import {
  ANCILLARY_MOST,
  decisionLevels,
  levelWords,
  requesterKinds,
  requesterKindWords,
  requestStates,
  stateWords,
} from '#modules/requests/index.ts'
import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'
import { bodiesOn } from '../store-of-programme.ts'
import { levelSays, processWords, requestStateSays } from '../words-of-process.ts'
import { type BodyShown, bodiesShown } from './bodies-shown.ts'
import { type Stage, stagesOf } from './stages-of.ts'

export interface ProcessData {
  asAt: Day
  isToday: boolean
  requesters: Localized[]
  states: { name: Localized; says: Localized }[]
  levels: { name: Localized; says: Localized }[]
  kinds: Localized[]
  partners: BodyShown[]
  selection: Stage[]
  after: Stage[]
}

/** S3.03: from request to return, from what the rooms themselves work with. */
export const howItWorksView = (rooms: readonly Module[]) => {
  const { selection, after } = stagesOf(rooms.flatMap((room) => room.status ?? []))
  const most = String(ANCILLARY_MOST)
  return defineView({
    name: 'public-site.how-it-works',
    seenBy: 'anyone',
    compartment: 'public',
    query: { asAt: field.optionalDay() },
    async load(tx, query, c): Promise<ProcessData> {
      const asAt = query.asAt ?? c.today
      return {
        asAt,
        isToday: asAt === c.today,
        requesters: requesterKinds.map((kind) => requesterKindWords[kind]),
        states: requestStates.map((state) => ({ name: stateWords[state], says: requestStateSays[state] })),
        levels: decisionLevels.map((level) => ({
          name: levelWords[level],
          says: { en: levelSays[level].en.replace('{most}', most), fr: levelSays[level].fr.replace('{most}', most) },
        })),
        kinds: missionKinds.map((kind) => kindWords[kind]),
        partners: bodiesShown(await bodiesOn(tx, asAt)).filter(({ part }) => part === 'partner'),
        selection,
        after,
      }
    },
    words: { title: processWords.title, intro: processWords.intro },
  })
}
