import { Body, Cards, DayText, Section, Stat, StatGrid, UnverifiedMark } from '#platform/web/components/index.ts'
import type { PageBinding, PageProps } from '#platform/web/page-binding.ts'
import { pagesByArea } from '#platform/web/public-menu.ts'
import type { FrontData } from '../views/front.ts'
import { wayWords, frontWords as words } from '../words-of-front.ts'

/** The front page of the public site: the ways in, the figures, the latest, and every page there is. */
export const frontPage = (pagesOf: () => readonly PageBinding[]) =>
  function FrontPage({ data, lang, t }: PageProps<FrontData>) {
    const areas = pagesByArea(pagesOf(), lang)
    const hrefOf = (view: string) =>
      areas.flatMap(({ pages }) => pages).find(({ binding }) => binding.view.name === view)?.href
    const figures = [
      { value: data.operations, label: words.operations, href: hrefOf('public-site.operations') },
      { value: data.countries, label: words.countries, href: undefined },
      { value: data.authorized, label: words.authorized, href: hrefOf('public-site.operations') },
      { value: data.services, label: words.services, href: hrefOf('public-site.services') },
    ].filter(({ value }) => value > 0)
    return (
      <>
        {data.said && (
          <>
            <Body blocks={data.said.blocks[lang]} lang={lang} />
            {lang === 'fr' && !data.said.frVerified && <UnverifiedMark lang={lang} />}
          </>
        )}
        <Section title={t(words.ways)} id="ways">
          <Cards
            items={areas.flatMap(({ area, pages }) => {
              const way = wayWords[area]
              return way ? [{ title: t(way.title), href: pages[0]!.href, text: t(way.text) }] : []
            })}
          />
        </Section>
        {figures.length > 0 && (
          <Section title={t(words.figures)} id="figures" aside={<DayText lang={lang} day={data.asAt} />}>
            <StatGrid>
              {figures.map(({ value, label, href }) => (
                <Stat key={label.en} lang={lang} value={value} label={t(label)} {...(href ? { href } : {})} />
              ))}
            </StatGrid>
          </Section>
        )}
        {data.latest.length > 0 && (
          <Section title={t(words.latest)} id="latest">
            <ul class="latest">
              {data.latest.map((one) => (
                <li key={t(one.href)}>
                  <a href={t(one.href)}>{t(one.title)}</a>{' '}
                  <span class="hint">
                    {t(one.kind)} · <DayText lang={lang} day={one.day} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={t(words.pages)} id="pages">
          <div class="directory">
            {areas.map(({ area, label, pages }) => (
              <div key={area} id={area}>
                <h3>{label}</h3>
                <ul>
                  {pages.map((one) => (
                    <li key={one.href}>
                      <a href={one.href}>{one.label}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Section>
      </>
    )
  }
