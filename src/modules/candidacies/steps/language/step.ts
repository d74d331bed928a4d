import { type LanguageLevel, languageLevelsOf, languageScale } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { words } from './words.ts'

const settings = { language: field.choice(['en', 'fr']), level: field.choice(languageScale) }
const named = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } } as const

/** The language of operation at the level that the bulletin asks for (S2.06, R5). The newest assessment counts. */
export const languageStep = defineStep<typeof settings, readonly LanguageLevel[]>({
  name: 'language',
  settings,
  compartment: 'ordinary',
  owner: 'service-coordinator',
  recordedBy: ['people.record-language-level'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await languageLevelsOf(tx, personsOf(cases))),
  judge(levels, { language, level }) {
    const newest = (levels ?? [])
      .filter((one) => one.language === language)
      .sort((a, b) => (a.assessedOn < b.assessedOn ? 1 : -1))[0]
    const params = { level }
    if (!newest) return { result: 'pending', code: `not-assessed-${language}`, params }
    const value = { en: `${named[language].en} ${newest.level}`, fr: `${named[language].fr} ${newest.level}` }
    const enough = languageScale.indexOf(newest.level) >= languageScale.indexOf(level)
    return enough
      ? { result: 'met', code: 'enough', params, value }
      : { result: 'not-met', code: `too-low-${language}`, params, value }
  },
  words,
})
