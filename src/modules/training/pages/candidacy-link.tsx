import type { Language } from '#kernel/language.ts'
import { Code } from '#platform/web/components/index.ts'

/** The candidacy that a page is about, above its heading: the way back to the whole of it. */
export const candidacyLink =
  (href: (id: string, lang: Language) => string) =>
  ({ lang, ...one }: { id: string; code: string; lang: Language }) => (
    <a href={href(one.id, lang)}>
      <Code>{one.code}</Code>
    </a>
  )
