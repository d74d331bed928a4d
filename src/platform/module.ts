import type { Localized } from '#kernel/language.ts'
import type { DutyPlaces } from '#platform/access/duty-places.ts'
import { accessConstraints, accessRefusals } from '#platform/access/words.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { TouchedPart } from '#platform/consequences.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { SearchPart, StatusPart, TimelinePart, Waiting } from '#platform/desk-parts.ts'
import type { SealedColumn } from '#platform/files/sealed-column.ts'
import { fileRefusals } from '#platform/files/words.ts'
import type { JobDeclaration } from '#platform/job.ts'
import type { LetterDeclaration } from '#platform/letters/letter.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { COMMON_REFUSALS } from '#platform/refusals.ts'
import type { AnyView } from '#platform/view.ts'
import type { PageBinding } from '#platform/web/page-binding.ts'
import type { PublicSearchPart, SitemapPart } from '#platform/web/public-pages.ts'

/** One room of the house. Everything a module adds to the product is said here and nowhere else. */
export interface Module {
  name: string
  actions?: readonly AnyAction[]
  views?: readonly AnyView[]
  pages?: readonly PageBinding[]
  jobs?: readonly JobDeclaration[]
  letters?: readonly LetterDeclaration[]
  waiting?: readonly Waiting[]
  timeline?: readonly TimelinePart[]
  status?: readonly StatusPart[]
  search?: readonly SearchPart[]
  /** What visitors find on the public site. */
  publicSearch?: readonly PublicSearchPart[]
  /** Public pages with parameters, for the sitemap. */
  sitemap?: readonly SitemapPart[]
  /** Which files of this module changes made elsewhere touch, and what is then asked of whom. */
  touched?: readonly TouchedPart[]
  /** Where sealed values of this module stand: rotation of data keys goes through all of them. */
  sealed?: readonly SealedColumn[]
  /** The services or missions for which a duty can be given. */
  dutyPlaces?: readonly DutyPlaces[]
  /** Refusal codes of this module and their wording. */
  refusals?: Record<string, Localized>
  /** Named database constraints and the refusal each stands for, whichever action meets them. */
  constraints?: Record<string, string>
  /** Kinds of records that files are attached to, and the view with which each is seen: whoever may not open the view gets no file of it. */
  files?: Readonly<Record<string, AnyView>>
  /** Writes the module's part of the pack: once, when the installation is made or, for a room that came later, at the next start. */
  loadPack?: LoadPack
  /** Parts that came to the module after its first, by name: each is written once, also where the installation was there before it. */
  packParts?: Readonly<Record<`${string}.${string}`, LoadPack>>
}

export type LoadPack = (tx: Tx, pack: Pack, c: Circumstances) => Promise<void>

export interface Registry {
  modules: readonly Module[]
  actions: ReadonlyMap<string, AnyAction>
  views: ReadonlyMap<string, AnyView>
  pages: readonly PageBinding[]
  pageOf: ReadonlyMap<string, PageBinding>
  jobs: readonly JobDeclaration[]
  letters: readonly LetterDeclaration[]
  waiting: readonly Waiting[]
  timeline: readonly TimelinePart[]
  status: readonly StatusPart[]
  publicSearch: readonly PublicSearchPart[]
  sitemap: readonly SitemapPart[]
  touched: readonly TouchedPart[]
  sealed: readonly SealedColumn[]
  refusals: ReadonlyMap<string, Localized>
  constraints: ReadonlyMap<string, string>
  files: ReadonlyMap<string, AnyView>
}

/** Joins the modules; a name that is declared twice is an error at start, not a surprise later. */
export function buildRegistry(modules: readonly Module[]): Registry {
  const all = <T>(pick: (module: Module) => readonly T[] | undefined): T[] =>
    modules.flatMap((one) => [...(pick(one) ?? [])])
  const pages = all((one) => one.pages)
  return {
    modules,
    actions: byName(all((one) => one.actions)),
    views: byName(all((one) => one.views)),
    pages,
    pageOf: new Map(pages.map((page) => [page.view.name, page])),
    jobs: [...byName(all((one) => one.jobs)).values()],
    letters: [...byName(all((one) => one.letters)).values()],
    waiting: all((one) => one.waiting),
    timeline: all((one) => one.timeline),
    status: all((one) => one.status).sort((a, b) => a.order - b.order),
    publicSearch: [...byName(all((one) => one.publicSearch)).values()],
    sitemap: all((one) => one.sitemap),
    touched: [...byName(all((one) => one.touched)).values()],
    sealed: all((one) => one.sealed),
    refusals: merged([COMMON_REFUSALS, accessRefusals, fileRefusals, ...modules.map((one) => one.refusals ?? {})]),
    constraints: merged([accessConstraints, ...modules.map((one) => one.constraints ?? {})]),
    files: new Map(modules.flatMap((one) => Object.entries(one.files ?? {}))),
  }
}

function byName<T extends { name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.name)) throw new Error(`Declared twice: ${item.name}`)
    map.set(item.name, item)
  }
  return map
}

function merged<T>(records: readonly Record<string, T>[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const [key, value] of records.flatMap((record) => Object.entries(record))) {
    if (map.has(key) && JSON.stringify(map.get(key)) !== JSON.stringify(value)) throw new Error(`Worded twice: ${key}`)
    map.set(key, value)
  }
  return map
}
