import type { Tx } from '#platform/database/connection.ts'
import { type ProfileSays, profileSays } from '../rules/profile-says.ts'
import type { ProfileLine } from '../vocabulary/intake.ts'
import type { RequestRecord } from '../vocabulary.ts'
import { intakeOf } from './intake.ts'
import { findRequest } from './requests.ts'

/** What a request asks for: what follows from it starts with that. */
export interface AskedFor extends ProfileSays {
  request: RequestRecord
  profile: ProfileLine[]
}

export async function askedFor(tx: Tx, requestId: string): Promise<AskedFor | null> {
  const request = await findRequest(tx, requestId)
  if (!request) return null
  const { profile } = await intakeOf(tx, requestId)
  return { request, profile, ...profileSays(profile) }
}
