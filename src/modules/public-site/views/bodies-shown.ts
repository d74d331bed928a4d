import type { Localized } from '#kernel/language.ts'
import { partnerRoleWords } from '#modules/requests/index.ts'
import type { Body } from '../store-of-programme.ts'

/** A department or unit with its part in words. */
export interface BodyShown extends Body {
  roleNames: Localized[]
}

const names: Readonly<Record<string, Localized>> = partnerRoleWords

export const bodiesShown = (bodies: readonly Body[]): BodyShown[] =>
  bodies.map((one) => ({ ...one, roleNames: one.roles.flatMap((role) => names[role] ?? []) }))
