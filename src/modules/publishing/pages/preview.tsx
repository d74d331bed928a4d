import { type Language, languages } from '#kernel/language.ts'
import { Body, Callout, NewsArticle, Offers, StoryArticle } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Preview } from '../views/preview.ts'
import { comparisonHref, publicationHref } from '../vocabulary.ts'
import { deskWords as words } from '../words-of-pages.ts'

/** Both languages side by side, drawn by what draws the public page. */
export function PreviewPage({ data, lang, t, offers, csrf }: PageProps<Preview>) {
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <p>
        <a href={publicationHref(data.publication.id, lang)}>{t(words.publication)}</a>
        {' · '}
        <a href={comparisonHref(data.id, lang)}>{t(words.changes)}</a>
      </p>
      <div class="both-languages">
        {languages.map((side) => (
          <section key={side} lang={`${side}-CA`} aria-label={words[side === 'en' ? 'english' : 'french'][side]}>
            <Article data={data} side={side} />
          </section>
        ))}
      </div>
      {data.version.body[lang] === '' && <Callout lang={lang} tone="info" title={t(words.empty)} />}
    </>
  )
}

function Article({ data, side }: { data: Preview; side: Language }) {
  const { version, publication, picture, named } = data
  const blocks = data.blocks[side]
  return (
    <>
      <h2>{version.title[side] || words.empty[side]}</h2>
      <p class="intro">{version.summary[side]}</p>
      {publication.kind === 'news' ? (
        <NewsArticle item={version} blocks={blocks} lang={side} under={2} />
      ) : publication.kind === 'story' ? (
        <StoryArticle
          story={{
            picture: picture && { ...picture, src: `/files/${picture.attachmentId}` },
            quote: version.quote,
            name: named?.name ?? null,
            described: named?.described ?? null,
          }}
          blocks={blocks}
          lang={side}
          under={2}
        />
      ) : (
        <Body blocks={blocks} lang={side} under={2} />
      )}
    </>
  )
}
