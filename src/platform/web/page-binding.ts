import type { ComponentChildren, VNode } from 'preact'
import type { Language, Localized } from '#kernel/language.ts'
import type { Actor, Duty } from '#platform/access/actor.ts'
import type { ViewDeclaration } from '#platform/view.ts'
import type { PublicArea, PublicFeed } from '#platform/web/public-pages.ts'

/** An open action as a page shows it: a link to its form, or a button that posts at once where nothing is to be filled in. */
export interface OfferLink {
  name: string
  subjectId: string
  label: string
  href: string
  /** True: post to `href` at once; false: `href` leads to the form. */
  immediate: boolean
  danger: boolean
  /** For an immediate post: the key of its form and the version of the subject that was looked at. */
  idempotencyKey: string
  version?: number
}

export interface PageProps<D> {
  data: D
  lang: Language
  /** Picks the reader's language. */
  t(text: Localized): string
  actor: Actor | null
  offers: OfferLink[]
  today: string
  /** Path and query as requested. */
  url: string
  /** Query parameters as given. */
  query: Record<string, string>
  /** For forms and buttons. */
  csrf: string
  /** The handle of the reader's session: which of a list is this one. */
  session: string | null
  /** Whether a link leads the reader somewhere: false where it is a page that this duty never sees. */
  opens(href: string): boolean
  /** Pages of other rooms about the same record, for the reader's duty. */
  beside: readonly { href: string; label: string }[]
}

export interface ListColumn<Row> {
  key: string
  label: Localized
  /** The sort key that the view understands; left out where the column cannot be sorted. */
  sort?: string
  numeric?: boolean
  /** Holds titles or sentences: gets more of the width. */
  long?: boolean
  /** Stands in the CSV export only; on the screen another column says it too. */
  csvOnly?: boolean
  cell(row: Row, props: { lang: Language; t(text: Localized): string }): ComponentChildren
  /** The plain text of the cell in a CSV export; left out, the cell itself when it is text. */
  csv?(row: Row, props: { lang: Language; t(text: Localized): string }): string | number | null
}

export interface ListFilter {
  /** The name of the view's query field. */
  key: string
  label: Localized
  kind: 'text' | 'select' | 'day'
  options?: readonly { value: string; label: Localized }[]
  /** Options that are data, such as the catalogues of the pack: from what the view gave. */
  // biome-ignore lint/suspicious/noExplicitAny: data of every shape
  optionsIn?(data: any): readonly { value: string; label: Localized }[]
}

/** A list page: search, filters, sorting, paging and CSV come with it. */
export interface ListPresentation<Row> {
  columns: readonly ListColumn<Row>[]
  filters?: readonly ListFilter[]
  href?(row: Row, lang: Language): string
  /** Other pages that show the same in another way, above the table. */
  beside?: readonly { path: Localized; label: Localized }[]
  empty: { title: Localized; text: Localized }
}

/** What a download is made with: the reader's language and role; files are read under the reader's own row policies. */
export interface DownloadContext {
  lang: Language
  practice: boolean
  today: string
  readFiles(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { content: Buffer; mediaType: string; fileName: string }>>
}

export interface Downloaded {
  fileName: string
  mediaType: string
  body: Buffer
}

export interface AnswerContext {
  lang: Language
  practice: boolean
  today: string
  /** Where the installation is reached: `https://…`, without a path. */
  origin: string
}

/** What a public address gives in place of a page: a feed, a picture. Nothing of it is kept anywhere without asking again. */
export interface Answered {
  mediaType: string
  body: Buffer | string
}

// biome-ignore lint/suspicious/noExplicitAny: bindings of every shape stand in one list
export interface PageBinding<D = any> {
  // biome-ignore lint/suspicious/noExplicitAny: the query does not matter here
  view: ViewDeclaration<any, any>
  /** Localized routes without the language prefix, such as `/postings/:id` and `/avis/:id`. */
  path: Localized
  title?(data: D, lang: Language): string
  breadcrumbs?(data: D, lang: Language): { href: string; label: string }[]
  body?(props: PageProps<D>): VNode
  /** The address gives a file instead of a page; the export is audited. */
  download?(data: D, context: DownloadContext): Promise<Downloaded>
  /** The address of a public view gives this instead of a page, with an ETag: no export, nothing in the audit. */
  answer?(data: D, context: AnswerContext): Answered
  // biome-ignore lint/suspicious/noExplicitAny: rows of every shape
  list?: ListPresentation<any>
  /** Stands in the menu of these duties (those that see the view), at this place. */
  nav?: { order: number; label: Localized; duties?: readonly Duty[] }
  /** Stands in the menu of the public site, in this part and place; the label is the view's title unless it says another. */
  publicMenu?: { area: PublicArea; order: number; label?: Localized }
  /** `front`: what visitors find at `/en` and `/fr`, where others find their own home. `search`: where the search box of the public site leads. */
  publicRole?: 'front' | 'search'
  /** Feeds of what a public page lists. */
  feeds?: readonly PublicFeed[]
  /** A public page with a map may weigh twice as much as another. */
  weight?: 'map'
  /** The day that the facts of a public page were last changed. */
  dateModified?(data: D): string | null
  /**
   * The page is asked by POST, with the answers of a form that its body shows: they stand in no address, change nothing and are kept
   * nowhere. For public views only.
   */
  asks?: boolean
  /** The page can be asked "as at": it shows the day it speaks about, from the query parameter `as-at`. */
  asAt?(data: D): string
  /** Built scripts of `assets/` that the page is more comfortable with. */
  scripts?: readonly string[]
  /** The page keeps itself for times without a network, by a worker of its own. */
  keptOffline?: boolean
  /** Wider frame for boards and long tables. */
  width?: 'normal' | 'wide' | 'narrow'
  /** The page of a record whose rooms (`/missions/:id/…`, of any module) stand as tabs on it and on each other: what it is called there. */
  rooms?: Localized
  intro?(data: D, lang: Language): string
  tags?(props: PageProps<D>): ComponentChildren
  eyebrow?(props: PageProps<D>): ComponentChildren
}

/** Ties a view to its two addresses and its page. */
export function page<D extends object>(
  // biome-ignore lint/suspicious/noExplicitAny: the query does not matter here
  view: ViewDeclaration<any, D>,
  binding: Omit<PageBinding<D>, 'view'>,
): PageBinding<D> {
  return { view, ...binding }
}
