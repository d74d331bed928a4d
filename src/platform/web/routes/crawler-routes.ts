import type { FastifyInstance, FastifyRequest } from 'fastify'
import { languages } from '#kernel/language.ts'
import type { House } from '#platform/house.ts'
import type { PageBinding } from '#platform/web/page-binding.ts'
import { keepable, sendKeepable } from '#platform/web/public-answer.ts'
import { addressOf } from '#platform/web/public-frame.tsx'
import { isPublic } from '#platform/web/public-menu.ts'
import { sitemapOf } from '#platform/web/sitemap.ts'

/** What search engines ask for: where they may go, and what there is. */
export function addCrawlerRoutes(app: FastifyInstance, house: House, o: { publicUrl?: string }): void {
  const originOf = (request: FastifyRequest): string =>
    o.publicUrl ? new URL(o.publicUrl).origin : `${request.protocol}://${request.host}`
  const rules = house.registry.pages.filter(isPublic).flatMap(allowed)
  app.get('/robots.txt', async (request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(
        [
          'User-agent: *',
          ...rules,
          'Allow: /$',
          'Allow: /assets/',
          'Allow: /sitemap.xml$',
          'Disallow: /',
          '',
          `Sitemap: ${originOf(request)}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
  )
  app.get('/sitemap.xml', async (request, reply) => {
    const text = await sitemapOf(house, originOf(request))
    reply.type('application/xml; charset=utf-8')
    return keepable(request, reply) ? sendKeepable(request, reply, text) : reply.send(text)
  })
}

/** A page, its further pages and its feeds; not what it shows for each day or each thing that is asked, which has no end. */
function allowed(binding: PageBinding): string[] {
  if (binding.publicRole === 'search') return []
  return languages.flatMap((lang) => {
    const path = addressOf(binding, {}, lang) === `/${lang}` ? `/${lang}` : `/${lang}${binding.path[lang]}`
    const pattern = path.replace(/:[a-zA-Z]+/g, '*')
    const feeds = (binding.feeds ?? []).map((feed) => `/${lang}${feed.path[lang]}$`)
    return [`${pattern}$`, ...(binding.list ? [`${pattern}?page=`] : []), ...feeds].map((one) => `Allow: ${one}`)
  })
}
