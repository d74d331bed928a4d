import type { Language } from '#kernel/language.ts'
import type { NavGroup, NavLink } from '#platform/web/components/links.ts'
import { pageAt } from '#platform/web/opens.ts'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { fillPath } from '#platform/web/paths.ts'
import { type PublicArea, publicAreas } from '#platform/web/public-pages.ts'
import { areaWords, publicWords } from '#platform/web/public-words.ts'

export const isPublic = (binding: PageBinding): boolean => binding.view.seenBy === 'anyone'

/** The address of a page without parameters. */
export const hrefOfPage = (binding: PageBinding, lang: Language): string =>
  binding.path[lang] === '/' ? `/${lang}` : `/${lang}${binding.path[lang]}`

/** The pages of the public menu by area, both in their order; areas without a page are left out. */
export function pagesByArea(
  pages: readonly PageBinding[],
  lang: Language,
): { area: PublicArea; label: string; pages: { binding: PageBinding; href: string; label: string }[] }[] {
  return publicAreas.flatMap((area) => {
    const own = pages
      .filter((binding) => isPublic(binding) && binding.publicMenu?.area === area && !binding.path.en.includes(':'))
      .sort((a, b) => a.publicMenu!.order - b.publicMenu!.order || a.path.en.localeCompare(b.path.en))
      .map((binding) => ({
        binding,
        href: hrefOfPage(binding, lang),
        label: (binding.publicMenu!.label ?? binding.view.words.title)[lang],
      }))
    return own.length > 0 ? [{ area, label: areaWords[area][lang], pages: own }] : []
  })
}

/** The menu of the public site; `here` is the path that is looked at. An area with one page is that page. */
export function publicMenuOf(pages: readonly PageBinding[], lang: Language, here: string): (NavLink | NavGroup)[] {
  return pagesByArea(pages, lang).map(({ label, pages: own }): NavLink | NavGroup => {
    const links = own.map(({ href, label: said }) => ({ href, label: said, current: isBelow(here, href) }))
    return links.length === 1 ? links[0]! : { label, links: nearest(links) }
  })
}

/** Of two pages one below the other, the nearer one is where the reader is. */
function nearest(links: readonly (NavLink & { current: boolean })[]): NavLink[] {
  const longest = Math.max(0, ...links.filter(({ current }) => current).map(({ href }) => href.length))
  return links.map((link) => ({ ...link, current: link.current && link.href.length === longest }))
}

const isBelow = (here: string, href: string): boolean => here === href || here.startsWith(`${href}/`)

/** The way down to a public page: the front page, its area, the pages above it. What a page says of itself goes before what its address says. */
export function trailTo(
  pages: readonly PageBinding[],
  here: PageBinding,
  given: readonly { href: string; label: string }[] | null,
  params: Readonly<Record<string, string>>,
  o: { lang: Language; frontHref: string },
): { href: string; label: string }[] {
  const { lang, frontHref } = o
  if (here.publicRole === 'front') return []
  const own = given ?? pagesAbove(pages, here, params, lang)
  const area =
    here.publicMenu?.area ??
    own.flatMap(({ href }) => pageAt(pages, href, lang)?.publicMenu?.area ?? []).at(0) ??
    pagesAboveOf(pages, here, lang).flatMap((binding) => binding.publicMenu?.area ?? [])[0]
  const trail = [
    { href: frontHref, label: publicWords.home[lang] },
    ...(area ? [{ href: `${frontHref}#${area}`, label: areaWords[area][lang] }] : []),
    ...own,
  ]
  return trail.filter(({ href, label }, i) => trail.findIndex((one) => one.href === href || one.label === label) === i)
}

function pagesAboveOf(pages: readonly PageBinding[], here: PageBinding, lang: Language): PageBinding[] {
  const parts = here.path[lang].split('/')
  return parts.flatMap((_, i) => {
    const path = parts.slice(0, i).join('/')
    return pages.filter((one) => path !== '' && one.path[lang] === path && isPublic(one)).slice(0, 1)
  })
}

const pagesAbove = (
  pages: readonly PageBinding[],
  here: PageBinding,
  params: Readonly<Record<string, string>>,
  lang: Language,
): { href: string; label: string }[] =>
  pagesAboveOf(pages, here, lang).map((one) => ({
    href: `/${lang}${fillPath(one.path[lang], params)}`,
    label: (one.publicMenu?.label ?? one.view.words.title)[lang],
  }))
