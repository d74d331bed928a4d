import type { Language } from '#kernel/language.ts'

/** Addresses of our own public pages, without the language before them. */
export type KnownAddresses = Readonly<Record<Language, ReadonlySet<string>>>

export type AddressProblem = 'not-an-address' | 'no-such-page'

/** An address of our own without its language, anchor and query: `/fr/pourquoi-participer#x` → `/pourquoi-participer`. */
export function ownPath(target: string, lang: Language): string {
  const given = target.split(/[?#]/)[0]!
  const path = given === `/${lang}` || given.startsWith(`/${lang}/`) ? given.slice(1 + lang.length) : given
  return path === '' ? '/' : path.replace(/(?<=.)\/$/, '')
}

/** What is wrong with an address in a text; null where it leads somewhere, or out of our site. */
export function addressProblem(target: string, lang: Language, known: KnownAddresses): AddressProblem | null {
  if (/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?([/?#][^\s"<>]*)?$/i.test(target)) return null
  if (/^mailto:[^\s@"<>?]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(target) || /^tel:\+?[\d-]{5,20}$/.test(target)) return null
  if (!/^\/(?!\/)/.test(target)) return 'not-an-address'
  return known[lang].has(ownPath(target, lang)) ? null : 'no-such-page'
}

/** An address with `:code` places, filled in. */
export const withParams = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
