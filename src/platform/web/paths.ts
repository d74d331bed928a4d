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
  provider: { en: '/sign-in/institution', fr: '/ouvrir-session/etablissement' },
  secondStep: { en: '/sign-in/second-step', fr: '/ouvrir-session/deuxieme-etape' },
  enrol: { en: '/sign-in/first-passkey', fr: '/ouvrir-session/premiere-cle' },
  enrolCodeApp: { en: '/sign-in/code-app', fr: '/ouvrir-session/application-de-codes' },
  addPasskey: { en: '/my-account/passkeys', fr: '/mon-compte/cles-d-acces' },
  codeApp: { en: '/my-account/code-app', fr: '/mon-compte/application-de-codes' },
  confirm: { en: '/confirm', fr: '/confirmer' },
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

/** Where somebody proves again who they are, and goes back from. */
export const confirmHref = (lang: Language, back: string): string =>
  `${platformHref('confirm', lang)}${safeBack(back) ? `?back=${encodeURIComponent(back)}` : ''}`

/** Longer ones would make cookies and addresses that browsers and proxies do not take. */
const longestBack = 1_500

/** An address of our own to go back to, or null: never somewhere else. */
export function safeBack(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > longestBack) return null
  return /^\/(en|fr|files)(\/|\?|$)[^\s\\]*$/.test(value) && !value.startsWith('//') ? value : null
}

/** Where somebody signs in, and goes back from to an address of our own where there is one. */
export function signInHref(lang: Language, back: string | null): string {
  const safe = safeBack(back)
  return `${platformHref('signIn', lang)}${safe ? `?back=${encodeURIComponent(safe)}` : ''}`
}

/** Fills `:id` places of a localized route. */
export function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
