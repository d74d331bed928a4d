import type { FastifyRequest } from 'fastify'
import { type Language, languages } from '#kernel/language.ts'
import type { House } from '#platform/house.ts'
import { loadAssets } from '#platform/web/assets.ts'
import type { PageProps } from '#platform/web/components/index.ts'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { fillPath } from '#platform/web/paths.ts'
import { hrefOfPage, pagesByArea, publicMenuOf } from '#platform/web/public-menu.ts'
import { publicWords } from '#platform/web/public-words.ts'
import { word } from '#platform/web/words.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Where the public site is reached, over https; null: addresses stay relative. */
    publicOrigin: string | null
  }
}

/** The public page that is shown, with the parameters of its address. */
export interface PublicPage {
  binding: PageBinding
  params: Readonly<Record<string, string>>
}

export const frontOf = (house: House): PageBinding | undefined =>
  house.registry.pages.find((binding) => binding.publicRole === 'front')

/** Where visitors search, if they can. */
export function searchHref(house: House, lang: Language): string | undefined {
  const search = house.registry.pages.find((binding) => binding.publicRole === 'search')
  return search && hrefOfPage(search, lang)
}

/** Where the front page is for this reader: who is signed in has their own home at `/en`. */
export function frontHref(house: House, request: FastifyRequest, lang: Language): string {
  const front = request.reader.actor ? frontOf(house) : undefined
  return front ? hrefOfPage(front, lang) : `/${lang}`
}

/** Menu, search and foot of the public site. Who is signed in finds the way back first. */
export function publicFrame(house: House, request: FastifyRequest, lang: Language): Partial<PageProps> {
  const { pages } = house.registry
  const [here = '', query] = request.url.split('?')
  const menu = publicMenuOf(pages, lang, here)
  const back = request.reader.actor ? [{ href: `/${lang}`, label: publicWords.backToWork[lang] }] : []
  const search = searchHref(house, lang)
  const about = pagesByArea(pages, lang).find(({ area }) => area === 'about')?.pages ?? []
  return {
    nav: [...back, ...menu],
    ...(search
      ? {
          search: {
            href: search,
            query: here === search ? (new URLSearchParams(query).get('q') ?? '').slice(0, longestShown) : '',
            label: publicWords.searchLabel[lang],
            placeholder: publicWords.searchPlaceholder[lang],
            longest: longestShown,
          },
        }
      : {}),
    footerLinks: [
      ...(menu.length > 0
        ? [{ href: `${frontHref(house, request, lang)}#pages`, label: publicWords.allPages[lang] }]
        : []),
      ...about.map(({ href, label }) => ({ href, label })),
    ],
  }
}

/** As much of what was searched for as stands in the box again. */
const longestShown = 200

/** What only the pages themselves have, not the answers beside them: where they stand for search engines, other sites and feed readers. */
export function publicPageProps(
  house: House,
  request: FastifyRequest,
  lang: Language,
  o: { page: PublicPage; title: string; intro?: unknown },
): Partial<PageProps> {
  const { binding, params } = o.page
  const query = request.query as Record<string, unknown>
  const practice = house.installation.kind === 'practice'
  const origin = request.server.publicOrigin ?? ''
  const at = (one: Language) => `${origin}${addressOf(binding, params, one)}`
  const description = typeof o.intro === 'string' ? o.intro : undefined
  return {
    // Every day, and everything that could be searched for, is a page of its own: none of these are for an index. Nor is what is invented.
    indexed: !practice && binding.publicRole !== 'search' && query['as-at'] === undefined,
    ...(request.reader.actor ? {} : { footNote: publicWords.noCookies[lang] }),
    ...(origin ? { printedFrom: at(lang) } : {}),
    headExtra: (
      <>
        <link rel="canonical" href={at(lang)} />
        {languages.map((one) => (
          <link key={one} rel="alternate" hreflang={one} href={at(one)} />
        ))}
        <link rel="alternate" hreflang="x-default" href={binding.publicRole === 'front' ? `${origin}/` : at('en')} />
        {(binding.feeds ?? []).map((feed) => (
          <link
            key={feed.type}
            rel="alternate"
            type={feed.type}
            title={feed.label[lang]}
            href={`/${lang}${feed.path[lang]}`}
          />
        ))}
        {description && <meta name="description" content={description} />}
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={word(lang, 'brand')} />
        <meta property="og:title" content={o.title} />
        {description && <meta property="og:description" content={description} />}
        <meta property="og:url" content={at(lang)} />
        <meta property="og:locale" content={`${lang}_CA`} />
        <meta property="og:locale:alternate" content={lang === 'en' ? 'fr_CA' : 'en_CA'} />
        <meta property="og:image" content={`${origin}${loadAssets().preview.path}`} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={word(lang, 'brand')} />
        <meta name="twitter:card" content="summary_large_image" />
      </>
    ),
  }
}

/** The address that stands for a public page: without what was asked beside it. The front page is at the front. */
export const addressOf = (binding: PageBinding, params: Readonly<Record<string, string>>, lang: Language): string =>
  binding.publicRole === 'front' ? `/${lang}` : `/${lang}${fillPath(binding.path[lang], params)}`
