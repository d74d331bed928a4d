import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Fact } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { insertPaper } from '../store/intake.ts'
import { insertRequest } from '../store/requests.ts'
import type { Asked, RequestRecord } from '../vocabulary.ts'

export interface HandedIn {
  request: Asked & Pick<RequestRecord, 'id' | 'code' | 'missionCode'>
  /** The note verbale, staged by whoever hands it in. */
  noteFile: string | null
  noteTitle: string
}

/**
 * Puts a request into intake, received: by an intake officer, or by a police adviser at a post abroad (`channel: 'police-adviser'`),
 * who may put it there and not read it. Gives the facts to record, or why the file is none.
 */
export async function handIn(
  tx: Tx,
  { request, noteFile, noteTitle }: HandedIn,
  c: Circumstances,
): Promise<Fact[] | Refusal> {
  const by = { at: c.now, account: c.actor.accountId }
  await insertRequest(tx, request, by)
  if (noteFile) {
    const kept = await c.tools.attachments.attach(tx, c, noteFile, { kind: 'request', id: request.id, scope: {} })
    if (isRefusal(kept)) return kept
    const paper = { id: c.fresh(), kind: 'note-verbale' as const, title: noteTitle, attachmentId: kept.id, on: c.today }
    await insertPaper(tx, request.id, paper, by)
  }
  return [{ name: 'requests.registered', about: { requestId: request.id } }]
}
