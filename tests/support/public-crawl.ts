import type { Language } from '#kernel/language.ts'
import { languages } from '#kernel/language.ts'
import type { Registry } from '#platform/module.ts'
import { pageAt } from '#platform/web/opens.ts'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { packed } from './page-weight.ts'
import { type Answer, type Ask, textOf } from './visitor.ts'
import { isHtml, linksOn } from './walk.ts'

export interface PublicVisit {
  path: string
  lang: Language
  binding: PageBinding
  answer: Answer
  html: string
}

/** The public page at an address, or undefined: sign-in, forms, files, what is for those who are signed in. */
export function publicPageAt(registry: Registry, path: string, lang: Language): PageBinding | undefined {
  if (path.split(/[?#]/)[0] === `/${lang}`) return registry.pages.find((one) => one.publicRole === 'front')
  const found = pageAt(registry.pages, path, lang)
  return found?.view.seenBy === 'anyone' ? found : undefined
}

/**
 * What a visitor reaches of the public site in one language: from the front page, from every page without parameters and from the sitemap.
 * Of each page at most `samples` records; a page is looked at once, whatever its address asks beside.
 */
export async function crawlPublicSite(
  registry: Registry,
  ask: Ask,
  lang: Language,
  o: { samples: number; cookie?: string },
): Promise<PublicVisit[]> {
  const map = textOf(await ask({ path: '/sitemap.xml' }))
  const inMap = [...map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path = '']) => path)
  const ahead = [`/${lang}`, ...inMap.filter((path) => languages.find((one) => path.startsWith(`/${one}`)) === lang)]
  const seen = new Set<string>()
  const taken = new Map<string, number>()
  const visits: PublicVisit[] = []
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    const path = next.split(/[?#]/)[0]!
    const binding = publicPageAt(registry, path, lang)
    const before = taken.get(binding?.view.name ?? '') ?? 0
    if (!binding || binding.download || binding.answer || seen.has(path) || before >= o.samples) continue
    seen.add(path)
    taken.set(binding.view.name, before + 1)
    const answer = await ask({ path, headers: packed, ...(o.cookie ? { cookie: o.cookie } : {}) })
    const html = isHtml(answer) ? textOf(answer) : ''
    visits.push({ path, lang, binding, answer, html })
    ahead.push(...linksOn(html))
  }
  return visits
}
