import { isComplete } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Choice } from '#platform/action.ts'
import type { InputOf } from '#platform/fields.ts'
import { field } from '#platform/fields.ts'
import { isCountry } from '../rules/country.ts'
import { type Role, streams } from '../vocabulary/posts.ts'
import type { Position } from '../vocabulary.ts'

/** What a post is: the same fields where it is proposed, opened or corrected. */
export const postFields = {
  title: field.both(200),
  language: field.choice(['en', 'fr']),
  armed: field.choice(['armed', 'unarmed']),
  rankFrom: field.optionalWhole(1, 20),
  rankTo: field.optionalWhole(1, 20),
  tourMonths: field.whole(1, 60),
  leadership: field.flag(),
  stream: field.optionalChoice(streams),
  role: field.optionalPick(),
  secondRole: field.optionalPick(),
  thirdRole: field.optionalPick(),
  hostNumber: field.optionalText(60),
  hostLevel: field.optionalText(60),
  hostRank: field.optionalWhole(1, 20),
  dutyCountry: field.optionalText(2),
  dutyPlace: field.optionalText(100),
  restricted: field.flag(),
}

export type PostInput = InputOf<typeof postFields>

export type PostContent = Pick<
  Position,
  | 'title'
  | 'language'
  | 'armed'
  | 'rankFrom'
  | 'rankTo'
  | 'tourMonths'
  | 'leadership'
  | 'stream'
  | 'roles'
  | 'hostNumber'
  | 'hostLevel'
  | 'hostRank'
  | 'dutyLocation'
  | 'restricted'
>

/** The content of a post as it was typed, or why it cannot be. A role of restricted visibility makes the post one. */
export function postOf(input: PostInput, catalogue: readonly Role[]): PostContent | Refusal {
  if (!isComplete(input.title)) return refuse('title-in-both-languages')
  const { rankFrom, rankTo } = input
  if (rankFrom !== null && rankTo !== null && rankFrom > rankTo) return refuse('ranks-upside-down')
  const named = [...new Set([input.role, input.secondRole, input.thirdRole].flatMap((one) => one || []))]
  const roles = named.flatMap((code) => catalogue.find((one) => one.code === code) ?? [])
  if (roles.length < named.length) return refuse('role-unknown')
  const country = input.dutyCountry?.toUpperCase() || null
  if (country !== null && !isCountry(country)) return refuse('not-a-country')
  if (input.dutyPlace && country === null) return refuse('place-without-country')
  const place = input.dutyPlace ? { place: { en: input.dutyPlace, fr: input.dutyPlace } } : {}
  return {
    title: input.title,
    language: input.language,
    armed: input.armed === 'armed',
    rankFrom,
    rankTo,
    tourMonths: input.tourMonths,
    leadership: input.leadership,
    stream: input.stream ?? roles[0]?.stream ?? null,
    roles: roles.map((one) => one.code),
    hostNumber: input.hostNumber || null,
    hostLevel: input.hostLevel || null,
    hostRank: input.hostRank,
    dutyLocation: country === null ? null : { country, ...place },
    restricted: input.restricted || roles.some((one) => one.restricted),
  }
}

/** The form's values of a post that is there. */
export const postTyped = (position: Position) => ({
  title: position.title,
  language: position.language,
  armed: position.armed ? 'armed' : 'unarmed',
  rankFrom: position.rankFrom,
  rankTo: position.rankTo,
  tourMonths: position.tourMonths,
  leadership: position.leadership,
  stream: position.stream,
  role: position.roles[0] ?? null,
  secondRole: position.roles[1] ?? null,
  thirdRole: position.roles[2] ?? null,
  hostNumber: position.hostNumber,
  hostLevel: position.hostLevel,
  hostRank: position.hostRank,
  dutyCountry: position.dutyLocation?.country ?? null,
  dutyPlace: position.dutyLocation?.place?.en ?? null,
  restricted: position.restricted,
})

export const roleChoices = (catalogue: readonly Role[]): Choice[] =>
  catalogue.map((one) => ({ value: one.code, label: one.name }))

/** The three fields of roles, with the catalogue to choose from. */
export const roleFields = (catalogue: readonly Role[]) => {
  const choices = roleChoices(catalogue)
  return { role: choices, secondRole: choices, thirdRole: choices }
}
