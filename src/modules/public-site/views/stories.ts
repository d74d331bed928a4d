import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { pictureHref } from '#modules/publishing/index.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type PublishedPicture, type PublishedStory, publishedPicture, storiesOn, storyOf } from '../store-of-press.ts'
import { pressWords } from '../words-of-press.ts'
import { type Blocks, blocksOf, hrefsOf } from './press-pages.ts'

/** With its address, and that of its picture where it has one. */
interface StoryLine extends Omit<PublishedStory, 'body' | 'picture'> {
  href: Localized
  picture: (NonNullable<PublishedStory['picture']> & { src: string }) | null
}
const lineOf = ({ body: _body, picture: shown, ...story }: PublishedStory): StoryLine => ({
  ...story,
  href: hrefsOf('story', story.code),
  picture: shown && { ...shown, src: pictureHref(story.code, 'en') },
})

export interface StoriesData {
  stories: StoryLine[]
  dateModified: Day | null
}

export const stories = defineView({
  name: 'public-site.stories',
  seenBy: 'anyone',
  compartment: 'public',
  query: {},
  words: { title: pressWords.stories, intro: pressWords.storiesIntro },
  async load(tx, _query, c): Promise<StoriesData> {
    const found = await storiesOn(tx, c.today)
    return {
      stories: found.map(lineOf),
      dateModified:
        found
          .map((one) => one.dateModified)
          .sort()
          .at(-1) ?? null,
    }
  },
})

export interface OneStory extends StoryLine {
  blocks: Blocks
}

export const story = defineView({
  name: 'public-site.story',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(80) },
  words: { title: pressWords.story },
  async load(tx, { code }, c): Promise<OneStory | null> {
    const found = await storyOf(tx, code, c.today)
    return found && { ...lineOf(found), blocks: blocksOf(found.body) }
  },
})

/** The picture of a story, while the story stands. */
export const picture = defineView({
  name: 'public-site.picture',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(80) },
  words: { title: pressWords.picture },
  load: (tx, { code }, c): Promise<PublishedPicture | null> => publishedPicture(tx, code, c.today),
})
