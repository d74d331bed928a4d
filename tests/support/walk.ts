import type { Duty } from '#kernel/duties.ts'
import type { Language } from '#kernel/language.ts'
import type { Registry } from '#platform/module.ts'
import { pageAt } from '#platform/web/opens.ts'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { PLATFORM_PATHS } from '#platform/web/paths.ts'
import { type Answer, type Ask, textOf } from './visitor.ts'

/** What stands at an address: a page of a view, or the form of an action. */
export interface Place {
  kind: 'page' | 'form'
  /** The name of the view or the action. */
  name: string
}

export interface Visit extends Place {
  path: string
  /** The page whose link led here, or null where a walk begins. */
  from: string | null
  answer: Answer
}

const hrefOf = (binding: PageBinding, lang: Language): string =>
  binding.path[lang] === '/' ? `/${lang}` : `/${lang}${binding.path[lang]}`

/** Whether an answer is a page; the rest are files to keep. */
export const isHtml = ({ headers }: Answer): boolean => String(headers['content-type']).startsWith('text/html')

/** Whether a view is for this duty at all; how far it reaches is asked by visiting. */
export function isFor({ view }: PageBinding, duty: Duty): boolean {
  return typeof view.seenBy === 'string' || (view.seenBy as Record<string, unknown>)[duty] !== undefined
}

/** The pages that a duty may open without naming a record, in one language. */
export function startingPages(registry: Registry, duty: Duty, lang: Language): string[] {
  return registry.pages
    .filter((binding) => isFor(binding, duty) && !binding.path[lang].includes(':'))
    .map((binding) => hrefOf(binding, lang))
}

/** What stands at an address of our own, or null: files, exports, sign-in, somewhere else. */
export function placeAt(registry: Registry, path: string, lang: Language): Place | null {
  const address = path.split(/[?#]/)[0]!
  const [, , act, action] = address.split('/')
  if (address.startsWith(`/${lang}${PLATFORM_PATHS.act[lang]}/`) && act && action) return { kind: 'form', name: action }
  const named = pageAt(registry.pages, address, lang)
  return named ? { kind: 'page', name: named.view.name } : null
}

/** The addresses on a page to which its links and forms lead, without where they lead back to. */
export function linksOn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|action)="([^"]+)"/g)].flatMap(([, found = '']) => {
    const href = found.replaceAll('&amp;', '&')
    if (!href.startsWith('/')) return []
    const url = new URL(href, 'http://here')
    url.searchParams.delete('back')
    return [`${url.pathname}${url.search}`]
  })
}

/**
 * Visits what one duty can reach by links in one language, from every page that it may open: of each view and each action
 * at most `samples` records; `forms: false` leaves the actions out, `inside` what everybody sees without signing in. Lists are looked at once, without their sorting and paging.
 */
export async function walk(
  registry: Registry,
  ask: Ask,
  o: {
    duty: Duty
    lang: Language
    cookie: string
    samples: number
    headers?: Record<string, string>
    forms?: boolean
    inside?: boolean
  },
): Promise<Visit[]> {
  const outside = new Set<string>(
    registry.pages.filter(({ view }) => view.seenBy === 'anyone').map(({ view }) => view.name),
  )
  const isLeftOut = (path: string) => o.inside === true && outside.has(placeAt(registry, path, o.lang)?.name ?? '')
  const ahead = startingPages(registry, o.duty, o.lang).filter((path) => !isLeftOut(path))
  const seen = new Set(ahead)
  const from = new Map<string, string>()
  const taken = new Map<string, number>()
  const visits: Visit[] = []
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const place = placeAt(registry, path, o.lang)
    if (!place) throw new Error(`Nothing is bound at ${path}.`)
    const answer = await ask({ path, cookie: o.cookie, ...(o.headers ? { headers: o.headers } : {}) })
    visits.push({ ...place, path, from: from.get(path) ?? null, answer })
    // The e-mails of a practice copy lead their own readers to their letters.
    if (answer.status !== 200 || !isHtml(answer) || place.name === 'letters.practice-mailbox') continue
    for (const link of linksOn(textOf(answer))) {
      const there = placeAt(registry, link, o.lang)
      const next = there?.kind === 'page' ? link.split('?')[0]! : link
      if (!there || seen.has(next) || isLeftOut(next) || (there.kind === 'form' && o.forms === false)) continue
      const before = taken.get(there.name) ?? 0
      if (before >= o.samples) continue
      taken.set(there.name, before + 1)
      seen.add(next)
      from.set(next, path)
      ahead.push(next)
    }
  }
  return visits
}
