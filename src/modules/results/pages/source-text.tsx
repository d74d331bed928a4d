import type { Language } from '#kernel/language.ts'
import { UnverifiedValue } from '#platform/web/components/index.ts'
import type { Source } from '../vocabulary.ts'
import { programmeWords } from '../words-of-programme.ts'

/** Where something was read, and whether somebody verified it. */
export function SourceText({ lang, source, verified = true }: { lang: Language; source: Source; verified?: boolean }) {
  const text = [source.id, source.ref].filter(Boolean).join(' ')
  return (
    <>
      {!verified && <UnverifiedValue lang={lang} />}{' '}
      {text && (
        <span class="hint">
          {programmeWords.source[lang]}
          {lang === 'fr' ? '\u00a0: ' : ': '}
          {source.url ? <a href={source.url}>{text}</a> : text}
        </span>
      )}
    </>
  )
}
