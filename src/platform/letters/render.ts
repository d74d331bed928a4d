import { isDay } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import { fill } from '#platform/refusals.ts'
import { formatDay } from '#platform/web/format.ts'
import type { LetterDeclaration, Recipient } from './letter.ts'

export interface Rendered {
  subject: Localized
  body: Localized
}

/** The letter to one recipient in both languages. Throws when a `{name}` place has no value: nobody gets braces. */
export function render(letter: LetterDeclaration, params: Recipient['params']): Rendered {
  const text = (words: Localized): Localized => ({
    en: inLanguage(words, params, 'en'),
    fr: inLanguage(words, params, 'fr'),
  })
  const rendered = { subject: oneLine(text(letter.words.subject)), body: text(letter.words.body) }
  const empty = places(letter.words).filter((name) => !Object.hasOwn(params, name))
  if (empty.length > 0) throw new Error(`The letter ${letter.name} lacks ${empty.join(', ')}.`)
  return rendered
}

function inLanguage(words: Localized, params: Recipient['params'], language: Language): string {
  return fill(
    words[language],
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, say(value, language)])),
  )
}

function say(value: string | number | Localized, language: Language): string | number {
  if (typeof value === 'object') return value[language]
  return isDay(value) ? formatDay(language, value) : value
}

function places(words: LetterDeclaration['words']): string[] {
  const text = [words.subject.en, words.subject.fr, words.body.en, words.body.fr].join(' ')
  return [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? ''))]
}

function oneLine(text: Localized): Localized {
  const flat = (one: string) =>
    one
      .split(/[\r\n]/)
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' ')
  return { en: flat(text.en), fr: flat(text.fr) }
}
