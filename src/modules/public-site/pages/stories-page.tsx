import { EmptyState, Figure, StoryArticle } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { OneStory, StoriesData } from '../views/stories.ts'
import { pressWords as words } from '../words-of-press.ts'

export function StoriesPage({ data, lang, t }: PageProps<StoriesData>) {
  if (data.stories.length === 0) return <EmptyState title={t(words.noStories)} text={t(words.noStoriesText)} />
  return (
    <ul class="story-list">
      {data.stories.map((one) => (
        <li key={one.code}>
          {one.picture && <Figure picture={one.picture} lang={lang} />}
          <h2>
            <a href={t(one.href)}>{t(one.title)}</a>
          </h2>
          {(one.shownName || one.described) && (
            <p class="byline">{[one.shownName, one.described?.[lang]].filter((part) => part).join(', ')}</p>
          )}
          <p>{t(one.summary)}</p>
        </li>
      ))}
    </ul>
  )
}

export function StoryPage({ data, lang, t }: PageProps<OneStory>) {
  return (
    <>
      <StoryArticle
        story={{
          picture: data.picture,
          quote: data.quote,
          name: data.shownName,
          described: data.described,
        }}
        blocks={data.blocks[lang]}
        lang={lang}
      />
      <p>
        <a href={lang === 'en' ? '/en/stories' : '/fr/recits'}>{t(words.allStories)}</a>
      </p>
    </>
  )
}
