import type { Language } from '#kernel/language.ts'
import { fill } from '#platform/refusals.ts'
import { words } from './words.ts'

export interface Email {
  subject: string
  body: string
}

/** The e-mail that goes with a letter: it says that there is one and where, and nothing about whom or what. */
export function announce(letterId: string, language: Language, publicUrl: string): Email {
  const link = `${publicUrl.replace(/\/+$/, '')}/${language}${words.paths.letter[language].replace(':id', letterId)}`
  return { subject: words.email.subject[language], body: fill(words.email.body[language], { link }) }
}

/** The address, or null where it is not exactly one plain address: it may not carry a second header or recipient. */
export function plainAddress(text: string): string | null {
  const address = text.normalize('NFC').trim()
  return address.length <= 254 && /^[^\s\p{Cc},;:<>"@]+@[^\s\p{Cc},;:<>"@]+$/u.test(address) ? address : null
}
