import type { Language, Localized } from '#kernel/language.ts'
import { formatDay } from '#platform/format.ts'
import { fill } from '#platform/refusals.ts'

/** A worded text with its `{params}` filled in, in one language; days among them are written out as people write them. */
export function sentence(
  text: Localized,
  params: Readonly<Record<string, string | number | Localized | null>> | null | undefined,
  lang: Language,
): string {
  const written = Object.entries(params ?? {}).map(([name, value]) => {
    const plain = value === null ? '' : typeof value === 'object' ? value[lang] : value
    return [name, typeof plain === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(plain) ? formatDay(lang, plain) : plain]
  })
  return fill(text[lang], Object.fromEntries(written))
}

/** The same in both languages. */
export const sentences = (text: Localized, params: Parameters<typeof sentence>[1]): Localized => ({
  en: sentence(text, params, 'en'),
  fr: sentence(text, params, 'fr'),
})
