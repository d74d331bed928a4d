import { type Language, say } from '#kernel/language.ts'
import type { RetentionClass } from './register-schemas.ts'
import { words } from './words.ts'

/** "at least 2 years"; "not set" where nobody has set a period. */
export function periodInWords({ period, bound }: RetentionClass, language: Language): string {
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(period ?? '') ?? []
  if (!count || !bound) return say(words.notSet, language)
  const { one, many } = words[unit as 'Y' | 'M' | 'D']
  const length = `${count}\u00a0${say(count === '1' ? one : many, language)}`
  return say(words[bound], language).replace('{period}', length)
}
