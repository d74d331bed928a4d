import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Guide } from '../vocabulary.ts'

interface Asked {
  guide: string
  language: 'en' | 'fr'
  way: 'email' | 'post'
  email: string | null
  postal: string | null
}

/** What is kept of a request: where it goes, by the way that was chosen, and nothing of the other (S0-25..27). */
export function whereToSend(
  asked: Asked,
  guides: readonly Guide[],
): { email: string | null; postal: string | null } | Refusal {
  const guide = guides.find(({ code }) => code === asked.guide)
  if (!guide) return refuse('none-of-these')
  if (!guide.languages.includes(asked.language)) return refuse('guide-not-in-this-language')
  if (asked.way === 'email') return asked.email ? { email: asked.email, postal: null } : refuse('guide-needs-email')
  return asked.postal ? { email: null, postal: asked.postal } : refuse('guide-needs-address')
}

/** Whether a link may stand in an e-mail of ours: a page of this site, or elsewhere over https, and nothing but an address. */
export const mayBeSent = (link: string): boolean =>
  /^(\/(en|fr)(\/[\w./-]*)?|https:\/\/[\w.-]+(:\d+)?(\/[\w./~%?&=#+,;:@!$'()*-]*)?)$/.test(link)
