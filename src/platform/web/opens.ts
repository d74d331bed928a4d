import type { Language } from '#kernel/language.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { TabLink } from '#platform/web/components/tabs.tsx'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { fillPath } from '#platform/web/paths.ts'

/** The page that stands at an address of our own, if one does. An address that is named itself goes before `/:id`. */
export function pageAt(pages: readonly PageBinding[], href: string, lang: Language): PageBinding | undefined {
  const given = href.split(/[?#]/)[0]!.split('/')
  const fits = pages.filter((binding) => {
    const wanted = `/${lang}${binding.path[lang] === '/' ? '' : binding.path[lang]}`.split('/')
    return wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
  })
  return fits.find((binding) => !binding.path[lang].includes(':')) ?? fits[0]
}

/** Whether a link leads a duty somewhere: false where it is a page that this duty never sees. */
export function opens(pages: readonly PageBinding[], duty: Duty | null, href: string, lang: Language): boolean {
  const seenBy = pageAt(pages, href, lang)?.view.seenBy
  if (seenBy === undefined || seenBy === 'anyone') return true
  if (duty === null) return false
  return seenBy === 'everyone-signed-in' || (seenBy as Record<string, unknown>)[duty] !== undefined
}

/** The pages of other rooms about the same record, one step below this page's address, as far as the duty sees them. */
export function pagesBeside(
  pages: readonly PageBinding[],
  here: PageBinding,
  params: Readonly<Record<string, string>>,
  duty: Duty | null,
  lang: Language,
): { href: string; label: string }[] {
  if (!here.path.en.includes(':')) return []
  return pages
    .filter(
      ({ path, download, answer }) =>
        !download &&
        !answer &&
        /^\/[^/:]+$/.test(path.en.startsWith(here.path.en) ? path.en.slice(here.path.en.length) : ''),
    )
    .map(({ path, view }) => ({ href: `/${lang}${fillPath(path[lang], params)}`, label: view.words.title[lang] }))
    .filter(({ href }) => opens(pages, duty, href, lang))
}

/** The record's own page and those of its rooms, as tabs: on each of them, where the record's page says what it is called there. */
export function roomsOf(
  pages: readonly PageBinding[],
  here: PageBinding,
  params: Readonly<Record<string, string>>,
  duty: Duty | null,
  lang: Language,
): TabLink[] {
  const record = pages.find(
    ({ path, rooms }) =>
      rooms !== undefined && (path.en === here.path.en || /^\/[^/]+$/.test(roomPath(path.en, here.path.en))),
  )
  if (!record) return []
  const own = { href: `/${lang}${fillPath(record.path[lang], params)}`, label: record.rooms![lang] }
  const links = [own, ...pagesBeside(pages, record, params, duty, lang)].filter(({ href }) =>
    opens(pages, duty, href, lang),
  )
  const current = `/${lang}${fillPath(here.path[lang], params)}`
  return links.length < 2 ? [] : links.map((link) => ({ ...link, current: link.href === current }))
}

const roomPath = (record: string, page: string): string =>
  page.startsWith(`${record}/`) ? page.slice(record.length) : ''
