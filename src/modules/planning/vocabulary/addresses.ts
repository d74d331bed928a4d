import type { Language } from '#kernel/language.ts'

/** Addresses of pages of other rooms to which the pages here lead: pages know other rooms by their types only. */
export const requestHref = (id: string, lang: Language): string =>
  `/${lang}${lang === 'fr' ? '/demandes' : '/requests'}/${id}`
export const deploymentsOfHref = (service: string, lang: Language): string =>
  `/${lang}${lang === 'fr' ? '/deploiements' : '/deployments'}?service=${encodeURIComponent(service)}`
