import type { Language, Localized } from '#kernel/language.ts'

/** Addresses of the pages that the platform itself brings, without the language prefix. */
export const PLATFORM_PATHS = {
  home: { en: '/', fr: '/' },
  signIn: { en: '/sign-in', fr: '/ouvrir-session' },
  signOut: { en: '/sign-out', fr: '/fermer-session' },
  duty: { en: '/duty', fr: '/fonction' },
  act: { en: '/do', fr: '/faire' },
  search: { en: '/search', fr: '/recherche' },
  myAccount: { en: '/my-account', fr: '/mon-compte' },
  password: { en: '/my-account/password', fr: '/mon-compte/mot-de-passe' },
  practiceMailbox: { en: '/practice/mailbox', fr: '/exercice/boite' },
  firstAccount: { en: '/first-account', fr: '/premier-compte' },
} satisfies Record<string, Localized>

export const platformHref = (page: keyof typeof PLATFORM_PATHS, lang: Language): string => {
  const path = PLATFORM_PATHS[page][lang]
  return path === '/' ? `/${lang}` : `/${lang}${path}`
}

/** The address of the form of an action, on a subject where it has one. */
export function actHref(action: string, subjectId: string | null, lang: Language, back?: string): string {
  const base = `${platformHref('act', lang)}/${action}${subjectId ? `/${encodeURIComponent(subjectId)}` : ''}`
  return back ? `${base}?back=${encodeURIComponent(back)}` : base
}

/** An address of our own to go back to, or null: never somewhere else. */
export function safeBack(value: unknown): string | null {
  return typeof value === 'string' && /^\/(en|fr)(\/|\?|$)[^\s\\]*$/.test(value) && !value.startsWith('//')
    ? value
    : null
}

/** Fills `:id` places of a localized route. */
export function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
