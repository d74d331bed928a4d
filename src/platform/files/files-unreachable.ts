import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Attachments } from './attachments.ts'
import { BucketFault } from './content-bucket.ts'

/** What the work gives, in its turn; a refusal where the bucket does not answer. */
export async function orUnreachable<T>(files: Attachments, work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await files.inTurn(work)
  } catch (fault) {
    if (fault instanceof BucketFault) return refuse('files-unreachable')
    throw fault
  }
}
