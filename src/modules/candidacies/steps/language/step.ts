import type { Language } from '#kernel/language.ts'
import { type LanguageLevel, languageLevelsOf, languageScale } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep, type Judgement } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { AMS_CLEARANCE, AMS_MONTHS, clearanceOn } from '../ams/clearance.ts'
import { type AmsEvidence, amsEvidence } from '../ams/evidence.ts'
import { certificatesIn } from '../certificate/answered.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { words } from './words.ts'

const { questions, codes } = selfCheckWords

const settings = {
  language: field.choice(['en', 'fr']),
  level: field.optionalChoice(languageScale),
  /** What the UN's own assessment asks for: judged by its clearance. */
  minimum_percent: field.optionalWhole(1, 100),
}
const named = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } } as const

interface LanguageEvidence {
  levels: readonly LanguageLevel[]
  ams: AmsEvidence | undefined
}

/** The language of operation, on the federal scale or by the language part of the UN's assessment (S2.06, R5: two scales). */
export const languageStep = defineStep<typeof settings, LanguageEvidence>({
  name: 'language',
  settings,
  compartment: 'ordinary',
  owner: 'service-coordinator',
  recordedBy: ['people.record-language-level'],
  waivable: true,
  async evidence(tx, cases) {
    const levels = evidenceByCase(cases, await languageLevelsOf(tx, personsOf(cases)))
    const ams = await amsEvidence(tx, cases)
    return new Map(cases.map(({ candidacyId: id }) => [id, { levels: levels.get(id) ?? [], ams: ams.get(id) }]))
  },
  judge(evidence, { language, level, minimum_percent: percent }, on): Judgement {
    if (percent !== null && level === null) return byAssessment(evidence?.ams, percent, on)
    return byScale(evidence?.levels ?? [], language, level ?? 'B')
  },
  selfCheck: {
    questions: ({ language, level, minimum_percent: percent }) =>
      percent !== null && level === null
        ? []
        : [
            {
              name: `language-${language}`,
              kind: 'choice',
              ...questions.language[language],
              hint: questions.language.hint,
              options: languageScale.map((value) => ({ value, label: questions.language.levels[value] })),
            },
          ],
    evidence: (answers, known, today) => ({
      levels: (['en', 'fr'] as const).flatMap((language) => {
        const level = languageScale.find((one) => one === answers.choice(`language-${language}`))
        return level ? [{ language, level, assessedOn: today }] : []
      }),
      ams: { certificates: certificatesIn(answers, known, today), plannedInMission: null },
    }),
    codes: codes.language,
  },
  words,
})

function byScale(levels: readonly LanguageLevel[], language: Language, level: LanguageLevel['level']): Judgement {
  const newest = levels
    .filter((one) => one.language === language)
    .sort((a, b) => (a.assessedOn < b.assessedOn ? 1 : -1))[0]
  const params = { level }
  if (!newest) return { result: 'pending', code: `not-assessed-${language}`, params }
  const value = { en: `${named[language].en} ${newest.level}`, fr: `${named[language].fr} ${newest.level}` }
  const enough = languageScale.indexOf(newest.level) >= languageScale.indexOf(level)
  return enough
    ? { result: 'met', code: 'enough', params, value }
    : { result: 'not-met', code: `too-low-${language}`, params, value }
}

function byAssessment(ams: AmsEvidence | undefined, percent: number, on: string): Judgement {
  const params = { percent }
  const cleared = clearanceOn(
    (ams?.certificates ?? []).filter((one) => one.typeCode === AMS_CLEARANCE),
    AMS_MONTHS,
    on,
  )
  if (cleared) return { result: 'met', code: 'passed-with-ams', params, validUntil: cleared.until }
  if (ams?.plannedInMission)
    return { result: 'met', code: 'tested-in-mission', params: { percent, day: ams.plannedInMission } }
  return { result: 'pending', code: 'tested-with-ams', params }
}
