import type { Language, Localized } from '#kernel/language.ts'

/** Where a value was read, with its address where one is known. */
export function SourceText({
  source,
  lang,
}: {
  source: { id?: string; title?: Localized; url?: string }
  lang: Language
}) {
  const title = source.title?.[lang] ?? source.id
  if (!title) return null
  return <span class="hint">{source.url ? <a href={source.url}>{title}</a> : title}</span>
}
