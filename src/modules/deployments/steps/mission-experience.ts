import { defineStep, type Judgement, selfCheckWords } from '#modules/candidacies/index.ts'
import { field } from '#platform/fields.ts'
import { missionsServed } from '../store/served.ts'
import { experienceWords } from '../words-of-experience.ts'

const settings = { missions: field.whole(1, 10) }

/** Has served in missions before, from the history of deployments (R14): those that were left at their end, or early. */
export const missionExperienceStep = defineStep<typeof settings, number>({
  name: 'mission-experience',
  settings,
  compartment: 'ordinary',
  owner: 'irss-officer',
  recordedBy: [],
  waivable: true,
  async evidence(tx, cases) {
    const served = await missionsServed(
      tx,
      cases.map((one) => one.personId),
    )
    return new Map(cases.map((one) => [one.candidacyId, served.get(one.personId) ?? 0]))
  },
  judge(served, { missions }): Judgement {
    if (served === undefined) return { result: 'pending', code: 'not-known' }
    const value = { en: String(served), fr: String(served) }
    return served >= missions
      ? { result: 'met', code: 'served', value }
      : { result: 'not-met', code: 'not-served', value }
  },
  selfCheck: {
    questions: () => [{ name: 'missions', kind: 'yes-no', ...selfCheckWords.questions.missions }],
    evidence(answers) {
      const served = answers.yes('missions')
      return served === null ? undefined : served ? 1 : 0
    },
    codes: selfCheckWords.codes.missionExperience,
  },
  words: experienceWords,
})
