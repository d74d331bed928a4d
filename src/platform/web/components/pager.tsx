import type { Language } from '#kernel/language.ts'
import { formatNumber } from '../format.ts'
import { pageOf, word } from '../words.ts'
import type { ListChange } from './data-table.tsx'

export interface PagerProps {
  lang: Language
  page: number
  pages: number
  total: number
  /** There are more than `total`: counting stopped there. */
  more?: boolean
  hrefFor: (change: ListChange) => string
}

/** First, last and the neighbours of the current page; a gap where some are left out. */
export function pagesShown(page: number, pages: number): (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const shown: (number | 'gap')[] = []
  for (const n of [...new Set(wanted)].sort((a, b) => a - b)) {
    const last = shown.at(-1)
    if (typeof last === 'number' && n - last > 1) shown.push(n - last === 2 ? last + 1 : 'gap')
    shown.push(n)
  }
  return shown
}

/** Where we are in a long list, and the way to its other pages. */
export function Pager({ lang, page, pages, total, more = false, hrefFor }: PagerProps) {
  const text = pageOf(lang, {
    page: formatNumber(lang, page),
    pages: formatNumber(lang, Math.max(pages, 1)),
    total,
    totalText: formatNumber(lang, total),
    more,
  })
  return (
    <nav class="pager" aria-label={word(lang, 'pages')}>
      <p>{text}</p>
      {pages > 1 && (
        <ul>
          {page > 1 && (
            <li>
              <a rel="prev" href={hrefFor({ page: page - 1 })}>
                {word(lang, 'previous')}
              </a>
            </li>
          )}
          {pagesShown(page, pages).map((n, index) =>
            n === 'gap' ? (
              <li key={`gap-${index < 3}`} class="pager-gap" aria-hidden="true">
                …
              </li>
            ) : (
              <li key={n} class="pager-number">
                <a href={hrefFor({ page: n })} aria-current={n === page ? 'page' : undefined}>
                  <span class="visually-hidden">{word(lang, 'page')} </span>
                  {formatNumber(lang, n)}
                </a>
              </li>
            ),
          )}
          {page < pages && (
            <li>
              <a rel="next" href={hrefFor({ page: page + 1 })}>
                {word(lang, 'next')}
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}
