import type { Localized } from '#kernel/language.ts'
import type { ProfileLine } from '#modules/requests/index.ts'
import type { Role } from '../vocabulary/posts.ts'

/** What requests call by another name than the catalogue of roles. */
const roleCalled: Partial<Record<ProfileLine['role'], string>> = {
  elections: 'election-security',
  'gender-based-violence': 'sgbv',
  adviser: 'advising',
}

export const roleOfLine = ({ role }: Pick<ProfileLine, 'role'>): string => roleCalled[role] ?? role

export interface LineLeft {
  line: ProfileLine
  /** Posts of it that were not opened yet. */
  left: number
}

/** What of a profile still has no posts: those that there are count for the first lines of their role. */
export function linesLeft(profile: readonly ProfileLine[], opened: Readonly<Record<string, number>>): LineLeft[] {
  const rest = { ...opened }
  return profile.map((line) => {
    const role = roleOfLine(line)
    const there = Math.min(line.number, rest[role] ?? 0)
    rest[role] = (rest[role] ?? 0) - there
    return { line, left: line.number - there }
  })
}

/** What a form of posts starts with where a line of the request says so; what the line leaves open is the mission's. */
export interface PostTyped {
  number: number
  title: Localized
  role?: string
  stream?: string
  language?: string
  armed?: string
  tourMonths?: number
  dutyCountry?: string
  dutyPlace?: string
}

export function postOfLine(
  { line, left }: LineLeft,
  roles: readonly Pick<Role, 'code'>[],
  country: string | null,
  { title, language }: { title: Localized; language: 'en' | 'fr' | null },
) {
  const role = roleOfLine(line)
  const typed: PostTyped = {
    number: left,
    title,
    ...(roles.some((one) => one.code === role) ? { role } : {}),
    ...(line.stream === null ? {} : { stream: line.stream }),
    ...(language === null ? {} : { language }),
    ...(line.armed === null ? {} : { armed: line.armed ? 'armed' : 'unarmed' }),
    ...(line.months === null ? {} : { tourMonths: line.months }),
    ...(line.place === null || country === null ? {} : { dutyCountry: country, dutyPlace: line.place }),
  }
  return typed
}

/** The same as the query of an address: the form of a line starts with it. */
export const asQuery = ({ title, ...typed }: PostTyped): string =>
  new URLSearchParams({
    'title.en': title.en,
    'title.fr': title.fr,
    ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)])),
  }).toString()
