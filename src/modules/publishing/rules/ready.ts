import { isComplete, type Localized, languages } from '#kernel/language.ts'
import { targetsIn } from '#kernel/markup.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Completeness, Content, PublicationKind } from '../vocabulary.ts'
import { addressProblem, type KnownAddresses } from './addresses.ts'
import { copiedLanguage } from './copied-language.ts'

const missing: Record<keyof Content, string> = {
  title: 'no-title-in-both',
  summary: 'no-summary-in-both',
  body: 'no-body-in-both',
  quote: 'no-quote-in-both',
  organisation: 'no-organisation-in-both',
  link: 'no-link-in-both',
}
const copies = {
  title: 'copied-title',
  summary: 'copied-summary',
  body: 'copied-body',
  quote: 'copied-quote',
} as const
const wrongAddress = {
  'no-such-page': { en: 'no-such-page-en', fr: 'no-such-page-fr' },
  'not-an-address': { en: 'not-an-address-en', fr: 'not-an-address-fr' },
} as const

const said = (text: Localized): boolean => text.en.trim() !== '' || text.fr.trim() !== ''

/** A release of somebody else: their title and their address stand for a text. */
export const isElsewhere = (content: Pick<Content, 'organisation'>): boolean => said(content.organisation)

/**
 * Why a text may not go out as it is, or null (domain.md 5.5 P1 and 8.5, 10; issue 5, bad input): a language is missing, the French is
 * the English over again, a link leads to no page.
 */
export function notReady(kind: PublicationKind, content: Content, known: KnownAddresses): Refusal | null {
  const elsewhere = kind === 'news' && isElsewhere(content)
  const must: (keyof Content)[] = [
    'title',
    'summary',
    ...(elsewhere ? (['organisation', 'link'] as const) : (['body'] as const)),
  ]
  for (const part of must) if (!isComplete(content[part])) return refuse(missing[part])
  for (const part of ['quote', 'link', 'body'] as const)
    if (said(content[part]) && !isComplete(content[part])) return refuse(missing[part])
  for (const part of ['title', 'summary', 'body', 'quote'] as const) {
    const text = content[part]
    const same = part !== 'title' && said(text) && text.en.trim() === text.fr.trim()
    const copied = same ? 'whole' : copiedLanguage(text)
    if (copied) return refuse(copied === 'whole' ? copies[part] : 'copied-passage')
  }
  for (const lang of languages) {
    const targets = [
      ...targetsIn(content.body[lang]),
      ...(content.link[lang].trim() ? [content.link[lang].trim()] : []),
    ]
    for (const target of targets) {
      const problem = addressProblem(target, lang, known)
      if (problem) return refuse(wrongAddress[problem][lang], { target })
    }
  }
  return null
}

/** Which languages everything that is written has. */
export function completenessOf(
  content: Pick<Content, 'title' | 'summary' | 'body' | 'organisation' | 'link'>,
): Completeness {
  const parts = isElsewhere(content)
    ? [content.title, content.summary, content.organisation, content.link]
    : [content.title, content.summary, content.body]
  const [en, fr] = languages.map((lang) => parts.every((part) => part[lang].trim() !== ''))
  return en && fr ? 'both' : en ? 'en-only' : fr ? 'fr-only' : 'neither'
}
