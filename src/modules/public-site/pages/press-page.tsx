import type { Language } from '#kernel/language.ts'
import { Body, EmptyState, Quote, Section, UnverifiedMark } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Library, PressPage } from '../views/press-pages.ts'
import { pressWords as words } from '../words-of-press.ts'

interface Linked {
  href: string
  title: string
  summary?: string
}

const Links = ({ of }: { of: readonly Linked[] }) => (
  <ul class="link-list">
    {of.map((one) => (
      <li key={one.href}>
        <a href={one.href}>{one.title}</a>
        {one.summary && <p>{one.summary}</p>}
      </li>
    ))}
  </ul>
)

const related = (data: { related: PressPage['related'] }, lang: Language): Linked[] =>
  data.related.map(({ path, label }) => ({ href: `/${lang}${path[lang]}`, title: label[lang] }))

/** A page of the editors: its text, the words of officers, and where to read on. */
export function PressPageBody({ data, lang, t }: PageProps<PressPage>) {
  const beside = [
    ...data.beside.map(({ href, title, summary }) => ({
      href: t(href),
      title: t(title),
      summary: t(summary),
    })),
    ...related(data, lang),
  ]
  if (!data.page)
    return (
      <>
        <EmptyState title={t(words.noPage)} text={t(words.noPageText)} />
        <p>
          <a href={lang === 'en' ? '/en/resources' : '/fr/ressources'}>{t(words.resources)}</a>
        </p>
      </>
    )
  return (
    <>
      <Body blocks={data.blocks[lang]} lang={lang} />
      {lang === 'fr' && !data.page.frVerified && (
        <p>
          <UnverifiedMark lang={lang} />
        </p>
      )}
      {data.quotes.length > 0 && (
        <Section title={t(words.quotes)}>
          <div class="quotes">
            {data.quotes.map((one) => (
              <Quote
                key={one.code}
                text={one.quote?.[lang] ?? ''}
                name={one.shownName}
                described={one.described}
                lang={lang}
                href={<a href={t(one.href)}>{t(one.title)}</a>}
              />
            ))}
          </div>
          <p>
            <a href={lang === 'en' ? '/en/stories' : '/fr/recits'}>{t(words.allStories)}</a>
          </p>
        </Section>
      )}
      {beside.length > 0 && (
        <Section title={t(words.alsoHere)}>
          <Links of={beside} />
        </Section>
      )}
    </>
  )
}

/** The library: what there is before, during and after. */
export function LibraryPage({ data, lang, t }: PageProps<Library>) {
  return (
    <>
      {data.phases.map((one) => (
        <Section key={one.phase} title={t(words[one.phase])} id={one.phase}>
          {one.pages.length === 0 && <p>{t(words.nothingInPhase)}</p>}
          <Links
            of={[
              ...one.pages.map(({ href, title, summary }) => ({
                href: t(href),
                title: t(title),
                summary: t(summary),
              })),
              ...related(one, lang),
            ]}
          />
        </Section>
      ))}
    </>
  )
}
