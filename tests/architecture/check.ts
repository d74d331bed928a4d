import { checkImports } from './check-imports.ts'
import { checkName } from './check-names.ts'
import { checkText } from './check-text.ts'
import { checkWords } from './check-words.ts'
import { isTest, placeOf } from './places.ts'
import { readSource } from './source.ts'

export interface Violation {
  path: string
  line: number
  rule: string
  text: string
}

/** Checks files by path from the project's root; the order of the modules is read from `src/modules/index.ts`. */
export function check(files: ReadonlyMap<string, string>): Violation[] {
  const order = moduleOrder(files.get('src/modules/index.ts') ?? '')
  return [...files].flatMap(([path, text]) => {
    const found = [...checkName(path), ...checkPlace(path, order)]
    if (!/\.(tsx?|sql)$/.test(path)) return found
    const source = readSource(path, text)
    found.push(...checkText(source), ...checkImports(source, order))
    if (path.endsWith('.ts') && path.startsWith('src/') && !isTest(path)) found.push(...checkWords(source))
    return found
  })
}

/** The names in `MODULE_NAMES`, in their order. */
export function moduleOrder(registry: string): string[] {
  const list = /MODULE_NAMES\s*=\s*\[([^\]]*)\]/.exec(registry)?.[1] ?? ''
  return [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]!)
}

function checkPlace(path: string, order: readonly string[]): Violation[] {
  const place = placeOf(path)
  if (place.layer !== 'module' || order.includes(place.module)) return []
  return [{ path, line: 0, rule: 'registry', text: `${place.module} is not in the list of modules` }]
}
