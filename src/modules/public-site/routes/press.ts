import {
  newsItemPath,
  newsPath,
  pagesWithAddress,
  picturePath,
  publicHref,
  resourcePath,
  storiesPath,
  storyPath,
} from '#modules/publishing/index.ts'
import type { Module } from '#platform/module.ts'
import { page } from '#platform/web/page-binding.ts'
import { atomFeed, jsonFeed } from '../pages/news-feeds.tsx'
import { NewsItemPage, NewsPage } from '../pages/news-page.tsx'
import { LibraryPage, PressPageBody } from '../pages/press-page.tsx'
import { StoriesPage, StoryPage } from '../pages/stories-page.tsx'
import {
  latestNews,
  latestStories,
  newsAddresses,
  newsFound,
  pagesFound,
  resourceAddresses,
  storiesFound,
  storyAddresses,
} from '../store-of-press.ts'
import { news, newsAtom, newsItemView, newsJson } from '../views/news.ts'
import {
  afterTheMission,
  beforeTheMission,
  duringTheMission,
  type PressPage,
  resource,
  resources,
  whyJoin,
} from '../views/press-pages.ts'
import { picture, stories, story } from '../views/stories.ts'
import { pressWords as words } from '../words-of-press.ts'

type Lang = 'en' | 'fr'
const crumb = (path: { en: string; fr: string }, label: { en: string; fr: string }, lang: Lang) => [
  { href: `/${lang}${path[lang]}`, label: label[lang] },
]
const atomPath = { en: '/news.atom', fr: '/nouvelles.atom' }
const jsonPath = { en: '/news.json', fr: '/nouvelles.json' }
const resourcesPath = { en: '/resources', fr: '/ressources' }
const shown = {
  title: (data: PressPage, lang: Lang) => data.page?.title[lang] ?? words.noPage[lang],
  intro: (data: PressPage, lang: Lang) => data.page?.summary[lang] ?? '',
  dateModified: (data: PressPage) => data.dateModified,
  body: PressPageBody,
}

/** Pages whose whole text the search finds. */
export const foundByText: readonly string[] = [whyJoin, beforeTheMission, duringTheMission, afterTheMission].map(
  ({ name }) => name,
)

/** What the editors publish: pages, the library of resources, news with feeds, stories with pictures. */
export const press: Required<Pick<Module, 'views' | 'pages' | 'publicSearch' | 'sitemap' | 'latest'>> = {
  views: [
    whyJoin,
    beforeTheMission,
    duringTheMission,
    afterTheMission,
    resource,
    resources,
    news,
    newsItemView,
    newsAtom,
    newsJson,
    stories,
    story,
    picture,
  ],
  pages: [
    page(whyJoin, {
      ...shown,
      path: pagesWithAddress['why-join']!,
      publicMenu: { area: 'serve', order: 10, label: words.whyJoin },
    }),
    page(beforeTheMission, {
      ...shown,
      path: pagesWithAddress['before-the-mission']!,
      publicMenu: { area: 'serve', order: 20, label: words.before },
    }),
    page(duringTheMission, {
      ...shown,
      path: pagesWithAddress['during-the-mission']!,
      publicMenu: { area: 'serve', order: 22, label: words.during },
    }),
    page(afterTheMission, {
      ...shown,
      path: pagesWithAddress['after-the-mission']!,
      publicMenu: { area: 'serve', order: 24, label: words.after },
    }),
    page(resources, {
      path: resourcesPath,
      publicMenu: { area: 'serve', order: 26 },
      dateModified: (data) => data.dateModified,
      body: LibraryPage,
    }),
    page(resource, {
      ...shown,
      path: resourcePath,
      breadcrumbs: (_data, lang) => crumb(resourcesPath, words.resources, lang),
    }),
    page(news, {
      path: newsPath,
      publicMenu: { area: 'news', order: 10 },
      feeds: [
        { path: atomPath, type: 'application/atom+xml', label: words.atom },
        { path: jsonPath, type: 'application/feed+json', label: words.jsonFeed },
      ],
      dateModified: (data) => data.dateModified,
      body: NewsPage,
    }),
    page(newsItemView, {
      path: newsItemPath,
      title: (data, lang) => data.title[lang],
      intro: (data, lang) => data.summary[lang],
      breadcrumbs: (_data, lang) => crumb(newsPath, words.news, lang),
      dateModified: (data) => data.dateModified,
      body: NewsItemPage,
    }),
    page(newsAtom, { path: atomPath, answer: atomFeed }),
    page(newsJson, { path: jsonPath, answer: jsonFeed }),
    page(stories, {
      path: storiesPath,
      publicMenu: { area: 'news', order: 20 },
      dateModified: (data) => data.dateModified,
      body: StoriesPage,
    }),
    page(story, {
      path: storyPath,
      title: (data, lang) => data.title[lang],
      intro: (data, lang) => data.summary[lang],
      breadcrumbs: (_data, lang) => crumb(storiesPath, words.stories, lang),
      dateModified: (data) => data.dateModified,
      body: StoryPage,
    }),
    page(picture, {
      path: picturePath,
      answer: ({ mediaType, content }) => ({ mediaType, body: Buffer.from(content, 'base64') }),
    }),
  ],
  publicSearch: [
    {
      name: 'public-site.pages',
      sql: (folded) => pagesFound(folded),
      href: (code, lang) => publicHref('page', code, lang),
      words: { kind: words.page },
    },
    {
      name: 'public-site.news',
      sql: (folded) => newsFound(folded),
      href: (code, lang) => publicHref('news', code, lang),
      words: { kind: words.newsItem },
    },
    {
      name: 'public-site.stories',
      sql: (folded, { today }) => storiesFound(folded, today),
      href: (code, lang) => publicHref('story', code, lang),
      words: { kind: words.story },
    },
  ],
  latest: [
    {
      name: 'public-site.news',
      sql: () => latestNews(),
      href: (code, lang) => publicHref('news', code, lang),
      words: { kind: words.newsItem },
    },
    {
      name: 'public-site.stories',
      sql: ({ today }) => latestStories(today),
      href: (code, lang) => publicHref('story', code, lang),
      words: { kind: words.story },
    },
  ],
  sitemap: [
    { view: 'public-site.resource', sql: () => resourceAddresses(Object.keys(pagesWithAddress)) },
    { view: 'public-site.news-item', sql: () => newsAddresses() },
    { view: 'public-site.story', sql: ({ today }) => storyAddresses(today) },
  ],
}
