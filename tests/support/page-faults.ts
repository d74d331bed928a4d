import type { Language } from '#kernel/language.ts'
import { isInOtherLanguage } from './other-language.ts'
import { visibleText } from './visible-text.ts'

/** What is wrong with a page whatever it shows: nothing is left to fill in, everything is in its language. */
export function faultsOf(html: string, lang: Language): string[] {
  const faults: string[] = []
  if (!html.includes(`<html lang="${lang}-CA"`)) faults.push('is not marked with its language')
  for (const one of visibleText(html)) {
    if (!one.lang.startsWith(lang)) continue
    if (/\{\w+\}/.test(one.text)) faults.push(`leaves a place open: ${one.text}`)
    if (/\bundefined\b|\bNaN\b|\[object |Invalid Date/.test(one.text)) faults.push(`says nonsense: ${one.text}`)
    if (isInOtherLanguage(one.text, lang)) faults.push(`speaks the other language: ${one.text}`)
  }
  return faults
}
