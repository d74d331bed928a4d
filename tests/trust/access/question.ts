import { randomUUID } from 'node:crypto'
import type { Registry } from '#platform/module.ts'
import type { Asker } from './oracle.ts'
import type { PolicyLine } from './policy.ts'
import type { Thing } from './things.ts'

/** By which door a question comes. */
export const doors = ['api', 'page-en', 'page-fr', 'csv'] as const
export type Door = (typeof doors)[number]

/** What is asked for, seen from the asker: what is theirs, what is somebody else's, and what there is not. */
export const relations = ['near', 'far', 'none'] as const
export type Relation = (typeof relations)[number]

export interface Question {
  kind: 'act' | 'view' | 'file'
  line: PolicyLine
  asker: Asker
  door: Door
  /** Null: a record that does not exist. Undefined: the operation names none. */
  thing: Thing | null | undefined
  /** The id that is sent. */
  id: string
}

export interface Operation {
  kind: Question['kind']
  line: PolicyLine
  /** The doors that it has. */
  doors: readonly Door[]
}

/** Every operation of the registry with its line of the policy; views without a page and lists have the doors that they have. */
export function operationsOf(
  registry: Registry,
  policy: {
    acts: ReadonlyMap<string, PolicyLine>
    views: ReadonlyMap<string, PolicyLine>
    files: ReadonlyMap<string, PolicyLine>
  },
): Operation[] {
  const pages: readonly Door[] = ['page-en', 'page-fr']
  const acts = [...registry.actions.keys()].map((name) => ({
    kind: 'act' as const,
    line: policy.acts.get(name)!,
    doors: ['api' as const, ...pages],
  }))
  const views = [...registry.views.keys()].map((name) => {
    const page = registry.pageOf.get(name)
    const own: Door[] = page ? [...pages, ...(page.list ? ['csv' as const] : [])] : []
    return { kind: 'view' as const, line: policy.views.get(name)!, doors: ['api' as const, ...own] }
  })
  const files = [...policy.files.values()].map((line) => ({
    kind: 'file' as const,
    line,
    doors: ['api' as const, 'page-en' as const],
  }))
  return [...acts, ...views, ...files]
}

const near = (asker: Asker, thing: Thing): boolean =>
  (thing.person !== null && thing.person === asker.person) ||
  (asker.person !== null && thing.members.includes(asker.person)) ||
  (thing.account !== null && thing.account === asker.account) ||
  thing.services.some((one) => asker.services.includes(one)) ||
  thing.missions.some((one) => asker.missions.includes(one))

/** An id that nothing has: of an entry of the audit, a row that no chain has reached. */
const absent = (things: readonly Thing[]): string => (/^\d-/.test(things[0]?.id ?? '') ? '7-999999999' : randomUUID())

/** One thing of a kind in the wanted relation; another one where there is none in it. */
export function thingFor(
  things: readonly Thing[],
  asker: Asker,
  relation: Relation,
  draw: (below: number) => number,
): { thing: Thing | null; id: string } {
  if (relation === 'none' || things.length === 0) return { thing: null, id: absent(things) }
  const wanted = things.filter((one) => near(asker, one) === (relation === 'near'))
  const among = wanted.length > 0 ? wanted : things
  const thing = among[draw(among.length)]!
  return { thing, id: thing.id }
}
