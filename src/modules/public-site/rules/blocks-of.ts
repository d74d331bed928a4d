import type { Localized } from '#kernel/language.ts'
import type { Block, OperationShown, PublishedOperation, PublishedStrength } from '../vocabulary.ts'

/**
 * The operations of a day as the page shows them: those of the list in force in its blocks and order, then those that run
 * without standing in it. What has ended is left out; a number is that of the operation, or of the group it shares.
 */
export function blocksOf(
  operations: readonly PublishedOperation[],
  strengths: readonly PublishedStrength[],
  list: string | null,
): Block[] {
  const running = operations.filter(
    (one) => one.facts.values.status !== 'ended' && one.facts.values.status !== 'not-listed',
  )
  const blocks = new Map<string, Block & { order: number }>()
  for (const one of running) {
    const listing = one.facts.listings.find((candidate) => candidate.list === list)
    const key = listing ? `${listing.section} ${listing.block}` : `other ${one.facts.group ?? one.code}`
    const shared = strengths.find((strength) => strength.scope === 'group' && strength.code === one.facts.group) ?? null
    const block = blocks.get(key) ?? {
      key,
      section: listing?.section ?? 'other',
      shared,
      operations: [],
      order: listing ? listing.block : 1_000 + one.sortOrder,
    }
    block.operations.push(shown(one, listing?.heading ?? null, listing ?? null, strengths))
    blocks.set(key, block)
  }
  return [...blocks.values()]
    .sort((a, b) => a.order - b.order || a.key.localeCompare(b.key))
    .map(({ order: _order, ...block }) => ({ ...block, operations: block.operations.sort(byPlace(list)) }))
}

function shown(
  one: PublishedOperation,
  heading: Localized | null,
  listing: { number: number | null; letter: string | null } | null,
  strengths: readonly PublishedStrength[],
): OperationShown {
  return {
    code: one.code,
    heading: heading ?? one.facts.values.name ?? { en: one.code, fr: one.code },
    number: listing?.number ? numbered(listing.number, listing.letter) : null,
    facts: one.facts,
    strength: strengths.find((strength) => strength.scope === 'mission' && strength.code === one.code) ?? null,
    dateModified: one.dateModified,
  }
}

const byPlace = (list: string | null) => (a: OperationShown, b: OperationShown) =>
  placeOf(a, list) - placeOf(b, list) || a.code.localeCompare(b.code)
const placeOf = (one: OperationShown, list: string | null) =>
  one.facts.listings.find((listing) => listing.list === list)?.order ?? 1_000

/** "3.1" or "4a": an operation of a block of several. */
const numbered = (number: number, letter: string | null): string =>
  letter === null ? `${number}` : /^\d/.test(letter) ? `${number}.${letter}` : `${number}${letter}`

/** Authorized deployments of a day: each number once, a shared one for all who share it. */
export function authorizedTotal(blocks: readonly Block[]): number {
  const groups = new Map<string, number>()
  let total = 0
  for (const block of blocks) {
    for (const one of block.operations) if (one.strength) total += one.strength.number
    if (block.shared) groups.set(block.shared.code, block.shared.number)
  }
  return total + [...groups.values()].reduce((sum, number) => sum + number, 0)
}
