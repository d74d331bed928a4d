import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { fileRefusals } from '#platform/files/words.ts'
import { sentence } from '#platform/sentence.ts'
import { Callout } from './callout.tsx'

/** Why sealed content is not on the page: locked, and whom to ask; or destroyed for good. */
export function SealedNotice({ lang, shut }: { lang: Language; shut: Refusal }) {
  const words = fileRefusals[shut.code]
  return <Callout lang={lang} tone="warning" {...(words ? { title: sentence(words, shut.params, lang) } : {})} />
}
