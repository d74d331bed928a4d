import type { Localized } from '#kernel/language.ts'
import { missionOn } from '#modules/missions/index.ts'
import {
  type Background,
  backgroundKindWords,
  backgroundsOf,
  type CompetencyGained,
  declareBackground,
  declaredWords,
  gainedBy,
  namesOf,
  removeBackground,
} from '#modules/people/index.ts'
import { type Offering, on } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import {
  notValidateCompetency,
  recordCompetency,
  recordReuse,
  validateCompetency,
  withdrawCompetency,
} from '../actions/competencies.ts'
import { sayWhatCameHome } from '../actions/home-answers.ts'
import { type CompetencySubject, competencySubject, competencySubjectOf } from '../competency-subject.ts'
import { type TourServed, toursOf } from '../store/competencies.ts'
import { type HomeAnswer, homeAnswersOf } from '../store/home-answers.ts'
import { competencyWords } from '../words-of-competencies.ts'

export interface OwnCompetencies {
  personId: string | null
  gained: (CompetencyGained & { missionName: Localized })[]
  backgrounds: (Background & { label: Localized; kindLabel: Localized })[]
  tours: TourServed[]
  answers: HomeAnswer[]
}

async function ownCompetencies(tx: Tx, c: Circumstances): Promise<OwnCompetencies> {
  const { personId } = c.actor
  if (!personId) return { personId, gained: [], backgrounds: [], tours: [], answers: [] }
  const tours = await toursOf(tx, personId, c.today)
  const named = new Map(tours.map(({ missionId, missionName }) => [missionId, missionName]))
  return {
    personId,
    gained: (await gainedBy(tx, personId))
      .filter(({ state }) => state !== 'withdrawn')
      .map((one) => ({ ...one, missionName: named.get(one.missionId) ?? one.roleTitle })),
    backgrounds: (await backgroundsOf(tx, personId)).map((one) => ({
      ...one,
      label: declaredWords[one.value] ?? { en: one.value, fr: one.value },
      kindLabel: backgroundKindWords[one.kind],
    })),
    tours,
    answers: await homeAnswersOf(tx, personId),
  }
}

/** S0-15: an officer's own competencies, to print, to download, to add to and to take back. */
export const myCompetencies = defineView({
  name: 'reintegration.my-competencies',
  seenBy: { candidate: 'self' },
  query: {},
  load: (tx, _query, c) => ownCompetencies(tx, c),
  scope: ({ personId }) => ({ personId }),
  offers(data): Offering[] {
    const { personId, tours, gained, backgrounds } = data
    if (!personId) return []
    const scope = { personId }
    return [
      ...tours.map((tour) =>
        on(recordCompetency, {
          id: tour.deploymentId,
          scope: { personId, missionId: tour.missionId },
          label: tour.roleTitle,
          tour,
          catalogue: [],
        }),
      ),
      ...tours.map((tour) =>
        on(sayWhatCameHome, {
          id: tour.deploymentId,
          scope: { ...scope, missionId: tour.missionId },
          label: tour.missionName,
          tour,
        }),
      ),
      on(declareBackground, { id: personId, scope }),
      ...gained.map((one) => on(withdrawCompetency, competencySubjectOf(one, null))),
      ...backgrounds.map((one) =>
        on(removeBackground, {
          id: one.id,
          scope,
          personId,
          label: one.label,
        }),
      ),
    ]
  },
  words: { title: competencyWords.mine, intro: competencyWords.mineIntro },
})

/** The same as a file, in the officer's language. */
export const myCompetenciesFile = defineView({
  name: 'reintegration.my-competencies-file',
  seenBy: { candidate: 'self' },
  query: {},
  load: (tx, _query, c) => ownCompetencies(tx, c),
  scope: ({ personId }) => ({ personId }),
  words: { title: competencyWords.download },
})

export interface OneCompetency extends CompetencySubject {
  officer: string | null
  missionName: Localized | null
}

export const competencyView = defineView({
  name: 'reintegration.competency',
  seenBy: {
    candidate: 'self',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
    'irss-officer': 'programme',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<OneCompetency | null> {
    const subject = await competencySubject(tx, query.id, c)
    if (!subject) return null
    const { personId, missionId } = subject.gained
    if (subject.gained.state === 'withdrawn' && c.actor.personId !== personId) return null
    const mission = await missionOn(tx, missionId, c.today)
    return {
      ...subject,
      officer: (await namesOf(tx, [personId])).get(personId)?.name ?? null,
      missionName: mission?.name ?? null,
    }
  },
  scope: ({ scope }) => scope,
  about: ({ id, gained }) => ({ kind: 'competency', id, personId: gained.personId }),
  offers: (data) => [
    on(validateCompetency, data),
    on(notValidateCompetency, data),
    on(recordReuse, data),
    on(withdrawCompetency, data),
  ],
  words: { title: competencyWords.one },
})
