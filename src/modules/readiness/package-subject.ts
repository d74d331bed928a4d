import type { Localized } from '#kernel/language.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { labelOf } from './store/candidate.ts'
import { findPackage, itemsIn, lockItem } from './store/packages.ts'
import type { InstructionPackage, Item } from './vocabulary.ts'
import { kindWords } from './words.ts'

export interface PackageSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  package: InstructionPackage
}

/** A package as a subject; null where there is none or the reader may not see it. */
export async function packageSubject(tx: Tx, id: string, lock = false): Promise<PackageSubject | null> {
  const found = await findPackage(tx, id, lock)
  return found && subjectOf(found, await labelOf(tx, found.candidacyId))
}

export const subjectOf = (one: InstructionPackage, label: Localized): PackageSubject => ({
  id: one.id,
  version: one.version,
  scope: { personId: one.personId, serviceId: one.serviceId },
  label: {
    en: `${kindWords[one.kind].en} ${one.number} · ${label.en}`,
    fr: `${kindWords[one.kind].fr} ${one.number} · ${label.fr}`,
  },
  package: one,
})

export interface ItemSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  item: Item
  package: InstructionPackage
  /** Points of the package that are still open, this one included where it is. */
  open: number
}

/** A point of a package as a subject. */
export async function itemSubject(tx: Tx, id: string): Promise<ItemSubject | null> {
  const item = await lockItem(tx, id)
  const one = item && (await findPackage(tx, item.packageId))
  if (!item || !one) return null
  return ofItem(item, one, await itemsIn(tx, [one.id]))
}

export const ofItem = (item: Item, one: InstructionPackage, all: readonly Item[]): ItemSubject => ({
  id: item.id,
  version: item.version,
  scope: { personId: one.personId, serviceId: one.serviceId },
  label: item.title,
  item,
  package: one,
  open: all.filter((each) => each.doneOn === null).length,
})
