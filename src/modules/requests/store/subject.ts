import type { Localized } from '#kernel/language.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CountryNames } from '#platform/format.ts'
import type { Decision, DepartmentalPosition, Partner, RequestRecord } from '../vocabulary.ts'
import { decisionsOn } from './decisions.ts'
import { partnersOn, positionsOnRequest } from './departments.ts'
import { allCountries, findRequest, lockRequest } from './requests.ts'

/** A request with what a judgement on it needs: who must speak today, who has spoken, what was decided. */
export interface RequestSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  request: RequestRecord
  partners: Partner[]
  positions: DepartmentalPosition[]
  decisions: Decision[]
}

/** Loads a request as a subject; `lock` for acting on it. */
export async function requestSubject(tx: Tx, id: string, today: string, lock = false): Promise<RequestSubject | null> {
  const request = await (lock ? lockRequest : findRequest)(tx, id)
  if (!request) return null
  const label = `${request.code} · ${request.subject}`
  return {
    id,
    version: request.version,
    scope: {},
    label: { en: label, fr: label },
    request,
    partners: await partnersOn(tx, today),
    positions: await positionsOnRequest(tx, id),
    decisions: await decisionsOn(tx, id),
  }
}

/** A request on which a decision is made or amended, with the countries that a condition may name. */
export async function toDecide(
  tx: Tx,
  id: string,
  today: string,
): Promise<(RequestSubject & { countries: CountryNames }) | null> {
  const subject = await requestSubject(tx, id, today, true)
  return subject && { ...subject, countries: await allCountries(tx) }
}

/** The decision that stands, or null. */
export const standing = (decisions: readonly Decision[]): Decision | null =>
  decisions.find((decision) => !decision.superseded) ?? null
