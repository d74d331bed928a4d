import type { Tx } from '#platform/database/connection.ts'
import type { IntakeFacts } from '../vocabulary/intake.ts'
import { intakeOf } from './intake.ts'
import { type RequestSubject, requestSubject } from './subject.ts'

/** A request with what intake keeps of it. */
export interface IntakeSubject extends RequestSubject {
  intake: IntakeFacts
}

export async function intakeSubject(tx: Tx, id: string, today: string): Promise<IntakeSubject | null> {
  const subject = await requestSubject(tx, id, today, true)
  return subject && { ...subject, intake: await intakeOf(tx, id) }
}
