import {
  DayText,
  EmptyState,
  NewsArticle,
  Pager,
  Section,
  Tag,
  UnverifiedMark,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { NewsData, NewsItem } from '../views/news.ts'
import { pressWords as words } from '../words-of-press.ts'

/** News, newest first, by year, with the feeds. */
export function NewsPage({ data, lang, t }: PageProps<NewsData>) {
  const here = lang === 'en' ? '/en/news' : '/fr/nouvelles'
  const address = (o: { year?: number | null; page?: number }) => {
    const query = new URLSearchParams()
    if (o.year) query.set('year', String(o.year))
    if (o.page && o.page > 1) query.set('page', String(o.page))
    return query.size > 0 ? `${here}?${query}` : here
  }
  return (
    <>
      {data.years.length > 1 && (
        <nav class="by-year" aria-label={t(words.byYear)}>
          <ul>
            <li>
              <a href={here} aria-current={data.year === null ? 'page' : undefined}>
                {t(words.allYears)}
              </a>
            </li>
            {data.years.map(({ year, count }) => (
              <li key={year}>
                <a href={address({ year })} aria-current={data.year === year ? 'page' : undefined}>
                  {year} ({count})
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {data.items.length === 0 ? (
        <EmptyState title={t(words.noNews)} text={t(words.noNewsText)} />
      ) : (
        <ul class="news-list">
          {data.items.map((one) => (
            <li key={one.code}>
              <p class="eyebrow">
                <DayText lang={lang} day={one.dated} />{' '}
                {one.organisation && <Tag text={sentence(words.release, { organisation: one.organisation }, lang)} />}
              </p>
              <h2>
                <a href={t(one.href)}>{t(one.title)}</a>
              </h2>
              <p>
                {t(one.summary)} {lang === 'fr' && !one.frVerified && <UnverifiedMark lang={lang} />}
              </p>
            </li>
          ))}
        </ul>
      )}
      {data.pages > 1 && (
        <Pager
          lang={lang}
          page={data.page}
          pages={data.pages}
          total={data.total}
          hrefFor={({ page }) => address({ year: data.year, page: page ?? 1 })}
        />
      )}
      <Section title={t(words.feeds)}>
        <p>
          <a href={`${here}.atom`}>{t(words.atom)}</a> · <a href={`${here}.json`}>{t(words.jsonFeed)}</a>
        </p>
      </Section>
    </>
  )
}

export function NewsItemPage({ data, lang }: PageProps<NewsItem>) {
  return (
    <>
      <NewsArticle item={data} blocks={data.blocks[lang]} lang={lang} />
      {lang === 'fr' && !data.frVerified && (
        <p>
          <UnverifiedMark lang={lang} />
        </p>
      )}
    </>
  )
}
