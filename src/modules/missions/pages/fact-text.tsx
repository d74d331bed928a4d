import type { Language } from '#kernel/language.ts'
import { type CountryNames, formatPartialDate } from '#platform/web/format.ts'
import type { Fact, FactValues, Source } from '../vocabulary.ts'
import { armedWords, languageWords, pageWords, statusWords } from '../words.ts'
import { pathWords } from '../words-of-record.ts'
import { dutyText, fillIn } from './country-name.ts'

/** A value of a mission in words. */
export function factText(fact: Fact, lang: Language, called: CountryNames | null): string {
  switch (fact.attribute) {
    case 'language':
      return languageWords[fact.value as FactValues['language']][lang]
    case 'armed':
      return (fact.value as boolean) ? armedWords.armed[lang] : armedWords.unarmed[lang]
    case 'duty-location':
      return dutyText(lang, fact.value as FactValues['duty-location'], called)
    case 'status':
      return statusWords[fact.value as FactValues['status']][lang]
    case 'since': {
      const { date, phase } = fact.value as FactValues['since']
      return [formatPartialDate(lang, date), phase?.[lang]].filter(Boolean).join(' – ')
    }
    case 'selection-path':
      return pathWords[fact.value as FactValues['selection-path']][lang]
    case 'tour-months':
      return fillIn(pageWords.months, lang, { count: fact.value as number })
    default:
      return (fact.value as FactValues['name'])[lang]
  }
}

/** Where a value was read, as a short reference; a link where the source has an address. */
export const SourceText = ({ source, lang }: { source: Source; lang: Language }) => {
  const text = [source.id, source.ref].filter(Boolean).join(' ')
  if (!text) return null
  return (
    <span class="hint">
      ({pageWords.source[lang]}
      {lang === 'fr' ? '\u00a0: ' : ': '}
      {source.url ? <a href={source.url}>{text}</a> : text})
    </span>
  )
}
