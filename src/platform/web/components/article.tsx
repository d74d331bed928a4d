import type { ComponentChildren } from 'preact'
import type { Language, Localized } from '#kernel/language.ts'
import { type Block, hrefOf, type Inline } from '#kernel/markup.ts'
import { sentence } from '#platform/sentence.ts'
import { articleWords as words } from '../article-words.ts'
import { DayText } from './inline.tsx'

const Inlines = ({ of, lang }: { of: readonly Inline[]; lang: Language }) => (
  <>
    {of.map((one, i) =>
      one.kind === 'link' ? (
        <a key={i} href={hrefOf(one.target, lang)}>
          {one.text}
        </a>
      ) : one.kind === 'strong' ? (
        <strong key={i}>{one.text}</strong>
      ) : (
        one.text
      ),
    )}
  </>
)

/** A body as it is read. `under`: how many headings it stands below, so that levels follow one another. */
export const Body = ({ blocks, lang, under = 1 }: { blocks: readonly Block[]; lang: Language; under?: 1 | 2 }) => (
  <div class="prose">
    {blocks.map((block, i) => {
      if (block.kind === 'heading') {
        const Heading = `h${block.level + under - 1}` as 'h2' | 'h3' | 'h4'
        return <Heading key={i}>{block.text}</Heading>
      }
      if (block.kind === 'list') {
        const List = block.ordered ? 'ol' : 'ul'
        return (
          <List key={i}>
            {block.items.map((item, k) => (
              <li key={k}>
                <Inlines of={item} lang={lang} />
              </li>
            ))}
          </List>
        )
      }
      return (
        <p key={i}>
          <Inlines of={block.inlines} lang={lang} />
        </p>
      )
    })}
  </div>
)

export interface PictureShown {
  src: string
  width: number
  height: number
  alt: Localized
  credit: string | null
}

/** A picture that waits until it comes into view, with its place kept free. */
export const Figure = ({ picture, lang }: { picture: PictureShown; lang: Language }) => (
  <figure class="picture">
    <img
      src={picture.src}
      width={picture.width}
      height={picture.height}
      alt={picture.alt[lang]}
      loading="lazy"
      decoding="async"
    />
    {picture.credit && (
      <figcaption>
        {words.credit[lang]} {picture.credit}
      </figcaption>
    )}
  </figure>
)

/** Words of a person, with the name as agreed. */
export function Quote({
  text,
  name,
  described,
  lang,
  href,
}: {
  text: string
  name: string | null
  described: Localized | null
  lang: Language
  href?: ComponentChildren
}) {
  const who = [name, described?.[lang]].filter((one) => one).join(', ')
  return (
    <figure class="quote">
      <blockquote>
        <p>{lang === 'en' ? `“${text}”` : `«\u00a0${text}\u00a0»`}</p>
      </blockquote>
      {(who || href) && (
        <figcaption>
          {who} {href}
        </figcaption>
      )}
    </figure>
  )
}

/** News: its day, its text, and where the release of another organization stands. */
export const NewsArticle = ({
  item,
  blocks,
  lang,
  under,
}: {
  item: { dated: string | null; organisation: Localized | null; link: Localized | null }
  blocks: readonly Block[]
  lang: Language
  under?: 1 | 2
}) => (
  <>
    {item.dated && (
      <p class="eyebrow">
        <DayText lang={lang} day={item.dated} />
      </p>
    )}
    <Body blocks={blocks} lang={lang} {...(under ? { under } : {})} />
    {item.link?.[lang] && (
      <p>
        <a href={hrefOf(item.link[lang], lang)}>
          {item.organisation?.[lang]
            ? sentence(words.readThere, { organisation: item.organisation }, lang)
            : words.readMore[lang]}
        </a>
      </p>
    )}
  </>
)

/** A story: picture, text, quote. */
export const StoryArticle = ({
  story,
  blocks,
  lang,
  under,
}: {
  story: {
    picture: PictureShown | null
    quote: Localized | null
    name: string | null
    described: Localized | null
  }
  blocks: readonly Block[]
  lang: Language
  under?: 1 | 2
}) => (
  <>
    {story.picture && <Figure picture={story.picture} lang={lang} />}
    <Body blocks={blocks} lang={lang} {...(under ? { under } : {})} />
    {story.quote?.[lang] ? (
      <Quote text={story.quote[lang]} name={story.name} described={story.described} lang={lang} />
    ) : (
      (story.name || story.described?.[lang]) && (
        <p class="byline">{[story.name, story.described?.[lang]].filter((one) => one).join(', ')}</p>
      )
    )}
  </>
)
