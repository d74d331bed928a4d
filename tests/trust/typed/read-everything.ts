import type { Duty } from '#kernel/duties.ts'
import type { Language } from '#kernel/language.ts'
import { apiPath } from '#platform/api/api-routes.ts'
import { EXPORT_LIMIT } from '#platform/list.ts'
import type { Registry } from '#platform/module.ts'
import type { Populated } from '#tests/support/populated.ts'
import { askHouse, signInBy, textOf } from '#tests/support/visitor.ts'
import { isHtml, walk } from '#tests/support/walk.ts'

export interface Read {
  path: string
  kind: 'page' | 'csv' | 'json'
  status: number
  body: string
}

/** What one duty can read by links in one language: pages, each list as CSV, and the same by the API as JSON. */
export async function readEverything(copy: Populated, duty: Duty, lang: Language, samples: number): Promise<Read[]> {
  const { house } = copy
  const ask = askHouse(house)
  const who = copy.holder(duty)
  const cookie = await signInBy(ask, who)
  const visits = await walk(house.registry, ask, { duty, lang, cookie, samples, forms: false })
  const lists = new Set<string>(house.registry.pages.filter((one) => one.list).map((one) => one.view.name))
  const found: Read[] = []
  for (const { path, name, answer } of visits) {
    if (isHtml(answer)) found.push({ path, kind: 'page', status: answer.status, body: textOf(answer) })
    const address = path.split('?')[0]!
    const json = `${apiPath(name)}${queryOf(house.registry, name, address, lang)}`
    const told = await ask({ path: json, headers: { authorization: `Bearer ${who.token}` } })
    found.push({ path: json, kind: 'json', status: told.status, body: textOf(told) })
    if (!lists.has(name)) continue
    const csv = `${address}?limit=${EXPORT_LIMIT}&format=csv`
    const exported = await ask({ path: csv, cookie })
    found.push({ path: csv, kind: 'csv', status: exported.status, body: textOf(exported) })
  }
  return found
}

/** What stands in the address of a page as the query of the API. */
function queryOf(registry: Registry, view: string, address: string, lang: Language): string {
  const pattern = registry.pageOf.get(view)?.path[lang].split('/') ?? []
  const parts = address.split('/').slice(1)
  const named = pattern.flatMap((part, at) =>
    part.startsWith(':') ? [`${part.slice(1)}=${encodeURIComponent(parts[at] ?? '')}`] : [],
  )
  return named.length > 0 ? `?${named.join('&')}` : ''
}
