import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { freeze, writeDraft } from '../store/packages.ts'
import type { Proposal } from '../vocabulary/package.ts'
import { contentOf, hashOf, packageSubject } from './subject.ts'

/** A package as practice begins with it: submitted where it is whole, as the act would, else left as a draft. */
export async function packageForPractice(
  tx: Tx,
  requestId: string,
  proposal: Proposal,
  c: Pick<Circumstances, 'actor' | 'now' | 'today' | 'fresh'>,
): Promise<void> {
  const id = c.fresh()
  await writeDraft(tx, { id, requestId, number: 1, proposal }, c)
  const subject = await packageSubject(tx, requestId, c)
  if (!subject || subject.missing.length > 0) return
  const content = contentOf(subject.facts)
  await freeze(tx, id, content, hashOf(content), c)
}
