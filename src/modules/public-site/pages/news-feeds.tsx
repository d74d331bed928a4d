import { renderToString } from 'preact-render-to-string'
import type { Language } from '#kernel/language.ts'
import { NewsArticle } from '#platform/web/components/index.ts'
import type { AnswerContext, Answered } from '#platform/web/page-binding.ts'
import type { NewsFeed, NewsItem } from '../views/news.ts'
import { pressWords as words } from '../words-of-press.ts'

/** An id that stays whatever the installation is called: RFC 4151 wants a name and a day from which it is ours; a URN needs neither. */
const idOf = (code: string, lang: Language): string => `urn:contingent:news:${code}:${lang}`

/** As a reader of feeds shows it: links lead to our site from wherever it is read (in text, quotes are drawn as entities). */
const htmlOf = (item: NewsItem, { lang, origin }: AnswerContext): string =>
  renderToString(<NewsArticle item={{ ...item, dated: null }} blocks={item.blocks[lang]} lang={lang} />).replaceAll(
    ' href="/',
    ` href="${origin}/`,
  )

const titleOf = ({ lang, practice }: AnswerContext): string =>
  `${practice ? words.practiceFeed[lang] : ''}${words.feedTitle[lang]}`

const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** RFC 4287. Where nothing is published yet, it was updated when the record began. */
export function atomFeed(data: NewsFeed, context: AnswerContext): Answered {
  const { lang, origin } = context
  const page = `${origin}${lang === 'en' ? '/en/news' : '/fr/nouvelles'}`
  const other = lang === 'en' ? 'fr' : 'en'
  const entries = data.items.map(
    (one) => `  <entry>
    <id>${idOf(one.code, lang)}</id>
    <title>${escaped(one.title[lang])}</title>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${escaped(origin + one.href[lang])}"/>
    <link rel="alternate" type="text/html" hreflang="${other}" href="${escaped(origin + one.href[other])}"/>${
      one.link ? `\n    <link rel="related" href="${escaped(one.link[lang])}"/>` : ''
    }
    <published>${one.publishedAt}</published>
    <updated>${one.updatedAt}</updated>
    <summary>${escaped(one.summary[lang])}</summary>
    <content type="html">${escaped(htmlOf(one, context))}</content>
  </entry>`,
  )
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}-CA">
  <id>urn:contingent:news:${lang}</id>
  <title>${escaped(titleOf(context))}</title>
  <updated>${data.updatedAt ?? '1989-01-01T00:00:00Z'}</updated>
  <author><name>${escaped(words.feedTitle[lang])}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(`${page}.atom`)}"/>
  <link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.join('\n')}
</feed>
`
  return { mediaType: 'application/atom+xml; charset=utf-8', body }
}

/** JSON Feed 1.1. */
export function jsonFeed(data: NewsFeed, context: AnswerContext): Answered {
  const { lang, origin } = context
  const page = `${origin}${lang === 'en' ? '/en/news' : '/fr/nouvelles'}`
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(context),
    home_page_url: page,
    feed_url: `${page}.json`,
    language: `${lang}-CA`,
    items: data.items.map((one) => ({
      id: idOf(one.code, lang),
      url: origin + one.href[lang],
      ...(one.link ? { external_url: one.link[lang] } : {}),
      title: one.title[lang],
      summary: one.summary[lang],
      content_html: htmlOf(one, context),
      date_published: one.publishedAt,
      date_modified: one.updatedAt,
      language: `${lang}-CA`,
    })),
  }
  return { mediaType: 'application/feed+json; charset=utf-8', body: `${JSON.stringify(feed, null, 1)}\n` }
}
