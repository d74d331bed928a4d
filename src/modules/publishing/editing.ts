import type { Saved } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { tell } from './store/publications.ts'
import { change } from './store/rows.ts'
import type { VersionSubject } from './subject.ts'
import type { Content, EntryAct, Phase, Version } from './vocabulary.ts'

/** Who writes, verifies and publishes. */
export const editor = { 'communications-officer': 'programme' } as const
/** Who reviews: never whoever wrote. */
export const reviewer = { 'communications-officer': 'programme', 'rcmp-planner': 'programme' } as const

/** What an act on a publication comes to: its page next, a fact, an audit entry about it. */
export const cameTo = (publicationId: string, fact: string, versionId: string | null = null): Saved => ({
  id: publicationId,
  facts: [{ name: `publishing.${fact}`, about: { publicationId, versionId } }],
  about: { kind: 'publication', id: publicationId },
})

/** Changes a version and says so in the history of its publication. */
export async function moveOn(
  tx: Tx,
  { of, publication }: VersionSubject,
  values: Record<string, unknown>,
  act: EntryAct,
  c: Circumstances,
  note: string | null = null,
): Promise<void> {
  await change(tx, 'version', of.id, values)
  await tell(tx, c, { publicationId: publication.id, number: of.number, act, note })
}

/** Everybody who wrote in a version, and whoever does so now. */
export const editorsWith = ({ editors }: Version, { actor }: Pick<Circumstances, 'actor'>): string[] =>
  editors.includes(actor.accountId) ? editors : [...editors, actor.accountId]

/** New words in a version, and one more who wrote in it. */
export function write(
  tx: Tx,
  subject: VersionSubject,
  words: Partial<Content> & { phase?: Phase | null; place?: number; dated?: string | null },
  c: Circumstances,
): Promise<void> {
  return moveOn(
    tx,
    subject,
    { ...words, editors: editorsWith(subject.of, c), recorded_at: c.now, fr_verified: true },
    'written',
    c,
  )
}
